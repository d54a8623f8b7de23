import { type BrowserContext, expect, test } from '@playwright/test';
import { violations } from './axe.ts';
import { type Furnished, furnish } from './furnish.ts';
import { type Product, startProduct } from './product.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let product: Product;
let made: Furnished;
test.beforeAll(async () => {
  product = await startProduct();
  made = await furnish(product);
});
test.afterAll(() => product.stop());

/** As a colleague would: over the API, while the page in the browser knows nothing of it. */
async function asColleague<Answer>(
  context: BrowserContext,
  method: string,
  path: string,
  data?: unknown,
): Promise<Answer> {
  const answer = await context.request.fetch(`/api/1${path}`, {
    method,
    ...(data === undefined ? {} : { data }),
    headers: { origin: product.url },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

const person = { groupId: null, sex: 'female', ageLower: null, ageUpper: null, statusOn: null };

const languages = [
  ['en-GB', 'Show it as it is now', 'Remove', /^Undo/],
  ['ko-KR', '지금 상태 보기', '지우기', /^되돌리기/],
  ['zh-CN', '显示当前状态', '移除', /^撤销/],
] as const;

for (const [locale, now, remove, undo] of languages)
  test(`a consent taken back, a removal, and a removal taken back, tell of a colleague who was quicker, in ${locale}`, async ({
    browser,
  }, info) => {
    const context = await browser.newContext({ storageState: made.state, baseURL: product.url, locale });
    const page = await context.newPage();
    const incident = `/incidents/${made.incidentId}`;
    const looked = async (name: string) => {
      expect(await violations(page), name).toEqual([]);
      await page.screenshot({ path: info.outputPath(`${name}-${locale}.png`) });
    };
    type Person = { id: string; code: string };
    const addPerson = () =>
      asColleague<Person>(context, 'POST', `${incident}/persons`, { ...person, status: 'at_risk', note: '' });
    // Who was asked for consent cannot be removed.
    const [one, other] = [await addPerson(), await addPerson()];

    // A consent withdrawn by both.
    const consent = await asColleague<{ id: string }>(context, 'POST', `${incident}/consents`, {
      personId: one.id,
      purpose: 'submit_un',
      recipient: '*',
      given: 'yes',
      byWhom: 'person',
      relationship: '',
      form: 'verbal',
      language: 'ko',
      interpreter: false,
      legalBasis: 'consent',
      harmConsidered: ['subject', 'relatives'],
      harmNote: '',
      givenOn: '2012-02-16',
      expiresOn: null,
      note: '',
    });
    await page.goto(`${incident}/consents?person=${one.id}`);
    await page
      .getByRole('button', { name: one.code })
      .or(page.getByRole('link', { name: one.code }))
      .click();
    const question = page.locator('[data-purpose="submit_un"]');
    await question.locator('li button').click();
    const box = page.getByRole('dialog');
    await box.getByRole('textbox').fill('By letter');
    await asColleague(context, 'POST', `/consents/${consent.id}/withdrawal`, { note: 'By telephone' });
    await box.locator('.button-main').press('Enter');
    const told = box.locator('.meeting');
    await expect(told).toContainText('Mina Seo');
    await expect(told.locator('li').filter({ hasText: 'By telephone' })).toBeVisible();
    await looked('consent');
    await told.getByRole('button', { name: now }).press('Enter');
    await expect(box).toHaveCount(0);
    await expect(question.locator('.answer-withdrawn')).toBeVisible();

    // A person that a colleague changes while it is about to be removed here: nothing is removed unseen.
    await page.goto(incident);
    const row = page.locator('#persons li').filter({ hasText: other.code });
    await row.locator('button').last().click();
    const drawer = page.getByRole('dialog');
    await expect(drawer.getByRole('button', { name: remove })).toBeVisible();
    await asColleague(context, 'PATCH', `/persons/${other.id}`, { note: `Seen in Yanji ${locale}` });
    await drawer.getByRole('button', { name: remove }).click();
    await expect(drawer.locator('.meeting')).toContainText('Mina Seo');
    await expect(drawer.locator('.meeting li b')).toHaveText(`Seen in Yanji ${locale}`);
    await looked('removal');
    await drawer.getByRole('button', { name: now }).press('Enter');
    await expect(drawer).toHaveCount(0);
    await expect(row).toBeVisible();

    // As it is now it is removed, brought back by a colleague and changed once more.
    await row.locator('button').last().click();
    await drawer.getByRole('button', { name: remove }).click();
    const note = page.locator('#persons .part-note');
    await expect(note).toContainText(other.code);
    await asColleague(context, 'POST', `/persons/${other.id}/restoration`);
    await asColleague(context, 'PATCH', `/persons/${other.id}`, { note: `Seen in Tumen ${locale}` });
    await note.getByRole('button', { name: undo }).press('Enter');
    await expect(note.locator('.meeting')).toContainText('Mina Seo');
    await expect(note.locator('.meeting li b')).toHaveText(`Seen in Tumen ${locale}`);
    await looked('undo');
    await note.getByRole('button', { name: now }).press('Enter');
    await expect(note).toHaveCount(0);
    await expect(row).toBeVisible();
    await context.close();
  });
