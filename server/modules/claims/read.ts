import type { ClaimPage } from '@safeconduct/contract/claims.ts';
import type { ClaimWire } from '@safeconduct/contract/shared.ts';
import { sql } from 'kysely';
import { found } from '../../platform/http/refusal.ts';
import type { Tx } from '../../platform/http/visit.ts';
import { claimById, claimRows, claimWire, reportById } from '../casefile/casefile.ts';
import { historyOf } from '../history/history.ts';

type Wanted = {
  readonly incidentId?: string | undefined;
  readonly reportId?: string | undefined;
  readonly property?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** Claims by what is wanted, in order of recording, and the cursor of the next page. */
export async function listClaims(tx: Tx, wanted: Wanted) {
  let query = claimRows(tx)
    .where('c.withdrawn_at', 'is', null)
    .orderBy('c.id')
    .limit(wanted.limit + 1);
  if (wanted.incidentId !== undefined) query = query.where('c.incident_id', '=', wanted.incidentId);
  if (wanted.reportId !== undefined) query = query.where('c.report_id', '=', wanted.reportId);
  if (wanted.property !== undefined) query = query.where('c.property', '=', wanted.property);
  if (wanted.after !== undefined) query = query.where('c.id', '>', wanted.after);
  const claims = (await query.execute()).map(claimWire);
  const more = claims.length > wanted.limit;
  if (more) claims.pop();
  return { claims, next: more ? (claims.at(-1)?.id ?? null) : null };
}

type StoredSentence = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly furniture: string | null;
};

/** The sentence a claim stands in and its neighbours, cut from the text by the offsets kept with it. */
async function sentenceOf(tx: Tx, claim: ClaimWire): Promise<ClaimPage['sentence']> {
  const locator = claim.locator;
  if (!('sentence' in locator)) return null;
  const row = await tx
    .selectFrom('reports')
    .select(['text', sql<StoredSentence[]>`sentences`.as('sentences')])
    .where('id', '=', claim.reportId)
    .executeTakeFirst();
  if (row?.text === null || row?.text === undefined) return null;
  const { text } = row;
  const sentences = row.sentences.filter(({ furniture }) => furniture === null);
  const at = sentences.findIndex(({ id }) => id === locator.sentence);
  const cut = (index: number) => {
    const sentence = sentences[index];
    return sentence === undefined ? '' : text.slice(sentence.start, sentence.end);
  };
  return at === -1 ? null : { before: cut(at - 1), words: cut(at), after: cut(at + 1) };
}

/** The chain of declared derivations from a report to its root, the report itself first. A cycle ends it. */
async function originOf(tx: Tx, reportId: string): Promise<ClaimPage['origin']> {
  const { rows } = await sql<ClaimPage['origin'][number]>`
    with recursive chain (id, derives_from, source_id, published_on, depth) as (
      select id, derives_from, source_id, published_on, 0 from reports where id = ${reportId}
      union all
      select r.id, r.derives_from, r.source_id, r.published_on, c.depth + 1
      from reports r join chain c on r.id = c.derives_from where c.depth < 50
    ) cycle id set looped using path
    select chain.id, s.publisher, chain.published_on as "publishedOn"
    from chain join sources s on s.id = chain.source_id where not looped order by depth`.execute(tx);
  return rows;
}

/** The drawer: claim -> sentence -> report -> origin, and its history. */
export async function claimPage(tx: Tx, id: string): Promise<ClaimPage> {
  const claim = found(await claimById(tx, id), 'This claim');
  return {
    claim,
    sentence: await sentenceOf(tx, claim),
    report: found(await reportById(tx, claim.reportId), 'The report of this claim'),
    origin: await originOf(tx, claim.reportId),
    history: await historyOf(tx, 'claim', id),
  };
}
