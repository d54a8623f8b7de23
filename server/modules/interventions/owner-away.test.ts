import { incidentsGet, tasksEndpoints, today } from '@safeconduct/contract/incidents.ts';
import { usersUpdate } from '@safeconduct/contract/staff.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
