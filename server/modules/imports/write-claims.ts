import { type RawBuilder, sql } from 'kysely';
import { subject } from '../casefile/casefile.ts';
import type { ImportRecord } from './records.ts';
import { ranges, type Step, type Work } from './ranges.ts';
import { putWords, wordsOfClaims } from './words.ts';

/** The fields of a claim as columns of a record. */
const record = sql`d (report_id text, incident_id text, property text, value_stated text, value_normalised text,
  lower numeric, upper numeric, earliest date, latest date, attribution text, attribution_type text, chain text[],
  verb text, addressee text, medium text, first_hand boolean, hedge text, as_of text, lot text, unit text,
  wider_scope boolean, locator text, place_in_text text, credibility smallint, recorded_on date, note text)`;

const columns = sql`id, case_id, team_id, report_id, incident_id, group_id, code, property, value_stated,
  value_normalised, lower, upper, earliest, latest, speaker, speaker_kind, chain, verb, addressee, medium, hedge,
  first_hand, locator, as_of, as_of_earliest, as_of_latest, scope_lot, scope_unit, scope_other, note, credibility,
  learned_on, import_hash, recorded_by, import_id`;

/** Sentence and offsets, where the sheet gives them, beside the first words. */
const locator = sql`case when d.place_in_text is null then jsonb_build_object('words', coalesce(d.locator, ''))
  else jsonb_build_object('words', coalesce(d.locator, ''), 'sentence', split_part(d.place_in_text, ' ', 1),
    'start', split_part(split_part(d.place_in_text, ' ', 2), '-', 1)::int,
    'end', split_part(split_part(d.place_in_text, ' ', 2), '-', 2)::int) end`;

/**
 * The values of `columns` between the lot and the import, from a record `d` and its report `p`. An import is the record of
 * earlier work: where the sheet does not say since when the file knows of a claim, it is the last possible day of
 * publication, for undated reports that of the last dated one of the incident. Whose seal it is, is looked at once a
 * statement: to work it out for each row would cost more than to write the row.
 */
const saying = (code: RawBuilder<unknown>, hash: RawBuilder<unknown>, days: RawBuilder<unknown>) => sql`
  ${code}, d.property, d.value_stated, coalesce(d.value_normalised, ''), d.lower, d.upper,
  d.earliest, d.latest, d.attribution, d.attribution_type, coalesce(d.chain, '{}'), coalesce(d.verb, ''), d.addressee,
  d.medium, coalesce(d.hedge, 'none'), d.first_hand, ${locator}, d.as_of, ${days}, d.lot, d.unit,
  coalesce(d.wider_scope, false), coalesce(d.note, ''), coalesce(d.credibility, 6),
  coalesce(d.recorded_on, p.published_latest, (select max(x.published_latest) from reports x
    where x.incident_id = p.incident_id), (now() at time zone 'utc')::date), ${hash}, (select current_actor())`;

/** The incident of a record: the one that it names, else its report's. */
const place = sql`case when d.incident_id is null then p.incident_id else i.id end`;

/** So many that PostgreSQL is told how to look up what they point at. */
const MANY = 500;

/**
 * Records new claims with the words to find them by, a few thousand to a statement.
 *
 * What they point at was often written by this very transaction, and PostgreSQL takes that for one row or two: in loops it
 * would read all reports of the case again for each claim. Without loops it reads them once a statement; the records are
 * taken apart before, since that cannot be done without a loop, in which the rest would then be too.
 */
export async function addClaims({ tx, audit }: Work, of: ImportRecord, step: Step): Promise<void> {
  const { id, caseId, teamId } = of;
  let loops = true;
  for await (const { from, to, rows } of ranges({ tx, audit }, id, 'claims', 'added')) {
    if (loops && rows > MANY) {
      await sql`set local enable_nestloop = off`.execute(tx);
      loops = false;
    }
    await sql`
      with given as materialized (
        select new_id() as id, r.code, r.hash, r.words, r.data -> '_as_of' as days, d.*
        from import_rows r cross join lateral jsonb_to_record(r.data) as ${record}
        where r.import_id = ${id} and r.kind = 'claims' and r.verdict = 'added' and r.n > ${from} and r.n <= ${to}
      ), recorded as (
        insert into claims (${columns})
        select d.id, ${caseId}::uuid, ${teamId}::uuid, p.id, ${place}, g.id, ${saying(
          sql`d.code`,
          sql`d.hash`,
          sql`(d.days ->> 0)::date, (d.days ->> 1)::date`,
        )}, ${id}::uuid
        from given d
          left join reports p on p.case_id = ${caseId} and p.code = d.report_id
          left join incidents i on i.case_id = ${caseId} and i.code = d.incident_id
          left join groups g on g.case_id = ${caseId} and g.incident_id = ${place} and g.label = d.lot
      )
      insert into search_entries (case_id, team_id, kind, subject_id, words)
      select ${caseId}::uuid, ${teamId}::uuid, 'claim', d.id, array_to_tsvector(d.words) from given d`.execute(
      tx,
    );
    await step(rows);
  }
  if (!loops) await sql`set local enable_nestloop to default`.execute(tx);
}

/**
 * A successor for each claim that the sheet says otherwise: what the claim said, with what the sheet changes. The old
 * one stays, superseded; it names its successor before that is there, which the deferred foreign key allows.
 */
export async function supersedeClaims(
  work: Work,
  of: ImportRecord,
  step: Step,
  entries: number,
): Promise<void> {
  const { tx, audit } = work;
  const { id, caseId } = of;
  let told = 0;
  for await (const { from, to, rows } of ranges(work, id, 'claims', 'changed')) {
    const range = sql`r.import_id = ${id} and r.kind = 'claims' and r.verdict = 'changed' and r.n > ${from} and r.n <= ${to}`;
    const said = await sql<{ n: number; body: unknown }>`
      select r.n, f.body || r.data as body from import_rows r join sheet_claims f on f.id = r.target
      where ${range}`.execute(tx);
    await sql`
      update claims c set superseded_by = x.by
      from (select r.target, new_id() as by from import_rows r where ${range}) x where c.id = x.target`.execute(
      tx,
    );
    const bodies = JSON.stringify(said.rows);
    const after = await sql<{ id: string; code: string; old: string }>`
      insert into claims (${columns})
      select o.superseded_by, m.case_id, m.team_id, p.id, i.id, g.id, ${saying(
        // One recorded on the desk had no code; its id, by which the sheet knows it, becomes that.
        sql`coalesce(o.code, r.code)`,
        sql`r.hash`,
        sql`case when r.data ? 'as_of' then (r.data -> '_as_of' ->> 0)::date else o.as_of_earliest end,
          case when r.data ? 'as_of' then (r.data -> '_as_of' ->> 1)::date else o.as_of_latest end`,
      )}, m.id
      from jsonb_to_recordset(${bodies}::jsonb) as s (n integer, body jsonb)
        join import_rows r on r.import_id = ${id} and r.n = s.n join claims o on o.id = r.target
        join imports m on m.id = r.import_id cross join lateral jsonb_to_record(s.body) as ${record}
        join reports p on p.case_id = ${caseId} and p.code = d.report_id
        left join incidents i on i.case_id = ${caseId} and i.code = d.incident_id
        left join groups g on g.incident_id = i.id and g.label = d.lot
      returning id, code, (select o.id from claims o where o.superseded_by = claims.id) as old`.execute(tx);
    const made = await sql<{ id: string; code: string; body: Record<string, unknown> }>`
      select f.id, f.code, f.body from sheet_claims f where f.id = any (${after.rows.map((row) => row.id)}::uuid[])`.execute(
      tx,
    );
    await putWords(tx, of, 'claim', wordsOfClaims(made.rows));
    for (const { id: by, code, old } of after.rows.slice(0, entries - told))
      audit('claim.superseded', subject('claim', old, of), { by, code, importId: id });
    told += after.rows.length;
    await step(rows);
  }
}
