import { history } from '@safeconduct/contract/exchange.ts';
import {
  communicationsEndpoints,
  custodyEndpoints,
  groupsEndpoints,
  incidentsGet,
  personsEndpoints,
} from '@safeconduct/contract/incidents.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addCase, addClaim, addReport, type Case } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let worker: Person;
let colleague: Person;
let stranger: Person;
let at: Case;

beforeAll(async () => {
  world = await createWorld();
  worker = await world.addPerson('caseworker');
  colleague = await world.addPerson('caseworker', worker.team);
  stranger = await world.addPerson('caseworker');
  at = await addCase(world, worker.team);
});
afterAll(() => world.close());

const params = () => ({ id: at.incidentId });
const lot = { label: 'A', title: 'Arrested at the station', parentId: null, note: '' };
const person = {
  groupId: null,
  sex: 'female',
  ageLower: 30,
  ageUpper: 39,
  status: 'detained',
  statusOn: '2012-02-12~',
  note: 'Seen by two others',
} as const;
const custody = {
  groupId: null,
  personId: null,
  kind: 'held',
  place: 'Tumen',
  authority: '',
  from: '../2012-02-20',
  to: null,
  lastConfirmed: null,
  endReason: null,
  claimId: null,
  note: '',
} as const;

it('brings a removed person back under the same code, by whom it was recorded', async () => {
  const made = await worker.call(personsEndpoints.add, { params: params(), body: person });
  await colleague.call(personsEndpoints.remove, { params: { id: made.id } });
  const back = await colleague.call(personsEndpoints.restore, { params: { id: made.id } });
  expect(back).toEqual(made);
  const row = await world.root
    .selectFrom('persons')
    .select(['status_earliest', 'status_latest', 'recorded_by'])
    .where('id', '=', made.id)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({
    status_earliest: '2012-02-12',
    status_latest: '2012-02-12',
    recorded_by: worker.id,
  });
});

it('hangs on a lot again what hung on it, unless that moved on meanwhile', async () => {
  const report = await addReport(world, at);
  const a = await worker.call(groupsEndpoints.add, { params: params(), body: lot });
  const part = await worker.call(groupsEndpoints.add, {
    params: params(),
    body: { ...lot, label: 'A1', parentId: a.id },
  });
  const one = await worker.call(personsEndpoints.add, {
    params: params(),
    body: { ...person, groupId: a.id },
  });
  const held = await worker.call(custodyEndpoints.add, {
    params: params(),
    body: { ...custody, groupId: a.id },
  });
  const claim = await addClaim(world, at, report, { group_id: a.id });
  await worker.call(groupsEndpoints.remove, { params: { id: a.id } });
  const b = await worker.call(groupsEndpoints.add, { params: params(), body: { ...lot, label: 'B' } });
  await worker.call(custodyEndpoints.change, { params: { id: held.id }, body: { groupId: b.id } });
  await worker.call(groupsEndpoints.restore, { params: { id: a.id } });
  const page = await worker.call(incidentsGet, { params: params() });
  expect(page.groups.find(({ id }) => id === part.id)?.parentId).toBe(a.id);
  expect(page.persons.find(({ id }) => id === one.id)?.groupId).toBe(a.id);
  expect(page.claims.find(({ id }) => id === claim)?.groupId).toBe(a.id);
  expect(page.custody.find(({ id }) => id === held.id)?.groupId).toBe(b.id);
});

it('comes back without a lot that is gone', async () => {
  const gone = await worker.call(groupsEndpoints.add, { params: params(), body: { ...lot, label: 'G' } });
  const one = await worker.call(personsEndpoints.add, {
    params: params(),
    body: { ...person, groupId: gone.id },
  });
  await worker.call(personsEndpoints.remove, { params: { id: one.id } });
  await worker.call(groupsEndpoints.remove, { params: { id: gone.id } });
  const back = await worker.call(personsEndpoints.restore, { params: { id: one.id } });
  expect(back).toMatchObject({ code: one.code, groupId: null });
});

it('is refused where it would clash, where it is not removed, and to other teams', async () => {
  const first = await worker.call(groupsEndpoints.add, { params: params(), body: { ...lot, label: 'X' } });
  await expect(worker.call(groupsEndpoints.restore, { params: { id: first.id } })).rejects.toMatchObject({
    problem: { id: 'conflict' },
  });
  await worker.call(groupsEndpoints.remove, { params: { id: first.id } });
  await expect(stranger.call(groupsEndpoints.restore, { params: { id: first.id } })).rejects.toMatchObject({
    problem: { id: 'not-found' },
  });
  await worker.call(groupsEndpoints.add, { params: params(), body: { ...lot, label: 'X' } });
  await expect(worker.call(groupsEndpoints.restore, { params: { id: first.id } })).rejects.toMatchObject({
    problem: { id: 'invalid', fields: [{ at: 'body.label', code: 'groups_label_key' }] },
  });
});

it('shows in the history of its incident, to the own team alone', async () => {
  const own = await addCase(world, worker.team);
  const made = await worker.call(communicationsEndpoints.add, {
    params: { id: own.incidentId },
    body: {
      fromParty: 'UNHCR',
      toParty: 'China',
      verbal: true,
      written: false,
      on: '2012-02-21',
      summary: '',
      claimId: null,
    },
  });
  await worker.call(communicationsEndpoints.change, { params: { id: made.id }, body: { written: true } });
  await worker.call(communicationsEndpoints.remove, { params: { id: made.id } });
  await worker.call(communicationsEndpoints.restore, { params: { id: made.id } });
  const { entries } = await worker.call(history, { params: { kind: 'incident', id: own.incidentId } });
  expect(entries.map(({ act, subjectId }) => [act, subjectId])).toEqual(
    ['restored', 'removed', 'changed', 'added'].map((verb) => [`communication.${verb}`, made.id]),
  );
  expect(entries[2]?.detail).toMatchObject({ changes: { written: { from: false, to: true } } });
  await expect(
    stranger.call(history, { params: { kind: 'incident', id: own.incidentId } }),
  ).rejects.toMatchObject({ problem: { id: 'not-found' } });
});
