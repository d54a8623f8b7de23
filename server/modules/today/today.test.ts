import { casesCreate, casesList } from '@safeconduct/contract/cases.ts';
import { history } from '@safeconduct/contract/exchange.ts';
import { tasksEndpoints, today } from '@safeconduct/contract/incidents.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, addClaim, addReport, type Case } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let worker: Person;
let at: Case;
let report: string;
beforeAll(async () => {
  world = await createWorld();
  world.clock.now = new Date('2012-02-15T09:00:00Z');
  worker = await world.addPerson('caseworker');
  at = await addCase(world, worker.team);
  report = await addReport(world, at);
});
afterAll(() => world.close());

const clock = (latest: string, extra = {}) =>
  addClaim(world, at, report, {
    property: 'date_return_expected',
    value_stated: 'by then',
    lower: null,
    latest,
    hedge: 'reportedly',
    ...extra,
  });

describe('today', () => {
  it('shows new reports, open tasks and clocks, soonest first, with speaker and hedge', async () => {
    await clock('2012-02-20');
    await clock('2012-02-18', { speaker: 'Rep. Park' });
    await clock('2011-11-01');
    await clock('2012-02-19', { withdrawn_at: new Date() });
    const task = { title: 'Ask UNHCR', dueAt: '2012-02-16T00:00:00Z', state: 'open', note: '' } as const;
    await worker.call(tasksEndpoints.add, { params: { id: at.incidentId }, body: task });
    await worker.call(tasksEndpoints.add, {
      params: { id: at.incidentId },
      body: { ...task, state: 'done' },
    });
    const page = await worker.call(today, {});
    expect(page.clocks.map(({ by, speaker, hedge }) => [by, speaker, hedge])).toEqual([
      ['2012-02-18', 'Rep. Park', 'reportedly'],
      ['2012-02-20', 'Amnesty International', 'reportedly'],
    ]);
    expect(page.tasks).toMatchObject([{ title: 'Ask UNHCR', incident: 'Arrests' }]);
    expect(page.newReports.map(({ id }) => id)).toEqual([report]);
    expect(page.newReportCount).toBe(1);
    expect(page.incidents.map(({ id }) => id)).toEqual([at.incidentId]);
  });

  it('shows another team nothing', async () => {
    const stranger = await world.addPerson('caseworker');
    expect(await stranger.call(today, {})).toEqual({
      newReports: [],
      newReportCount: 0,
      tasks: [],
      awaited: [],
      clocks: [],
      incidents: [],
    });
  });
});

describe('cases', () => {
  it('are opened for an own team only', async () => {
    const made = await worker.call(casesCreate, { body: { teamId: worker.team, title: 'Border arrests' } });
    expect(made).toMatchObject({ title: 'Border arrests', sample: false, incidents: 0, reports: 0 });
    expect((await worker.call(casesList, {})).cases.map(({ id }) => id)).toContain(made.id);
    const elsewhere = worker.call(casesCreate, { body: { teamId: await world.addTeam(), title: 'x' } });
    await expect(elsewhere).rejects.toMatchObject({ problem: { id: 'not-found' } });
  });
});

describe('history', () => {
  it('tells who did what, newest first, to the own team alone', async () => {
    const task = { title: 'Call', dueAt: null, state: 'open', note: '' } as const;
    const { id } = await worker.call(tasksEndpoints.add, { params: { id: at.incidentId }, body: task });
    await worker.call(tasksEndpoints.change, { params: { id }, body: { state: 'done' } });
    const { entries } = await worker.call(history, { params: { kind: 'task', id } });
    expect(entries.map(({ act }) => act)).toEqual(['task.changed', 'task.added']);
    expect(entries[0]).toMatchObject({
      subjectId: id,
      detail: { changes: { state: { from: 'open', to: 'done' } } },
    });
    expect(entries[0]?.actor).toMatch(/^caseworker-/);
    const stranger = await world.addPerson('administrator');
    await expect(stranger.call(history, { params: { kind: 'task', id } })).rejects.toMatchObject({
      problem: { id: 'not-found' },
    });
  });
});
