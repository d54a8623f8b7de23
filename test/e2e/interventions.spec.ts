import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { violations } from './axe.ts';
import { type Furnished, furnish } from './furnish.ts';
import { press, tabTo } from './keyboard.ts';
import { type Product, startProduct } from './product.ts';
import { expectQuiet, type Watched, watch } from './watch.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let product: Product;
let made: Furnished;
let context: BrowserContext;
let page: Page;
let watched: Watched;
test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  made = await furnish(product);
  context = await browser.newContext({ storageState: made.state, baseURL: product.url, locale: 'en-GB' });
  page = await context.newPage();
  watched = watch(page, product.url);
});
test.afterAll(async () => {
  await context.close();
  await product.stop();
});

async function looked(name: string, part?: Locator): Promise<void> {
  expect(await violations(page), name).toEqual([]);
  await (part ?? page).screenshot({ path: test.info().outputPath(`${name}.png`) });
}

const log = () => page.locator('#log');
const entry = (words: string | RegExp) => log().locator('.log-thread').filter({ hasText: words });

test('a playbook is looked through, changed and started with one press', async () => {
  await page.goto(`/incidents/${made.incidentId}?asOf=2012-02-14`);
  await page.getByRole('link', { name: 'Interventions' }).click();
  const room = page.locator('#playbook');
  await room.getByText('Detained, return announced').click();
  await expect(room.locator('.playbook-never')).toContainText('consulate of the feared state');
  // The nearest clock of the file stands in the field, with whose word it is.
  await expect(room.getByLabel('Return expected')).toHaveValue('2012-02-18T00:00');
  await expect(room).toContainText(/Said by .+: by 18 Feb 2012/);
  await room.getByLabel('Return expected').fill('2012-02-20T00:00');
  await expect(room.locator('.steps-removal')).toContainText('The return, as announced or feared');
  // The press is a decision of its own and is not ticked.
  await expect(room.getByLabel(/Decide whether to go public/)).not.toBeChecked();
  // What is closed to China is struck through with the reason, and cannot be ticked.
  const closed = room.locator('.step-closed').filter({ hasText: 'European Court of Human Rights' });
  await expect(closed).toContainText('This door is closed:');
  await expect(closed.getByRole('checkbox')).toHaveCount(0);
  await expect(room.locator('.step-closed').filter({ hasText: 'special procedures' })).toHaveCount(0);
  await looked('1-playbook');
  await looked('2-steps', room);
  await room.getByLabel(/members of parliament/).uncheck();
  await room.getByLabel('Owner').selectOption({ label: 'Mina Seo (me)' });
  await room.getByRole('button', { name: /^Start \d+ steps$/ }).click();
  const work = page.locator('#work');
  await expect(work).toContainText('Notify UNHCR and ask for access to the people held');
  // It began in 2012: all of it is late, and the page says so in words.
  await expect(work.getByRole('heading', { name: 'Overdue' })).toBeVisible();
  await expect(work.locator('.work-row').first()).toContainText(/overdue, \d+ years ago/);
  await expect(work).toContainText('Mina Seo');
  await expect(page.locator('#turned')).toContainText('UN special procedures');
  await expect(page.locator('#turned')).not.toContainText('European Court');
  await expect(work).not.toContainText('members of parliament');
  await looked('3-work');
});

test('what is done is ticked off, what is dropped has a reason, and both are taken back', async () => {
  const row = () => page.locator('#work .work-row').filter({ hasText: 'Speak to the family' });
  await row().getByRole('checkbox').click();
  await expect(row()).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(row()).toHaveCount(1);
  await row().getByRole('button', { name: /^Drop/ }).click();
  await row().getByLabel('Why dropped').fill('They cannot be reached safely');
  await page.keyboard.press('Enter');
  await expect(row()).toHaveCount(0);
  await page.getByRole('button', { name: /done or dropped/ }).click();
  await expect(page.locator('.work-over')).toContainText('dropped: They cannot be reached safely');
  await page.keyboard.press('Control+z');
  await expect(page.locator('#work .work-row').filter({ hasText: 'Speak to the family' })).toHaveCount(1);
});

test('“UNHCR asked the authorities verbally and in writing” is logged by keyboard alone', async () => {
  await page.locator('body').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('l');
  const form = page.getByRole('form', { name: 'Log a call or letter' });
  await expect(form.getByLabel('Told whom')).toBeFocused();
  await tabTo(page, form.getByLabel('Direction'));
  await page.keyboard.type('others');
  await tabTo(page, form.getByLabel('When'));
  await page.keyboard.insertText('10 Feb 2012');
  await expect(form).toContainText('2012-02-10');
  await tabTo(page, form.getByLabel('letter'));
  await page.keyboard.press('Space');
  await tabTo(page, form.getByLabel('What was said'));
  await page.keyboard.insertText('Asked that nobody be returned, and for access');
  // The parties are missing: each is said at its field, and nothing typed is lost.
  await page.keyboard.press('Control+Enter');
  await expect(form).toContainText('Who told it?');
  await expect(form.getByLabel('Who told')).toBeFocused();
  await page.keyboard.insertText('UNHCR');
  await tabTo(page, form.getByLabel('Told whom'));
  await page.keyboard.insertText('The authorities');
  await page.reload();
  await expect(form.getByLabel('What was said')).toHaveValue('Asked that nobody be returned, and for access');
  await tabTo(page, form.getByLabel('What was said'));
  await page.keyboard.press('Control+Enter');
  const asked = entry('Asked that nobody be returned');
  await expect(asked).toContainText('by word of mouth · in writing');
  await expect(asked).toContainText('noted by Mina Seo');
});

test('a step is drafted where it is planned, and its paper stands beside it', async () => {
  const row = () => page.locator('#work .work-row').filter({ hasText: 'urgent appeal to the UN special' });
  // A step that is a call has no paper.
  await expect(
    page
      .locator('#work .work-row')
      .filter({ hasText: 'Speak to the family' })
      .getByRole('button', {
        name: /^Draft/,
      }),
  ).toHaveCount(0);
  await row()
    .getByRole('button', { name: /^Draft the paper/ })
    .click();
  await expect(page).toHaveURL(/\/documents\/[0-9a-f-]{36}/);
  await expect(page.locator('.panel-count')).toContainText('required fields are filled');
  await page.goBack();
  await expect(row()).toContainText('paper in draft');
  await expect(row().locator('.work-whom .tag')).toHaveText(/draft/i);
  await expect(row().getByRole('button', { name: /^Draft the paper/ })).toHaveCount(0);
  await expect(page.locator('#turned')).toContainText('paper in draft');
  await looked('3b-drafted', page.locator('#work'));
  await row()
    .getByRole('link', { name: /^Paper: / })
    .click();
  await expect(page.locator('.panel-count')).toContainText('required fields are filled');
  // A new paper tells how its door stands; what is closed to China comes last and can be drafted all the same.
  await page.goto(`/incidents/${made.incidentId}/documents?asOf=2012-02-14`);
  await page.getByRole('button', { name: 'New paper' }).click();
  const choice = page.getByRole('dialog');
  const closed = choice.getByRole('region', { name: 'Doors that are closed' });
  await expect(closed.getByRole('button', { name: /Rule 39/ })).toBeEnabled();
  await expect(closed.locator('.form-door').first()).toContainText(/closed · .+/i);
  await expect(choice.locator('.form-group').last()).toContainText('Doors that are closed');
  await expect(choice.getByRole('button', { name: /urgent appeal/ }).locator('.form-door')).toContainText(
    /open/i,
  );
  await expect(choice.getByRole('button', { name: /^Press sheet/ }).locator('.form-door')).toHaveCount(0);
  await looked('3c-new-paper', choice);
  await page.goto(`/incidents/${made.incidentId}/interventions?asOf=2012-02-14`);
});

test('silence is shown as silence, with its days', async () => {
  await expect(entry('Asked that nobody be returned')).toContainText('no answer known, 4 days');
  await page.goto(`/incidents/${made.incidentId}/interventions?asOf=2012-02-27`);
  await expect(entry('Asked that nobody be returned')).toContainText('no answer known, 17 days');
  await log().scrollIntoViewIfNeeded();
  await looked('4-log', log());
});

test('an answer is logged, matched with what it answers, and ends the silence; a promise is marked broken', async () => {
  const form = page.getByRole('form', { name: 'Log a call or letter' });
  await form.getByLabel('Direction').selectOption('in');
  await form.getByLabel('Who told').fill('Foreign Ministry');
  await form.getByLabel('When').fill('15 Feb 2012');
  await form.getByLabel('What was said').fill('They are illegal migrants; the matter is being looked into');
  await form.getByLabel('Promise', { exact: true }).fill('Will tell UNHCR where they are held');
  await form.getByLabel('Promised for').fill('20 Feb 2012');
  await form.getByRole('button', { name: 'Log it' }).click();
  const answer = () => entry('They are illegal migrants').last();
  await expect(answer()).toContainText('the day has passed');
  await answer()
    .getByRole('button', { name: /^Say what/ })
    .click();
  const choice = page.getByLabel('Answers', { exact: true });
  const option = choice.locator('option', { hasText: 'Asked that nobody' });
  await choice.selectOption((await option.getAttribute('value')) ?? '');
  await page.getByRole('button', { name: 'Match', exact: true }).click();
  const asked = entry('Asked that nobody be returned').first();
  await expect(asked.locator('.log-answers')).toContainText('They are illegal migrants');
  await expect(asked).not.toContainText('no answer known');
  await answer().getByRole('button', { name: 'It was broken' }).click();
  await expect(answer()).toContainText('broken');
  await looked('5-answered', log());
});

test('what became of them is told by lot, unknown since a day', async () => {
  await press(page, /Enter what became of them/);
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Whom it concerns').selectOption({ index: 1 });
  await drawer.getByLabel('At least').fill('28');
  await drawer.getByLabel('At most').fill('31');
  await drawer.getByRole('textbox', { name: 'Since' }).fill('9 March 2012');
  await drawer.getByRole('button', { name: 'Add an outcome' }).click();
  await expect(drawer).toContainText('As of which day?');
  await drawer.getByRole('textbox', { name: 'As of' }).fill('April 2012');
  await drawer.getByRole('button', { name: 'Add an outcome' }).click();
  const row = page.locator('.outcomes tbody tr');
  await expect(row).toContainText('unknown since 9 Mar 2012');
  await expect(row).toContainText('28 to 31');
  await looked('6-outcomes', page.locator('#outcomes'));
});

test('the room reads in three languages, on a telephone, in the dark and on paper', async () => {
  for (const language of ['ko', 'zh-Hans']) {
    await page.evaluate((to) => localStorage.setItem('safeconduct.language', to), language);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('#log .log-thread').first()).toBeVisible();
    expect(await violations(page), language).toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`7-${language}.png`), fullPage: true });
  }
  await page.evaluate(() => localStorage.setItem('safeconduct.language', 'en'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await expect(page.locator('#log .log-thread').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await violations(page), 'narrow and dark').toEqual([]);
  await page.screenshot({ path: test.info().outputPath('8-narrow-dark.png'), fullPage: true });
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.emulateMedia({ colorScheme: 'light', media: 'print' });
  await expect(page.locator('.quick-log')).toBeHidden();
  await page.screenshot({ path: test.info().outputPath('9-print.png'), fullPage: true });
  await page.emulateMedia({ media: 'screen' });
});

test('today shows my tasks, what is late first, and what is awaited', async () => {
  await page.goto('/');
  await expect(page.locator('#tasks')).toContainText('My tasks');
  await expect(page.locator('#tasks li').first()).toContainText('overdue');
  await looked('10-today');
  expectQuiet(watched);
});
