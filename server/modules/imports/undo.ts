import type { Blocker } from '@safeconduct/contract/sheets.ts';
import { sql } from 'kysely';
import type { Tx, Visit } from '../../platform/http/visit.ts';
import { type KindSpec, kindSpecs } from './kinds.ts';
import type { ImportRecord } from './records.ts';

/** Named at most; one is enough to refuse. */
const MOST_BLOCKERS = 200;

/** What was built on the import since. */
export async function blockersOf(tx: Tx, id: string): Promise<Blocker[]> {
  const { rows } = await sql<Blocker>`
    select kind, id, code, why, by, by_id as "byId" from import_blockers(${id}, ${MOST_BLOCKERS})
    limit ${MOST_BLOCKERS}`.execute(tx);
  return rows;
}

/** Puts back what rows of a kind were before the import changed them, and the words they were found by. */
async function putBack(tx: Tx, id: string, kind: string, { table, columns, later }: KindSpec): Promise<void> {
  const names = [...columns, ...later].map(({ column }) => column);
  const set = ['import_hash', ...names].map((column) => `${column} = b.${column}`).join(', ');
  await sql`
    update ${sql.table(table)} t set ${sql.raw(set)}
    from import_changes c cross join lateral jsonb_populate_record(null::${sql.table(table)}, c.before) b
    where c.import_id = ${id} and c.kind = ${kind} and t.id = c.row_id`.execute(tx);
}

/** Takes an import back, under the lock of its case: first what it changed, then what it added. */
export async function takeBack({ tx }: Pick<Visit, 'tx'>, of: ImportRecord): Promise<void> {
  for (const [kind, spec] of Object.entries(kindSpecs)) await putBack(tx, of.id, kind, spec);
  await sql`
    update search_entries e set words = c.words from import_changes c
    where c.import_id = ${of.id} and c.words is not null and e.subject_id = c.row_id
      and e.kind = case c.kind when 'reports' then 'report' else 'incident' end`.execute(tx);
  await sql`select undo_import(${of.id})`.execute(tx);
  await sql`delete from import_changes where import_id = ${of.id}`.execute(tx);
}
