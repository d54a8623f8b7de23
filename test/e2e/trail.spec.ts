import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { checkBundle } from '@safeconduct/documents/bundle/index.ts';
import { expect, test } from '@playwright/test';
import { violations } from './axe.ts';
import { type Furnished, furnish } from './furnish.ts';
import { type Product, startProduct } from './product.ts';
import { expectQuiet, watch } from './watch.ts';

let product: Product;
let made: Furnished;
test.beforeAll(async () => {
  product = await startProduct();
  made = await furnish(product);
});
test.afterAll(() => product.stop());

for (const locale of ['en-GB', 'ko-KR', 'zh-CN'])
  test(`the trail in ${locale} is told in words and free of axe's findings`, async ({ browser }) => {
    const context = await browser.newContext({ storageState: made.state, baseURL: product.url, locale });
    const page = await context.newPage();
    const watched = watch(page, product.url);
    await page.goto(`/incidents/${made.incidentId}`);
    await page.locator('.statement').first().waitFor();
    await page.goto('/trail?show=all');
    await page.locator('.trail-entries li').nth(5).waitFor();
    const words = await page.locator('main').innerText();
    expect(words).not.toMatch(/\b[a-z]+\.[a-z]+(?:-[a-z]+)?\b(?=\s*$)|\b[a-z]+_[a-z_]+\b/m);
    expect(await violations(page)).toEqual([]);
    expectQuiet(watched);
    await context.close();
  });

test('a view stands in the trail, is narrowed to its object, and beside the history', async ({ browser }) => {
  const context = await browser.newContext({
    storageState: made.state,
    baseURL: product.url,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(`/reports/${made.reportId}`);
  await page.getByRole('button', { name: 'Show who did what' }).click();
  await page.getByRole('button', { name: 'Show who has seen this' }).click();
  await expect(page.locator('.seen-by li').first()).toContainText('Mina Seo');
  await page.goto('/trail');
  await page.getByLabel('Show').selectOption('seen');
  const entry = page.locator('.trail-entries li', { hasText: 'read the report' }).first();
  await expect(entry).toContainText('Mina Seo');
  await entry.getByRole('button', { name: 'Only this' }).click();
  await expect(page).toHaveURL(/kind=report/);
  await expect(page.locator('.trail-entries li', { hasText: 'signed in' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all again' }).click();
  const leaving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the trail' }).click();
  expect((await leaving).suggestedFilename()).toMatch(/^safeconduct-audit-.*\.jsonl$/);
  await context.close();
});

test('the whole case leaves from the box of exports, and holds', async ({ browser }) => {
  const context = await browser.newContext({
    storageState: made.state,
    baseURL: product.url,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(`/incidents/${made.incidentId}`);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByLabel('Format').selectOption('bundle');
  await page.getByLabel('Purpose').fill('For the lawyer');
  await page.getByLabel('Basis').selectOption('no_personal_data');
  const leaving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the file' }).click();
  const bytes = await readFile(await (await leaving).path());
  const verdict = await checkBundle({
    size: bytes.length,
    read: async (at, length) => bytes.subarray(at, at + length),
    sha256: (some) => createHash('sha256').update(some).digest(),
    running: () => {
      const hash = createHash('sha256');
      return { update: (some) => void hash.update(some), digest: () => hash.copy().digest('hex') };
    },
    crc: (some, before) => crc32(some, before),
  });
  expect(verdict).toMatchObject({ ok: true });
  await context.close();
});
