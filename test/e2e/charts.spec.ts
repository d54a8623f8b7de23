import { expect, test } from '@playwright/test';
import { type Furnished, furnish } from './furnish.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;
let made: Furnished;
test.beforeAll(async () => {
  product = await startProduct();
  made = await furnish(product);
});
test.afterAll(() => product.stop());

for (const locale of ['en-GB', 'ko-KR', 'zh-CN']) {
  for (const width of [1240, 1024, 800, 360]) {
    test(`words at the range chart's edge end within it in ${locale}, ${width} px wide`, async ({
      browser,
    }, info) => {
      const context = await browser.newContext({
        storageState: made.state,
        baseURL: product.url,
        locale,
        viewport: { width, height: 900 },
      });
      const page = await context.newPage();
      await page.goto(`/incidents/${made.incidentId}`);
      await page.locator('#accounts .range-chart').first().waitFor();
      await page.waitForLoadState('networkidle');
      const found = await page.locator('#accounts .range-chart').evaluateAll((charts) =>
        charts.flatMap((chart) => {
          const edges = chart.getBoundingClientRect();
          const column = chart.parentElement?.getBoundingClientRect() ?? edges;
          return [...chart.querySelectorAll('text')].flatMap((text) => {
            const box = text.getBoundingClientRect();
            const inside =
              box.left >= column.left - 1 &&
              box.right <= Math.min(edges.right, column.right) + 1 &&
              box.bottom <= edges.bottom + 1;
            return inside ? [] : [text.textContent];
          });
        }),
      );
      expect(found).toEqual([]);
      // Names and words of one chart never lie on each other.
      const laid = await page.locator('#accounts .lane text').evaluateAll((texts) => {
        const boxes = texts.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
        return boxes.flatMap(({ text, box }, at) =>
          boxes
            .slice(at + 1, at + 4)
            .filter(
              ({ box: other }) =>
                box.left < other.right - 1 &&
                other.left < box.right - 1 &&
                box.top < other.bottom - 4 &&
                other.top < box.bottom - 4,
            )
            .map((other) => `${text} / ${other.text}`),
        );
      });
      expect(laid).toEqual([]);
      await page.locator('#accounts').screenshot({ path: info.outputPath('accounts.png') });
      await context.close();
    });
  }
}
