import { type SheetKind, sheetKinds } from '@safeconduct/claims/sheets/index.ts';
import { type RawBuilder, sql } from 'kysely';
import { subject } from '../casefile/casefile.ts';
import { type Column, type KindSpec, kindSpecs, tableOf, viewOf } from './kinds.ts';
import type { ImportRecord } from './records.ts';
import { kindsOf, ranges, type Step, type Work } from './ranges.ts';
import { wordsOfChanged } from './words.ts';
import { addClaims, supersedeClaims } from './write-claims.ts';

/** Entries in the trail for rows that changed; of more, the import's own entry tells, and what it keeps of each row. */
const MOST_ENTRIES = 5000;

type Other = Exclude<SheetKind, 'claims'>;

/** The staged rows of a range with all that a value may speak of (`kinds.ts`). `t` is there where the row is. */
export function staged(
  importId: string,
  kind: Other,
  verdict: 'added' | 'changed',
  range: { from: number; to: number },
): RawBuilder<unknown> {
  const there = verdict === 'changed';
  return sql`import_rows r join imports m on m.id = r.import_id
    ${there ? sql`join ${sql.table(tableOf(kind))} o on o.id = r.target join ${sql.table(viewOf(kind))} f on f.id = r.target` : sql``}
    cross join lateral (select ${there ? sql`f.body || r.data` : sql`r.data`} as j offset 0) b
    cross join lateral (select (select x.id from incidents x where x.case_id = m.case_id
      and x.code = coalesce(nullif(r.scope, ''), b.j ->> 'incident_id')) as at offset 0) a
    where r.import_id = ${importId} and r.kind = ${kind} and r.verdict = ${verdict}
      and r.n > ${range.from} and r.n <= ${range.to}`;
}

const raw = (columns: readonly string[]) => sql.raw(columns.join(', '));

async function addSources({ tx }: Work, importId: string): Promise<void> {
  await sql`
    insert into sources (case_id, team_id, publisher, import_id)
    select distinct m.case_id, m.team_id, r.data ->> 'publisher', m.id
    from import_rows r join imports m on m.id = r.import_id
    where r.import_id = ${importId} and r.kind = 'reports' and r.verdict in ('added', 'changed')
      and r.data ->> 'publisher' is not null
    on conflict (case_id, publisher) where publisher <> '' do nothing`.execute(tx);
}

async function addRows(work: Work, { id }: ImportRecord, kind: Other, step: Step): Promise<void> {
  const spec = kindSpecs[kind];
  const fixed = Object.entries(spec.fixed);
  const columns = [
    'id',
    spec.codeColumn,
    'import_hash',
    ...fixed.map(([column]) => column),
    ...spec.columns.map(({ column }) => column),
  ];
  const values = [
    'new_id()',
    'r.code',
    'r.hash',
    ...fixed.map(([, value]) => value),
    ...spec.columns.map(({ value }) => value),
  ];
  const found = kind === 'incidents' ? 'incident' : kind === 'reports' ? 'report' : null;
  for await (const range of ranges(work, id, kind, 'added')) {
    const list = columns.map((column, at) => `${values[at] ?? ''} as v_${column}`);
    await sql`
      with given as materialized (
        select ${raw(list)}, r.words, m.case_id, m.team_id from ${staged(id, kind, 'added', range)}
      ), recorded as (
        insert into ${sql.table(spec.table)} (${raw(columns)})
        select ${raw(columns.map((column) => `v_${column}`))} from given
      )
      insert into search_entries (case_id, team_id, kind, subject_id, words)
      select g.case_id, g.team_id, ${found ?? ''}, g.v_id, array_to_tsvector(g.words) from given g
      where ${found !== null}`.execute(work.tx);
    await step(range.rows);
  }
}

const sets = (columns: readonly Column[]) =>
  columns.map(({ key, column, value, also }) => ({
    column,
    name: `v_${column}`,
    value: `case when r.data ?| array['${key}'${also === undefined ? '' : `, '${also}'`}] then ${value} else o.${column} end`,
  }));

/** Keeps what the rows were, for the undo, then changes in them what the sheet says otherwise. */
async function changeRows(work: Work, { id }: ImportRecord, kind: Other, step: Step): Promise<void> {
  const spec = kindSpecs[kind];
  const list = sets(spec.columns);
  const found = kind === 'incidents' ? 'incident' : kind === 'reports' ? 'report' : '';
  for await (const range of ranges(work, id, kind, 'changed')) {
    await sql`
      insert into import_changes (import_id, case_id, team_id, kind, row_id, before, words)
      select m.id, m.case_id, m.team_id, ${kind}, t.id,
        to_jsonb(t) - array['text', 'sentences', 'signature', 'warnings'], e.words
      from import_rows r join imports m on m.id = r.import_id join ${sql.table(spec.table)} t on t.id = r.target
        left join search_entries e on e.kind = ${found} and e.subject_id = t.id
      where r.import_id = ${id} and r.kind = ${kind} and r.verdict = 'changed'
        and r.n > ${range.from} and r.n <= ${range.to}`.execute(work.tx);
    await sql`
      with given as materialized (
        select r.target, r.hash, ${raw(list.map(({ name, value }) => `${value} as ${name}`))}
        from ${staged(id, kind, 'changed', range)}
      )
      update ${sql.table(spec.table)} t set import_hash = g.hash, ${raw(list.map(({ column, name }) => `${column} = g.${name}`))}
      from given g where t.id = g.target`.execute(work.tx);
    await step(range.rows);
  }
}

/** Links among rows of one kind, once all of them are there. */
async function linkRows({ tx }: Work, { id }: ImportRecord, kind: Other, spec: KindSpec): Promise<void> {
  for (const { key, column, value } of spec.later) {
    const label =
      kind === 'lots'
        ? sql`and t.incident_id = (select x.id from incidents x
      where x.case_id = m.case_id and x.code = r.scope)`
        : sql``;
    await sql`
      with pointing as materialized (
        select r.* from import_rows r where r.import_id = ${id} and r.kind = ${kind}
          and r.verdict in ('added', 'changed') and r.data ? ${key}
      ), given as materialized (
        select t.id, ${sql.raw(value)} as link
        from (select r.*, r.data as j from pointing r where r.verdict = 'added') r
          join imports m on m.id = r.import_id join ${sql.table(spec.table)} t
          on t.case_id = m.case_id and t.${sql.ref(spec.codeColumn)} = r.code ${label}
        union all
        select t.id, ${sql.raw(value)} from (select r.*, r.data as j from pointing r where r.verdict = 'changed') r
          join imports m on m.id = r.import_id join ${sql.table(spec.table)} t on t.id = r.target
      )
      update ${sql.table(spec.table)} t set ${sql.ref(column)} = g.link from given g
      where t.id = g.id and t.${sql.ref(column)} is distinct from g.link`.execute(tx);
  }
}

/** Marks the incidents that got something new, so that lists show the liveliest first. */
async function touchIncidents({ tx }: Work, { id, caseId }: ImportRecord): Promise<void> {
  await sql`
    update incidents i set changed_at = now() where i.case_id = ${caseId} and i.code in (
      select distinct coalesce(nullif(r.scope, ''), r.data ->> 'incident_id', case when r.kind = 'incidents' then r.code end)
      from import_rows r where r.import_id = ${id} and r.verdict in ('added', 'changed'))`.execute(tx);
}

async function recordChanges({ tx, audit }: Work, of: ImportRecord, kind: Other): Promise<void> {
  const { rows } = await sql<{
    target: string;
    code: string;
    incident: string | null;
    changes: Record<string, [unknown, unknown]>;
  }>`
    select r.target, r.code, f.incident_id as incident, r.changes
    from import_rows r join ${sql.table(viewOf(kind))} f on f.id = r.target
    where r.import_id = ${of.id} and r.kind = ${kind} and r.verdict = 'changed' order by r.n limit ${MOST_ENTRIES}`.execute(
    tx,
  );
  const { trail } = kindSpecs[kind];
  for (const { target, code, incident, changes } of rows) {
    const told = Object.fromEntries(
      Object.entries(changes).map(([field, [from, to]]) => [field, { from, to }]),
    );
    audit(`${trail}.changed`, subject(trail, target, of), {
      code,
      incidentId: incident,
      importId: of.id,
      changes: told,
    });
  }
}

/** Locks what will be changed, so that what is compared next is what is written over. */
export async function lockTargets({ tx }: Work, importId: string): Promise<void> {
  for (const kind of sheetKinds) {
    await sql`select from ${sql.table(tableOf(kind))} where id in (select target from import_rows
      where import_id = ${importId} and kind = ${kind} and verdict = 'changed') order by id for no key update`.execute(
      tx,
    );
  }
}

/** Writes the staged rows into the case: added, changed, superseded, linked, to be found, and recorded. */
export async function writeAll(work: Work, of: ImportRecord, step: Step): Promise<void> {
  for (const kind of kindsOf(of)) {
    if (kind === 'claims') {
      await addClaims(work, of, step);
      await supersedeClaims(work, of, step, MOST_ENTRIES);
      continue;
    }
    if (kind === 'reports') await addSources(work, of.id);
    await addRows(work, of, kind, step);
    await changeRows(work, of, kind, step);
    await linkRows(work, of, kind, kindSpecs[kind]);
    await wordsOfChanged(work.tx, of, kind);
    await recordChanges(work, of, kind);
  }
  await touchIncidents(work, of);
}
