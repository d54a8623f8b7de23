import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { violations } from './axe.ts';
import { furnish } from './furnish.ts';
import { press, tabTo } from './keyboard.ts';
import { type Product, startProduct } from './product.ts';
import { expectQuiet, watch } from './watch.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

/** Each file is read in a process of its own, which takes its time to start where much runs. */
const READ = { timeout: 60_000 };

let product: Product;
let context: BrowserContext;
let page: Page;
test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  const made = await furnish(product);
  context = await browser.newContext({ storageState: made.state, baseURL: product.url, locale: 'en-GB' });
  page = await context.newPage();
});
test.afterAll(async () => {
  await context.close();
  await product.stop();
});

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const reports = (day: string) =>
  csv(
    'reports.csv',
    `id,publisher,publication_date,Where from,incident_id\nr1,Own Paper,${day},a phone call,X-1\nr2,Own Paper,2012-03-05,=1+1,X-1\n`,
  );
const claims = (words: string) =>
  csv(
    'claims.csv',
    `claim_id,report_id,incident_id,property,value_stated,value_normalised,lower,upper,attribution,attribution_type,first_hand,hedge\nC1,r1,X-1,count_detained,${words},5,5,5,Own Paper,self,n,none\n`,
  );

/** Where files go is closed until the cases are known. */
async function give(files: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0]): Promise<void> {
  const place = page.getByLabel('Choose files');
  await expect(place).toBeEnabled();
  await place.setInputFiles(files);
}

async function looked(name: string): Promise<void> {
  expect(await violations(page), name).toEqual([]);
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
}

test('sheets are mapped, checked, mended, accepted and taken back, without a mouse', async () => {
  const watched = watch(page, product.url);
  await page.goto('/import');
  await give([reports('2012-03-40'), claims('5 people')]);
  await expect(page).toHaveURL(/\/import\/[0-9a-f-]{36}$/, READ);

  // What is what: known headers are matched, the unknown column is shown with what it holds and can be given a place.
  await expect(page.getByLabel('Each row of this sheet is').first()).toHaveValue('reports');
  const unknown = page.getByLabel('Field for the column Where from');
  await expect(unknown).toHaveValue('');
  await expect(page.getByRole('row', { name: /Where from/ })).toContainText('a phone call');
  await tabTo(page, unknown);
  await unknown.selectOption('note');
  await looked('1-mapping');

  await press(page, 'Check');
  await expect(page.getByRole('heading', { name: /to mend first/ })).toBeVisible(READ);
  const fault = page.locator('.faults tbody tr').first();
  await expect(fault).toContainText('2012-03-40');
  await expect(fault.locator('td').nth(1)).toHaveText('2');
  await expect(fault.locator('td').nth(2)).toContainText('C publication_date');
  await looked('2-faults');

  // The corrected sheet takes the place of the wrong one.
  await page.locator('.more-files summary').press('Enter');
  await give([reports('2012-03-04')]);
  await expect(page.locator('.columns td', { hasText: '2012-03-40' })).toHaveCount(0, READ);
  await expect(unknown).toHaveValue('note');
  await press(page, /^Check/);
  await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible(READ);
  await page.getByRole('button', { name: 'New', exact: true }).press('Enter');
  await expect(page.locator('.difference-rows')).toContainText('5 people');
  await looked('3-difference');

  await press(page, /^Import:/);
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible(READ);
  await looked('4-done');

  // Again with one cell changed: only that cell is a change.
  await page.goto('/import');
  await give([reports('2012-03-04'), claims('5 persons')]);
  await page.getByLabel('Field for the column Where from').waitFor(READ);
  await press(page, 'Check');
  const changed = page.locator('.difference-changed');
  await expect(changed).toHaveCount(1, READ);
  await expect(changed.locator('del')).toHaveText('5 people');
  await expect(changed.locator('ins')).toHaveText('5 persons');
  await press(page, /^Import: 0 new, 1 changed/);
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible(READ);

  // One undo takes the whole of it back.
  await press(page, /^Take this import back/);
  await press(page, /^Take back/);
  await expect(page.getByRole('heading', { name: 'Taken back' })).toBeVisible(READ);
  await looked('5-undone');
  await page.goto('/claims');
  await expect(page.locator('.claims-list')).toContainText('5 people');
  await expect(page.locator('.claims-list')).not.toContainText('5 persons');
  expectQuiet(watched);
});

test('a sheet goes out as Excel and comes back as “all the same”', async () => {
  await page.goto('/import');
  await press(page, /^Take the sheets out/);
  const box = page.getByRole('dialog');
  await box.getByLabel('Purpose').fill('To correct it together');
  await box.getByLabel('Basis').selectOption('no_personal_data');
  const coming = page.waitForEvent('download');
  await press(page, 'Make the file', box);
  const path = await (await coming).path();
  await press(page, 'Close', box);
  await give(path);
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/, READ);
  await press(page, 'Check');
  await expect(page.getByRole('heading', { name: 'Nothing would change' })).toBeVisible(READ);
});

test.describe('in a narrow window', () => {
  test('nothing hangs over the edge', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/import');
    await page.locator('.rows a').first().click();
    await page.locator('.tallies').waitFor();
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
    await looked('6-narrow');
  });
});
