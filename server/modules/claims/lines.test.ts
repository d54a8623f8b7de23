import { claimsLines } from '@safeconduct/contract/claims.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, addClaim, addReport, type Case } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let worker: Person;
let at: Case;
const ids: string[] = [];
const id = (n: number) => `01920000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
beforeAll(async () => {
  world = await createWorld();
  worker = await world.addPerson('caseworker');
  at = await addCase(world, worker.team);
  const report = await addReport(world, at, { language: 'ko' });
  for (let n = 10; n < 17; n++) {
    const property = n === 12 ? 'status' : 'count_detained';
    ids.push(await addClaim(world, at, report, { id: id(n), property, value_stated: `${n} people` }));
  }
  await world.root
    .updateTable('claims')
    .set({ superseded_by: id(16) })
    .where('id', '=', id(11))
    .execute();
  await world.root.updateTable('claims').set({ withdrawn_at: new Date() }).where('id', '=', id(13)).execute();
});
afterAll(() => world.close());

const lines = (query: Parameters<typeof worker.call<typeof claimsLines>>[1]['query'] = {}, person = worker) =>
  person.call(claimsLines, { params: { id: at.caseId }, query });

describe('the claims of a case as lines', () => {
  it('come newest first, without withdrawn and superseded ones, with how many there are in all', async () => {
    const all = await lines();
    expect(all.total).toBe(5);
    expect(all.lines.map(({ id: one }) => one)).toEqual([16, 15, 14, 12, 10].map(id));
    expect(all.lines[0]).toMatchObject({ valueStated: '16 people', language: 'ko', bounds: { lower: 21 } });
  });

  it('are a window anywhere in the list', async () => {
    const window = await lines({ from: 2, limit: 2 });
    expect([window.total, window.lines.map(({ id: one }) => one)]).toEqual([null, [id(14), id(12)]]);
    expect(await lines({ from: 99 })).toEqual({ total: null, lines: [] });
    expect((await lines({ limit: 2 })).total).toBe(5);
  });

  it('are narrowed by property, incident and standing', async () => {
    expect((await lines({ property: 'status' })).lines.map(({ id: one }) => one)).toEqual([id(12)]);
    const whole = await lines({ standing: 'all', incidentId: at.incidentId });
    expect(whole.total).toBe(6);
    expect(whole.lines.filter(({ superseded }) => superseded).map(({ id: one }) => one)).toEqual([id(11)]);
  });

  it('do not exist for another team', async () => {
    const stranger = await world.addPerson('caseworker');
    await expect(lines({}, stranger)).rejects.toMatchObject({ problem: { id: 'not-found' } });
  });
});
