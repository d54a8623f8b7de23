import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BrowserContext, expect, test } from '@playwright/test';
import { violations } from './axe.ts';
import { type Furnished, furnish } from './furnish.ts';
import { press, tabTo } from './keyboard.ts';
import { type Product, startProduct } from './product.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

/** A model of our own making, on this machine as an operator's would be. It answers after a while, as models do. */
let answer: unknown = { claims: [] };
const model = createServer((request, response) => {
  request.resume();
  request.on('end', () =>
    setTimeout(
      () =>
        response
          .setHeader('content-type', 'application/json')
          .end(JSON.stringify({ choices: [{ message: { content: JSON.stringify(answer) } }] })),
      1200,
    ),
  );
});

let product: Product;
let made: Furnished;
test.beforeAll(async () => {
  await new Promise<void>((ready) => model.listen(0, '127.0.0.1', ready));
  const { port } = model.address() as AddressInfo;
  product = await startProduct({
    SAFECONDUCT_HELPER_URL: `http://127.0.0.1:${port}/v1`,
    SAFECONDUCT_HELPER_MODEL: 'small-model',
  });
  made = await furnish(product);
});
test.afterAll(async () => {
  await product.stop();
  model.close();
});

async function post(
  context: BrowserContext,
  path: string,
  data: unknown,
): Promise<{ report: { id: string } }> {
  const made = await context.request.post(`/api/1${path}`, { data, headers: { origin: product.url } });
  expect(made.ok(), await made.text()).toBe(true);
  return made.json();
}

const languages = [
  [
    'en-GB',
    'Ask it',
    'proposed by the helper program',
    /1 proposal added.*1 was not taken/,
    'cannot be used',
  ],
  ['ko-KR', '물어보기', '도우미 프로그램의 제안', /1건이 더해.*1건/, '쓸 수 없'],
  ['zh-CN', '询问', '辅助程序的提议', /1.*1/, '无法使用'],
] as const;

for (const [locale, ask, mark, result, unusable] of languages) {
  test(`the helper is allowed, asked and marked, in ${locale}`, async ({ browser }, info) => {
    const context = await browser.newContext({ storageState: made.state, baseURL: product.url, locale });
    const page = await context.newPage();
    const looked = async (name: string) => {
      expect(await violations(page), name).toEqual([]);
      await page.screenshot({ path: info.outputPath(`${name}-${locale}.png`), fullPage: true });
    };
    const { report } = await post(context, '/reports', {
      caseId: made.caseId,
      incidentId: made.incidentId,
      text: `The weather over Tumen was calm (${locale}). Old Mr Han thinks the guards took nine of them.`,
      title: `Note ${locale}`,
      publisher: `Own note ${locale}`,
      url: null,
      publishedOn: '2012-02-16',
      language: 'en',
      genre: '',
      secrecy: 'internal',
      note: '',
    });
    answer = {
      claims: [
        {
          sentence: 'p1.s2',
          property: 'count_detained',
          words: 'nine of them',
          speaker: 'Old Mr Han',
          speaker_kind: 'named_person',
          hedge: 'thinks',
        },
        { sentence: 'p1.s2', property: 'count_detained', words: 'fifty', speaker: 'Nobody', hedge: 'none' },
      ],
    };

    // Off: a report shows nothing of it.
    await page.goto('/people');
    const level = page.locator('#helper select');
    await tabTo(page, level);
    await level.selectOption('none');
    await expect(level).toHaveValue('none');
    await looked('settings-off');
    await page.goto(`/reports/${report.id}`);
    await expect(page.locator('.entries-column')).toBeVisible();
    await expect(page.locator('.helper')).toHaveCount(0);

    // Public reports alone: an internal one is still not shown to it.
    await page.goto('/people');
    await level.selectOption('public');
    await page.goto(`/reports/${report.id}`);
    await expect(page.locator('.entries-column')).toBeVisible();
    await expect(page.locator('.helper')).toHaveCount(0);

    await page.goto('/people');
    await level.selectOption('internal');
    await looked('settings-on');
    await page.goto(`/reports/${report.id}`);
    await expect(page.locator('.helper')).toBeVisible();
    await looked('before');
    await press(page, ask);
    await page.screenshot({ path: info.outputPath(`reading-${locale}.png`), fullPage: true });
    await expect(page.locator('.helper')).toContainText(result);
    await expect(page.locator('.entries')).toContainText(mark);
    await expect(page.locator('.entries')).toContainText('Old Mr Han');
    await looked('answered');

    // A model that is not there says so, and nothing else is lost.
    answer = 'no JSON that can be used';
    await press(page, ask);

    await expect(page.locator('.helper')).toContainText(unusable);
    await expect(page.getByRole('button', { name: ask, exact: true })).toBeVisible();
    await looked('trouble');
    await context.close();
  });
}
