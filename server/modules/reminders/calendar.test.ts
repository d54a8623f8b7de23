import { randomUUID } from 'node:crypto';
import { tasksEndpoints } from '@safeconduct/contract/incidents.ts';
import {
  calendarEnd,
  calendarMake,
  reminderSettingsGet,
  reminderSettingsPut,
} from '@safeconduct/contract/reminders.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, type Case } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

/** A plain reader of RFC 5545, apart from the library that writes: octets, folding, escapes, components. */
type Component = { readonly properties: Map<string, string>; readonly parameters: Map<string, string> };

function unescaped(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? '\n' : one));
}

function readCalendar(text: string): { lines: string[]; head: Component; events: Component[] } {
  const physical = text.split('\r\n');
  expect(text).not.toMatch(/[^\r]\n/);
  for (const line of physical) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  // 3.1: unfolding takes out the line break and the one white space after it; no character may be cut by it.
  for (const line of physical) expect(line).not.toContain('\uFFFD');
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '');
  const head: Component = { properties: new Map(), parameters: new Map() };
  const events: Component[] = [];
  const open: string[] = [];
  for (const line of lines) {
    const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/s.exec(line) ?? [];
    expect(name).not.toBe('');
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') events.push({ properties: new Map(), parameters: new Map() });
    } else if (name === 'END') expect(open.pop()).toBe(value);
    else {
      const at = open.at(-1) === 'VEVENT' ? events.at(-1) : head;
      at?.properties.set(name, unescaped(value));
      at?.parameters.set(name, parameters);
    }
  }
  expect(open).toEqual([]);
  return { lines, head, events };
}

let world: World;
let mina: Person;
let at: Case;
const choices = {
  zone: 'Asia/Seoul',
  language: 'ko',
  quiet: null,
  removalInQuiet: false,
  leads: [0],
  digestAt: null,
  titlesInMail: true,
} as const;
const long =
  '선양에서 붙잡힌 사람들의 변호사에게 전화하고, 답이 없으면 다시 걸기; 그리고 유엔난민기구에 알리기';

beforeAll(async () => {
  world = await createWorld();
  world.clock.now = new Date('2026-02-16T00:00:00Z');
  mina = await world.addPerson('caseworker');
  at = await addCase(world, mina.team);
});
afterAll(() => world.close());

const addTask = (title: string, dueAt: string, person = mina) =>
  person.call(tasksEndpoints.add, {
    params: { id: at.incidentId },
    body: { title, dueAt, state: 'open', note: '' },
  });
const link = async (person = mina) => new URL((await person.call(calendarMake, {})).link).pathname;
const read = async (path: string) => {
  const response = await world.app.request(path);
  expect(response.status).toBe(200);
  return { response, ...readCalendar(await response.text()) };
};

describe('the calendar', () => {
  it('has what is due for its owner, in UTC or by the day, and nothing of what others do', async () => {
    const jun = await world.addPerson('caseworker', mina.team);
    const task = await addTask(long, '2026-02-20T05:00:00Z');
    await addTask('Jun’s own', '2026-02-21T05:00:00Z', jun);
    await world.root
      .insertInto('removal_legs')
      .values({
        case_id: at.caseId,
        team_id: at.teamId,
        incident_id: at.incidentId,
        status: 'announced',
        planned_for: '2026-02-25',
        planned_earliest: '2026-02-25',
        planned_latest: '2026-02-25',
      })
      .execute();
    await world.root
      .insertInto('communications')
      .values({
        case_id: at.caseId,
        team_id: at.teamId,
        incident_id: at.incidentId,
        from_party: 'Ministry',
        to_party: 'Us',
        verbal: true,
        written: false,
        promise: 'A list of names',
        promise_due_on: '2026-02-18',
        recorded_by: mina.id,
      })
      .execute();
    const path = await link();
    const discreet = await read(path);
    expect(discreet.events.map(({ properties }) => properties.get('SUMMARY'))).toEqual([
      'Promise due [I-0001]',
      'Task due [I-0001]',
      'Clock runs out [I-0001]',
    ]);
    expect(discreet.lines.join('')).not.toMatch(/names|Ministry|선양|Arrests|Jun/);
    await mina.call(reminderSettingsPut, { body: { ...choices, leads: [0] } });
    await world.root.updateTable('incidents').set({ code: 'CN-KP-2012-02' }).execute();
    expect((await read(path)).lines.join('')).not.toMatch(/CN-KP|2012/);
    await world.root.updateTable('incidents').set({ code: 'I-0001' }).execute();
    const { head, events, response } = await read(path);
    expect(Object.fromEntries(head.properties)).toMatchObject({ VERSION: '2.0' });
    expect(head.properties.has('METHOD')).toBe(false);
    const [promise, entry, clock] = events;
    expect(entry?.properties.get('SUMMARY')).toBe(`${long} [I-0001]`);
    expect(entry?.properties.get('DTSTART')).toBe('20260220T050000Z');
    expect(entry?.properties.get('UID')).toBe(`task-due-${task.id}@safeconduct`);
    expect(entry?.properties.get('DTSTAMP')).toMatch(/^\d{8}T\d{6}Z$/);
    expect(promise?.properties.get('SUMMARY')).toBe('약속 기한 [I-0001]');
    expect([promise?.parameters.get('DTSTART'), promise?.properties.get('DTSTART')]).toEqual([
      ';VALUE=DATE',
      '20260218',
    ]);
    expect(clock?.properties.get('UID')).toBe(`removal-clock-${at.incidentId}-2026-02-25@safeconduct`);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('counts changes, keeps the name of an entry, and is the same text while nothing changes', async () => {
    const task = await addTask('Ask again', '2026-02-22T05:00:00Z');
    const path = await link();
    const entry = async () =>
      (await read(path)).events.find(({ properties }) => properties.get('UID')?.includes(task.id))
        ?.properties;
    const before = await entry();
    expect(before?.get('SEQUENCE')).toBe('0');
    const twice = [
      await (await world.app.request(path)).text(),
      await (await world.app.request(path)).text(),
    ];
    expect(twice[0]).toBe(twice[1]);
    for (const dueAt of ['2026-02-23T05:00:00Z', '2026-02-22T05:00:00Z'])
      await mina.call(tasksEndpoints.change, { params: { id: task.id }, body: { dueAt } });
    const after = await entry();
    expect(after?.get('SEQUENCE')).toBe('2');
    expect(after?.get('UID')).toBe(before?.get('UID'));
    expect(after?.get('DTSTAMP')?.localeCompare(before?.get('DTSTAMP') ?? '')).toBeGreaterThanOrEqual(0);
    await mina.call(tasksEndpoints.change, { params: { id: task.id }, body: { state: 'done' } });
    expect(await entry()).toBeUndefined();
  });
});

describe('its secret address', () => {
  it('opens without a cookie, ends when it is replaced or ended, and stands nowhere', async () => {
    const first = await link();
    await read(first);
    const second = await link();
    expect((await world.app.request(first)).status).toBe(404);
    await read(second);
    const token = second.slice('/calendar/'.length, -'.ics'.length);
    const rows = await world.root.selectFrom('calendar_links').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(world.logged)).not.toContain(token);
    expect((await mina.call(reminderSettingsGet, {})).calendarMadeAt).toBe('2026-02-16T00:00:00.000Z');
    await mina.call(calendarEnd, {});
    expect((await world.app.request(second)).status).toBe(404);
  });

  it('opens nothing for a session, another secret, or an account that was closed', async () => {
    const path = await link();
    const wrong = `/calendar/${'A'.repeat(43)}.ics`;
    expect((await mina.request(wrong)).status).toBe(404);
    expect((await mina.request('/calendar/.ics')).status).toBe(404);
    expect((await world.app.request(path, { method: 'POST' })).status).toBe(404);
    await world.root
      .updateTable('users')
      .set({ disabled_at: new Date() })
      .where('id', '=', mina.id)
      .execute();
    expect((await world.app.request(path)).status).toBe(404);
    await world.root.updateTable('users').set({ disabled_at: null }).where('id', '=', mina.id).execute();
  });

  it('shows another team nothing, and cannot be tried for long', async () => {
    const stranger = await world.addPerson('caseworker');
    const path = await link(stranger);
    expect((await read(path)).events).toEqual([]);
    const tries: number[] = [];
    for (let n = 0; n < 40; n += 1) {
      const guess = `${randomUUID()}${randomUUID()}`.slice(0, 43);
      tries.push((await world.app.request(`/calendar/${guess}.ics`)).status);
    }
    expect(new Set(tries)).toEqual(new Set([404, 429]));
    expect((await world.app.request(path)).status).toBe(429);
  });
});
