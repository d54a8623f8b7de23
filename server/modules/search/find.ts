import { holdsAll, tsQuery, type Wanted } from '@safeconduct/claims/search/index.ts';
import type { SearchHit } from '@safeconduct/contract/exchange.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';

/** The kinds of what is found, in the order in which they are shown. */
const KINDS: readonly SearchHit['kind'][] = ['incident', 'report', 'claim'];

/** `said`: what of the text is shown first; `rest` was written for the search alone. */
export type Found = Omit<SearchHit, 'excerpt'> & { readonly said: string; readonly rest: string };

/** Entries of one kind that are looked at to fill one page, at most; what is beyond is said to be more. */
const MOST_LOOKED_AT = 500;

/** A text as it is searched: a line break keeps words of two fields apart. */
export const wholeText = ({ said, rest }: Found): string => `${said}\n${rest}`;

/** What is known of one kind: `rows` hold the words, newest first; of what is older than `before` nothing is known yet. */
type Reading = {
  readonly kind: SearchHit['kind'];
  readonly rows: Found[];
  before: string | null;
  lookedAt: number;
  ended: boolean;
};

type Row = Found & { readonly gone: boolean; readonly ended: boolean };

/**
 * The next entries of some kinds and what they point to, in one statement: `most` of each, and `inAll` where some leave
 * room. What they point to is read under row-level security: the index alone shows nothing. Each part reads its table by
 * its key, for as many rows as were found.
 */
async function next(
  tx: Tx,
  query: string,
  readings: readonly Reading[],
  most: number,
  inAll: number,
): Promise<readonly Row[]> {
  const kinds = readings.map(({ kind }) => kind);
  const before = readings.map((reading) => reading.before);
  const { rows } = await sql<Row>`
    with found as materialized (
      select kind, subject_id as id, ended
      from find_words(${query}::tsquery, ${kinds}::text[], ${most}, ${inAll}, ${before}::uuid[]))
    select f.id, f.kind, f.ended, i.id is null as gone, null::uuid as "reportId", i.id as "incidentId", i.title,
      concat_ws(' ', i.title, i.summary) as said, i.code as rest, i.changed_at::date::text as "on", null::json as claim
    from found f left join incidents i on i.id = f.id where f.kind = 'incident'
    union all
    select f.id, f.kind, f.ended, r.id is null, r.id, r.incident_id,
      coalesce(nullif(r.title, ''), nullif(s.publisher, ''), r.code), coalesce(r.text, ''),
      concat_ws(E'\n', r.title, s.publisher, r.note, r.code), r.published_on, null
    from found f left join (reports r join sources s on s.id = r.source_id) on r.id = f.id where f.kind = 'report'
    union all
    select f.id, f.kind, f.ended, c.id is null, c.report_id, c.incident_id, c.speaker, c.value_stated,
      concat_ws(E'\n', c.value_normalised, c.speaker, c.note, replace(c.property, '_', ' ')), c.learned_on::text,
      json_build_object('property', c.property, 'valueNormalised', c.value_normalised,
        'bounds', json_build_object('lower', c.lower::float8, 'upper', c.upper::float8),
        'earliest', c.earliest, 'latest', c.latest)
    from found f left join claims c on c.id = f.id and c.withdrawn_at is null and c.superseded_by is null
    where f.kind = 'claim'`.execute(tx);
  return rows;
}

async function readOn(
  tx: Tx,
  wanted: readonly Wanted[],
  readings: readonly Reading[],
  most: number,
  inAll: number,
): Promise<void> {
  const rows = await next(tx, tsQuery(wanted), readings, most, inAll);
  for (const reading of readings) {
    const own = rows
      .filter(({ kind }) => kind === reading.kind)
      .toSorted((one, other) => (one.id < other.id ? 1 : -1));
    reading.rows.push(...own.filter((row) => !row.gone && holdsAll(wholeText(row), wanted)));
    reading.lookedAt += own.length;
    reading.before = own.at(-1)?.id ?? reading.before;
    reading.ended = own[0]?.ended ?? true;
  }
}

/** Reads on in one kind, until one more than `many` are known, or no more are to be had. */
async function readUntil(tx: Tx, wanted: readonly Wanted[], reading: Reading, many: number): Promise<void> {
  while (!reading.ended && reading.rows.length <= many && reading.lookedAt < MOST_LOOKED_AT) {
    // More than is lacking, where entries were found that show nothing.
    const dropped = reading.lookedAt - reading.rows.length;
    const most = Math.min(many - reading.rows.length + dropped, MOST_LOOKED_AT - reading.lookedAt);
    await readOn(tx, wanted, [reading], most, most);
  }
}

/**
 * The newest of each kind that hold the words, at most `limit` in all: as many of each as there are, but so that many of
 * one kind leave room for the others. `more` names the kinds of which not all are among them, as far as is known.
 */
export async function find(
  tx: Tx,
  wanted: readonly Wanted[],
  limit: number,
): Promise<{ readonly rows: readonly Found[]; readonly more: readonly SearchHit['kind'][] }> {
  const readings = KINDS.map(
    (kind): Reading => ({ kind, rows: [], before: null, lookedAt: 0, ended: false }),
  );
  const share = Math.ceil(limit / KINDS.length);
  await readOn(tx, wanted, readings, share, limit);
  for (const reading of readings) await readUntil(tx, wanted, reading, share);
  let spare = readings.reduce((left, { rows }) => left - Math.min(share, rows.length), limit);
  const rows: Found[] = [];
  const more: SearchHit['kind'][] = [];
  for (const reading of readings) {
    const many = share + Math.max(0, spare);
    // Kinds take what others leave in their order, so one waits for the other.
    await readUntil(tx, wanted, reading, many);
    spare -= Math.max(0, Math.min(many, reading.rows.length) - share);
    const shown = reading.rows.slice(0, Math.min(many, limit - rows.length));
    rows.push(...shown);
    if (!reading.ended || reading.rows.length > shown.length) more.push(reading.kind);
  }
  return { rows, more };
}
