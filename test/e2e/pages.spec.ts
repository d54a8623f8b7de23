import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, test } from '@playwright/test';
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

const languages = [
  { language: 'en', locale: 'en-GB' },
  { language: 'ko', locale: 'ko-KR' },
  { language: 'zh-Hans', locale: 'zh-CN' },
] as const;

/** Every page, by the element that shows it has come. */
const pages = (): readonly (readonly [name: string, path: string, sign: string])[] => [
  ['today', '/', '.incident-lines .statement'],
  ['incidents', '/incidents', '.incident-lines .statement'],
  ['incident', `/incidents/${made.incidentId}`, '#places svg .mark-button'],
  ['interventions', `/incidents/${made.incidentId}/interventions`, '#log .log-thread'],
  ['as-of', `/incidents/${made.incidentId}?asOf=2012-02-17`, '.finding-as-of'],
  ['protection', `/incidents/${made.incidentId}/protection?asOf=2012-02-17`, '#argument .node'],
  ['documents', `/incidents/${made.incidentId}/documents`, '.paper-lines li'],
  ['document', `/incidents/${made.incidentId}/documents/${made.documentId}`, '.panel-count'],
  ['consents', `/incidents/${made.incidentId}/consents`, '.question'],
  ['reports', '/reports', '.report-line'],
  ['new-report', '/reports/new', 'textarea'],
  ['report', `/reports/${made.reportId}`, '.entry'],
  ['claims', '/claims', '.claims-line:not(.claims-coming)'],
  ['search', '/search?q=Shenyang', '.hits li'],
  ['import', '/import', 'input[type="file"]'],
  ['account', '/account', '#sessions .rows li'],
  ['people', '/people', '#staff .rows li'],
  ['trail', '/trail?show=all', '.trail-entries li'],
  ['lost', '/no-such-page', 'h1'],
];

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
    for (const [name, path, sign] of pages()) {
      await page.goto(path);
      await page.locator(sign).first().waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.locator('main').innerText()).not.toMatch(
        /\b(desk|incident|report|terms|claim):\w|\b\w+\.\w+_\w+\b(?=\s*$)/m,
      );
      // No code of the engine, no arrow of a normalised value: words only.
      if (name !== 'import')
        expect(await page.locator('main').innerText(), name).not.toMatch(/\b[a-z]+_[a-z_]+\b|->|<=\d|>=\d/);
      expect(await violations(page), `${name} in ${language}`).toEqual([]);
      await page.screenshot({ path: info.outputPath(`${name}.png`) });
    }
    expectQuiet(watched);
    await context.close();
  });
}

test('every page in the dark has enough contrast', async ({ browser }, info) => {
  const { page, context } = await open(browser, { colorScheme: 'dark' });
  for (const [name, path, sign] of pages()) {
    await page.goto(path);
    await page.locator(sign).first().waitFor();
    const { violations: found } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    expect(
      found.flatMap(({ nodes }) => nodes.map(({ html }) => html)),
      name,
    ).toEqual([]);
    await page.screenshot({ path: info.outputPath(`${name}.png`) });
  }
  await context.close();
});

test('every page fits a narrow window', async ({ browser }, info) => {
  const { page, context } = await open(browser, { viewport: { width: 360, height: 740 } });
  for (const [name, path, sign] of pages()) {
    await page.goto(path);
    await page.locator(sign).first().waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, `${name} is wider than its window`).toBeLessThanOrEqual(0);
    await page.screenshot({ path: info.outputPath(`${name}.png`) });
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
