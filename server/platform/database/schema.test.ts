import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type World, createWorld } from '../../../test/world.ts';
import { readColumns } from './catalogue.ts';
import { migrate } from './migrate.ts';
import { dumpSchema } from './schema-dump.ts';
import { tableTypes } from './table-types.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld([]);
});
afterAll(async () => world.close());

const again = 'run "node scripts/table-types.ts" after changing a migration';

test('db/schema.sql is what the migrations make', async () => {
  const committed = await readFile(new URL('../../../db/schema.sql', import.meta.url), 'utf8');
  expect(await dumpSchema(world.owner), again).toBe(committed);
});

test('tables.ts is what the migrations make', async () => {
  const committed = await readFile(new URL('./tables.ts', import.meta.url), 'utf8');
  expect(tableTypes(await readColumns(world.owner)), again).toBe(committed);
});

test('every table is under row-level security, and gives nothing to somebody who is nobody', async () => {
  const { rows } = await sql<{ table: string; secured: boolean }>`
    select relname as "table", relrowsecurity as secured from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not like 'kysely_%'`.execute(
    world.owner,
  );
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => !row.secured)).toEqual([]);
  const person = await world.addPerson('caseworker');
  expect(person.id).toBeTruthy();
  // The owner's alone; not even an empty answer (request-login.test.ts).
  const closed = ['audit_head', 'sightings', 'secrets', 'actor_keys', 'reminder_plans'];
  for (const { table } of rows.filter((row) => !closed.includes(row.table))) {
    const seen = await sql`select 1 from ${sql.table(table)}`.execute(world.db);
    expect([table, seen.rows.length]).toEqual([table, 0]);
  }
});

test('the role that answers requests owns nothing and cannot bypass row-level security', async () => {
  const { rows } = await sql<Record<string, boolean>>`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      exists (select from pg_class where relowner = r.oid) as owns
    from pg_roles r where rolname = current_user`.execute(world.db);
  expect(rows[0]).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    owns: false,
  });
  await expect(sql`create table t (a int)`.execute(world.db)).rejects.toMatchObject({ code: '42501' });
});

test('a view or function that a migration adds does not go round the policies', async () => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'v'
      and not coalesce(reloptions::text[] @> array['security_invoker=true'], false)`.execute(world.owner);
  expect(rows).toEqual([]);
  const loose = await sql<{ name: string }>`
    select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
      and not exists (select from unnest(proconfig) as setting where setting like 'search_path=%')`.execute(
    world.owner,
  );
  expect(loose.rows).toEqual([]);
});

test('new_id gives time-ordered version 7 ids', async () => {
  const { rows } = await sql<{
    id: string;
  }>`select new_id() as id, pg_sleep(0.002) from generate_series(1, 20)`.execute(world.owner);
  const ids = rows.map((row) => row.id);
  expect(ids).toEqual(ids.toSorted());
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const time = Number.parseInt(ids[0]?.replace('-', '').slice(0, 12) ?? '', 16);
  expect(Math.abs(Date.now() - time)).toBeLessThan(60_000);
});

test('migrating a database that is up to date does nothing', async () => {
  expect(await migrate(world.owner)).toEqual([]);
});
