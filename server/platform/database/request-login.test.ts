import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCase } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';
import { inUnit } from '../http/unit.ts';
import type { Db } from './open.ts';
import { sealWith, setActor } from './seal.ts';

/**
 * SQL smuggled into a request runs on the request's connection, inside its transaction. These try what it could
 * try to be more than the person who asked.
 */
let world: World;
let ana: Person;
let ben: Person;
beforeAll(async () => {
  world = await createWorld();
  ana = await world.addPerson('caseworker');
  ben = await world.addPerson('administrator');
  await addCase(world, ana.team);
  await addCase(world, ben.team);
});
afterAll(() => world.close());

/** As a request of Ana's does. */
const asAna = <Result>(work: (tx: Db) => Promise<Result>) =>
  world.db.transaction().execute(async (tx) => {
    await setActor(tx, world.seal, { id: ana.id, role: ana.role, teams: [ana.team] });
    return work(tx);
  });
const seen = async (tx: Db) =>
  (await tx.selectFrom('cases').select('team_id').execute()).map((row) => row.team_id);

test.each([
  'reset role',
  'reset session authorization',
  'set role none',
  'discard all',
  `select set_config('role', 'none', false)`,
])('"%s" leads to no other rights', async (statement) => {
  await world.db.connection().execute(async (connection) => {
    await sql.raw(statement).execute(connection);
    const { rows } = await sql<{ weak: boolean }>`
      select not (rolsuper or rolbypassrls or rolcreaterole) and not exists (select from pg_class where relowner = r.oid)
        as weak from pg_roles r where rolname = current_user`.execute(connection);
    expect(rows).toEqual([{ weak: true }]);
    expect(await seen(connection)).toEqual([]);
    await sql`reset all`.execute(connection);
  });
});

test.each([
  'set role safeconduct_owner',
  'set role safeconduct_root',
  'set session authorization safeconduct_owner',
  `select set_config('role', 'safeconduct_owner', true)`,
  `select set_config('session_authorization', 'safeconduct_root', true)`,
  'set session_replication_role = replica',
  'alter table cases disable row level security',
  'grant safeconduct_owner to safeconduct_app',
  'alter role safeconduct_app bypassrls',
  'create temporary table cases (id uuid)',
  'create schema mine',
  'select * from secrets',
  'select * from actor_keys',
  'select rolpassword from pg_authid',
  `copy cases to program 'cat'`,
  `select pg_read_file('postmaster.pid')`,
  'select * from graphile_worker._private_jobs',
])('"%s" is refused', async (statement) => {
  await expect(asAna((tx) => sql.raw(statement).execute(tx))).rejects.toMatchObject({
    code: expect.stringMatching(/^(42501|28000|0LP01|22023)$/),
  });
});

test('row_security = off ends in an error, not in more rows', async () => {
  await expect(
    asAna(async (tx) => {
      await sql`set local row_security = off`.execute(tx);
      return seen(tx);
    }),
  ).rejects.toMatchObject({ code: '42501' });
});

test('another team cannot be claimed by its settings: without a seal that holds, nobody acts', async () => {
  expect(await asAna(seen)).toEqual([ana.team]);
  const forged = await asAna(async (tx) => {
    await sql`select set_config('app.teams', ${ben.team}, true)`.execute(tx);
    return seen(tx);
  });
  expect(forged).toEqual([]);
  const administrator = await asAna(async (tx) => {
    await sql`select set_config('app.role', 'administrator', true)`.execute(tx);
    await tx.updateTable('users').set({ role: 'administrator' }).where('id', '=', ana.id).execute();
    return tx.selectFrom('users').select('id').execute();
  });
  expect(administrator).toEqual([]);
  const { role } = await world.root
    .selectFrom('users')
    .select('role')
    .where('id', '=', ana.id)
    .executeTakeFirstOrThrow();
  expect(role).toBe('caseworker');
});

test('a seal made with another key, of another time, or for somebody else does not hold', async () => {
  const holds = async (seal: string) =>
    asAna(async (tx) => {
      await sql`select set_config('app.seal', ${seal}, true)`.execute(tx);
      return (await seen(tx)).length > 0;
    });
  const now = Date.now();
  const hour = 3_600_000;
  const by = (time: number) => world.seal(ana.id, ana.role, [ana.team], new Date(time));
  expect(await holds(by(now))).toBe(true);
  expect(await holds(by(now - hour / 2))).toBe(true);
  expect(await holds(by(now - hour - 2000))).toBe(false);
  expect(await holds(by(now + hour + 2000))).toBe(false);
  expect(await holds(world.seal(ben.id, ana.role, [ana.team]))).toBe(false);
  expect(await holds(sealWith(new Uint8Array(32))(ana.id, ana.role, [ana.team]))).toBe(false);
  const [made = '', hex = ''] = by(now).split('.');
  for (const nonsense of [
    '',
    'x',
    '1.2',
    `${made}.${'0'.repeat(64)}`,
    '9'.repeat(40),
    `${made}.`,
    `.${hex}`,
    `${made}|${ana.id}.${hex}`,
    `0${made}.${hex}`,
    `${made}.${hex.toUpperCase()}`,
    'é.é',
  ])
    expect(await holds(nonsense), nonsense).toBe(false);
});

test('what a request leaves on its connection does not make the next one somebody', async () => {
  await world.db.connection().execute(async (connection) => {
    const seal = world.seal(ana.id, ana.role, [ana.team]);
    await sql`select set_config('app.actor', ${ana.id}, false), set_config('app.role', ${ana.role}, false),
      set_config('app.teams', ${ana.team}, false), set_config('app.seal', ${seal}, false)`.execute(
      connection,
    );
    expect(await seen(connection)).toEqual([ana.team]);
    const next = { db: connection, seal: world.seal };
    expect(
      await inUnit(next, null, { readOnly: true, mustAudit: false }, async ({ tx }) => seen(tx)),
    ).toEqual([]);
    await sql`reset all`.execute(connection);
  });
});

test('a job cannot be asked for in the name of somebody else', async () => {
  await asAna((tx) =>
    sql`select enqueue('reports.read', ${JSON.stringify({ by: ben.id, payload: {} })}::json)`.execute(tx),
  );
  const { rows } = await sql<{ by: string }>`
    select payload ->> 'by' as by from graphile_worker._private_jobs`.execute(world.root);
  expect(rows).toEqual([{ by: ana.id }]);
});

test('an audit entry cannot be written in the name of somebody else', async () => {
  await asAna(async (tx) => {
    await sql`select set_config('app.actor', ${ben.id}, true)`.execute(tx);
    await sql`insert into audit (act, subject_kind, subject_id) values ('thing.posed', 'thing', 'T1')`.execute(
      tx,
    );
  });
  const { actor_id } = await world.root
    .selectFrom('audit')
    .select('actor_id')
    .where('act', '=', 'thing.posed')
    .executeTakeFirstOrThrow();
  expect(actor_id).toBeNull();
});
