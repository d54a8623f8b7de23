import { type SheetKind, sheetKinds, wordsOf } from '@safeconduct/claims/sheets/index.ts';
import type { Tally } from '@safeconduct/contract/sheets.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';
import { requiredOf, viewOf } from './kinds.ts';
import { checkLinks } from './links.ts';
import { type Comparing, refuseRows } from './refuse-rows.ts';
import { kindsIn, kindsOf } from './ranges.ts';
import type { ImportRecord } from './records.ts';
import { type Faults, placeOfField, stageRows } from './staging.ts';

/** The same row twice: the later ones are refused. */
async function checkTwice(at: Comparing, kind: SheetKind, field: string): Promise<void> {
  const wrong = sql`
    with twice as (
      select code, scope, min(n) as first from import_rows
      where import_id = ${at.of.id} and kind = ${kind} and verdict <> 'refused' group by code, scope having count(*) > 1
    )
    select r.n, r.sheet, r.line, r.code as found from import_rows r join twice t on t.code = r.code and t.scope = r.scope
    where r.import_id = ${at.of.id} and r.kind = ${kind} and r.verdict <> 'refused' and r.n > t.first`;
  await refuseRows(at, wrong, field, 'duplicate');
}

/** States as the codes of public incident sets begin with them, `CN-KP-2012-02`. */
function statesOf(code: string): Record<string, string> {
  const [, from, to] = /^([A-Z]{2})-([A-Z]{2})(?:-|$)/.exec(code) ?? [];
  return from === undefined || to === undefined ? {} : { returning_state: from, receiving_state: to };
}

/** Incidents that rows name and that are neither in the case nor in a sheet are added under their code; tells how many. */
async function addNamed({ tx, of }: Comparing): Promise<number> {
  const { rows } = await sql<{ code: string; last: number }>`
    with named as (
      select distinct coalesce(nullif(r.scope, ''), r.data ->> 'incident_id') as code from import_rows r
      where r.import_id = ${of.id} and r.kind <> 'incidents' and r.verdict <> 'refused'
    )
    select n.code, (select coalesce(max(r.n), 0) from import_rows r where r.import_id = ${of.id}) as last from named n
    where n.code is not null
      and not exists (select from incidents i where i.case_id = ${of.caseId} and i.code = n.code)
      and not exists (select from import_rows s where s.import_id = ${of.id} and s.kind = 'incidents'
        and s.code = n.code)
    order by n.code`.execute(tx);
  const staged = rows.map(({ code, last }, at) => {
    const data = { title: code, ...statesOf(code) };
    const words = wordsOf('incidents', code, data);
    return {
      n: last + 1 + at,
      sheet: null,
      line: null,
      kind: 'incidents',
      code,
      scope: '',
      hash: '',
      data,
      words,
      verdict: 'added',
    };
  });
  if (staged.length > 0) await stageRows(tx, of, JSON.stringify(staged));
  return staged.length;
}

/** The day that a claim's note gives to its lot, in the year of publication, or the year before if it lies after it. */
async function settleNoteDays({ tx, of }: Comparing): Promise<void> {
  await sql`
    with days as (
      select r.n, r.data ->> '_note_day' as day, coalesce(s.data ->> 'publication_date', x.published_on) as published
      from import_rows r
        left join import_rows s on s.import_id = r.import_id and s.kind = 'reports' and s.code = r.data ->> 'report_id'
        left join reports x on x.case_id = ${of.caseId} and x.code = r.data ->> 'report_id'
      where r.import_id = ${of.id} and r.kind = 'claims' and r.data ? '_note_day'
    ), dated as (
      select d.n, case when left(d.published, 4) || '-' || d.day > d.published || '-99'
        then left(d.published, 4)::int - 1 else left(d.published, 4)::int end as year, d.day from days d
    )
    update import_rows r set data = (r.data - '_note_day') || case
      when d.year is null or (d.day = '02-29' and extract(day from make_date(d.year, 3, 1) - 1) <> 29) then '{}'::jsonb
      else jsonb_build_object('earliest', lpad(d.year::text, 4, '0') || '-' || d.day, 'latest', lpad(d.year::text, 4, '0') || '-' || d.day) end
    from dated d where r.import_id = ${of.id} and r.n = d.n`.execute(tx);
}

/** Rows that are there already, and in what the sheet differs; a row whose hash is the last imported one does not. */
const matched = ({ id, caseId }: ImportRecord, kind: SheetKind) => sql`
  select r.n, f.id as target,
    case when f.import_hash = r.hash or c.changes is null then 'same' else 'changed' end as verdict,
    case when f.import_hash = r.hash then null else c.changes end as changes
  from import_rows r join ${sql.table(viewOf(kind))} f
    on f.case_id = ${caseId} and f.code = r.code and f.scope = r.scope
    left join lateral (select f.body as body where f.import_hash is distinct from r.hash offset 0) b on true
    left join lateral (
      select jsonb_object_agg(d.key, jsonb_build_array(b.body -> d.key, d.value)) as changes
      from jsonb_each(case when b.body is null then '{}' else r.data end) d
      where left(d.key, 1) <> '_' and b.body -> d.key is distinct from d.value
    ) c on true
  where r.import_id = ${id} and r.kind = ${kind} and r.verdict <> 'refused'`;

async function compareKind({ tx, of }: Comparing, kind: SheetKind): Promise<void> {
  await sql`
    with m as materialized (${matched(of, kind)})
    update import_rows r set target = m.target, verdict = m.verdict, changes = m.changes
    from m where r.import_id = ${of.id} and r.n = m.n`.execute(tx);
}

/** New rows that say too little; where all are complete, as nearly always, one reading of them tells. */
async function checkRequired(at: Comparing, kind: SheetKind): Promise<void> {
  const { tx, of, faults } = at;
  const fields = requiredOf(kind);
  const { rows } = await sql<{ sheet: number | null; field: string }>`
    select distinct r.sheet, f.field from import_rows r cross join unnest(${fields}::text[]) as f (field)
    where r.import_id = ${of.id} and r.kind = ${kind} and r.verdict = 'added'
      and not r.data ?& ${fields}::text[] and not r.data ? f.field order by r.sheet`.execute(tx);
  for (const field of fields) {
    for (const { sheet } of rows.filter((row) => row.field === field)) {
      const those = sql`import_id = ${of.id} and kind = ${kind} and verdict = 'added' and sheet is not distinct from ${sheet}::smallint`;
      const place = placeOfField(of.sheets, sheet, field);
      if (place.position !== null) {
        const wrong = sql`select n, sheet, line, '' as found from import_rows where ${those} and not data ? ${field}`;
        await refuseRows(at, wrong, field, 'empty');
        continue;
      }
      // Where no column holds it, one word for the whole sheet is enough.
      const { numAffectedRows } =
        await sql`update import_rows set verdict = 'refused' where ${those}`.execute(tx);
      if (numAffectedRows === 0n) continue;
      const fault = {
        sheet: sheet ?? 0,
        line: 1,
        ...place,
        field,
        code: 'field_missing',
        found: '',
        expected: '',
      };
      await faults.add([fault]);
    }
  }
}

export async function talliesOf(tx: Tx, importId: string): Promise<Tally[]> {
  const { rows } = await sql<{ kind: SheetKind; verdict: keyof Tally; count: number }>`
    select kind, verdict, count(*) as count from import_rows where import_id = ${importId} group by 1, 2`.execute(
    tx,
  );
  return sheetKinds.flatMap((kind): Tally[] => {
    const of = rows.filter((row) => row.kind === kind);
    const count = (verdict: string) => of.find((row) => row.verdict === verdict)?.count ?? 0;
    if (of.length === 0) return [];
    return [
      {
        kind,
        added: count('added'),
        changed: count('changed'),
        same: count('same'),
        refused: count('refused'),
      },
    ];
  });
}

const idFields: Readonly<Record<SheetKind, string>> = {
  incidents: 'incident_id',
  lots: 'lot',
  reports: 'id',
  claims: 'claim_id',
  custody: 'custody_id',
  legs: 'leg_id',
  communications: 'communication_id',
};

/** Compares the staged rows with the case: every row gets its verdict, every fault its place. Changes nothing else. */
export async function compareAll(at: Comparing): Promise<void> {
  const read = await kindsIn(at.tx, at.of.id);
  for (const kind of read) await checkTwice(at, kind, idFields[kind]);
  const named = await addNamed(at);
  const kinds = sheetKinds.filter((kind) => read.includes(kind) || (kind === 'incidents' && named > 0));
  if (read.includes('claims')) await settleNoteDays(at);
  for (const kind of kinds) {
    await compareKind(at, kind);
    await checkRequired(at, kind);
  }
  await checkLinks(at, kinds);
}

/** Whether the case, looked at again, differs from the sheet in just what was found before. */
export async function isStill(tx: Tx, of: ImportRecord): Promise<boolean> {
  const kinds = kindsOf(of);
  for (const kind of kinds) {
    const { rows } = await sql<{ other: boolean }>`
      with m as materialized (${matched(of, kind)})
      select exists (
        select from import_rows r left join m on m.n = r.n
        where r.import_id = ${of.id} and r.kind = ${kind}
          and (r.target, r.verdict, r.changes) is distinct from (m.target, coalesce(m.verdict, 'added'), m.changes)
      ) as other`.execute(tx);
    if (rows[0]?.other !== false) return false;
  }
  const seen = { count: 0 };
  const faults: Faults = {
    add: async (_, all = 0) => {
      seen.count += all;
    },
    count: () => seen.count,
  };
  await checkLinks({ tx, of, faults }, kinds);
  return seen.count === 0;
}
