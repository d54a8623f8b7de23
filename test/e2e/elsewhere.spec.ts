import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { violations } from './axe.ts';
import { type Furnished, furnish } from './furnish.ts';
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
