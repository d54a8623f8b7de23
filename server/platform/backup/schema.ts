import { readdir, readFile } from 'node:fs/promises';
import type { ClientBase } from 'pg';
import { MIGRATIONS } from '../database/migrate.ts';
import { OperatorFault } from '../fault.ts';
import type { Head } from './pieces.ts';

async function known(): Promise<string[]> {
  const names = await readdir(MIGRATIONS);
  return names.flatMap((name) => (/^\d{4}-[a-z-]+\.sql$/.test(name) ? [name.slice(0, -4)] : [])).sort();
}

/** All migrations of this version, if those of the backup are the first of them; a newer backup is refused. */
export async function checkReadable({ migrations }: Head): Promise<readonly string[]> {
  const all = await known();
  const unknown = migrations.find((name) => !all.includes(name));
  if (unknown !== undefined)
    throw new OperatorFault(
      `The backup was made by a newer version of Safeconduct (it has ${unknown}, which this version does not know). Restore it with that version.`,
    );
  if (migrations.some((name, place) => all[place] !== name))
    throw new OperatorFault(
      'The backup was made by a version of Safeconduct that this one does not come from.',
    );
  return all;
}

/** Runs migrations and notes them as run, in the transaction that is open. */
export async function applyMigrations(client: ClientBase, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await client.query(await readFile(new URL(`${name}.sql`, MIGRATIONS), 'utf8'));
    await client.query('insert into public.kysely_migration (name, timestamp) values ($1, $2)', [
      name,
      new Date().toISOString(),
    ]);
  }
}

/** Tables and views in our schema, but for the migrator's. */
export async function relations(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace
      and relkind in ('r', 'p', 'v', 'm', 'f') and relname not like 'kysely\\_%' order by 1`,
  );
  return rows.map(({ name }) => name);
}

/**
 * Takes the schema away, so that that of the backup's own version can be made. The caller commits only if every table
 * that was there is there again afterwards: one that is not ours would be lost.
 */
export async function dropSchema(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `select format('drop %s if exists %s cascade', case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
        else 'table' end, oid::regclass) as statement
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
        and relname not like 'kysely\\_%'
    union all
    select format('drop function if exists %s cascade', p.oid::regprocedure) from pg_proc p
      where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'w')
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  );
  for (const { statement } of rows) await client.query(statement);
  await client.query('delete from public.kysely_migration');
}
