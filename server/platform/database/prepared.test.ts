import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../../../test/world.ts';
import { setActor } from './seal.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld([]);
});
afterAll(async () => world.close());

test('a statement that comes again is prepared, once a connection, and answers as before', async () => {
  await world.db.connection().execute(async (db) => {
    const ask = async (value: number) => {
      const { rows } = await sql<{ twice: number }>`select ${value}::int * 2 as twice`.execute(db);
      return rows[0]?.twice;
    };
    const prepared = async () => {
      const { rows } = await sql<{ count: number }>`select count(*) as count from pg_prepared_statements
        where statement like '%* 2 as twice'`.execute(db);
      return rows[0]?.count;
    };
    expect([await ask(1), await prepared()]).toEqual([2, 0]);
    expect([await ask(2), await prepared()]).toEqual([4, 1]);
    expect([await ask(3), await prepared()]).toEqual([6, 1]);
  });
});

test('a prepared statement goes by the actor of its own transaction', async () => {
  const [ana, ben] = [await world.addPerson('caseworker'), await world.addPerson('caseworker')];
  const teams = (team: string) =>
    world.db.transaction().execute(async (tx) => {
      await setActor(tx, world.seal, { id: ana.id, role: 'caseworker', teams: [team] });
      const { rows } = await sql<{ id: string }>`select id from teams where id <> ${ana.id}`.execute(tx);
      return rows.map(({ id }) => id);
    });
  for (let turn = 0; turn < 12; turn += 1) {
    expect(await teams(ana.team)).toEqual([ana.team]);
    expect(await teams(ben.team)).toEqual([ben.team]);
  }
});

test('a statement that fails does so again when prepared, and the connection goes on', async () => {
  const fail = () => sql`select 1 / ${0}::int`.execute(world.db);
  for (let turn = 0; turn < 3; turn += 1) await expect(fail()).rejects.toThrow('division by zero');
  expect((await sql<{ one: number }>`select ${1}::int as one`.execute(world.db)).rows).toEqual([{ one: 1 }]);
});
