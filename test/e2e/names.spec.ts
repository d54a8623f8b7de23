import { expect, type Page, test } from '@playwright/test';
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

const field = (page: Page) => page.locator('.names-form input');

for (const [language, locale] of [
  ['en', 'en-GB'],
  ['ko', 'ko-KR'],
  ['zh-Hans', 'zh-CN'],
] as const)
  test(`have we seen this name? in ${language}`, async ({ browser }, info) => {
    const context = await browser.newContext({ storageState: made.state, baseURL: product.url, locale });
    const page = await context.newPage();
    const watched = watch(page, product.url);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));

    await page.goto('/');
    await page.locator('.incident-lines .statement').first().waitFor();
    expect(asked.filter((url) => /model.*\.json|names-worker/.test(url))).toEqual([]);

    await page.goto('/search/names');
    await expect(page.locator('.names-form button')).toBeEnabled();
    await field(page).focus();
    const keys = await context.newCDPSession(page);
    await keys.send('Input.imeSetComposition', { text: '박선여', selectionStart: 3, selectionEnd: 3 });
    await keys.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', windowsVirtualKeyCode: 229 });
    await expect(page.locator('.names-match')).toHaveCount(0);
    await keys.send('Input.insertText', { text: '박선영' });
    await expect(field(page)).toHaveValue('박선영');
    await page.keyboard.press('Enter');
    const match = page
      .locator('.names-match')
      .filter({ has: page.locator('h3', { hasText: 'Park Sun-young' }) });
    await expect(match.locator('.names-pieces tbody tr')).toHaveCount(3);
    await expect(match.getByRole('link').first()).toHaveAttribute('href', /\/reports\//);
    expect(await page.locator('main').innerText()).not.toMatch(/\bnames:\w|->|undefined/);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: info.outputPath(`names-${language}.png`), fullPage: true });

    await field(page).fill('朴宣映');
    await page.locator('.names-form button').click();
    await expect(page.locator('.names-match h3').filter({ hasText: 'Park Sun-young' })).toHaveCount(1);
    await field(page).fill('Zbigniew Wojciechowski');
    await page.keyboard.press('Enter');
    await expect(page.locator('.names-match')).toHaveCount(0);
    // What was typed was never sent.
    expect(asked.filter((each) => /박선|朴宣|Zbigniew|%EB%B0%95/.test(decodeURIComponent(each)))).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    await field(page).fill('박선영');
    await page.keyboard.press('Enter');
    await expect(match).toHaveCount(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.screenshot({ path: info.outputPath(`names-${language}-phone.png`), fullPage: true });
    expectQuiet(watched);
    await context.close();
  });
