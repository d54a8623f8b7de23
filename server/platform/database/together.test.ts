import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../../../test/world.ts';
import { inUnit, type UnitGround } from '../http/unit.ts';
import type { Tx } from '../http/visit.ts';
import { together, writtenOnce } from './together.ts';

let world: World;
let ground: UnitGround;
beforeAll(async () => {
  world = await createWorld([]);
  ground = { db: world.db, seal: world.seal };
});
afterAll(async () => world.close());

const reading = { readOnly: true, mustAudit: false };
const number = (tx: Tx, value: number) => sql<{ n: number }>`select ${value}::int as n`.compile(tx);
const failing = (tx: Tx) => sql<{ n: number }>`select 1 / ${0}::int as n`.compile(tx);
const backend = async (tx: Tx) => {
  const { rows } = await sql<{ pid: number; id: string | null }>`
    select pg_backend_pid() as pid, pg_current_xact_id_if_assigned()::text as id`.execute(tx);
  return rows[0];
};

test('each statement has its own rows, in the order they were given', async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    const rows = await inUnit(ground, null, reading, ({ tx }) =>
      together(tx, [number(tx, 1), number(tx, 2), sql<{ n: number }>`select 3 as n where false`.compile(tx)]),
    );
    expect(rows).toEqual([[{ n: 1 }], [{ n: 2 }], []]);
  }
});

test('they go on the connection of their transaction, without waiting for one another', async () => {
  await inUnit(ground, null, reading, async ({ tx }) => {
    const pid = sql<{ pid: number }>`select pg_backend_pid() as pid`.compile(tx);
    const [[a], [b]] = await together(tx, [pid, pid]);
    expect([a?.pid, b?.pid]).toEqual([(await backend(tx))?.pid, (await backend(tx))?.pid]);
  });
});

test('one that fails fails all of them, and the connection goes on', async () => {
  for (let turn = 0; turn < 12; turn += 1) {
    const failed = inUnit(ground, null, reading, ({ tx }) =>
      together(tx, [number(tx, 1), failing(tx), number(tx, 2)]),
    );
    await expect(failed).rejects.toThrow('division by zero');
  }
  const all = Array.from({ length: 30 }, (_, n) =>
    inUnit(ground, null, reading, async ({ tx }) => (await together(tx, [number(tx, n)]))[0][0]?.n),
  );
  expect(await Promise.all(all)).toEqual(Array.from({ length: 30 }, (_, n) => n));
});

test('nobody is somebody of a request before, however the requests mix on the connections', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, () => world.addPerson('caseworker')));
  const seen = async (who: (typeof people)[number] | null) => {
    const actor =
      who === null ? null : { ...who, login: '', name: '', teams: [who.team], permissions: [], session: '' };
    return inUnit(ground, actor, reading, async ({ tx }) => {
      const teams = tx.selectFrom('teams').select('id').compile();
      const [first, second] = await together(tx, [teams, teams]);
      expect(second).toEqual(first);
      return first.map(({ id }) => id);
    });
  };
  const asked = Array.from({ length: 80 }, (_, n) => people[n % 5] ?? null);
  const answers = await Promise.all(asked.map((who) => seen(who)));
  expect(answers).toEqual(asked.map((who) => (who === null ? [] : [who.team])));
});

test('a beginning that fails is told, and leaves nothing open', async () => {
  const broken: UnitGround = { db: world.db, seal: () => 'x\0' };
  for (let turn = 0; turn < 12; turn += 1)
    await expect(inUnit(broken, null, reading, ({ tx }) => backend(tx))).rejects.toThrow();
  expect(await inUnit(ground, null, reading, ({ tx }) => backend(tx))).toMatchObject({ id: null });
});

test('statements written once are filled with the id of each', async () => {
  const written = writtenOnce((tx, id) => [
    sql<{ id: string; other: string }>`select ${id}::text as id, ${'kept'}::text as other`.compile(tx),
  ]);
  for (const id of ['a', 'b', 'b']) {
    const [rows] = await inUnit(ground, null, reading, ({ tx }) => together(tx, written(tx, id)));
    expect(rows).toEqual([{ id, other: 'kept' }]);
  }
});
