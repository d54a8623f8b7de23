import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { violations } from './axe.ts';
import { type Furnished, furnish } from './furnish.ts';
import { press } from './keyboard.ts';
import { type Product, startProduct } from './product.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let product: Product;
let made: Furnished;
let context: BrowserContext;
let page: Page;
test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  made = await furnish(product);
  context = await browser.newContext({ storageState: made.state, baseURL: product.url, locale: 'en-GB' });
  page = await context.newPage();
});
test.afterAll(async () => {
  await context.close();
  await product.stop();
});

const drawer = (): Locator => page.getByRole('dialog');
const met = (): Locator => page.locator('.meeting');
const bar = (): Locator => page.locator('.banner');

/** As a colleague would: over the API, while the page in the browser knows nothing of it. */
async function asColleague(method: string, path: string, data: unknown): Promise<unknown> {
  const answer = await context.request.fetch(`/api/1${path}`, {
    method,
    data,
    headers: { origin: product.url },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

type Persons = {
  persons: { id: string; code: string; note: string; status: string; ageLower: number | null }[];
};
async function persons(): Promise<Persons['persons']> {
  const answer = await context.request.get(`/api/1/incidents/${made.incidentId}`);
  return ((await answer.json()) as Persons).persons;
}

function postmaster(): number {
  return Number(readFileSync(join(product.data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
}

/** PostgreSQL with all of its processes. */
function database(): number[] {
  const head = postmaster();
  const own = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === head;
      } catch {
        return false; // Ended between the listing and the look.
      }
    });
  return [head, ...own.map(Number)];
}

async function openPerson(code: string): Promise<void> {
  await page.goto(`/incidents/${made.incidentId}`);
  await page
    .getByRole('button', { name: new RegExp(`(Edit|Change).*${code}`) })
    .first()
    .click();
  await expect(drawer()).toBeVisible();
}

test('the second of two editors sees theirs and yours, field by field, and chooses by keyboard', async () => {
  const [person] = await persons();
  if (person === undefined) throw new Error('the sample has persons');
  await openPerson(person.code);
  await drawer().getByRole('textbox', { name: 'Note' }).fill('Typed by me: she was seen in Tumen.');
  await drawer().getByLabel('Age to').fill('61');
  await asColleague('PATCH', `/persons/${person.id}`, {
    note: 'Typed by the colleague: two witnesses.',
    status: 'returned',
  });
  await press(page, 'Save', drawer());
  await expect(met()).toBeFocused();
  await expect(met()).toContainText('changed this');
  await expect(met()).toContainText('Status');
  await expect(met().getByRole('group', { name: 'Note' })).toContainText(
    'Typed by the colleague: two witnesses.',
  );
  await expect(drawer().getByRole('textbox', { name: 'Note' })).toHaveValue(
    'Typed by me: she was seen in Tumen.',
  );
  expect(await violations(page), 'the meeting').toEqual([]);
  await page.screenshot({ path: test.info().outputPath('1-meeting.png') });
  // Saving without a choice leads back to what is to be chosen.
  await press(page, 'Save', drawer());
  await expect(met()).toBeFocused();
  await press(page, 'Keep mine: Note', met());
  await expect(met()).toContainText('Look at the form once more and save.');
  await press(page, 'Save', drawer());
  await expect(drawer()).toHaveCount(0);
  const after = (await persons()).find(({ id }) => id === person.id);
  expect(after).toMatchObject({ note: 'Typed by me: she was seen in Tumen.', status: 'returned' });
});

test('theirs can be taken, and the form shows it', async () => {
  const [, person] = await persons();
  if (person === undefined) throw new Error('the sample has persons');
  await openPerson(person.code);
  await drawer().getByRole('textbox', { name: 'Note' }).fill('mine');
  await asColleague('PATCH', `/persons/${person.id}`, { note: 'theirs' });
  await press(page, 'Save', drawer());
  await press(page, 'Take theirs: Note', met());
  await expect(drawer().getByRole('textbox', { name: 'Note' })).toHaveValue('theirs');
  await press(page, 'Save', drawer());
  await expect(drawer()).toHaveCount(0);
});

test('a claim that a colleague replaced meanwhile is compared with its successor', async () => {
  type Claims = { claims: { id: string; supersededBy: string | null; property: string }[] };
  const incident = (await (
    await context.request.get(`/api/1/incidents/${made.incidentId}`)
  ).json()) as Claims;
  const claim = incident.claims.find((one) => one.supersededBy === null && one.property === 'count_detained');
  if (claim === undefined) throw new Error('the sample has claims');
  await page.goto(`/incidents/${made.incidentId}?claim=${claim.id}`);
  await page
    .getByRole('button', { name: 'Replace this claim' })
    .or(page.getByRole('button', { name: /Supersede|Correct|Replace/ }))
    .first()
    .click();
  await page.getByRole('dialog').last().getByRole('textbox').first().fill('heard again');
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog').last();
  await form.getByRole('textbox', { name: 'Words as stated' }).fill('33 people, as I heard it');
  const { claim: body } = (await (await context.request.get(`/api/1/claims/${claim.id}`)).json()) as {
    claim: Record<string, unknown>;
  };
  await asColleague('POST', `/claims/${claim.id}/successor`, {
    claim: { ...body, valueStated: '34 people, as the colleague heard it' },
    reason: 'another call',
  });
  await press(page, /Replace|Supersede/, form);
  await expect(met()).toContainText('34 people, as the colleague heard it');
  await expect(form.getByRole('textbox', { name: 'Words as stated' })).toHaveValue(
    '33 people, as I heard it',
  );
  await page.screenshot({ path: test.info().outputPath('2-claim.png') });
  await press(page, /Keep mine: Words as stated/, met());
  await press(page, /Replace|Supersede/, form);
  await expect(met()).toHaveCount(0);
});

test('a database that is frozen for a while: the desk says so, keeps what was typed, and goes on', async () => {
  const [, , person] = await persons();
  if (person === undefined) throw new Error('the sample has persons');
  await openPerson(person.code);
  await drawer().getByRole('textbox', { name: 'Note' }).fill('Typed while the database was gone.');
  const frozen = database();
  for (const pid of frozen) process.kill(pid, 'SIGSTOP');
  try {
    await press(page, 'Save', drawer());
    await expect(bar()).toContainText('The server has not been able to reach its database since', {
      timeout: 30_000,
    });
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(drawer().getByRole('textbox', { name: 'Note' })).toHaveValue(
      'Typed while the database was gone.',
    );
    await page.screenshot({ path: test.info().outputPath('3-database.png') });
  } finally {
    for (const pid of frozen) process.kill(pid, 'SIGCONT');
  }
  await expect(bar()).toHaveCount(0, { timeout: 30_000 });
  await expect(drawer()).toHaveCount(0, { timeout: 30_000 });
  expect((await persons()).find(({ id }) => id === person.id)?.note).toBe(
    'Typed while the database was gone.',
  );
});

test('a database killed in the middle of an edit: saved once it is back, and only once', async () => {
  const before = await persons();
  await page.goto(`/incidents/${made.incidentId}`);
  await page
    .locator('#persons')
    .getByRole('button', { name: /Add a person/ })
    .click();
  await drawer().getByRole('textbox', { name: 'Note' }).fill('Added over a killed database.');
  process.kill(postmaster(), 'SIGKILL');
  await press(page, 'Add a person', drawer());
  await expect(drawer()).toHaveCount(0, { timeout: 60_000 });
  const after = await persons();
  expect(after.length).toBe(before.length + 1);
  expect(after.filter(({ note }) => note === 'Added over a killed database.')).toHaveLength(1);
});

test('a server that is away: the page stays, in Korean too, and goes on when it is back', async () => {
  await page.goto(`/incidents/${made.incidentId}`);
  await expect(page.locator('#persons')).toBeVisible();
  await product.pause();
  await page
    .locator('#persons')
    .getByRole('button', { name: /Add a person/ })
    .click();
  await drawer().getByRole('textbox', { name: 'Note' }).fill('Added while the server was away.');
  await press(page, 'Add a person', drawer());
  await expect(bar()).toContainText('The server has not answered since');
  await expect(bar()).toContainText('1 change waits here');
  await expect(bar()).toBeInViewport();
  await page.screenshot({ path: test.info().outputPath('4-server.png') });
  await product.start();
  await expect(drawer()).toHaveCount(0, { timeout: 60_000 });
  await expect(bar()).toHaveCount(0);
  expect((await persons()).filter(({ note }) => note === 'Added while the server was away.')).toHaveLength(1);
});
