import { history } from '@safeconduct/contract/exchange.ts';
import { tasksEndpoints } from '@safeconduct/contract/incidents.ts';
import {
  reminderSettingsPut,
  remindersList,
  remindersRead,
  remindersSnooze,
} from '@safeconduct/contract/reminders.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choices, openReminding, type Reminding } from '../../../test/reminding.ts';

let world: Reminding['world'];
let box: Reminding['box'];
let mina: Reminding['mina'];
let at: Reminding['at'];
let lines: Reminding['lines'];
let run: Reminding['run'];
let tick: Reminding['tick'];
let mails: Reminding['mails'];
let confirmed: Reminding['confirmed'];
let addTask: Reminding['addTask'];
let states: Reminding['states'];
let reminderMails: Reminding['reminderMails'];
let close: Reminding['close'];
beforeEach(async () => {
  ({ world, box, mina, at, lines, run, tick, mails, confirmed, addTask, states, reminderMails, close } =
    await openReminding());
});
afterEach(() => close());

describe('a task that falls due', () => {
  it('is told in the desk without any mail server or setting', async () => {
    await addTask('2026-02-16T03:00:00Z');
    await tick('2026-02-16T00:30:00Z');
    const { unread, reminders: told } = await mina.call(remindersList, {});
    expect(unread).toBe(1);
    expect(told).toMatchObject([
      {
        kind: 'task_due',
        title: 'Call the lawyer of Kim',
        incident: 'Arrests',
        escalation: false,
        read: false,
      },
    ]);
    expect(await states()).toEqual([
      [1440, 'shown', 'none'],
      [120, 'planned', 'none'],
      [0, 'planned', 'none'],
    ]);
    expect(box.mails).toHaveLength(0);
  });

  it('gives one mail for each lead that holds nothing of the case', async () => {
    await confirmed(mina, 'mina@example.org');
    await addTask('2026-02-16T05:00:00Z');
    await tick('2026-02-16T03:00:00Z');
    await tick('2026-02-16T03:01:00Z');
    await tick('2026-02-16T05:00:00Z');
    const [before, due, ...more] = reminderMails();
    expect(more).toEqual([]);
    expect(before?.subject).toBe('Task due at 14:00 (Seoul) [I-0001]');
    expect(before?.text).toContain('A task is due at 14:00 (Seoul).');
    expect(before?.text).toContain(`Open: https://desk.example.org/incidents/${at.incidentId}`);
    expect(before?.headers.get('list-unsubscribe')).toBe('<https://desk.example.org/account#reminders>');
    for (const mail of [before, due]) {
      expect(`${mail?.raw} ${mail?.text} ${mail?.html} ${mail?.subject}`).not.toMatch(
        /Kim|lawyer|Arrests|CN|KP|caseworker/,
      );
    }
    expect(new Set(reminderMails().map(({ headers }) => headers.get('message-id'))).size).toBe(2);
    expect((await states()).map(([, state, mail]) => [state, mail])).toEqual([
      ['missed', 'none'],
      ['sent', 'sent'],
      ['sent', 'sent'],
    ]);
  });

  it('is named in mails only for who asked for it', async () => {
    await confirmed(mina, 'mina@example.org', { titlesInMail: true, language: 'ko' });
    await addTask('2026-02-16T05:00:00Z');
    await tick('2026-02-16T05:00:00Z');
    expect(reminderMails().at(-1)?.text).toContain('할 일: Call the lawyer of Kim');
    expect(reminderMails().at(-1)?.subject).not.toContain('Kim');
  });

  it('of an incident whose code tells states and days is mailed without that code', async () => {
    await confirmed(mina, 'mina@example.org', { leads: [0], digestAt: '15:00' });
    await world.root.updateTable('incidents').set({ code: 'CN-KP-2012-02' }).execute();
    await addTask('2026-02-16T05:00:00Z');
    await tick('2026-02-16T05:00:00Z');
    world.clock.now = new Date('2026-02-16T06:00:00Z');
    await run('reminders-digests');
    await mails();
    expect(reminderMails()).toHaveLength(2);
    const all = reminderMails().map(({ raw, text, subject }) => raw + text + subject);
    expect(all.join()).not.toMatch(/CN|KP|2012/);
    expect(reminderMails()[0]?.subject).toContain(`[#${at.incidentId.slice(-6)}]`);
  });

  it('in quiet hours waits until they end', async () => {
    await confirmed(mina, 'mina@example.org');
    // 23:00 in Seoul; quiet until 07:00, which is 22:00 UTC.
    await addTask('2026-02-16T14:00:00Z');
    await tick('2026-02-16T12:00:00Z');
    expect(reminderMails()).toHaveLength(1);
    for (const now of ['14:00', '18:00', '21:59']) await tick(`2026-02-16T${now}:00Z`);
    expect(reminderMails()).toHaveLength(1);
    await tick('2026-02-16T22:00:00Z');
    expect(reminderMails()).toHaveLength(2);
    expect(reminderMails()[1]?.text).toContain('A task was due on Mon 16 Feb at 23:00 (Seoul).');
  });

  it('that is moved or done is told no more of its old time', async () => {
    const task = await addTask('2026-02-16T05:00:00Z');
    await tick('2026-02-16T03:00:00Z');
    const dueAt = '2026-02-18T05:00:00Z';
    await mina.call(tasksEndpoints.change, { params: { id: task.id }, body: { dueAt } });
    await tick('2026-02-16T05:00:00Z');
    expect((await mina.call(remindersList, {})).reminders).toEqual([]);
    await tick('2026-02-17T05:00:00Z');
    expect((await mina.call(remindersList, {})).reminders).toMatchObject([
      { dueAt: '2026-02-18T05:00:00.000Z' },
    ]);
    await mina.call(tasksEndpoints.change, { params: { id: task.id }, body: { state: 'done' } });
    expect((await mina.call(remindersList, {})).unread).toBe(0);
    await tick('2026-02-18T06:00:00Z');
    expect((await states()).map(([, state]) => state)).not.toContain('planned');
  });
});

describe('the mail server', () => {
  beforeEach(async () => {
    await confirmed(mina, 'mina@example.org');
    await addTask('2026-02-16T05:00:00Z');
  });

  it('that fails after the text, without a word, is not given the mail again', async () => {
    box.manner = 'takes and breaks';
    expect(await tick('2026-02-16T05:00:00Z')).toBe(0);
    box.manner = 'takes';
    await tick('2026-02-16T05:01:00Z');
    expect(await mails()).toBe(0);
    expect(reminderMails()).toHaveLength(1);
    expect((await states()).at(-1)).toEqual([0, 'shown', 'unknown']);
  });

  it('that says later is asked again by the queue, and then gets it once', async () => {
    box.manner = 'later';
    expect(await tick('2026-02-16T05:00:00Z')).toBe(1);
    expect(reminderMails()).toHaveLength(0);
    box.manner = 'takes';
    expect(await mails()).toBe(0);
    expect(await mails()).toBe(0);
    expect(reminderMails()).toHaveLength(1);
  });

  it('is spoken to by one of many jobs for the same reminder', async () => {
    world.clock.now = new Date('2026-02-16T05:00:00Z');
    await run('reminders-sweep');
    const [row] = await world.root
      .selectFrom('reminders')
      .select('id')
      .where('mail', '=', 'waiting')
      .execute();
    await Promise.all(Array.from({ length: 6 }, () => run('reminders-mail', { id: row?.id })));
    expect(reminderMails()).toHaveLength(1);
  });

  it('and what it says never bring an address, a text or a password into the log', async () => {
    box.manner = 'later';
    await tick('2026-02-16T05:00:00Z');
    box.manner = 'never';
    await mails();
    const logged = `${lines.join('\n')} ${JSON.stringify(world.logged)}`;
    expect(logged).toContain('EMESSAGE 451');
    expect(logged).not.toMatch(/example\.org|mina@|task is due|Kim|confirm-address/);
  });
});

describe('what nobody acted on', () => {
  it('is told to the others who do casework, once each, and that is in its history', async () => {
    const jun = await world.addPerson('caseworker', mina.team);
    const rae = await world.addPerson('reviewer', mina.team);
    const outsider = await world.addPerson('caseworker');
    const task = await addTask('2026-02-16T05:00:00Z');
    await tick('2026-02-16T05:00:00Z');
    expect((await jun.call(remindersList, {})).unread).toBe(0);
    for (const now of ['09:00', '09:01', '12:00']) await tick(`2026-02-16T${now}:00Z`);
    expect((await jun.call(remindersList, {})).reminders).toMatchObject([
      { escalation: true, subjectId: task.id },
    ]);
    for (const other of [rae, outsider]) expect((await other.call(remindersList, {})).reminders).toEqual([]);
    const { entries } = await mina.call(history, { params: { kind: 'task', id: task.id } });
    expect(entries.filter(({ act }) => act === 'task.escalated')).toHaveLength(1);
    const row = await world.root
      .selectFrom('reminders')
      .select('escalated_to')
      .where('user_id', '=', mina.id)
      .where('lead_minutes', '=', 0)
      .executeTakeFirst();
    expect(row?.escalated_to).toEqual([jun.id]);
  });
});

describe('several servers', () => {
  it('sweep at once, and everybody is told once', async () => {
    await confirmed(mina, 'mina@example.org');
    const jun = await world.addPerson('caseworker', mina.team);
    await confirmed(jun, 'jun@example.org');
    for (let n = 0; n < 10; n += 1) await addTask('2026-02-16T05:00:00Z', `Task ${n}`);
    world.clock.now = new Date('2026-02-16T09:30:00Z');
    await Promise.all([1, 2, 3, 4].map(() => run('reminders-sweep')));
    await run('reminders-sweep');
    await Promise.all([mails(), mails()]);
    const ids = reminderMails().map(({ headers }) => headers.get('message-id'));
    expect([ids.length, new Set(ids).size]).toEqual([20, 20]);
    const escalations = await world.root
      .selectFrom('audit')
      .select('id')
      .where('act', '=', 'task.escalated')
      .execute();
    expect(escalations).toHaveLength(10);
  });
});

describe('the digest', () => {
  it('comes once in the morning, with how much is overdue and nothing else', async () => {
    await confirmed(mina, 'mina@example.org', { digestAt: '08:00', leads: [0] });
    await addTask('2026-02-16T05:00:00Z');
    await addTask('2026-02-16T06:00:00Z');
    await tick('2026-02-16T06:00:00Z');
    world.clock.now = new Date('2026-02-16T22:59:00Z');
    await run('reminders-digests');
    world.clock.now = new Date('2026-02-16T23:05:00Z');
    await Promise.all([run('reminders-digests'), run('reminders-digests')]);
    await mails();
    const digest = reminderMails().filter(({ subject }) => subject.startsWith('Overdue'));
    expect(digest.map(({ subject }) => subject)).toEqual(['Overdue: 2']);
    expect(digest[0]?.text).toContain('I-0001: 2');
    expect(digest[0]?.text).not.toMatch(/Kim|Arrests/);
    expect((await mina.call(remindersList, {})).reminders).toHaveLength(2);
  });
});

describe('a reminder in the desk', () => {
  it('is read and not read, put off and taken back, by whose it is alone', async () => {
    await mina.call(reminderSettingsPut, { body: choices });
    await addTask('2026-02-16T05:00:00Z');
    await tick('2026-02-16T03:00:00Z');
    const list = () => mina.call(remindersList, {});
    const id = (await list()).reminders[0]?.id ?? '';
    await mina.call(remindersRead, { body: { ids: [id], read: true } });
    expect(await list()).toMatchObject({ unread: 0, reminders: [{ read: true }] });
    await mina.call(remindersRead, { body: { ids: [id], read: false } });
    expect((await list()).unread).toBe(1);
    const snooze = (until: 'hour' | 'morning' | 'now') =>
      mina.call(remindersSnooze, { params: { id }, body: { until } });
    expect(await snooze('hour')).toEqual({ snoozedUntil: '2026-02-16T04:00:00.000Z' });
    expect((await list()).unread).toBe(0);
    world.clock.now = new Date('2026-02-16T04:00:00Z');
    expect((await list()).unread).toBe(1);
    expect(await snooze('morning')).toEqual({ snoozedUntil: '2026-02-16T22:00:00Z' });
    expect(await snooze('now')).toEqual({ snoozedUntil: null });
    expect((await list()).unread).toBe(1);
    const jun = await world.addPerson('caseworker', mina.team);
    await expect(
      jun.call(remindersSnooze, { params: { id }, body: { until: 'hour' } }),
    ).rejects.toMatchObject({
      problem: { id: 'not-found' },
    });
    await jun.call(remindersRead, { body: { ids: [id], read: true } });
    expect((await list()).unread).toBe(1);
  });
});
