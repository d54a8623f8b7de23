import { excerpt, holdsAll, readQuery, tsQuery, type Wanted } from '@safeconduct/claims/search/index.ts';
import { type SearchHit, search as searchEndpoint } from '@safeconduct/contract/exchange.ts';
import { type RawBuilder, sql } from 'kysely';
import { route } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/http/visit.ts';
import type { Module } from '../../platform/module.ts';
import { names } from './names.ts';

const ORDER: readonly SearchHit['kind'][] = ['incident', 'report', 'claim'];

/** `said`: what of the text is shown first; the rest was written for the search alone. */
type Row = Omit<SearchHit, 'excerpt'> & { readonly text: string; readonly said: string };

/** What the index has of each kind, newest first. More than is asked for, since some are dropped when read. */
async function lookUp(tx: Tx, wanted: readonly Wanted[], most: number): Promise<Map<string, string[]>> {
  const query = tsQuery(wanted);
  const { rows } = await sql<{ kind: SearchHit['kind']; id: string }>`
    select k.kind, f.subject_id as id
    from unnest(${ORDER}::text[]) with ordinality as k (kind, place), find_words(${query}::tsquery, k.kind, ${most}) f
    order by k.place, f.subject_id desc`.execute(tx);
  const byKind = new Map<string, string[]>();
  for (const { kind, id } of rows) byKind.set(kind, [...(byKind.get(kind) ?? []), id]);
  return byKind;
}

/** The text of a hit, read again under row-level security: the index alone shows nothing. */
const TEXTS: Readonly<Record<SearchHit['kind'], (ids: readonly string[]) => RawBuilder<Row>>> = {
  incident: (ids) => sql<Row>`
    select i.id, 'incident' as kind, null as "reportId", i.id as "incidentId", i.title,
      concat_ws(' ', i.code, i.title, i.summary) as text, concat_ws(' ', i.title, i.summary) as said,
      i.changed_at::date as "on", null as claim
    from incidents i where i.id = any (${ids}::uuid[]) order by i.id desc`,
  report: (ids) => sql<Row>`
    select r.id, 'report' as kind, r.id as "reportId", r.incident_id as "incidentId",
      coalesce(nullif(r.title, ''), nullif(s.publisher, ''), r.code) as title,
      concat_ws(E'\n', r.text, r.title, s.publisher, r.note, r.code) as text, r.text as said,
      r.published_on as "on", null as claim
    from reports r join sources s on s.id = r.source_id where r.id = any (${ids}::uuid[]) order by r.id desc`,
  claim: (ids) => sql<Row>`
    select c.id, 'claim' as kind, c.report_id as "reportId", c.incident_id as "incidentId", c.speaker as title,
      concat_ws(' · ', c.value_stated, c.value_normalised, c.speaker, nullif(c.note, ''),
        replace(c.property, '_', ' ')) as text, c.value_stated as said, c.learned_on as "on",
      json_build_object('property', c.property, 'valueNormalised', c.value_normalised,
        'bounds', json_build_object('lower', c.lower::float8, 'upper', c.upper::float8),
        'earliest', c.earliest, 'latest', c.latest) as claim
    from claims c where c.id = any (${ids}::uuid[]) and c.withdrawn_at is null and c.superseded_by is null
    order by c.id desc`,
};

/** As many of each kind as there are, but so that many claims leave room for a report; kinds stay together. */
function shared<Hit>(byKind: readonly Hit[][], limit: number): Hit[] {
  const share = Math.ceil(limit / byKind.length);
  const spare = byKind.reduce((left, hits) => left - Math.min(share, hits.length), limit);
  let left = Math.max(0, spare);
  return byKind
    .flatMap((hits) => {
      const more = Math.min(left, Math.max(0, hits.length - share));
      left -= more;
      return hits.slice(0, share + more);
    })
    .slice(0, limit);
}

/** The first of the rows that really hold the query, as many as could be shown. */
function held(rows: readonly Row[], wanted: readonly Wanted[], most: number): Row[] {
  const kept: Row[] = [];
  for (const row of rows) {
    if (kept.length === most) break;
    if (holdsAll(row.text, wanted)) kept.push(row);
  }
  return kept;
}

const get = route(searchEndpoint, async ({ tx }, { query }) => {
  const wanted = readQuery(query.q);
  if (wanted === null) return { hits: [] };
  const found = await lookUp(tx, wanted, query.limit + 20);
  const byKind: Row[][] = [];
  for (const kind of ORDER) {
    const ids = found.get(kind);
    const rows = ids === undefined ? [] : (await TEXTS[kind](ids).execute(tx)).rows;
    byKind.push(held(rows, wanted, query.limit));
  }
  return {
    hits: shared(byKind, query.limit).map(({ text, said, ...hit }) => ({
      ...hit,
      excerpt: excerpt(hit.kind === 'claim' || holdsAll(said, wanted) ? said : text, wanted),
    })),
  };
});

/** Search over reports, claims and incidents of the own teams. */
export const search: Module = { name: 'search', routes: [get, names] };
