import { chromium } from '@playwright/test';
import { bundledBrowser } from '../../test/bundled-browser.ts';
import { furnish } from '../../test/e2e/furnish.ts';
import { startProduct } from '../../test/e2e/product.ts';

/**
 * Time from the press on "Record and make it" to the file, for the first and the second PDF and the first DOCX of a
 * desk, with what is fetched for it: `npm run bench:papers`. Nothing is cached beforehand.
 */
const product = await startProduct();
const browser = await chromium.launch(await bundledBrowser());
try {
  const { state, incidentId, documentId } = await furnish(product);
  for (const locale of ['en', 'ko', 'zh-Hans'] as const) {
    const context = await browser.newContext({ storageState: state, baseURL: product.url, locale: 'en-GB' });
    const page = await context.newPage();
    let bytes = 0;
    page.on('requestfinished', (request) => {
      if (/\.(wasm|ttf)$|paper\.worker/.test(request.url()))
        void request.sizes().then(({ responseBodySize }) => (bytes += responseBodySize));
    });
    await page.goto(`/incidents/${incidentId}/documents/${documentId}`);
    await page.getByLabel('Language of the paper').selectOption(locale);
    await page.waitForFunction(() => document.querySelector('.paper-standing')?.textContent === 'saved');
    for (const format of ['pdf', 'pdf', 'docx']) {
      bytes = 0;
      await page.getByRole('button', { name: 'Make a file' }).click();
      await page.getByLabel('Format').selectOption(format);
      await page.getByLabel('Purpose').fill('Measured');
      await page.getByLabel('Basis').selectOption('no_personal_data');
      const began = performance.now();
      const file = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Record and make it' }).click();
      await file;
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${locale} ${format}: ${seconds} s, ${(bytes / 1e6).toFixed(1)} MB fetched`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await context.close();
  }
} finally {
  await browser.close();
  await product.stop();
}
