import { incidentsGet, tasksEndpoints, today } from '@safeconduct/contract/incidents.ts';
import { usersUpdate } from '@safeconduct/contract/staff.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problem } from '@safeconduct/contract/client.ts';
import { addCase, type Case, trailOf } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let worker: Person;
let at: Case;
beforeAll(async () => {
  world = await createWorld();
  worker = await world.addPerson('caseworker');
  at = await addCase(world, worker.team);
});
afterAll(() => world.close());

const on = () => ({ id: at.incidentId });

test('tasks of somebody whose account is disabled are marked wherever they are seen, and taken on by a colleague', async () => {
  const leaver = await world.addPerson('caseworker', worker.team);
  const boss = await world.addPerson('administrator', worker.team);
  const { id } = await worker.call(tasksEndpoints.add, {
    params: on(),
    body: { title: 'Ring the embassy', dueAt: null, state: 'open', note: '', ownerId: leaver.id },
  });
  const inFile = async () =>
    (await worker.call(incidentsGet, { params: on() })).tasks.find((task) => task.id === id);
  const onToday = async () => (await worker.call(today, {})).tasks.find((task) => task.id === id);
  expect(await inFile()).toMatchObject({ ownerId: leaver.id, ownerAway: false });
  expect(await onToday()).toMatchObject({ ownerId: leaver.id, ownerAway: false });
  await boss.call(usersUpdate, { params: { id: leaver.id }, body: { disabled: true } });
  const away = { ownerId: leaver.id, owner: expect.stringContaining('caseworker'), ownerAway: true };
  expect(await inFile()).toMatchObject(away);
  expect(await onToday()).toMatchObject(away);
  const taken = await worker.call(tasksEndpoints.change, { params: { id }, body: { ownerId: worker.id } });
  expect(taken).toMatchObject({ ownerId: worker.id, ownerAway: false, state: 'open' });
  expect(await onToday()).toMatchObject({ ownerId: worker.id, ownerAway: false });
  const last = (await trailOf(world, id)).at(-1);
  expect(last?.act).toBe('task.changed');
  expect(last?.detail).toMatchObject({ changes: { ownerId: { from: leaver.id, to: worker.id } } });
});

/** Fields that a write was refused for, by place and code. */
async function faults(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Problem ? error.problem.fields?.map(({ at, code }) => [at, code]) : error;
}

test('nobody is made the owner whose account is closed, whether a task is added or changed; all else of it can be', async () => {
  const leaver = await world.addPerson('caseworker', worker.team);
  const body = { title: 'Write to the desk', dueAt: null, state: 'open', note: '' } as const;
  const mine = await worker.call(tasksEndpoints.add, {
    params: on(),
    body: { ...body, ownerId: worker.id },
  });
  const theirs = await worker.call(tasksEndpoints.add, {
    params: on(),
    body: { ...body, ownerId: leaver.id },
  });
  await world.root
    .updateTable('users')
    .set({ disabled_at: new Date() })
    .where('id', '=', leaver.id)
    .execute();
  const refused = [['body.ownerId', 'owner_disabled']];
  const add = worker.call(tasksEndpoints.add, { params: on(), body: { ...body, ownerId: leaver.id } });
  expect(await faults(add)).toEqual(refused);
  const change = (id: string, fields: { ownerId?: string; note?: string }) =>
    worker.call(tasksEndpoints.change, { params: { id }, body: fields });
  expect(await faults(change(mine.id, { ownerId: leaver.id }))).toEqual(refused);
  expect(await change(theirs.id, { ownerId: leaver.id, note: 'Asked twice' })).toMatchObject({
    ownerId: leaver.id,
    note: 'Asked twice',
  });
});

test('nobody is made the owner who cannot see the case: not named in a closed one, or of another team', async () => {
  const outsider = await world.addPerson('caseworker', worker.team);
  const stranger = await world.addPerson('caseworker');
  const closed = await addCase(world, worker.team);
  const common = { case_id: closed.caseId, team_id: closed.teamId };
  await world.root
    .insertInto('closed_cases')
    .values({ ...common, closed_by: worker.id })
    .execute();
  const name = (user: string) =>
    world.root
      .insertInto('case_members')
      .values({ ...common, user_id: user, added_by: worker.id })
      .execute();
  await name(worker.id);
  const give = (ownerId: string) =>
    worker.call(tasksEndpoints.add, {
      params: { id: closed.incidentId },
      body: { title: 'Ring', dueAt: null, state: 'open', note: '', ownerId },
    });
  expect(await faults(give(outsider.id))).toEqual([['body.ownerId', 'owner_sees_nothing']]);
  expect(await faults(give(stranger.id))).toEqual([['body.ownerId', 'owner_sees_nothing']]);
  await name(outsider.id);
  expect(await give(outsider.id)).toMatchObject({ ownerId: outsider.id });
  const open = worker.call(tasksEndpoints.add, {
    params: on(),
    body: { title: 'Ring', dueAt: null, state: 'open', note: '', ownerId: stranger.id },
  });
  expect(await faults(open)).toEqual([['body.ownerId', 'tasks_owner_in_team']]);
});
