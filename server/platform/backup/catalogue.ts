import type { ClientBase } from 'pg';
import { OperatorFault } from '../fault.ts';

/** A table as COPY wants it: the columns that are written, generated ones left out. */
export type Table = { readonly name: string; readonly columns: readonly string[]; readonly forced: boolean };

/** Tables of ours, by name; the migrator's own are written by it. */
export async function readTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname::text as name, c.relforcerowsecurity as forced,
      array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname not like 'kysely\\_%' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by c.oid order by c.relname collate "C"`,
  );
  return rows;
}

/** Migrations that were applied, in order; null where there never was a Safeconduct. */
export async function readMigrations(client: ClientBase): Promise<string[] | null> {
  const { rows: there } = await client.query<{ is: boolean }>(
    `select to_regclass('public.kysely_migration') is not null as "is"`,
  );
  if (there[0]?.is !== true) return null;
  const { rows } = await client.query<{ name: string }>(
    'select name from public.kysely_migration order by name collate "C"',
  );
  return rows.map(({ name }) => name);
}

export type Sequence = { readonly name: string; readonly value: number; readonly called: boolean };

export async function readSequences(client: ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by 1`,
  );
  const all: Sequence[] = [];
  for (const { name } of rows) {
    const { rows: found } = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from public.${client.escapeIdentifier(name)}`,
    );
    for (const { value, called } of found) all.push({ name, value: Number(value), called });
  }
  return all;
}

/** Policy by which the owner reads whole tables in a backup, and only there (db/migrations/0014-backups.sql). */
const POLICY = 'read_for_backup';

/**
 * Sees that row-level security keeps nothing from the role that makes the backup. A backup that silently lacked the
 * rows of some case would be found out on the day it is needed.
 */
export async function checkAllIsSeen(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname::text as name from pg_class c, pg_roles me
    where me.rolname = current_user and not me.rolsuper and not me.rolbypassrls
      and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and (c.relforcerowsecurity or not pg_has_role(c.relowner, 'usage')) and c.relrowsecurity
      and (not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = $1
            and me.oid = any (p.polroles) and p.polpermissive)
        or exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive
            and (0 = any (p.polroles) or me.oid = any (p.polroles))))
    order by 1`,
    [POLICY],
  );
  if (rows.length > 0)
    throw new OperatorFault(
      `No backup was made: rows of ${rows.map(({ name }) => name).join(', ')} would be left out. Start this version of Safeconduct once on the database, as the role that owns it.`,
    );
}
