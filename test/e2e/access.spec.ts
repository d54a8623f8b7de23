import { type Browser, expect, type Page, test } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { violations } from './axe.ts';
import { type Product, startProduct } from './product.ts';
import { watch } from './watch.ts';

/** Who sees a case, and how people come in: the dialog, the second step, sessions and invitations, by keyboard too. */
const PASSWORD = 'correct horse battery';
test.describe.configure({ mode: 'serial' });
let product: Product;
let incidentId: string;
test.beforeAll(async () => {
  product = await startProduct();
});
test.afterAll(() => product.stop());

async function post(page: Page, path: string, data: unknown): Promise<Record<string, string>> {
  const response = await page.request.post(product.url + path, { data, headers: { origin: product.url } });
  expect([path, response.ok()]).toEqual([path, true]);
  return (await response.json()) as Record<string, string>;
}

async function open(browser: Browser, locale = 'en-GB') {
  const context = await browser.newContext({ baseURL: product.url, locale });
  const page = await context.newPage();
  return { page, context, watched: watch(page, product.url) };
}

async function signIn(page: Page, login: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('textbox').first().fill(login);
  await page.locator('input[type="password"]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('.masthead nav, input[autocomplete="one-time-code"]').first().waitFor();
}

const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, '')) }).generate({
    timestamp: Date.now() + steps * 30_000,
  });

test('a case is closed to those named, and is gone for a colleague', async ({ browser }, info) => {
  const { page, context } = await open(browser);
  const token = new URL(product.setUpLink).hash.slice(1);
  const session = (await post(page, '/api/1/set-up', {
    token,
    login: 'ana',
    name: 'Ana Kim',
    team: 'Seoul',
    password: PASSWORD,
  })) as unknown as { teams: { id: string }[] };
  const team = session.teams[0]?.id ?? '';
  const made = (await post(page, '/api/1/users', {
    login: 'ben',
    name: 'Ben Ito',
    role: 'caseworker',
    teams: [team],
  })) as unknown as { link: string };
  const opened = await post(page, '/api/1/cases', { teamId: team, title: 'Autumn' });
  const incident = await post(page, '/api/1/incidents', {
    caseId: opened.id,
    title: 'Arrests at the river',
    returningState: 'CN',
    receivingState: 'KP',
    summary: '',
    state: 'open',
  });
  incidentId = incident.id ?? '';
  const other = await open(browser);
  await post(other.page, '/api/1/invitation', {
    token: new URL(made.link).hash.slice(1),
    password: PASSWORD,
  });
  await other.page.goto(`/incidents/${incidentId}`);
  await expect(other.page.getByRole('button', { name: 'Open to the team (2 people)' })).toBeVisible();

  await page.goto(`/incidents/${incidentId}`);
  await page.getByRole('button', { name: 'Open to the team (2 people)' }).press('Enter');
  await page.getByRole('radio', { name: /Only those named/ }).press('Space');
  await expect(page.getByRole('checkbox', { name: /Ana Kim/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /Ben Ito/ })).not.toBeChecked();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: info.outputPath('who-sees.png') });
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Need to know: 1 person' })).toBeVisible();
  await page.screenshot({ path: info.outputPath('incident-closed.png') });

  await other.page.goto('/incidents');
  await expect(other.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(other.page.getByText('Arrests at the river')).toHaveCount(0);
  await other.page.goto(`/incidents/${incidentId}`);
  await expect(other.page.getByText('It is not there, or not for your team.')).toBeVisible();
  await context.close();
  await other.context.close();
});

test('the second step is set up, asked for, and each recovery code works once', async ({ browser }, info) => {
  const { page, context } = await open(browser);
  await signIn(page, 'ben');
  await page.goto('/account#second-step');
  const part = page.locator('#second-step');
  await part.getByLabel('Present password').fill(PASSWORD);
  await part.getByRole('button', { name: 'Set it up' }).press('Enter');
  await expect(part.locator('.qr path')).toBeAttached();
  const secret = await part.locator('.secret').innerText();
  await part.scrollIntoViewIfNeeded();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: info.outputPath('enrol.png') });
  await part.getByLabel('The six digits that the app shows now').fill(codeOf(secret));
  await page.keyboard.press('Enter');
  await expect(part.locator('.recovery-codes code')).toHaveCount(10);
  const codes = await part.locator('.recovery-codes code').allInnerTexts();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: info.outputPath('recovery.png') });
  await part.getByRole('button', { name: 'I have kept them' }).click();
  await expect(part).toContainText('10 recovery codes are left.');
  await context.close();

  for (const locale of ['en-GB', 'ko-KR', 'zh-CN']) {
    const again = await open(browser, locale);
    await signIn(again.page, 'ben');
    const code = again.page.locator('input[autocomplete="one-time-code"]');
    await expect(code).toBeFocused();
    expect(await violations(again.page), locale).toEqual([]);
    await again.page.screenshot({ path: info.outputPath(`sign-in-${locale}.png`) });
    if (locale === 'en-GB') {
      await code.fill('000000');
      await again.page.keyboard.press('Enter');
      await expect(again.page.getByRole('alert')).toContainText('This code is wrong');
      await expect(code).toHaveValue('');
    }
    await code.fill(codes.pop() ?? '');
    await again.page.keyboard.press('Enter');
    // Somebody used a recovery code: the person is told wherever the desk opens.
    await expect(again.page.locator('.notices li').first()).toBeVisible();
    await again.page.screenshot({ path: info.outputPath(`notice-${locale}.png`) });
    await again.context.close();
  }
});

test('people, invitations and rules, in three languages', async ({ browser }, info) => {
  for (const locale of ['en-GB', 'ko-KR', 'zh-CN']) {
    const { page, context } = await open(browser, locale);
    await signIn(page, 'ana');
    await page.locator('.page').first().waitFor();
    if (locale === 'en-GB') {
      await page.goto('/people');
      await page.locator('#invite').getByLabel('Name', { exact: true }).fill('Cho Min');
      await page.locator('#invite').getByLabel('Sign-in name').fill('cho');
      await page.locator('#invite').getByRole('button', { name: 'Make the link' }).press('Enter');
      await expect(page.locator('#invite .one-time-link')).toBeVisible();
      await page.screenshot({ path: info.outputPath('link.png'), fullPage: true });
    }
    await page.goto('/people');
    await page.locator('#invitations li').first().waitFor();
    expect(await violations(page), locale).toEqual([]);
    await page.screenshot({ path: info.outputPath(`people-${locale}.png`), fullPage: true });
    await page.locator('#staff li').nth(1).getByRole('button').first().click();
    await page.getByRole('dialog').locator('li').first().waitFor();
    expect(await violations(page), locale).toEqual([]);
    await page.screenshot({ path: info.outputPath(`sessions-${locale}.png`) });
    await page.keyboard.press('Escape');
    await page.goto(`/incidents/${incidentId}`);
    await page.locator('.who-sees button').click();
    await page.getByRole('dialog').waitFor();
    await page.screenshot({ path: info.outputPath(`who-sees-${locale}.png`) });
    await context.close();
  }
});

test('where a second step is a must, there is nothing else to do until it is set up', async ({
  browser,
}, info) => {
  const { page, context } = await open(browser);
  await signIn(page, 'ana');
  await page.goto('/people');
  await page.locator('#rules').getByRole('checkbox', { name: 'Administrator' }).click();
  await expect(page.getByRole('heading', { name: 'One more thing before you begin' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: info.outputPath('due.png') });
  await context.close();
});
