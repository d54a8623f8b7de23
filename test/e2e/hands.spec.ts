import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type Furnished, furnish, password } from './furnish.ts';
import { type Product, startProduct } from './product.ts';

test.describe.configure({ mode: 'serial' });

let product: Product;
let made: Furnished;
let context: BrowserContext;
let page: Page;
test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  made = await furnish(product);
  context = await browser.newContext({ storageState: made.state, baseURL: product.url, locale: 'en-GB' });
  page = await context.newPage();
});
test.afterAll(async () => {
  await context.close();
  await product.stop();
});

test('search waits for the input method, and finds words of two syllables', async () => {
  await page.goto('/');
  await page.getByRole('searchbox').waitFor();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  const browser = await context.newCDPSession(page);
  await browser.send('Input.imeSetComposition', { text: '선야', selectionStart: 2, selectionEnd: 2 });
  // Enter while composing chooses the syllable; browsers report it as key code 229.
  await browser.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await browser.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', windowsVirtualKeyCode: 229 });
  await expect(page).not.toHaveURL(/search/);
  await browser.send('Input.insertText', { text: '선양' });
  await expect(page.getByRole('searchbox')).toHaveValue('선양');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\?q=/);
  await expect(page.locator('.hits mark').first()).toHaveText('선양');
});

test('single keys do not act while somebody writes or composes', async () => {
  await page.goto(`/reports/${made.reportId}`);
  const open = page.locator('.entry-open');
  await open.first().waitFor();
  const count = await open.count();
  await page.keyboard.press('/');
  await page.keyboard.type('arj');
  await page.locator('.entry').first().focus();
  const browser = await context.newCDPSession(page);
  await browser.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'a', windowsVirtualKeyCode: 229 });
  await expect(open).toHaveCount(count);
});

test('a claim is corrected, superseded and graded, and its history tells', async () => {
  await page.goto(`/reports/${made.reportId}`);
  const entry = page.locator('.entry-open', { hasText: '36' }).first();
  await entry.waitFor();
  await entry.click();
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('At least', { exact: true }).fill('40');
  await dialog.getByLabel('At most', { exact: true }).fill('36');
  await dialog.getByRole('button', { name: 'Accept as corrected' }).click();
  await expect(dialog).toContainText('“At least” is above “at most”');
  await dialog.getByLabel('At least', { exact: true }).fill('36');
  await dialog.getByRole('button', { name: 'Accept as corrected' }).click();
  const corrected = page.locator('.entry-corrected', { hasText: '36' });
  await expect(corrected).toBeVisible();
  await corrected.getByRole('link', { name: 'Open the claim' }).click();
  await expect(dialog.locator('.in-sentence mark')).toContainText('36');
  await dialog.getByLabel('Credibility of this claim').selectOption('3');
  await dialog.getByRole('button', { name: 'Replace by a corrected claim' }).click();
  await page.getByLabel('Why', { exact: true }).fill('The committee corrected its figure');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('Hedge').fill('at least');
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(page.getByText('This claim was superseded.')).toBeVisible();
  await expect(page.getByText('superseded the claim')).toBeVisible();
  await expect(page.getByText('graded or assigned the claim')).toBeVisible();
});

test('a finding is decided otherwise with a reason, and both stay', async () => {
  await page.goto(`/incidents/${made.incidentId}`);
  await page
    .locator('#findings .found', { hasText: 'first arrests' })
    .first()
    .getByRole('button', { name: 'Decide otherwise' })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('At least 21');
  await dialog.getByLabel('Your finding').fill('>=31');
  await dialog.getByLabel('Why').fill('Two lists of names were compared');
  await dialog.getByRole('button', { name: 'Decide', exact: true }).click();
  const decision = page.locator('.decision').first();
  await expect(decision).toContainText('at least 31');
  await expect(decision).toContainText('Two lists of names were compared');
  await decision.getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.locator('.decision')).toHaveCount(0);
});

test('a server that goes away takes nothing typed with it', async () => {
  await page.goto('/reports/new');
  await page.getByLabel('Text').fill('A note that must not be lost.');
  await page.reload();
  await expect(page.getByLabel('Text')).toHaveValue('A note that must not be lost.');
  await product.pause();
  await page.getByRole('button', { name: 'Take in and read' }).click();
  await expect(page.getByText('The server has not answered')).toBeVisible();
  await expect(page.getByLabel('Text')).toHaveValue('A note that must not be lost.');
  await product.start();
  await expect(page.getByText('The server has not answered')).toHaveCount(0, { timeout: 20_000 });
  // What was pressed while nobody answered is done now, once.
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}/, { timeout: 60_000 });
  await expect(page.getByText('A note that must not be lost.')).toBeVisible();
  await page.goto('/reports/new');
  await expect(page.getByLabel('Text')).toHaveValue('');
});

test('a passkey signs in, and an invitation makes an account', async ({ browser }) => {
  const keys = await context.newCDPSession(page);
  await keys.send('WebAuthn.enable');
  await keys.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto('/account');
  await page.getByLabel('Name of the device').fill('test bench');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.locator('#passkeys .rows')).toContainText('test bench');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByRole('link', { name: 'Mina Seo' })).toBeVisible();

  await page.goto('/people');
  await page.locator('#invite').getByLabel('Name', { exact: true }).fill('Kim Ara');
  await page.getByLabel('Sign-in name').fill('ara');
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.locator('.one-time-link').innerText();
  const other = await browser.newContext({ locale: 'ko-KR' });
  const guest = await other.newPage();
  await guest.goto(link);
  await expect(guest.getByRole('heading', { name: /Kim Ara/ })).toBeVisible();
  await guest.getByLabel('비밀번호').fill(password);
  await guest.getByRole('button', { name: '시작', exact: true }).click();
  await expect(guest.getByRole('link', { name: 'Kim Ara' })).toBeVisible();
  await other.close();
});

test('the sample goes as one piece', async () => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Remove the sample' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('heading', { name: 'Look at the sample first' })).toBeVisible();
});
