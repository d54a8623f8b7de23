import type { ProposedClaim } from '@safeconduct/claims/model/index.ts';
import { parseEdtf } from '@safeconduct/dates/index.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';
import type { Place } from '../casefile/casefile.ts';

const clip = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
const clipOrNull = (text: string | null, most: number) => (text === null ? null : clip(text, most));

/** A proposed claim within the lengths that the contract allows; a person sees the whole sentence beside it. */
export function withinLimits(claim: ProposedClaim): ProposedClaim {
  return {
    ...claim,
    valueStated: clip(claim.valueStated, 2000) || '—',
    valueNormalised: clip(claim.valueNormalised, 500),
    speaker: clip(claim.speaker, 300) || 'reporter',
    chain: claim.chain.slice(0, 10).map((link) => clip(link, 300)),
    verb: clip(claim.verb, 100),
    addressee: clipOrNull(claim.addressee, 300),
    medium: clipOrNull(claim.medium, 100),
    hedge: clip(claim.hedge, 300),
    asOf: claim.asOf !== null && parseEdtf(claim.asOf) !== null ? claim.asOf : null,
    scope: { ...claim.scope, lot: clipOrNull(claim.scope.lot, 40), unit: clipOrNull(claim.scope.unit, 60) },
    note: clip(claim.note, 4000),
  };
}

const key = ({ property, locator }: Pick<ProposedClaim, 'property' | 'locator'>) =>
  `${property} ${locator.start} ${locator.end}`;

/**
 * Puts what was read before a person. Read again, the open proposals give way to the new ones, and what a
 * person has decided on is not proposed a second time.
 */
export async function propose(
  tx: Tx,
  place: Place,
  reportId: string,
  claims: readonly ProposedClaim[],
): Promise<void> {
  await tx.deleteFrom('proposals').where('report_id', '=', reportId).where('state', '=', 'open').execute();
  const decided = await tx
    .selectFrom('proposals')
    .select(sql<ProposedClaim>`proposed`.as('proposed'))
    .where('report_id', '=', reportId)
    .execute();
  const known = new Set(decided.map(({ proposed }) => key(proposed)));
  const fresh = claims.filter((claim) => !known.has(key(claim))).map(withinLimits);
  if (fresh.length === 0) return;
  await sql`
    insert into proposals (case_id, team_id, report_id, position, proposed)
    select ${place.caseId}, ${place.teamId}, ${reportId}, p.place - 1, p.proposed
    from jsonb_array_elements(${JSON.stringify(fresh)}::jsonb) with ordinality as p (proposed, place)`.execute(
    tx,
  );
}
