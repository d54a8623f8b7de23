import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { tasksEndpoints } from '@safeconduct/contract/incidents.ts';
import { type Running, startServer } from '../../server/main.ts';
import { readConfig } from '../../server/platform/config.ts';
import { openLog } from '../../server/platform/log.ts';
import { type Mailbox, openMailbox } from '../mailbox.ts';
import { violations } from './axe.ts';
import { type Furnished, furnish } from './furnish.ts';
import { press, tabTo } from './keyboard.ts';
import { expectQuiet, watch } from './watch.ts';

/**
 * The whole product in this process, so that its clock is the test's to set, and a real SMTP server beside it. Nothing
 * waits for time to pass: the sweep that comes each minute is asked for.
 */
let box: Mailbox;
let data: string;
let running: Running;
let furnished: Furnished;
/** Tomorrow, since sessions end by the database's clock; the times of day are the test's. */
const dayOf = (days: number) => new Date(Date.now() + (1 + days) * 86_400_000).toISOString().slice(0, 10);
const day = dayOf(0);
let now = new Date(`${day}T00:00:00Z`);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

test.beforeAll(async () => {
  box = await openMailbox();
  data = await mkdtemp(join(tmpdir(), 'safeconduct-e2e-'));
  const read = readConfig({
    PORT: String(await freePort()),
    SAFECONDUCT_DATA: data,
    SMTP_URL: box.url,
    MAIL_FROM: 'Desk <desk@example.org>',
    LOG_LEVEL: 'error',
  });
  if (!read.ok) throw new Error(read.faults.join());
  running = await startServer({
    config: read.config,
    log: openLog('error'),
    say: () => {},
    clock: () => now,
  });
  furnished = await furnish({
    url: running.url,
    setUpLink: running.setUpLink ?? '',
  });
});
test.afterAll(async () => {
  await running.stop();
  await box.close();
  await rm(data, { recursive: true, force: true });
});

const reminders = () =>
  box.mails.filter(({ headers }) => headers.get('message-id')?.startsWith('<reminder.'));

/** Sets the clock, asks for the sweep, and reads the desk again. */
async function at(page: Page, time: string): Promise<void> {
  now = new Date(time);
  await page.clock.setFixedTime(now);
  await running.chore('reminders-sweep');
}

test('an address is confirmed, a task is told in the desk and by one mail, and the night is quiet', async ({
  browser,
}, info) => {
  const context = await browser.newContext({ storageState: furnished.state, timezoneId: 'Asia/Seoul' });
  const page = await context.newPage();
  const watched = watch(page, running.url);
  const picture = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
  await page.clock.setFixedTime(now);

  // The zone is the browser's; nights are quiet; the address gets one mail with a link.
  await page.goto(`${running.url}/account`);
  await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Seoul');
  await press(page, 'Save');
  await expect(page.getByText('Saved.').first()).toBeVisible();
  await tabTo(page, page.getByLabel('E-mail address'));
  await page.keyboard.insertText('mina@example.org');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Waits for its link to be opened')).toBeVisible();
  await expect.poll(() => box.mails.length).toBe(1);
  await picture('1-settings');
  expect(await violations(page)).toEqual([]);
  const link = /http\S+confirm-address#\S+/.exec(box.mails[0]?.text ?? '')?.[0] ?? '';
  await page.goto(link);
  await press(page, 'Confirm');
  await expect(page.getByText('Mails go to mina@example.org from now on.')).toBeVisible();
  await picture('2-confirmed');

  // Due at 14:00 and at 23:00 in Seoul.
  const add = (title: string, dueAt: string) =>
    page.request.post(`${running.url}${tasksEndpoints.add.path.replace(':id', furnished.incidentId)}`, {
      headers: { origin: running.url },
      data: { title, dueAt, state: 'open', note: '' },
    });
  expect((await add('Call the lawyer of Kim', `${day}T05:00:00Z`)).ok()).toBe(true);
  expect((await add('Write to the consulate', `${day}T14:00:00Z`)).ok()).toBe(true);

  await at(page, `${day}T03:00:00Z`);
  await expect.poll(() => reminders().length).toBe(2);
  const soon = reminders().find(({ text }) => text.includes('14:00'));
  expect(soon?.text).toContain('A task is due at 14:00 (Seoul).');
  expect(
    reminders()
      .map(({ raw, text }) => raw + text)
      .join(),
  ).not.toMatch(/Kim|lawyer|consulate|North Korea|Mina|CN|KP/);

  await page.goto(running.url);
  const bell = page.getByRole('button', { name: /^Reminders/ });
  await expect(bell).toHaveAccessibleName('Reminders, 2 to read');
  await tabTo(page, bell);
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('heading', { name: 'Due soon' })).toBeVisible();
  await picture('3-reminders');
  expect(await violations(page)).toEqual([]);

  // Put off, and taken back; read. All by keyboard.
  await press(page, 'Again in 1 hour: Call the lawyer of Kim', drawer);
  await expect(drawer.getByRole('heading', { name: 'Put off' })).toBeVisible();
  await press(page, 'Show again now: Call the lawyer of Kim', drawer);
  await expect(drawer.getByRole('heading', { name: 'Put off' })).toHaveCount(0);
  await press(page, 'Mark all as read', drawer);
  await page.keyboard.press('Escape');
  await expect(bell).toHaveAccessibleName('Reminders, nothing new');

  // Overdue stands first on Today, and one mail said so.
  await at(page, `${day}T05:00:00Z`);
  await expect.poll(() => reminders().length).toBe(3);
  await at(page, `${day}T06:00:00Z`);
  await page.reload();
  await expect(page.locator('.today-main h2').first()).toHaveText('Overdue');
  await expect(page.locator('#overdue')).toContainText('Call the lawyer of Kim');
  await picture('4-today');
  expect(await violations(page)).toEqual([]);

  // Who does not answer is silent, with days; what was promised stands by itself.
  const written = await page.request.post(
    `${running.url}/api/1/incidents/${furnished.incidentId}/communications`,
    {
      headers: { origin: running.url },
      data: {
        direction: 'out',
        fromParty: 'Seoul desk',
        toParty: 'Ministry of Justice',
        verbal: true,
        written: true,
        media: ['letter', 'call'],
        on: '2012-03-01',
        summary: 'Asked where the people are held',
        answerDueOn: dayOf(-2),
        promise: 'A list of those held',
        promiseDueOn: day,
        claimId: null,
      },
    },
  );
  expect(written.status()).toBe(201);
  await at(page, `${day}T11:00:00Z`);
  await expect.poll(() => reminders().length).toBe(4);
  await page.reload();
  await press(page, /^Reminders/);
  await expect(drawer).toContainText('Ministry of Justice: no answer, 2 days over the time');
  await expect(drawer).toContainText('Ministry of Justice: A list of those held');
  await picture('5-silence');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');

  // 23:00 is quiet: nothing by mail and nothing at the bell until 07:00.
  await at(page, `${day}T12:30:00Z`);
  await expect.poll(() => reminders().length).toBe(5);
  await page.reload();
  await expect(bell).toHaveAccessibleName('Reminders, 4 to read');
  await press(page, /^Reminders/);
  await press(page, 'Mark all as read', drawer);
  await page.keyboard.press('Escape');
  await at(page, `${day}T14:30:00Z`);
  await at(page, `${day}T21:59:00Z`);
  await page.reload();
  await expect(bell).toHaveAccessibleName('Reminders, nothing new');
  expect(reminders()).toHaveLength(5);
  await at(page, `${day}T22:00:00Z`);
  await expect.poll(() => reminders().length).toBe(6);
  expect(reminders()[5]?.text).toMatch(/^A task was due on \w{3},? \d+ \w+ at 23:00 \(Seoul\)\./);

  // The calendar's address is shown once, and opens without a session.
  await page.goto(`${running.url}/account`);
  await press(page, 'Make an address');
  const address = await page.locator('.one-time-link').innerText();
  const calendar = await (await fetch(address)).text();
  expect(calendar).toContain('SUMMARY:Task due [');
  expect(calendar).not.toMatch(/Kim|consulate|CN-KP/);
  await page.reload();
  await expect(page.getByText('There is an address since')).toBeVisible();
  await expect(page.locator('.one-time-link')).toHaveCount(0);
  await press(page, 'End it');
  await expect(page.getByRole('button', { name: 'Make an address' })).toBeVisible();
  expect((await fetch(address)).status).toBe(404);

  for (const language of ['한국어', '简体中文']) {
    await page
      .getByLabel(/^(Language|언어|语言)$/)
      .first()
      .selectOption({ label: language });
    await picture(`6-settings-${language}`);
  }
  expectQuiet(watched);
  await context.close();
});
