import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import pg from 'pg';
import { findRunning } from '../../server/platform/database/embedded/running.ts';
import { violations } from './axe.ts';
import { type Furnished, furnish } from './furnish.ts';
import { tabTo } from './keyboard.ts';
import { type Product, startProduct } from './product.ts';

test.describe.configure({ mode: 'serial' });

let product: Product;
let made: Furnished;
test.beforeAll(async () => {
  product = await startProduct();
  made = await furnish(product);
});
test.afterAll(() => product.stop());

const languages = [
  ['en-GB', 'Export', 'For other systems', 'For humanitarian data'],
  ['ko-KR', '내보내기', '다른 시스템용', '인도주의 자료용'],
  ['zh-CN', '导出', '供其他系统使用', '供人道数据使用'],
] as const;

for (const [locale, act, group, what] of languages) {
  test(`an incident is exported for another system, in ${locale}`, async ({ browser }, info) => {
    const context = await browser.newContext({ storageState: made.state, baseURL: product.url, locale });
    const page = await context.newPage();
    await page.goto(`/incidents/${made.incidentId}`);
    await page.getByRole('button', { name: act, exact: true }).click();
    const box = page.getByRole('dialog');
    await expect(box.locator(`optgroup[label="${group}"] option`)).toHaveCount(3);
    await box.locator('select').first().selectOption('hxl');
    await expect(box.locator('p.soft')).toContainText(what);
    await box.locator('input[type="text"], input:not([type])').first().fill('For the archive');
    await box.locator('select').last().selectOption('no_personal_data');
    await page.screenshot({ path: info.outputPath(`export-${locale}.png`), fullPage: false });
    expect(await violations(page)).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      box.locator('button[type="submit"]').click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.hxl\.csv$/);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain('#affected+detained+min');
    await context.close();
  });
}

for (const [locale, , group, what] of languages) {
  test(`a whole case leaves from the room of sheets by keyboard alone, in ${locale}`, async ({
    browser,
  }, info) => {
    const context = await browser.newContext({ storageState: made.state, baseURL: product.url, locale });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/exports/under-way/')) asked.push(request.url());
    });
    // A big case: its file takes a while, and whoever waits is told how far it is.
    await page.route('**/api/1/exports/under-way/*', (route) =>
      route.fulfill({ json: { done: 120, total: 400 } }),
    );
    await page.route('**/api/1/cases/*/export', async (route) => {
      await new Promise((done) => setTimeout(done, 2500));
      await route.continue();
    });
    await page.goto('/import');
    const act = page.locator('#case-out').getByRole('button');
    await tabTo(page, act);
    await page.keyboard.press('Enter');
    const box = page.getByRole('dialog');
    const format = box.locator('select').first();
    await expect(format.locator(`optgroup[label="${group}"] option`)).toHaveCount(3);
    await tabTo(page, format);
    await format.selectOption('hxl');
    await expect(box.locator('p.soft').first()).toContainText(what);
    await tabTo(page, box.locator('input[type="text"], input:not([type])').first());
    await page.keyboard.insertText('For the archive');
    const basis = box.locator('select').last();
    await tabTo(page, basis);
    await basis.selectOption('no_personal_data');
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: info.outputPath(`case-${locale}.png`) });
    const coming = page.waitForEvent('download');
    await tabTo(page, box.locator('button[type="submit"]'));
    await page.keyboard.press('Enter');
    await expect(box.locator('progress')).toHaveAttribute('value', '120');
    await expect(box.locator('.progress p')).toContainText('400');
    await page.screenshot({ path: info.outputPath(`case-under-way-${locale}.png`) });
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^case-.*\.hxl\.csv$/);
    expect(await readFile(await file.path(), 'utf8')).toContain('#affected+detained+min');
    await expect(box.locator('progress')).toHaveCount(0);
    expect(asked.length).toBeGreaterThan(0);
    await context.close();
  });
}

test('the whole case as one bundle leaves from there too', async ({ browser }) => {
  const context = await browser.newContext({
    storageState: made.state,
    baseURL: product.url,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto('/import');
  await page.getByRole('button', { name: 'Take the whole case out …' }).click();
  const box = page.getByRole('dialog');
  await box.getByLabel('Format').selectOption('bundle');
  await box.getByLabel('Purpose').fill('For the lawyer');
  await box.getByLabel('Basis').selectOption('consent_recorded');
  const coming = page.waitForEvent('download');
  await box.getByRole('button', { name: 'Make the file' }).click();
  expect((await coming).suggestedFilename()).toMatch(/^case-.*\.zip$/);
  await context.close();
});

/** Holds a table that every bundle reads, so that one is under way until it is let go. */
async function held(work: () => Promise<void>): Promise<void> {
  const running = await findRunning(product.data);
  if (running === null) throw new Error('the database does not run');
  const client = new pg.Client({
    host: running.socket,
    database: 'safeconduct',
    user: 'safeconduct_owner',
    password: running.ownerPassword,
  });
  await client.connect();
  try {
    await client.query('begin; lock table removal_legs in access exclusive mode');
    await work();
  } finally {
    await client.end();
  }
}

for (const [locale, act, stopping, words] of [
  ['en-GB', 'Stop', 'Stopping …', 'nothing has left'],
  ['ko-KR', '멈추기', '멈추는 중 …', '아무것도 나가지 않았습니다'],
  ['zh-CN', '停止', '正在停止 …', '没有任何内容外流'],
] as const)
  test(`a whole case under way is stopped, and leaves nothing, in ${locale}`, async ({ browser }, info) => {
    const context = await browser.newContext({ storageState: made.state, baseURL: product.url, locale });
    const page = await context.newPage();
    const downloads: string[] = [];
    page.on('download', (file) => downloads.push(file.suggestedFilename()));
    await page.goto('/import');
    await page.locator('#case-out').getByRole('button').click();
    const box = page.getByRole('dialog');
    await box.locator('select').first().selectOption('bundle');
    await box.locator('input[type="text"], input:not([type])').first().fill('For the lawyer');
    await box.locator('select').last().selectOption('no_personal_data');
    await held(async () => {
      await box.locator('button[type="submit"]').click();
      const stop = box.getByRole('button', { name: act, exact: true });
      await expect(box.locator('progress')).toHaveAttribute('value', /[1-9]/);
      expect(await violations(page)).toEqual([]);
      await page.screenshot({ path: info.outputPath(`stop-${locale}.png`) });
      await tabTo(page, stop);
      await page.keyboard.press('Enter');
      await expect(box.getByRole('button', { name: stopping })).toBeVisible();
    });
    await expect(box.locator('output.notice')).toContainText(words);
    await expect(box.locator('progress')).toHaveCount(0);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: info.outputPath(`stopped-${locale}.png`) });
    // What was typed stays, and it can be asked for again.
    await expect(box.locator('input[type="text"], input:not([type])').first()).toHaveValue('For the lawyer');
    await expect(box.locator('button[type="submit"]')).toBeEnabled();
    expect(downloads).toEqual([]);
    await context.close();
  });
