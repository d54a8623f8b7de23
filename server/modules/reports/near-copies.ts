import { copyThreshold } from '@safeconduct/claims/origins/index.ts';
import { jaccard, mix, shingles } from '@safeconduct/claims/origins/shingles.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';
import type { Place } from '../casefile/casefile.ts';

/** MinHash with 40 bands of 2 rows, as `findNearCopies` has it: a pair at likeness 0.5 is missed once in 100,000. */
const BANDS = 40;
const ROWS = 2;
/** The estimate from 80 rows errs by some 0.055; texts this far below the threshold are not compared exactly. */
const MARGIN = 0.15;
/** Most texts read again to be compared exactly, the likeliest first. */
const MOST = 40;

type Likeness = { readonly id: string; readonly likeness: number };

/** The least hash of the set under each permutation. A. Z. Broder, 1997. */
export function signatureOf(set: Uint32Array): number[] {
  const least = Array.from({ length: BANDS * ROWS }, () => 0xffffffff);
  for (const value of set) {
    for (let row = 0; row < least.length; row++) {
      const permuted = mix(value ^ mix(row + 1));
      if (permuted < (least[row] ?? 0)) least[row] = permuted;
    }
  }
  return least;
}

/** One number a band, below 2^53: the band's own number, and its rows mixed to 32 bits. */
export function bandsOf(signature: readonly number[]): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = signature.slice(band * ROWS, (band + 1) * ROWS);
    return band * 2 ** 32 + rows.reduce((hash, row) => mix(hash ^ mix(row + 1)), band);
  });
}

const alike = (a: readonly number[], b: readonly number[]) =>
  a.filter((value, row) => value === b[row]).length / (BANDS * ROWS);

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
    .map((row) => ({ id: row.id, estimate: alike(signature, row.signature.map(Number)) }))
    .filter(({ estimate }) => estimate >= copyThreshold - MARGIN)
    .sort((a, b) => b.estimate - a.estimate)
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
