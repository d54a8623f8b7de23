import { searchTokens } from '@safeconduct/claims/search/index.ts';
import type { Report } from '@safeconduct/claims/model/index.ts';
import { sql } from 'kysely';
import type { Visit } from '../../platform/http/visit.ts';
import { dateColumns, type Place, timeOrderedId } from '../casefile/casefile.ts';
import type { Hashed } from './tables.ts';

/** How many rows of a sheet are new to the case, differ from what was imported last, or are the same. */
export type Tally = { readonly added: number; readonly changed: number; readonly same: number };

/** What an import of reports comes to: the ids by code, and the rows to write. */
export type ReportPlan = {
  readonly idOf: ReadonlyMap<string, string>;
  readonly added: readonly Hashed<Report>[];
  readonly changed: readonly Hashed<Report>[];
  readonly tally: Tally;
};

/** Compares the sheet with the reports of the case that bear its codes. */
export async function planReports(
  { tx }: Visit,
  place: Place,
  sheet: readonly Hashed<Report>[],
): Promise<ReportPlan> {
  const codes = JSON.stringify(sheet.map(({ row }) => row.id));
  const { rows } = await sql<{ id: string; code: string; import_hash: string | null }>`
    select id, code, import_hash from reports where case_id = ${place.caseId}
      and code = any (array(select jsonb_array_elements_text(${codes}::jsonb)))`.execute(tx);
  const known = new Map(rows.map((row) => [row.code, row]));
  const added = sheet.filter(({ row }) => !known.has(row.id));
  const changed = sheet.filter(
    ({ row, hash }) => known.has(row.id) && known.get(row.id)?.import_hash !== hash,
  );
  const idOf = new Map([
    ...rows.map((row) => [row.code, row.id] as const),
    ...added.map(({ row }) => [row.id, timeOrderedId()] as const),
  ]);
  const tally = {
    added: added.length,
    changed: changed.length,
    same: sheet.length - added.length - changed.length,
  };
  return { idOf, added, changed, tally };
}

type Context = {
  readonly place: Place;
  readonly importId: string;
  readonly channel: 'import' | 'sample';
  readonly incidentOf: ReadonlyMap<string, string>;
};

/** Adds and changes reports, a few statements however many. Originals that came by other ways keep theirs. */
export async function writeReports({ tx, actor }: Visit, context: Context, plan: ReportPlan): Promise<void> {
  const { place, importId, channel, incidentOf } = context;
  const rows = [...plan.added, ...plan.changed].map(({ row, hash }) => {
    const published = dateColumns(row.publishedOn, 'reports.publication_date');
    return {
      id: plan.idOf.get(row.id),
      code: row.id,
      publisher: row.publisher,
      incident_id: row.incidentId === null ? null : incidentOf.get(row.incidentId),
      url: row.url,
      published_on: published.text,
      published_earliest: published.earliest,
      published_latest: published.latest,
      precision: row.precision,
      language: row.language,
      genre: row.genre,
      derives_from: row.derivesFrom === null ? null : plan.idOf.get(row.derivesFrom),
      note: row.note,
      import_hash: hash,
      words: searchTokens(row.id, row.publisher, row.note),
    };
  });
  if (rows.length === 0) return;
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
    id uuid, code text, publisher text, incident_id uuid, url text, published_on text, published_earliest date,
    published_latest date, precision text, language text, genre text, derives_from uuid, note text,
    import_hash text, words text[])`;
  await sql`
    insert into sources (case_id, team_id, publisher)
    select distinct ${place.caseId}::uuid, ${place.teamId}::uuid, r.publisher from ${given}
    on conflict (case_id, publisher) where publisher <> '' do nothing`.execute(tx);
  await sql`
    insert into reports (id, case_id, team_id, incident_id, source_id, code, url, published_on, published_earliest,
      published_latest, precision, language, genre, channel, derives_from, secrecy, state, note, recorded_by,
      import_id, import_hash)
    select r.id, ${place.caseId}, ${place.teamId}, r.incident_id, s.id, r.code, r.url, r.published_on,
      r.published_earliest, r.published_latest, r.precision, r.language, r.genre, ${channel}, r.derives_from,
      'public', 'read', r.note, ${actor.id}, ${importId}, r.import_hash
    from ${given} join sources s on s.case_id = ${place.caseId} and s.publisher = r.publisher
    on conflict (case_id, code) do update set
      incident_id = excluded.incident_id, source_id = excluded.source_id, url = excluded.url,
      published_on = excluded.published_on, published_earliest = excluded.published_earliest,
      published_latest = excluded.published_latest, precision = excluded.precision, language = excluded.language,
      genre = excluded.genre, derives_from = excluded.derives_from, note = excluded.note,
      import_hash = excluded.import_hash`.execute(tx);
  await sql`
    insert into search_entries (case_id, team_id, kind, subject_id, words)
    select ${place.caseId}, ${place.teamId}, 'report', r.id, array_to_tsvector(r.words) from ${given}
    on conflict (kind, subject_id) do update set words = excluded.words`.execute(tx);
}
