import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { composer, type Composer, seonyang, shenyang } from './compose.ts';
import { type Furnished, furnish } from './furnish.ts';
import { beginImport } from './pages.ts';
import { type Product, startProduct } from './product.ts';
import { expectQuiet, watch } from './watch.ts';

/** Korean and Chinese are typed through an input method everywhere; none of its keys is ours. */

test.describe.configure({ mode: 'serial' });

let product: Product;
let made: Furnished;
let context: BrowserContext;
let page: Page;
let method: Composer;
test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  made = await furnish(product);
  context = await browser.newContext({ storageState: made.state, baseURL: product.url, locale: 'en-GB' });
  page = await context.newPage();
  method = await composer(page);
});
test.afterAll(async () => {
  await context.close();
  await product.stop();
});

/** Writes made by the page: what an Enter of the input method must not cause. */
async function writesDuring(act: () => Promise<void>): Promise<string[]> {
  const writes: string[] = [];
  const note = (request: { method(): string; url(): string }) => {
    if (request.method() !== 'GET') writes.push(`${request.method()} ${new URL(request.url()).pathname}`);
  };
  page.on('request', note);
  await act();
  page.off('request', note);
  return writes;
}

/** Composes into a field, with every key of the input method on the way, and holds what stands there at each step. */
async function composedIn(field: Locator, steps: readonly string[], chosen: string): Promise<void> {
  await field.focus();
  await expect(field).toBeFocused();
  const address = page.url();
  const dialogs = await page.getByRole('dialog').count();
  const before = await field.inputValue();
  const writes = await writesDuring(async () => {
    await method.compose(steps.slice(0, -1));
    await expect(field).toHaveValue(before + (steps.at(-2) ?? ''));
    for (const key of ['ArrowDown', 'ArrowUp', 'Escape']) await method.key(key);
    await method.compose(steps.slice(-1));
    await method.key('Enter');
    // The composition is open yet: nothing was chosen, sent or closed by that Enter.
    await expect(field).toHaveValue(before + (steps.at(-1) ?? ''));
    await expect(field).toBeFocused();
    await method.choose(chosen);
    await expect(field).toHaveValue(before + chosen);
  });
  expect(writes).toEqual([]);
  expect(page.url()).toBe(address);
  expect(await page.getByRole('dialog').count()).toBe(dialogs);
}

const both = [
  ['Korean', seonyang, '선양'],
  ['Chinese', shenyang, '沈阳'],
] as const;

for (const [name, steps, word] of both) {
  test(`${name} is composed in the search, which asks by an Enter of its own`, async () => {
    await page.goto('/');
    const box = page.getByRole('searchbox');
    await box.waitFor();
    await composedIn(box, steps, word);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL((url) => url.pathname === '/search' && url.searchParams.get('q') === word);
  });

  test(`${name} is composed in the form of a claim`, async () => {
    await page.goto(`/reports/${made.reportId}`);
    await page.locator('.entry-open').first().click();
    await page.keyboard.press('c');
    const field = page.getByRole('dialog').getByLabel('Who says it', { exact: true });
    await field.fill('');
    await composedIn(field, steps, word);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test(`${name} is composed in the label of a lot, in a place with suggestions and in a date`, async () => {
    await page.goto(`/incidents/${made.incidentId}`);
    await page
      .locator('#lots')
      .getByRole('button', { name: /Add a(?: lot|)/ })
      .first()
      .click();
    const drawer = page.getByRole('dialog');
    await composedIn(drawer.getByLabel('Label', { exact: true }), steps, word);
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);

    await page
      .getByRole('button', { name: /Add a custody period/ })
      .first()
      .click();
    const place = drawer.getByLabel('Place', { exact: true });
    // What the other language left here is kept as a draft.
    await place.fill('');
    await composedIn(place, steps, word);
    // The list is there for the finished word, and an arrow and an Enter of its own take from it.
    await expect(page.locator('.suggestion', { hasText: 'Shenyang' }).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator('.suggestion')).toHaveCount(0);
    await expect(place).toHaveValue('Shenyang');
    const since = drawer.getByLabel('From', { exact: true });
    await composedIn(
      since,
      name === 'Korean' ? ['ㅇ', '어', '어ㅈ', '어제'] : ['z', 'zuo', "zuo'tian", '昨天'],
      name === 'Korean' ? '어제' : '昨天',
    );
    await page.keyboard.press('Escape');
  });

  test(`${name} is composed where names are asked, and nothing is asked by the Enter that ends it`, async () => {
    await page.goto('/search/names');
    const field = page.locator('.names-form input');
    await field.waitFor();
    await composedIn(field, steps, word);
    await expect(page.locator('.names-match')).toHaveCount(0);
  });

  test(`${name} is composed in a value that a sheet has for all its rows`, async () => {
    const id = await beginImport(context, made, product.url);
    await page.goto(`/import/${id}`);
    await page.locator('table.columns').waitFor();
    const adding = page.getByLabel('Add a value that is the same in every row');
    await adding.selectOption({ index: 1 });
    const field = page.locator('.constant input').last();
    await composedIn(field, steps, word);
    const kept = page.waitForRequest((request) => request.method() === 'PUT');
    await page.keyboard.press('Enter');
    expect((await kept).postData()).toContain(word);
  });
}

test('single keys hold off while somebody composes, wherever the focus is', async () => {
  const watched = watch(page, product.url);
  await page.goto(`/reports/${made.reportId}`);
  const open = page.locator('.entry-open');
  await open.first().waitFor();
  const count = await open.count();
  await open.first().focus();
  for (const key of ['a', 'r', 'c', 'j', '/', '?']) await method.key(key);
  await expect(open).toHaveCount(count);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expectQuiet(watched);
});
