import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { violations } from './axe.ts';
import { type Furnished, furnish } from './furnish.ts';
import { press, tabTo } from './keyboard.ts';
import { type Product, startProduct } from './product.ts';
import { expectQuiet, watch } from './watch.ts';

let product: Product;
let made: Furnished;
let context: BrowserContext;
let page: Page;
let watched: ReturnType<typeof watch>;

test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  made = await furnish(product);
  context = await browser.newContext({ storageState: made.state, baseURL: product.url });
  page = await context.newPage();
  watched = watch(page, product.url);
});
test.afterAll(async () => {
  expectQuiet(watched);
  await context.close();
  await product.stop();
});

const asOf = (day: string) => page.goto(`/incidents/${made.incidentId}/protection?asOf=${day}`);
const door = (id: string) => page.locator(`#door-${id}`);
const ask = (fact: string) => page.locator(`#ask-${fact}`);
const node = (id: string) => page.locator(`#node-${id}`);

test('one press from the file shows what binds China on the day, and which doors are open', async () => {
  await page.goto(`/incidents/${made.incidentId}?asOf=2012-03-08`);
  await page
    .getByRole('navigation', { name: 'Rooms of this incident' })
    .getByRole('link', { name: 'Protection' })
    .click();
  await expect(page).toHaveURL(/protection\?asOf=2012-03-08/);
  await expect(page.getByRole('link', { name: 'Protection' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('heading', { name: /What binds China on 8 Mar 2012/ })).toBeVisible();
  const answer = page.getByTestId('protection-answer');
  await expect(answer).toContainText('China is bound by the Refugee Convention');
  await expect(answer).toContainText('Signed only: the Covenant on Civil and Political Rights');
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
  await expect(row('Status of Refugees \\(1951\\)')).toContainText('since 23 Dec 1982');
  await expect(row('Convention against Torture CAT')).toContainText('bound');
  await expect(row('Civil and Political')).toContainText('signed only');
  for (const id of ['SP', 'WGAD', 'UNHCR', 'ICRC-RFL', 'CERD-EWUA', 'CONSULAR'])
    await expect(door(id)).toHaveClass(/door-open/);
  for (const id of ['HRCTTEE-OP1', 'CAT-22', 'CAT-20', 'CED-30', 'CRC-OPIC', 'ECTHR-39'])
    await expect(page.locator('.closed-doors').locator(`#door-${id}`)).toBeVisible();
  // The day said for the return was 20 February: past, and nobody knows; never "they are gone".
  await expect(page.locator('#clock')).toContainText('The day that was said for the return is past');
  await page.screenshot({ path: test.info().outputPath('protection.png'), fullPage: true });
});

test('the argument reads step by step: answer, strength, one line why, and a denial in one line that opens', async () => {
  await asOf('2012-03-08');
  await expect(node('R1')).toContainText('yes (strong)');
  await expect(node('R1').locator('.node-short')).toContainText('North Korea');
  const denial = node('R4a').locator('.contest');
  await expect(denial).toHaveCount(1);
  await expect(denial.locator('summary')).toHaveText('Contested by North Korea; answered');
  await expect(denial.locator('.cites')).toBeHidden();
  await denial.locator('summary').click();
  await expect(denial.locator('.cites')).toContainText('General Assembly resolution 66/174');
  await expect(denial.locator('.cites')).not.toContainText('A/HRC/25/63');
  await node('R4a').locator('.why > summary').click();
  const later = node('R4a').locator('.later');
  await expect(later.locator('.cites')).toBeHidden();
  await later.locator('summary').click();
  await expect(later.locator('.cites')).toContainText('A/HRC/25/63');
  // What only adds an addressee to a letter that is open anyway is not asked first.
  await expect(page.locator('.ask').first()).not.toContainText('trafficked');
});

test('before the 20th the clock counts, in the time of the case, of Geneva and of the reader', async () => {
  await asOf('2012-02-17');
  const clock = page.locator('#clock');
  await expect(clock).toContainText('At most 60 hours');
  await expect(clock).toContainText('Mon, 20 Feb 2012, 00:00');
  await expect(clock).toContainText('Sun, 19 Feb 2012, 17:00');
  await expect(clock).toContainText('Mon, 20 Feb 2012, 01:00');
  await expect(clock.locator('.pace-lane')).not.toHaveCount(0);
  await expect(page.locator('#doors-late')).toBeVisible();
  await clock.getByRole('button', { name: /claims$/ }).click();
  await expect(page.getByRole('dialog')).toContainText('20');
  await page.keyboard.press('Escape');
  await page.screenshot({ path: test.info().outputPath('clock.png'), fullPage: true });
});

test('an answer given by keyboard closes a door with its reason, and taking it back opens it again', async () => {
  await asOf('2012-03-08');
  await expect(door('WGEID')).toHaveClass(/door-openIf/);
  await expect(door('WGEID')).toContainText('If the detention is denied');
  await press(page, /^Answer: Does the authority deny holding them/);
  const form = ask('whereabouts_concealed').locator('form');
  await tabTo(page, form.getByLabel('Answer'));
  await page.keyboard.press('n');
  await tabTo(page, form.getByLabel('Who says it'));
  await page.keyboard.insertText('Shenyang police by telephone');
  await page.keyboard.press('Escape');
  await press(page, 'Keep the answer', form);
  await expect(page.locator('.closed-doors').locator('#door-WGEID')).toContainText('acknowledged');
  const given = page.locator('.answered', { hasText: 'Shenyang police' });
  await expect(given).toContainText('no');
  expect(await violations(page)).toEqual([]);
  await given.getByRole('button', { name: 'Take back' }).click();
  await expect(door('WGEID')).toHaveClass(/door-openIf/);
  await expect(page.locator('.answered')).toHaveCount(0);
});

test('what law leaves to a person is decided with a reason, shown as theirs, and taken back', async () => {
  await asOf('2012-03-08');
  await expect(node('R4a')).toContainText('Not decided.');
  await node('R4a').getByRole('button', { name: 'Decide R4a' }).click();
  const form = node('R4a').locator('form');
  await form.getByLabel('Result').selectOption('yes');
  await expect(form.getByRole('button', { name: 'Decide', exact: true })).toBeDisabled();
  await form.getByLabel('Why').fill('Punished as treason where a link to the South is found; Handbook 61.');
  await form.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(node('R4a').locator('.decision')).toContainText('Decided: yes, by Mina Seo');
  await expect(node('R4a').locator('.decision')).toContainText('Handbook 61');
  await page.reload();
  await node('R4a').getByRole('button', { name: 'Take the decision back' }).click();
  await expect(node('R4a')).toContainText('Not decided.');
});

test('for a girl of the file other mandates fit, and what is said of her is not said of all', async () => {
  const person = {
    groupId: null,
    sex: 'female',
    ageLower: 15,
    ageUpper: 17,
    status: 'detained',
    statusOn: null,
    note: '',
  };
  const answer = await page.request.post(`/api/1/incidents/${made.incidentId}/persons`, {
    data: person,
    headers: { origin: product.url },
  });
  expect(answer.status()).toBe(201);
  await asOf('2012-02-17');
  const mandates = async () => {
    await door('SP')
      .locator('summary', { hasText: /mandate/ })
      .click();
    return door('SP')
      .locator('.why-inside > div', { has: page.getByText('open', { exact: true }) })
      .innerText();
  };
  const ofAll = await mandates();
  expect(ofAll).not.toContain('violence against women and girls');
  const { code } = (await answer.json()) as { code: string };
  await page.getByLabel('For whom').selectOption({ label: code });
  await expect(page).toHaveURL(/whom=person/);
  await expect(page.locator('#door-SP-VAWG')).toBeVisible();
  await expect(
    door('SP').locator('.why-inside > div', { has: page.getByText('open', { exact: true }) }),
  ).toContainText('violence against women and girls');
  // Nobody need ask how old she is.
  await expect(ask('age')).toHaveCount(0);
});

test('the state is asked for where the file has none, and one that is not in our data is never called closed', async () => {
  await page.goto('/incidents');
  await page.getByLabel('What happened, in a few words').fill('Held at an unnamed border');
  await page.getByRole('button', { name: 'Open an incident' }).click();
  await expect(page.getByRole('heading', { name: 'Held at an unnamed border' })).toBeVisible();
  await page.getByRole('link', { name: 'Protection' }).click();
  await expect(page.getByRole('heading', { name: 'Which state holds them?' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Returning state').fill('TW');
  await page.getByLabel('Receiving state').fill('KP');
  await page.getByRole('button', { name: 'Show what binds it' }).click();
  await expect(page.getByText('This state is not in our data')).toBeVisible();
  await expect(door('CAT-22')).toHaveClass(/door-check/);
  await expect(page.locator('#clock')).toContainText('No day of return is known');
});
