import { excerpt, holdsAll, readQuery, tsQuery, type Wanted } from '@safeconduct/claims/search/index.ts';
import { type SearchHit, search as searchEndpoint } from '@safeconduct/contract/exchange.ts';
import { type RawBuilder, sql } from 'kysely';
import { route } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/http/visit.ts';
import type { Module } from '../../platform/module.ts';
import { names } from './names.ts';

/** `said`: what of the text is shown first; the rest was written for the search alone. */
type Row = Omit<SearchHit, 'excerpt'> & { readonly text: string; readonly said: string };

/** What the index has of a kind, newest first. More than is asked for, since some are dropped when read. */
async function lookUp(
  tx: Tx,
  wanted: readonly Wanted[],
  kind: SearchHit['kind'],
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ subject_id: string }>`
    select subject_id from find_words(${tsQuery(wanted)}::tsquery, ${kind}, ${most})`.execute(tx);
  return rows.map((row) => row.subject_id);
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

const ORDER: readonly SearchHit['kind'][] = ['incident', 'report', 'claim'];

/** As many of each kind as there are, but so that many claims leave room for a report; kinds stay together. */
function shared(byKind: readonly SearchHit[][], limit: number): SearchHit[] {
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

const get = route(searchEndpoint, async ({ tx }, { query }) => {
  const wanted = readQuery(query.q);
  if (wanted === null) return { hits: [] };
  const byKind: SearchHit[][] = [];
  for (const kind of ORDER) {
    const ids = await lookUp(tx, wanted, kind, query.limit + 20);
    const { rows } = ids.length === 0 ? { rows: [] } : await TEXTS[kind](ids).execute(tx);
    const held = rows.filter(({ text }) => holdsAll(text, wanted));
    byKind.push(
      held.map(({ text, said, ...hit }) => ({
        ...hit,
        excerpt: excerpt(kind === 'claim' || holdsAll(said, wanted) ? said : text, wanted),
      })),
    );
  }
  return { hits: shared(byKind, query.limit) };
});

/** Search over reports, claims and incidents of the own teams. */
export const search: Module = { name: 'search', routes: [get, names] };
