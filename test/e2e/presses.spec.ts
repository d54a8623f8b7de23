import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { violations } from './axe.ts';
import { type Furnished, furnish } from './furnish.ts';
import { type Product, startProduct } from './product.ts';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

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

const languages = [
  ['en-GB', 'Mina Seo changed this', 'Show it as it is now', 'before your press', 'Take it on'],
  ['ko-KR', 'Mina Seo 님이', '지금 상태 보기', '먼저', '내가 맡기'],
  ['zh-CN', 'Mina Seo', '显示当前状态', '已先行', '由我负责'],
] as const;

for (const [locale, who, now, before, take] of languages) {
  test(`a press on what a colleague changed meanwhile tells of it, in ${locale}`, async ({
    browser,
  }, info) => {
    const context = await browser.newContext({ storageState: made.state, baseURL: product.url, locale });
    const page: Page = await context.newPage();
    const looked = async (name: string) => {
      expect(await violations(page), name).toEqual([]);
      await page.screenshot({ path: info.outputPath(`${name}-${locale}.png`) });
    };

    // A claim graded by both.
    type Incident = { claims: { id: string; credibility: number }[] };
    const { claims } = await asColleague<Incident>(context, 'GET', `/incidents/${made.incidentId}`);
    const claim = claims[0] ?? { id: '', credibility: 6 };
    await page.goto(`/incidents/${made.incidentId}?claim=${claim.id}`);
    const grade = page.locator('.claim-acts select').first();
    await expect(grade).toHaveValue(String(claim.credibility));
    const theirs = claim.credibility === 2 ? 3 : 2;
    await asColleague(context, 'PATCH', `/claims/${claim.id}`, { credibility: theirs });
    await grade.selectOption('5');
    const told = page.locator('.claim-acts .meeting');
    await expect(told).toContainText(who);
    await expect(told.locator('li b')).not.toBeEmpty();
    await looked('grade');
    await page.getByRole('button', { name: now }).press('Enter');
    await expect(told).toHaveCount(0);
    await expect(grade).toHaveValue(String(theirs));
    await grade.selectOption(String(claim.credibility));
    await expect(grade).toHaveValue(String(claim.credibility));
    await expect(told).toHaveCount(0);

    // A proposal decided by both.
    type Report = { proposals: { id: string; state: string }[] };
    await page.goto(`/reports/${made.reportId}`);
    await page.locator('.entries li').first().waitFor();
    const { proposals } = await asColleague<Report>(context, 'GET', `/reports/${made.reportId}`);
    const open = proposals.find(({ state }) => state === 'open');
    await asColleague(context, 'POST', `/proposals/${open?.id ?? ''}/decision`, {
      decision: 'reject',
      reason: 'Not said there',
    });
    await page.keyboard.press('a');
    await expect(page.getByRole('alert').filter({ hasText: before })).toContainText('Not said there');
    await looked('proposal');

    // A task of nobody, taken on by both.
    type Task = { id: string };
    const task = await asColleague<Task>(context, 'POST', `/incidents/${made.incidentId}/tasks`, {
      title: `Ring ${locale}`,
      dueAt: null,
      state: 'open',
      note: '',
    });
    await page.goto('/');
    const row = page.locator('#team-tasks li').filter({ hasText: `Ring ${locale}` });
    await expect(row.getByRole('button', { name: new RegExp(take.slice(0, 3)) })).toBeVisible();
    await asColleague(context, 'PATCH', `/tasks/${task.id}`, { title: `Ring ${locale} again` });
    await row.getByRole('button').first().press('Enter');
    await expect(row.locator('.meeting')).toContainText(`Ring ${locale} again`);
    await looked('task');
    await row.getByRole('button', { name: now }).press('Enter');
    await expect(row.locator('label, p').first()).toContainText('again');
    await row.getByRole('button').first().press('Enter');
    await expect(page.locator('#tasks li').filter({ hasText: `Ring ${locale} again` })).toBeVisible();
    await context.close();
  });

  test(`two who write in one paper meet as in every other form, in ${locale}`, async ({ browser }, info) => {
    const context = await browser.newContext({ storageState: made.state, baseURL: product.url, locale });
    const page = await context.newPage();
    type Paper = { document: { revision: number; edits: Record<string, string> } };
    const path = `/documents/${made.documentId}`;
    await page.goto(`/incidents/${made.incidentId}/documents/${made.documentId}`);
    const field = page.locator('#field-reasons_legislation_applied');
    await field.locator('.paper-acts button').last().click();
    const { document } = await asColleague<Paper>(context, 'GET', path);
    await asColleague(context, 'PATCH', path, {
      revision: document.revision,
      edits: {
        ...document.edits,
        reasons_legislation_applied: `Theirs ${locale}`,
        forces_who_carried_out_arrest: `Police ${locale}`,
      },
    });
    await field.locator('textarea').fill(`Mine ${locale}`);
    const met = page.locator('.meeting');
    await expect(met).toBeVisible();
    await expect(met).toContainText('Mina Seo');
    await expect(met.locator('li')).toContainText(`Police ${locale}`);
    const choice = met.locator('.meeting-choice');
    await expect(choice.locator('blockquote')).toHaveText([`Theirs ${locale}`, `Mine ${locale}`]);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: info.outputPath(`paper-${locale}.png`) });
    await choice.getByRole('button').first().press('Enter');
    await met.getByRole('button').press('Enter');
    await expect(met).toHaveCount(0);
    await expect
      .poll(async () => (await asColleague<Paper>(context, 'GET', path)).document.edits)
      .toMatchObject({
        reasons_legislation_applied: `Theirs ${locale}`,
        forces_who_carried_out_arrest: `Police ${locale}`,
      });
    await context.close();
  });
}
