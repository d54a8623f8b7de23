import { Problem } from '@safeconduct/contract/client.ts';
import { incidentsGet, incidentsUpdate, personsEndpoints } from '@safeconduct/contract/incidents.ts';
import { reportsUpdate } from '@safeconduct/contract/reports.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCase, addReport, type Case, trailOf } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let ana: Person;
let ben: Person;
let at: Case;
beforeAll(async () => {
  world = await createWorld();
  ana = await world.addPerson('caseworker');
  ben = await world.addPerson('caseworker', ana.team);
  at = await addCase(world, ana.team);
});
afterAll(() => world.close());

const nobodyYet = { groupId: null, sex: 'unknown', ageLower: null, ageUpper: null, statusOn: null } as const;
const add = (note = '') =>
  ana.call(personsEndpoints.add, {
    params: { id: at.incidentId },
    body: { ...nobodyYet, status: 'at_risk', note },
  });
const change = (
  who: Person,
  id: string,
  body: Parameters<typeof ana.call<typeof personsEndpoints.change>>[1]['body'],
) => who.call(personsEndpoints.change, { params: { id }, body });

async function refused(work: Promise<unknown>): Promise<Problem['problem']> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Problem)) throw new Error('was not refused');
  return error.problem;
}

test('the second of two editors is told who changed what; nothing of the first is overwritten', async () => {
  const row = await add('heard by phone');
  expect(row.revision).toBe(1);
  const first = await change(ben, row.id, { status: 'detained', revision: row.revision });
  expect(first.revision).toBe(2);
  const second = await refused(change(ana, row.id, { note: 'typed meanwhile', revision: row.revision }));
  expect(second).toMatchObject({
    id: 'changed-meanwhile',
    status: 409,
    meanwhile: { id: row.id, current: { status: 'detained', note: 'heard by phone', revision: 2 } },
  });
  expect(second.meanwhile?.by).toMatch(/^caseworker-/);
  expect(Date.parse(second.meanwhile?.at ?? '')).toBeGreaterThan(Date.now() - 60_000);
  // Read anew, the change goes through beside the other's.
  const merged = await change(ana, row.id, { note: 'typed meanwhile', revision: 2 });
  expect(merged).toMatchObject({ status: 'detained', note: 'typed meanwhile', revision: 3 });
  const trail = await trailOf(world, row.id);
  expect(trail.at(-1)?.detail).toMatchObject({ changes: { note: { to: 'typed meanwhile' } } });
  expect(trail.at(-1)?.detail).not.toHaveProperty('changes.revision');
});

test('two who save at the same moment: one of them is told', async () => {
  const row = await add();
  const outcomes = await Promise.allSettled(
    ['one', 'other'].map((note) => change(ana, row.id, { note, revision: 1 })),
  );
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('a change of what was removed meanwhile says so; brought back as it was, it can be changed', async () => {
  const row = await add('x');
  await ben.call(personsEndpoints.remove, { params: { id: row.id } });
  const gone = await refused(change(ana, row.id, { note: 'y', revision: 1 }));
  expect(gone).toMatchObject({ id: 'changed-meanwhile', meanwhile: { current: null } });
  const back = await ana.call(personsEndpoints.restore, { params: { id: row.id } });
  expect(back).toEqual(row);
  expect(await change(ana, row.id, { note: 'y', revision: back.revision })).toMatchObject({ note: 'y' });
});

test('what a colleague changed since it was seen is not removed unseen; what is gone already is said to be', async () => {
  const row = await add();
  const remove = (who: Person, revision?: number) =>
    who.call(personsEndpoints.remove, { params: { id: row.id }, query: { revision } });
  await change(ben, row.id, { status: 'detained' });
  const late = await refused(remove(ana, row.revision));
  expect(late).toMatchObject({
    id: 'changed-meanwhile',
    meanwhile: { id: row.id, current: { status: 'detained', revision: 2 } },
  });
  expect(late.meanwhile?.by).toMatch(/^caseworker-/);
  const both = await Promise.allSettled([remove(ana, 2), remove(ben, 2)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { problem: { id: 'changed-meanwhile', meanwhile: { current: null } } },
  });
  // Without a revision, as before.
  expect((await refused(remove(ana))).id).toBe('not-found');
});

test('what a refusal shows of the row is what the endpoint itself would show, and nothing beside', async () => {
  const row = await add();
  await change(ben, row.id, { status: 'detained' });
  const { meanwhile } = await refused(change(ana, row.id, { note: 'y', revision: 1 }));
  const { persons } = await ana.call(incidentsGet, { params: { id: at.incidentId } });
  expect(meanwhile?.current).toEqual(persons.find(({ id }) => id === row.id));
  expect(personsEndpoints.change.ok.parse(meanwhile?.current)).toEqual(meanwhile?.current);
});

test.each([['x'], ['0'], ['1.5']])('a removal of revision %s is refused by field', async (revision) => {
  const row = await add();
  const answer = await refused(
    ana.call(personsEndpoints.remove, { params: { id: row.id }, query: { revision } }),
  );
  expect(answer).toMatchObject({ id: 'invalid', fields: [{ at: 'query.revision' }] });
});

test('what somebody may not see is not there, whatever revision is guessed', async () => {
  const row = await add();
  const stranger = await world.addPerson('caseworker');
  expect((await refused(change(stranger, row.id, { note: 'y', revision: 7 }))).id).toBe('not-found');
});

test('incidents and reports count what people edit, not what moves by itself', async () => {
  const { incident } = await ana.call(incidentsGet, { params: { id: at.incidentId } });
  await add();
  const after = await ana.call(incidentsGet, { params: { id: at.incidentId } });
  expect(after.incident.revision).toBe(incident.revision);
  const params = { id: at.incidentId };
  await ben.call(incidentsUpdate, {
    params,
    body: { title: 'Arrests in Yanji', revision: incident.revision },
  });
  const late = await refused(
    ana.call(incidentsUpdate, { params, body: { summary: 'S', revision: incident.revision } }),
  );
  expect(late.meanwhile?.current).toMatchObject({ title: 'Arrests in Yanji' });
  const report = await addReport(world, at);
  const meta = (who: Person, body: { title?: string; note?: string }) =>
    who.call(reportsUpdate, { params: { id: report }, body: { ...body, revision: 1 } });
  await meta(ben, { title: 'Thirty held' });
  const told = await refused(meta(ana, { note: 'N' }));
  expect(told).toMatchObject({ id: 'changed-meanwhile', meanwhile: { current: { title: 'Thirty held' } } });
});

test('bringing back what a colleague brought back, or changed and removed again, is told; what was seen removed comes back', async () => {
  const row = await add('x');
  const remove = (who: Person) => who.call(personsEndpoints.remove, { params: { id: row.id } });
  const restore = (who: Person, revision?: number) =>
    who.call(personsEndpoints.restore, { params: { id: row.id }, body: { revision } });
  await remove(ana);
  await restore(ben, row.revision);
  await change(ben, row.id, { status: 'detained' });
  const there = await refused(restore(ana, row.revision));
  expect(there).toMatchObject({
    id: 'changed-meanwhile',
    meanwhile: { id: row.id, current: { status: 'detained', revision: 2 } },
  });
  expect(there.meanwhile?.by).toMatch(/^caseworker-/);
  await remove(ben);
  expect(await refused(restore(ana, row.revision))).toMatchObject({
    id: 'changed-meanwhile',
    meanwhile: { current: null },
  });
  expect(await restore(ana, 2)).toMatchObject({ status: 'detained', revision: 2 });
  // Without a revision, as before: only that it is not removed.
  const bare = ana.call(personsEndpoints.restore, { params: { id: row.id } });
  expect((await refused(bare)).id).toBe('conflict');
  await remove(ana);
  const both = await Promise.allSettled([restore(ana, 2), restore(ben, 2)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const late = both.find(({ status }) => status === 'rejected');
  expect(late).toMatchObject({ reason: { problem: { id: 'changed-meanwhile' } } });
});
