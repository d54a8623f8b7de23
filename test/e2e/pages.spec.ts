import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, test } from '@playwright/test';
import { violations } from './axe.ts';
import { type Furnished, furnish } from './furnish.ts';
import { beginImport, pagesOf, routesOfDesk, type Shown } from './pages.ts';
import { type Product, startProduct } from './product.ts';
import { expectQuiet, watch } from './watch.ts';

// Each test goes through every page.
test.describe.configure({ timeout: 400_000 });

let product: Product;
let made: Furnished;
let pages: readonly Shown[];
test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  made = await furnish(product);
  const context = await browser.newContext({ storageState: made.state });
  pages = pagesOf(made, await beginImport(context, made, product.url));
  await context.close();
});
test.afterAll(() => product.stop());

const languages = [
  { language: 'en', locale: 'en-GB' },
  { language: 'ko', locale: 'ko-KR' },
  { language: 'zh-Hans', locale: 'zh-CN' },
] as const;

test('every route of the desk is among the pages looked at', () => {
  const looked = pages.flatMap(({ route }) => route ?? []);
  expect(routesOfDesk().filter((route) => !looked.includes(route))).toEqual([]);
  expect(routesOfDesk().length).toBeGreaterThan(20);
});

async function open(browser: Browser, options: Parameters<Browser['newContext']>[0]) {
  const context = await browser.newContext({ storageState: made.state, baseURL: product.url, ...options });
  const page = await context.newPage();
  return { page, context, watched: watch(page, product.url) };
}

for (const { language, locale } of languages) {
  test(`every page in ${language} is free of axe's findings, of foreign requests and of complaints`, async ({
    browser,
  }, info) => {
    const { page, context, watched } = await open(browser, { locale });
    for (const { name, path, sign } of pages) {
      await page.goto(path);
      await page.locator(sign).first().waitFor();
      expect.soft(await page.locator('html').getAttribute('lang')).toBe(language);
      expect
        .soft(await page.locator('main').innerText(), name)
        .not.toMatch(/\b(desk|incident|report|terms|claim):\w|\b\w+\.\w+_\w+\b(?=\s*$)/m);
      // No code of the engine, no arrow of a normalised value: words only. A sheet's own headers are its writer's words.
      if (!name.endsWith('import'))
        expect
          .soft(await page.locator('main').innerText(), name)
          .not.toMatch(/\b[a-z]+_[a-z_]+\b|->|<=\d|>=\d/);
      expect.soft(await violations(page), `${name} in ${language}`).toEqual([]);
      await page.screenshot({ path: info.outputPath(`${name}.png`) });
    }
    expectQuiet(watched);
    await context.close();
  });
}

test('every page in the dark has enough contrast', async ({ browser }, info) => {
  const { page, context } = await open(browser, { colorScheme: 'dark' });
  for (const { name, path, sign } of pages) {
    await page.goto(path);
    await page.locator(sign).first().waitFor();
    const { violations: found } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    expect
      .soft(
        found.flatMap(({ nodes }) => nodes.map(({ html }) => html)),
        name,
      )
      .toEqual([]);
    await page.screenshot({ path: info.outputPath(`${name}.png`) });
  }
  await context.close();
});

/** What stands beyond the right edge without a scrolling frame of its own around it. */
function beyond(): string[] {
  const edge = document.documentElement.clientWidth;
  const framed = (element: Element | null): boolean =>
    element !== null &&
    element !== document.documentElement &&
    (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || framed(element.parentElement));
  return [...document.querySelectorAll('body *')]
    .filter((element) => {
      const { right, width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && right > edge + 1 && !framed(element.parentElement);
    })
    .map(
      (element) => `${element.tagName}.${element.getAttribute('class')} ${element.textContent?.slice(0, 40)}`,
    );
}

for (const width of [320, 360])
  test(`every page fits a window ${width} wide`, async ({ browser }, info) => {
    const { page, context } = await open(browser, { viewport: { width, height: 740 } });
    for (const { name, path, sign } of pages) {
      await page.goto(path);
      await page.locator(sign).first().waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(wide, `${name} is wider than its window`).toBeLessThanOrEqual(0);
      expect.soft(await page.evaluate(beyond), `${name} hangs over the edge`).toEqual([]);
      await page.screenshot({ path: info.outputPath(`${name}.png`) });
    }
    await context.close();
  });

test('every page on paper is words and tables, without anything to press or fill in', async ({
  browser,
}, info) => {
  // A4 with margins of 15 mm, at 96 dots an inch.
  const { page, context } = await open(browser, { viewport: { width: 680, height: 1009 } });
  await page.emulateMedia({ media: 'print' });
  for (const { name, path, sign } of pages) {
    await page.goto(path);
    await page.locator(sign).first().waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    const left = await page.evaluate(() =>
      [...document.querySelectorAll('.masthead, form, input, select, textarea, button, .button')]
        .filter((element) => element.checkVisibility())
        // Words of the file that open their claims are text on paper.
        .filter((element) => !element.matches('.chip, .clause, .cite, .lot-account, .button-words'))
        .map((element) => `${element.tagName}.${element.getAttribute('class')} ${element.textContent}`),
    );
    expect.soft(left, `${name} on paper`).toEqual([]);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main table, main [role="table"]')]
        .filter((table) => table.checkVisibility() && !table.closest('.unseen'))
        .filter((table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((table) => table.textContent?.slice(0, 60)),
    );
    expect.soft(cut, `${name}: tables cut by the edge of the sheet`).toEqual([]);
    await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
  }
  await context.close();
});

test('dialogs and drawers are free of axe’s findings', async ({ browser }) => {
  const { page, context, watched } = await open(browser, {});
  await page.goto(`/incidents/${made.incidentId}`);
  await page.locator('.clause').first().click();
  await page.getByRole('dialog').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('link', { name: 'Open the claim' }).first().click();
  await page.getByRole('heading', { name: 'In full' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page
    .locator('.claim-file')
    .getByRole('button', { name: /^Grade/ })
    .click();
  await expect(page.getByText('completely reliable')).toBeVisible();
  await page.goto(`/reports/${made.reportId}`);
  await page.locator('.entry').first().waitFor();
  await page.keyboard.press('c');
  await page.getByRole('dialog').waitFor();
  expect(await violations(page)).toEqual([]);
  expectQuiet(watched);
  await context.close();
});

test('the first page is light, and its letters are our own', async ({ browser }) => {
  const { page, context } = await open(browser, { locale: 'ko-KR' });
  let bytes = 0;
  const fonts: string[] = [];
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.woff2')) fonts.push(pathname);
    else if (pathname.startsWith('/assets/'))
      bytes += Number((await response.headerValue('content-length')) ?? (await response.body()).length);
  });
  await page.goto('/account', { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  expect(fonts.some((path) => path.includes('noto-sans-kr'))).toBe(true);
  const first = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(
        (entry): entry is PerformanceResourceTiming =>
          'encodedBodySize' in entry && !/\.woff2$|wght-[^/]*\.css$/.test(entry.name),
      )
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
  expect(first).toBeLessThanOrEqual(230_000);
  expect(bytes).toBeGreaterThan(0);
  await context.close();
});
