import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, test } from '@playwright/test';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { violations } from './axe.ts';
import { type Furnished, furnish } from './furnish.ts';
import { type Product, startProduct } from './product.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let folder: string;
let product: Product;
let made: Furnished;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safeconduct-backups-'));
  product = await startProduct({ SAFECONDUCT_BACKUPS: folder });
  made = await furnish(product);
});
test.afterAll(async () => {
  await product.stop();
  await rm(folder, { recursive: true, force: true });
});

const languages = [
  ['en-GB', 'without encryption', 'How to mend it', 'are not encrypted', 'The file will not be encrypted.'],
  ['ko-KR', '암호화되지 않습니다', '고치는 방법', '암호화되지 않습니다', '파일은 암호화되지 않습니다.'],
  ['zh-CN', '备份未加密', '如何补救', '备份未加密', '该文件将不加密。'],
] as const;

async function opened(browser: Browser, locale: string) {
  const context = await browser.newContext({ storageState: made.state, baseURL: product.url, locale });
  return context.newPage();
}

for (const [locale, today, mend, head, word] of languages)
  test(`backups that nobody encrypts say so where an administrator looks, in ${locale}`, async ({
    browser,
  }, info) => {
    const page = await opened(browser, locale);
    await page.goto('/');
    const line = page.locator('.today > .notice');
    await expect(line).toContainText(today);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: info.outputPath(`today-${locale}.png`) });
    await line.getByRole('link', { name: mend }).press('Enter');
    const standing = page.locator('.page-head .notice');
    await expect(standing).toContainText(head);
    await expect(standing).toContainText('SAFECONDUCT_BACKUP_RECIPIENTS');
    await expect(page.locator('.backup-now button')).toHaveAccessibleDescription(word);
    await expect(page.locator('.backup-now').getByText(word)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: info.outputPath(`backups-${locale}.png`) });
    await page.setViewportSize({ width: 320, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.context().close();
  });

test('with a recipient, none of it is said', async ({ browser }) => {
  const recipient = await identityToRecipient(await generateX25519Identity());
  await product.pause();
  await product.start({ SAFECONDUCT_BACKUPS: folder, SAFECONDUCT_BACKUP_RECIPIENTS: recipient });
  const page = await opened(browser, 'en-GB');
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/api/1/backups')),
    page.goto('/'),
  ]);
  expect((await answer.json()).settings.encrypted).toBe(true);
  await page.locator('#incidents .statement').first().waitFor();
  await expect(page.locator('.today > .notice')).toHaveCount(0);
  await page.goto('/backups');
  await expect(page.locator('.backup-now button')).toBeVisible();
  await expect(page.locator('.page-head .notice')).toHaveCount(0);
  await expect(page.locator('.backup-now button')).toHaveAccessibleDescription('');
  await page.context().close();
});
