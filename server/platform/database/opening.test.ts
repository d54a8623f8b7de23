import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type World } from '../../../test/world.ts';
import type { Db } from './open.ts';
import { beginningWith } from './opening.ts';
import { actorStatement } from './seal.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld([]);
});
afterAll(async () => world.close());

const seen = async (db: Db) => {
  const { rows } = await sql<{ actor: string | null; sealed: boolean; mode: string }>`
    select nullif(current_setting('app.actor', true), '') as actor, actor_is_sealed() as sealed,
      current_setting('transaction_read_only') as mode`.execute(db);
  return rows[0];
};
const named = (id: string) => actorStatement(world.seal, { id, role: 'reader', teams: [] });

test('a transaction begins with the statement, in its access mode, and the next one without it', async () => {
  const { id } = await world.addPerson('reader');
  const begun = await beginningWith(named(id), () =>
    world.db.transaction().setAccessMode('read only').execute(seen),
  );
  expect(begun).toEqual({ actor: id, sealed: true, mode: 'on' });
  expect(await world.db.transaction().execute(seen)).toMatchObject({ actor: null, mode: 'off' });
});

test('only the first transaction opened takes it', async () => {
  const { id } = await world.addPerson('reader');
  const second = await beginningWith(named(id), () =>
    world.db.transaction().execute(() => world.database.aside.transaction().execute(seen)),
  );
  expect(second?.actor).toBeNull();
});

test('what the statement holds is quoted', async () => {
  const odd = `'; select set_config('app.role', 'administrator', true); --\\`;
  const begun = await beginningWith(named(odd), () =>
    world.db.transaction().execute((tx) =>
      sql<{ actor: string }>`
      select current_setting('app.actor') as actor, current_setting('app.role') as role`.execute(tx),
    ),
  );
  expect(begun.rows).toEqual([{ actor: odd, role: 'reader' }]);
});

test('a statement that fails leaves no transaction open on the connection', async () => {
  await world.db.connection().execute(async (db) => {
    const failed = beginningWith('select 1 / 0', () => db.transaction().execute(seen));
    await expect(failed).rejects.toThrow('division by zero');
    expect((await seen(db))?.mode).toBe('off');
  });
});
