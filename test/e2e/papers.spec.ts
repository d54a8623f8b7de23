import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { violations } from './axe.ts';
import { type Furnished, furnish, password } from './furnish.ts';
import { type Product, startProduct } from './product.ts';
import { expectQuiet, watch } from './watch.ts';

/** From a consent to an appeal that two people released, sent, and shown to read otherwise after a new claim. */

test.describe.configure({ mode: 'serial' });

let product: Product;
let made: Furnished;
test.beforeAll(async () => {
  product = await startProduct();
  made = await furnish(product);
});
test.afterAll(() => product.stop());

const name = '김철수';
const latin = 'Kim Chol-su';
const typedAtOnce = 'They were taken off a train; ';

async function desk(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  // Every body that leaves the page, to be looked through for what must not be in it.
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  return page;
}
const sent: string[] = [];

async function post(context: BrowserContext, path: string, data: unknown) {
  const response = await context.request.post(path, { data, headers: { origin: product.url } });
  expect([path, response.ok(), response.ok() ? '' : await response.text()]).toEqual([path, true, '']);
  return (await response.json()) as Record<string, unknown>;
}

/** A second person of the team, who lets go what the first has written. */
async function colleague(context: BrowserContext): Promise<void> {
  const teams = (await (await context.request.get('/api/1/teams')).json()) as { teams: { id: string }[] };
  const user = await post(context, '/api/1/users', {
    login: 'jun',
    name: 'Jun Park',
    role: 'reviewer',
    teams: [teams.teams[0]?.id],
  });
  const text = JSON.stringify(user);
  const link = /(\/welcome#[A-Za-z0-9_-]+)/.exec(text)?.[1] ?? '';
  const page = await context.newPage();
  await context.clearCookies();
  await page.goto(link);
  await page.getByLabel('Password').fill(password);
  await page
    .getByRole('button', { name: /Begin|Save|Set|Choose/ })
    .first()
    .click();
  await expect(page.getByRole('link', { name: 'Incidents' })).toBeVisible();
  await page.close();
}

test('an urgent appeal: consent, draft, names, release by two, sending, and what changed since', async ({
  browser,
}, info) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({
    storageState: made.state,
    baseURL: product.url,
    reducedMotion: 'reduce',
  });
  const page = await desk(context);
  const watched = watch(page, product.url);
  const incident = `/incidents/${made.incidentId}`;

  // Each question apart; the danger of a name to a government is said where it is asked.
  await page.goto(`${incident}/consents`);
  const code = (await page.locator('.consent-sheet h2').innerText()).trim();
  const grave = page.locator('[data-purpose="name_to_government"]');
  await expect(grave).toContainText('may reach the state they fear, and relatives there');
  await grave.getByRole('button', { name: /Record an answer/ }).click();
  await page.getByRole('dialog').getByText('Yes', { exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Record an answer' })).toBeDisabled();
  await page.getByLabel('For which recipient').selectOption({ label: 'China' });
  await page.getByRole('dialog').getByRole('button', { name: 'Record an answer' }).click();
  await expect(page.getByRole('dialog')).toContainText('Think of harm to the person and to relatives');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('dialog').getByText('the person', { exact: true }).last().click();
  await page.getByRole('dialog').getByText('relatives, there and here').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Record an answer' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(grave.locator('.answer-yes')).toBeVisible();
  const asked = page.locator('[data-purpose="submit_un"]');
  await asked.getByRole('button', { name: /Record an answer/ }).click();
  await page.getByRole('dialog').getByText('Yes', { exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Record an answer' }).click();
  await expect(asked.locator('.answer-yes')).toBeVisible();

  // A new paper by its door; what is missing is beside it.
  await page.goto(`${incident}/documents`);
  await page.getByRole('button', { name: 'New paper' }).click();
  await page.getByRole('button', { name: /Request for an urgent appeal/ }).click();
  await expect(page.locator('.panel-count')).toContainText('required fields are filled');
  const count = await page.locator('.panel-count').innerText();
  await page.screenshot({ path: info.outputPath('1-draft.png') });

  // A syllable that is being composed is not sent; the finished word is, after a pause.
  const field = page.locator('.paper-field').filter({ hasText: 'Facts in detail' }).first();
  await field.getByRole('button', { name: 'Edit' }).click();
  const area = page.getByRole('textbox', { name: /Facts in detail/ });
  await area.fill(typedAtOnce);
  await expect(page.locator('.paper-standing')).toHaveText('saved');
  const before = sent.filter((line) => line.includes('revision')).length;
  const keys = await context.newCDPSession(page);
  await keys.send('Input.imeSetComposition', { text: '선ㅇ', selectionStart: 2, selectionEnd: 2 });
  await page.waitForTimeout(2500);
  expect(sent.filter((line) => line.includes('revision')).length).toBe(before);
  await keys.send('Input.insertText', { text: '선양' });
  await expect(area).toHaveValue(`${typedAtOnce}선양`);
  await expect(page.locator('.paper-standing')).toHaveText('saved');
  await area.press('Escape');

  // Who it is is typed in the box, and put into the paper on this computer alone.
  await page.locator('#names').getByLabel('Full name').fill(latin);
  await expect(page.locator('#names')).toContainText(`${code} has agreed to be named`);
  await expect(page.locator('.sheet')).toContainText(latin);
  await field.getByRole('button', { name: 'Edit' }).click();
  await area.fill(`${typedAtOnce}${latin} was among them.`);
  await page.locator('#names').getByLabel('Full name').fill(name);
  await page.locator('#names').getByLabel('Full name').fill(latin);
  await expect(page.locator('.paper-standing')).toHaveText('saved');
  await expect(field).toContainText(`${latin} was among them`);
  expect(count).not.toBe('');
  await page.screenshot({ path: info.outputPath('2-named.png') });
  expect(await violations(page)).toEqual([]);

  // Frozen: set here in every format, with the name; the server gets it without.
  await page.getByRole('button', { name: 'Freeze a version' }).click();
  await expect(page.getByRole('dialog')).toContainText('two people must release it');
  await page.getByRole('button', { name: 'Set and freeze it' }).click();
  const version = page.locator('.version').first();
  await expect(version).toContainText('1 person is named in it', { timeout: 90_000 });
  await version.getByRole('button', { name: 'Release it, as the first of two' }).click();
  await expect(version).toContainText('a second person must');
  const address = page.url();

  const other = await browser.newContext({ storageState: made.state, baseURL: product.url });
  await colleague(other);
  const second = await other.newPage();
  await second.goto(address);
  const theirs = second.locator('.version').first();
  await theirs.getByRole('button', { name: 'Read or make a file' }).click();
  // On another computer a code stands where the name is.
  await expect(second.getByRole('dialog')).toContainText(`[${code}]`);
  expect(await second.getByRole('dialog').innerText()).not.toContain(latin);
  await second.keyboard.press('Escape');
  await theirs.getByRole('button', { name: 'Release it, as the second' }).click();
  await expect(theirs.getByRole('button', { name: 'Record the sending' })).toBeVisible();

  // A file with the name: recorded first, then the very bytes that were frozen.
  await page.reload();
  await page.locator('#names').getByLabel('Full name').fill(latin);
  await version.getByText('Hashes').click();
  const hashes = await version.locator('.hash').allInnerTexts();
  await version.getByRole('button', { name: 'Read or make a file' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make a file' }).click();
  await page.getByLabel('Purpose').fill('To be sent');
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Record and make it' }).click();
  const bytes = readFileSync(await (await download).path());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(hashes[0]);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await page.keyboard.press('Escape');

  await version.getByRole('button', { name: 'Record the sending' }).click();
  await page.getByRole('button', { name: 'Record it as sent' }).click();
  await expect(version).toContainText('Sent to Special Procedures');
  await expect(version).toContainText('It would read the same today');

  // A claim that came after: the paper would read otherwise, and says where.
  await post(context, '/api/1/claims', {
    reportId: made.reportId,
    incidentId: made.incidentId,
    claim: {
      property: 'detaining_authority',
      valueStated: 'the railway police',
      valueNormalised: 'railway police',
      bounds: { lower: null, upper: null },
      earliest: null,
      latest: null,
      speaker: 'Border Relief Committee',
      speakerKind: 'named_org',
      chain: [],
      verb: 'said',
      addressee: null,
      medium: null,
      hedge: 'none',
      firstHand: null,
      locator: { words: 'the railway police' },
      asOf: null,
      scope: { lot: null, unit: null, other: false },
      note: '',
    },
  });
  await page.reload();
  await expect(version.locator('.compare')).toContainText('New in the paper: 1 claim');
  await expect(version.locator('.compare ins').first()).toContainText('railway police');
  await page.screenshot({ path: info.outputPath('3-changed.png'), fullPage: true });
  expect(await violations(page)).toEqual([]);

  // A withdrawal shows whom it has to reach.
  await page.goto(`${incident}/consents`);
  await page.locator('[data-purpose="submit_un"]').getByRole('button', { name: 'Withdraw' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.locator('.notice')).toContainText('Special Procedures of the UN Human Rights Council');
  // Who did what to an answer is read beside it.
  await page.locator('.consent-history summary').click();
  const answer = page.locator('.consent-history > ol > li').filter({ hasText: 'UN procedures' }).last();
  await answer.getByRole('button', { name: /^Show who did what/ }).click();
  await expect(answer.locator('.history')).toContainText('recorded that a consent was withdrawn');
  await expect(answer.locator('.history')).toContainText('Purpose: UN procedures');
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: info.outputPath('4-consent-history.png'), fullPage: true });

  // In all that left this page there is no name, in whatever script or letters.
  expect(sent.length).toBeGreaterThan(20);
  for (const word of [name, latin, encodeURIComponent(name), 'Chol-su', '\\uae40']) {
    expect(sent.filter((line) => line.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
  }
  // The refusal above is the one complaint that the browser may have.
  expectQuiet({ ...watched, complaints: watched.complaints.filter((words) => !/\b422\b/.test(words)) });
  await context.close();
  await other.close();
});

test('words typed while the server is away stay, and go when it is back', async ({ browser }) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({ storageState: made.state, baseURL: product.url });
  const page = await context.newPage();
  await page.goto(`/incidents/${made.incidentId}/documents/${made.documentId}`);
  const field = page.locator('.paper-field').filter({ hasText: 'Duration' }).first();
  await field.getByRole('button', { name: /Fill in|Edit/ }).click();
  await product.pause();
  await page.getByRole('textbox', { name: /Duration/ }).fill('Since the eighth');
  await expect(page.locator('.paper-standing')).toHaveText('kept here until the server answers');
  await product.start();
  await expect(page.locator('.paper-standing')).toHaveText('saved', { timeout: 30_000 });
  await page.reload();
  await expect(field).toContainText('Since the eighth');
  await context.close();
});
