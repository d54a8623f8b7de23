import { readFileSync } from 'node:fs';
import { createClient } from '@safeconduct/contract/client.ts';
import { setUp } from '@safeconduct/contract/accounts.ts';
import { expect, type Locator, test } from '@playwright/test';
import { article, password } from './furnish.ts';
import { expectFocus, press, tabTo, typeInto } from './keyboard.ts';
import { type Product, startProduct } from './product.ts';
import { expectQuiet, watch } from './watch.ts';

test.describe.configure({ mode: 'serial', timeout: 400_000 });

let product: Product;
test.beforeAll(async () => {
  product = await startProduct();
  const call = createClient({
    base: product.url,
    fetch: (url, { signal: _signal, ...init }) =>
      fetch(url, { ...init, headers: { ...init.headers, origin: product.url } }),
  });
  const token = new URL(product.setUpLink).hash.slice(1);
  await call(setUp, { body: { token, login: 'mina', name: 'Mina Seo', team: 'Seoul desk', password } });
});
test.afterAll(() => product.stop());

test('this story has no mouse in it', () => {
  const own = readFileSync(new URL(import.meta.url), 'utf8');
  const hands = [
    'click',
    'dblclick',
    'tap',
    'hover',
    'check',
    'uncheck',
    'fill',
    'selectOption',
    'dragTo',
    'focus',
  ];
  expect(hands.filter((hand) => own.includes(`.${hand}(`))).toEqual([]);
  expect(own.includes(['page', 'mouse'].join('.'))).toBe(false);
});

test('from signing in to signing out by keyboard alone, the focus seen at each step', async ({
  page,
}, info) => {
  const watched = watch(page, product.url);
  let step = 0;
  /** After each step: the focus is somewhere and seen. */
  const at = async (name: string) => {
    await expectFocus(page, name);
    step += 1;
    await page.screenshot({ path: info.outputPath(`${step}-${name.replaceAll(' ', '-')}.png`) });
  };
  const follow = async (link: Locator) => {
    await tabTo(page, link);
    await page.keyboard.press('Enter');
  };
  const dialog = page.getByRole('dialog');

  await page.goto(product.url);
  await typeInto(page, 'Sign-in name', 'mina');
  await typeInto(page, 'Password', password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Look at the sample first' })).toBeVisible();
  await at('signed in');

  await press(page, 'Open the sample');
  const statement = page.getByTestId('statement');
  await expect(statement).toContainText('At least 21');
  const before = await statement.innerText();
  await at('sample');

  await follow(page.getByRole('link', { name: 'Reports', exact: true }));
  await follow(page.getByRole('link', { name: 'Take in a report' }));
  await expect(page.getByLabel('Incident').locator('option')).toHaveCount(2);
  await tabTo(page, page.getByLabel('Incident'));
  await page.keyboard.press('ArrowDown');
  await typeInto(page, 'Text', article);
  await typeInto(page, 'Publisher', 'Border Relief Committee');
  await typeInto(page, 'Published on', '2012-02-16');
  await press(page, 'Take in and read');
  const open = page.locator('.entry-open');
  await expect(open.first()).toBeVisible();
  await at('report read');

  // The figure is corrected, one is rejected with a reason, the rest is accepted.
  const count = await open.count();
  const figure = page.locator('.entry-open[aria-current="true"]', { hasText: '36' });
  for (let line = 0; line < count && (await figure.count()) === 0; line += 1) await page.keyboard.press('j');
  await page.keyboard.press('c');
  await expect(dialog).toBeVisible();
  await at('correcting');
  await tabTo(page, dialog.getByLabel('Hedge'));
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('at least');
  await press(page, 'Accept as corrected', dialog);
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.entry-corrected')).toHaveCount(1);
  await at('corrected');
  await page.keyboard.press('r');
  await expect(dialog).toBeVisible();
  await page.keyboard.insertText('To be looked at again');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(open).toHaveCount(count - 2);
  await at('rejected');
  for (let left = count - 2; left > 0; left -= 1) {
    await page.keyboard.press('a');
    await expect(open).toHaveCount(left - 1);
  }
  await expect(page.getByRole('heading', { name: 'The sentence changed' })).toBeVisible();
  await at('accepted');

  await follow(page.locator('.sentence-now a').first());
  await expect(page).toHaveURL(/incidents/);
  await expect(statement).not.toHaveText(before);
  await at('sentence changed');

  await press(page, /^Add a lot/, page.locator('#lots'));
  await expect(dialog.getByLabel('Label', { exact: true })).toBeFocused();
  await page.keyboard.insertText('K');
  await page.keyboard.press('Enter');
  await expect(page.locator('#lots .part-note')).toContainText('Added: lot K');
  await at('lot added');

  await follow(page.getByRole('link', { name: 'Protection', exact: true }));
  await expect(page.locator('#questions .ask').first()).toBeVisible();
  await at('protection');
  const ask = page.locator('#ask-whereabouts_concealed');
  await press(page, /^Answer: Does the authority deny holding them/);
  await at('asked');
  await tabTo(page, ask.getByLabel('Answer'));
  await page.keyboard.press('n');
  await tabTo(page, ask.getByLabel('Who says it'));
  await page.keyboard.insertText('Shenyang police by telephone');
  await page.keyboard.press('Escape');
  await press(page, 'Keep the answer', ask);
  await expect(page.locator('.answered', { hasText: 'Shenyang police' })).toBeVisible();
  await at('answered');

  await follow(page.getByRole('link', { name: 'Interventions', exact: true }));
  const log = page.getByRole('form', { name: 'Log a call or letter' });
  await expect(log).toBeVisible();
  await at('interventions');
  await page.keyboard.press('l');
  await expect(log.getByLabel('Told whom')).toBeFocused();
  await page.keyboard.insertText('Foreign Ministry');
  await page.keyboard.press('Escape');
  await tabTo(page, log.getByLabel('What was said'));
  await page.keyboard.insertText('Asked for the place where they are held');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('#log')).toContainText('Asked for the place where they are held');
  await at('logged');

  await follow(page.getByRole('link', { name: 'Documents', exact: true }));
  await press(page, 'New paper');
  await expect(dialog).toBeVisible();
  await at('papers');
  await press(page, /Request for an urgent appeal/, dialog);
  await expect(page.locator('.panel-count')).toContainText('required fields are filled');
  await at('paper begun');
  const field = page.locator('.paper-field').filter({ hasText: 'Facts in detail' }).first();
  await press(page, /Fill in|Edit/, field);
  await page.keyboard.insertText('They were taken off a train.');
  await page.keyboard.press('Escape');
  await expect(page.locator('.paper-standing')).toHaveText('saved');
  await at('paper written');

  await follow(page.getByRole('link', { name: 'The file', exact: true }));
  await expect(statement).toBeVisible();
  await press(page, 'Export');
  await at('exporting');
  await tabTo(page, page.getByLabel('Format'));
  await page.keyboard.type('Mark');
  await typeInto(page, 'Purpose', 'Briefing for the team');
  await tabTo(page, page.getByLabel('Basis'));
  await page.keyboard.press('ArrowDown');
  const download = page.waitForEvent('download');
  await press(page, 'Make the file');
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('36');
  await at('exported');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await at('export closed');

  await follow(page.getByRole('link', { name: 'Mina Seo' }));
  await press(page, 'Sign out');
  await expect(page.getByLabel('Sign-in name')).toBeVisible();
  await at('signed out');
  // What was being asked for at that moment is refused to nobody.
  expectQuiet({ ...watched, complaints: watched.complaints.filter((line) => !/\b401\b/.test(line)) });
});
