import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { workbook } from '../workbook.ts';
import { violations } from './axe.ts';
import { furnish } from './furnish.ts';
import { press } from './keyboard.ts';
import { type Product, startProduct } from './product.ts';
import { expectQuiet, watch } from './watch.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

/** Each file is read in a process of its own, which takes its time to start where much runs. */
const READ = { timeout: 90_000 };

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

const submissions = {
  name: 'arrests.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'SubmissionDate,what-q1,what-detention_place,what-since,what-q4,KEY\n2012-02-16T09:12:00.000Z,21,sel_2,2012-02-08,Kim Someone,uuid:aa-1\n2012-02-17T09:12:00.000Z,9,sel_1,2012-02-14,,uuid:aa-2\n',
  ),
};
const xlsx = (name: string, sheets: Parameters<typeof workbook>[0]) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(workbook(sheets)),
});
const form = xlsx('arrests-form.xlsx', {
  survey: [
    ['type', 'name', 'label::English (en)', 'label::한국어 (ko)'],
    ['begin group', 'what', '', ''],
    ['integer', 'q1', 'Number detained', '구금 인원'],
    ['select_one places', 'detention_place', 'Place of detention', '구금 장소'],
    ['date', 'since', 'Held from', '구금 시작'],
    ['text', 'q4', 'What is your name?', '성함'],
    ['end group', '', '', ''],
  ],
  choices: [
    ['list_name', 'name', 'label::English (en)', 'label::한국어 (ko)'],
    ['places', 'sel_1', 'Changchun station', '창춘 파출소'],
    ['places', 'sel_2', 'Shenhe centre', '선허 구류소'],
  ],
});
const otherForm = xlsx('crops.xlsx', {
  survey: [
    ['type', 'name', 'label'],
    ['text', 'crop', 'Crop'],
  ],
});

async function looked(name: string): Promise<void> {
  expect(await violations(page), name).toEqual([]);
  await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
}

test('submissions are read in the words of their form, and one that is not theirs is refused', async () => {
  const watched = watch(page, product.url);
  await page.goto('/import');
  const place = page.getByLabel('Choose files');
  await expect(place).toBeEnabled();
  await place.setInputFiles(submissions);
  await expect(page).toHaveURL(/\/import\/[0-9a-f-]{36}$/, READ);
  await expect(page.locator('.sources')).toContainText('2 submissions of ODK Central');
  await looked('1-without-form');

  const add = page.locator('.sources input[type=file]');
  await add.setInputFiles(otherForm);
  await expect(page.getByRole('alert')).toContainText('does not fit these submissions', READ);
  await looked('2-refused');
  await add.setInputFiles(form);
  await expect(page.locator('.sources')).toContainText('in the words of the form arrests-form.xlsx', READ);

  // The answers are there to be taken as another kind, under their labels.
  const answers = page.getByRole('region', { name: /answers\.csv$/ }).first();
  await answers.getByLabel('Each row of this sheet is').selectOption('custody');
  const row = answers.getByRole('row', { name: /Place of detention/ });
  await expect(row).toContainText('Shenhe centre');
  await expect(row).toContainText('what-detention_place');
  // Columns are proposed by their labels; what no column gives is said once for all rows.
  await expect(answers.getByLabel('Field for the column Place of detention')).toHaveValue('place', READ);
  await expect(answers.getByLabel('Field for the column Held from')).toHaveValue('from');
  await expect(page.locator('body')).not.toContainText('Kim Someone');
  await looked('3-with-form');
  await answers.getByRole('button', { name: 'Take these rows as something else too' }).press('Enter');
  const again = page.getByRole('region', { name: /answers\.csv, once more$/ }).first();
  await again.getByLabel('Each row of this sheet is').selectOption('communications');
  await expect(again.getByLabel('Field for the column record_id')).toHaveValue('communication_id', READ);
  await looked('4-taken-twice');
  await press(page, 'Discard');
  // The refusal is an answer that the browser notes too.
  expectQuiet({ ...watched, complaints: watched.complaints.filter((words) => !/\b422\b/.test(words)) });
});

test('a form that the team remembers is forgotten, asked twice, without a mouse', async () => {
  const watched = watch(page, product.url);
  const bring = async (...files: (typeof submissions)[]) => {
    await page.goto('/import');
    const place = page.getByLabel('Choose files');
    await expect(place).toBeEnabled();
    await place.setInputFiles(files);
    await expect(page).toHaveURL(/\/import\/[0-9a-f-]{36}$/, READ);
  };
  const sources = page.locator('.sources');
  await bring(submissions, form);
  await expect(sources).toContainText('in the words of the form arrests-form.xlsx', READ);
  await expect(sources.getByRole('button', { name: /^Forget/ })).toHaveCount(0);
  await press(page, 'Check');
  await press(page, /^Import: /);
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible(READ);

  await bring(submissions);
  await expect(sources).toContainText('as your team had it the last time', READ);
  await press(page, /^Forget this form/);
  await expect(sources.getByRole('button', { name: 'Forget it for the whole team' })).toBeFocused();
  await looked('5-forget');
  await press(page, 'Keep it', sources);
  await expect(sources).toContainText('as your team had it the last time');
  await press(page, /^Forget this form/);
  await press(page, 'Forget it for the whole team');
  await expect(sources).toContainText('Its questions and choices go by their names', READ);
  await looked('6-forgotten');
  await bring(submissions);
  await expect(sources).toContainText('Its questions and choices go by their names', READ);
  expectQuiet(watched);
});
