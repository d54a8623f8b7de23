import { mkdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { bundledBrowser } from '../test/bundled-browser.ts';
import { furnish } from '../test/e2e/furnish.ts';
import { startProduct } from '../test/e2e/product.ts';

/** Makes the pictures of the README from the running product and its sample: `node scripts/pictures.ts`. */
const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const most = 300_000;

await mkdir(folder, { recursive: true });
const product = await startProduct();
const browser = await chromium.launch(await bundledBrowser());
try {
  const { state, incidentId, reportId, documentId } = await furnish(product);
  const incident = `/incidents/${incidentId}`;
  const pictures = [
    { name: 'incident', path: incident, sign: '#accounts svg' },
    { name: 'as-of', path: `${incident}?asOf=2012-02-17`, sign: '.finding-as-of' },
    { name: 'map', path: incident, sign: '#places svg .mark-button', part: '#places' },
    { name: 'report', path: `/reports/${reportId}`, sign: '.sentence-now .statement' },
    { name: 'claim', path: incident, sign: '.clause', press: '.clause' },
    { name: 'korean', path: incident, sign: '#accounts svg', locale: 'ko-KR' },
    { name: 'chinese', path: incident, sign: '#accounts svg', locale: 'zh-CN' },
    { name: 'protection', path: `${incident}/protection?asOf=2012-02-17`, sign: '#node-R4a' },
    { name: 'doors', path: `${incident}/protection?asOf=2012-02-17`, sign: '#node-R4a', to: '#doors' },
    { name: 'interventions', path: `${incident}/interventions`, sign: '.log-thread' },
    { name: 'paper', path: `${incident}/documents/${documentId}`, sign: '.panel-count' },
    { name: 'dark', path: incident, sign: '#accounts svg', dark: true },
  ];
  for (const { name, path, sign, part, press, to, locale, dark } of pictures) {
    const context = await browser.newContext({
      storageState: state,
      baseURL: product.url,
      locale: locale ?? 'en-GB',
      colorScheme: dark === true ? 'dark' : 'light',
      reducedMotion: 'reduce',
      viewport: { width: 1240, height: 1000 },
    });
    const page = await context.newPage();
    await page.goto(path);
    await page.locator(sign).first().waitFor();
    await page.waitForLoadState('networkidle');
    if (press !== undefined) await page.locator(press).first().click();
    if (to !== undefined) await page.locator(to).evaluate((part) => part.scrollIntoView());
    await page.waitForTimeout(500);
    const file = `${folder}${name}.png`;
    await (part === undefined
      ? page.screenshot({ path: file })
      : page.locator(part).screenshot({ path: file }));
    const { size } = await stat(file);
    if (size > most) throw new Error(`${name}.png has ${size} bytes, more than ${most}`);
    console.log(`${name}.png ${Math.round(size / 1000)} kB`);
    await context.close();
  }
} finally {
  await browser.close();
  await product.stop();
}
