import {
  bandsOf,
  copyThreshold,
  likenessOf,
  mayBeCopies,
  signatureOf,
} from '@safeconduct/claims/origins/index.ts';
import { jaccard, shingles } from '@safeconduct/claims/origins/shingles.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';
import type { Place } from '../casefile/casefile.ts';

/** Most texts read again to be compared exactly, the likeliest first. */
const MOST = 40;

type Likeness = { readonly id: string; readonly likeness: number };

async function candidates(
  tx: Tx,
  place: Place,
  reportId: string,
  signature: readonly number[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string; signature: string[] }>`
    select r.id, r.signature::text[] as signature from reports r where r.id in (
      select b.report_id from report_bands b
      where b.case_id = ${place.caseId} and b.band = any (${bandsOf(signature)}::bigint[]) and b.report_id <> ${reportId})`.execute(
    tx,
  );
  return rows
    .map((row) => ({ id: row.id, kept: row.signature.map(Number) }))
    .filter(({ kept }) => mayBeCopies(signature, kept))
    .sort((a, b) => likenessOf(signature, b.kept) - likenessOf(signature, a.kept))
    .slice(0, MOST)
    .map(({ id }) => id);
}

/**
 * Keeps the signature of a report's text, and finds the reports of the case that it copies or that copy it.
 * Signatures propose; the likeness that is kept is exact.
 */
export async function findCopies(tx: Tx, place: Place, reportId: string, text: string): Promise<Likeness[]> {
  const set = shingles(text);
  if (set.length === 0) return [];
  const signature = signatureOf(set);
  await sql`update reports set signature = ${signature}::bigint[] where id = ${reportId}`.execute(tx);
  await sql`
    insert into report_bands (case_id, team_id, report_id, band)
    select ${place.caseId}, ${place.teamId}, ${reportId}, unnest(${bandsOf(signature)}::bigint[])`.execute(
    tx,
  );
  const likely = await candidates(tx, place, reportId, signature);
  const copies: Likeness[] = [];
  for (const id of likely) {
    const row = await tx.selectFrom('reports').select('text').where('id', '=', id).executeTakeFirstOrThrow();
    const likeness = jaccard(set, shingles(row.text ?? ''));
    if (likeness >= copyThreshold) copies.push({ id, likeness });
  }
  if (copies.length > 0) {
    await tx
      .insertInto('near_copies')
      .values(
        copies.map(({ id, likeness }) => ({
          case_id: place.caseId,
          team_id: place.teamId,
          a: id < reportId ? id : reportId,
          b: id < reportId ? reportId : id,
          likeness,
        })),
      )
      .execute();
  }
  return copies;
}
