import {
  custodyEndpoints,
  decisionsMake,
  decisionsWithdraw,
  groupsEndpoints,
  incidentsCreate,
  incidentsGet,
  incidentsList,
  incidentsUpdate,
  legsEndpoints,
  personsEndpoints,
  tasksEndpoints,
} from '@safeconduct/contract/incidents.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, addClaim, addReport, type Case, trailOf } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let worker: Person;
let reader: Person;
let stranger: Person;
let at: Case;

beforeAll(async () => {
  world = await createWorld();
  worker = await world.addPerson('caseworker');
  reader = await world.addPerson('reader', worker.team);
  stranger = await world.addPerson('administrator');
  at = await addCase(world, worker.team);
});
afterAll(() => world.close());

const body = {
  title: 'Arrests in Yanji',
  returningState: 'CN',
  receivingState: 'KP',
  summary: '',
  state: 'open',
} as const;
const custody = {
  groupId: null,
  personId: null,
  kind: 'held',
  place: 'Tumen',
  authority: '',
  from: '2012-02-08',
  to: null,
  lastConfirmed: '~2012-02-17',
  endReason: null,
  claimId: null,
  note: '',
} as const;

describe('incidents', () => {
  it('are opened with the next code of their case, changed, and leave a trail', async () => {
    const made = await worker.call(incidentsCreate, { body: { ...body, caseId: at.caseId } });
    expect(made).toMatchObject({ code: 'I-0002', title: 'Arrests in Yanji', claims: 0 });
    const changed = await worker.call(incidentsUpdate, {
      params: { id: made.id },
      body: { title: 'Arrests in Longjing' },
    });
    expect(changed).toMatchObject({ title: 'Arrests in Longjing', returningState: 'CN' });
    const trail = await trailOf(world, made.id);
    expect(trail.map(({ act }) => act)).toEqual(['incident.opened', 'incident.changed']);
    expect(trail[1]?.detail).toEqual({
      changes: { title: { from: 'Arrests in Yanji', to: 'Arrests in Longjing' } },
    });
  });

  it('count on past the ten-thousandth, and do not mind codes of another form', async () => {
    const own = await addCase(world, worker.team);
    for (const code of ['I-9999', 'CN-KP-2012-02']) {
      await world.root
        .insertInto('incidents')
        .values({ case_id: own.caseId, team_id: own.teamId, code, title: 'x' })
        .execute();
    }
    const codes: string[] = [];
    for (let n = 0; n < 2; n++)
      codes.push((await worker.call(incidentsCreate, { body: { ...body, caseId: own.caseId } })).code);
    expect(codes).toEqual(['I-10000', 'I-10001']);
  });

  it('are hidden from other teams, whatever the role', async () => {
    const { incidents } = await stranger.call(incidentsList, { query: {} });
    expect(incidents).toEqual([]);
    await expect(stranger.call(incidentsGet, { params: { id: at.incidentId } })).rejects.toMatchObject({
      problem: { id: 'not-found' },
    });
    await expect(
      stranger.call(tasksEndpoints.add, {
        params: { id: at.incidentId },
        body: { title: 'x', dueAt: null, state: 'open', note: '' },
      }),
    ).rejects.toMatchObject({ problem: { id: 'not-found' } });
  });

  it('may be read by a reader and not written', async () => {
    expect((await reader.call(incidentsGet, { params: { id: at.incidentId } })).incident.id).toBe(
      at.incidentId,
    );
    await expect(
      reader.call(incidentsCreate, { body: { ...body, caseId: at.caseId } }),
    ).rejects.toMatchObject({
      problem: { id: 'not-permitted' },
    });
  });

  it('give their whole page: claims superseded too, withdrawn ones not', async () => {
    const own = await addCase(world, worker.team);
    const report = await addReport(world, own);
    const stands = await addClaim(world, own, report);
    const superseded = await addClaim(world, own, report, { superseded_by: stands });
    await addClaim(world, own, report, { withdrawn_at: new Date() });
    const page = await worker.call(incidentsGet, { params: { id: own.incidentId } });
    expect(page.claims.map(({ id }) => id).sort()).toEqual([stands, superseded].sort());
    expect(page.reports.map(({ id }) => id)).toEqual([report]);
    expect(page.incident).toMatchObject({ claims: 1, reports: 1 });
  });
});

describe('parts of an incident', () => {
  const params = () => ({ id: at.incidentId });

  it('are added, changed and removed, and their history stays', async () => {
    const made = await worker.call(custodyEndpoints.add, { params: params(), body: custody });
    expect(made).toMatchObject({ place: 'Tumen', from: '2012-02-08', lastConfirmed: '~2012-02-17' });
    const row = await world.root
      .selectFrom('custody_periods')
      .selectAll()
      .where('id', '=', made.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      from_earliest: '2012-02-08',
      from_latest: '2012-02-08',
      last_confirmed_earliest: '2012-02-17',
    });
    const changed = await worker.call(custodyEndpoints.change, {
      params: { id: made.id },
      body: { to: '../2012-03-09', endReason: 'removed' },
    });
    expect(changed).toMatchObject({ to: '../2012-03-09', endReason: 'removed', place: 'Tumen' });
    await worker.call(custodyEndpoints.remove, { params: { id: made.id } });
    const page = await worker.call(incidentsGet, { params: params() });
    expect(page.custody).toEqual([]);
    expect((await trailOf(world, made.id)).map(({ act }) => act)).toEqual([
      'custody.added',
      'custody.changed',
      'custody.removed',
    ]);
  });

  it.each([
    ['a date that is none', { ...custody, from: 'last week' }, 'body.from'],
    ['an end before the beginning', { ...custody, to: '2012-02-01' }, 'body.to'],
  ])('refuse %s by its field', async (_, wrong, field) => {
    await expect(worker.call(custodyEndpoints.add, { params: params(), body: wrong })).rejects.toMatchObject({
      problem: { id: 'invalid', fields: [{ at: field }] },
    });
  });

  it('refuse a return that happened and is only feared', async () => {
    const leg = {
      groupId: null,
      personId: null,
      fromPlace: 'Tumen',
      toPlace: 'Onsong',
      route: '',
      plannedFor: null,
      executedOn: '2012-03-07',
      authority: '',
      status: 'feared',
      claimId: null,
      note: '',
    } as const;
    await expect(worker.call(legsEndpoints.add, { params: params(), body: leg })).rejects.toMatchObject({
      problem: { fields: [{ at: 'body.executedOn' }] },
    });
    expect(
      (await worker.call(legsEndpoints.add, { params: params(), body: { ...leg, status: 'reported' } }))
        .executedOn,
    ).toBe('2012-03-07');
  });

  it('form a tree of lots that never turns back on itself', async () => {
    const lot = { label: 'A', title: '', parentId: null, note: '' };
    const a = await worker.call(groupsEndpoints.add, { params: params(), body: lot });
    const b = await worker.call(groupsEndpoints.add, {
      params: params(),
      body: { ...lot, label: 'B', parentId: a.id },
    });
    const change = worker.call(groupsEndpoints.change, { params: { id: a.id }, body: { parentId: b.id } });
    await expect(change).rejects.toMatchObject({ problem: { fields: [{ at: 'body.parentId' }] } });
    await expect(worker.call(groupsEndpoints.add, { params: params(), body: lot })).rejects.toMatchObject({
      problem: { fields: [{ at: 'body.label' }] },
    });
    await worker.call(groupsEndpoints.remove, { params: { id: a.id } });
    const { groups } = await worker.call(incidentsGet, { params: params() });
    expect(groups.find(({ id }) => id === b.id)?.parentId).toBeNull();
  });

  it('give persons a code drawn by chance', async () => {
    const person = {
      groupId: null,
      sex: 'female',
      ageLower: 30,
      ageUpper: 39,
      status: 'detained',
      statusOn: '2012-02',
      note: '',
    } as const;
    const made = await worker.call(personsEndpoints.add, { params: params(), body: person });
    expect(made.code).toMatch(/^P-[0-9A-HJKMNP-TV-Z]{5}$/);
    await expect(
      worker.call(personsEndpoints.add, { params: params(), body: { ...person, ageUpper: 20 } }),
    ).rejects.toMatchObject({
      problem: { fields: [{ at: 'body.ageUpper' }] },
    });
  });

  it('keep to their incident: a lot of another one is refused', async () => {
    const other = await addCase(world, worker.team);
    const lot = await worker.call(groupsEndpoints.add, {
      params: { id: other.incidentId },
      body: { label: 'Z', title: '', parentId: null, note: '' },
    });
    await expect(
      worker.call(custodyEndpoints.add, { params: params(), body: { ...custody, groupId: lot.id } }),
    ).rejects.toMatchObject({
      problem: { id: 'invalid' },
    });
  });
});

describe('decisions', () => {
  it('are made with a reason and withdrawn once; both stay', async () => {
    const reviewer = await world.addPerson('reviewer', worker.team);
    const decision = {
      property: 'count_detained',
      lot: null,
      value: '>=21',
      reason: 'The tally counts arrests we cannot place.',
    } as const;
    const made = await reviewer.call(decisionsMake, { params: { id: at.incidentId }, body: decision });
    expect(made.withdrawnAt).toBeNull();
    const withdrawn = await reviewer.call(decisionsWithdraw, { params: { id: made.id } });
    expect(withdrawn.withdrawnAt).not.toBeNull();
    await expect(reviewer.call(decisionsWithdraw, { params: { id: made.id } })).rejects.toMatchObject({
      problem: { id: 'conflict' },
    });
    const { decisions } = await worker.call(incidentsGet, { params: { id: at.incidentId } });
    expect(decisions).toMatchObject([{ id: made.id, reason: decision.reason }]);
    await expect(
      reader.call(decisionsMake, { params: { id: at.incidentId }, body: decision }),
    ).rejects.toMatchObject({
      problem: { id: 'not-permitted' },
    });
  });
});
