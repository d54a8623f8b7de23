import type { ClaimBody, ClaimWire } from '@safeconduct/contract/shared.ts';
import { sql } from 'kysely';
import { found, Refusal } from '../../platform/http/refusal.ts';
import type { Visit } from '../../platform/http/visit.ts';
import {
  changedMeanwhile,
  changes,
  checkIncident,
  claimById,
  insertClaims,
  subject,
  touchIncident,
  withConstraints,
} from '../casefile/casefile.ts';
import { gist } from '../claims/claims.ts';
import { proposalRows } from './page.ts';

/** A proposal with its row locked: of two people who decide at once, the second sees what the first did. */
async function locked({ tx }: Visit, id: string) {
  const row = found(
    await tx
      .selectFrom('proposals as p')
      .select([
        'p.case_id as caseId',
        'p.team_id as teamId',
        'p.report_id as reportId',
        'p.state',
        'p.claim_id as claimId',
        sql<ClaimBody>`p.proposed - 'rule'`.as('proposed'),
      ])
      .where('p.id', '=', id)
      .forUpdate('p')
      .executeTakeFirst(),
    'This proposal',
  );
  return { ...row, place: { caseId: row.caseId, teamId: row.teamId } };
}

/** The refusal that tells who decided meanwhile, when, and how the proposal stands. */
async function decidedMeanwhile({ tx }: Visit, id: string): Promise<Refusal> {
  const current = await proposalRows(tx).where('p.id', '=', id).executeTakeFirst();
  return changedMeanwhile(tx, 'proposal', id, current ?? null);
}

/** Once nothing waits in a report it counts as read; a decision taken back makes it new again. */
async function settleReport({ tx }: Visit, reportId: string): Promise<void> {
  await sql`
    update reports r set state = case when exists (
        select from proposals p where p.report_id = r.id and p.state = 'open') then 'new' else 'read' end
    where r.id = ${reportId} and r.state <> 'set_aside'`.execute(tx);
}

export type Verdict =
  | { readonly decision: 'accept'; readonly incidentId: string | null }
  | { readonly decision: 'correct'; readonly incidentId: string | null; readonly claim: ClaimBody }
  | { readonly decision: 'reject'; readonly reason: string };

/** Accepts a proposed claim, accepts it corrected, or rejects it. */
export async function decide(visit: Visit, id: string, verdict: Verdict) {
  const { tx, actor, audit } = visit;
  const proposal = await locked(visit, id);
  const { place, proposed, reportId } = proposal;
  if (proposal.state !== 'open') throw await decidedMeanwhile(visit, id);
  let claim: ClaimWire | null = null;
  if (verdict.decision !== 'reject') {
    await checkIncident(tx, place, verdict.incidentId, 'body.incidentId');
    const body = verdict.decision === 'correct' ? verdict.claim : proposed;
    const [claimId = ''] = await withConstraints(() =>
      insertClaims(tx, { ...place, actorId: actor.id }, [{ body, reportId, incidentId: verdict.incidentId }]),
    );
    claim = found(await claimById(tx, claimId));
    const corrections =
      verdict.decision === 'correct' ? { corrections: changes({ ...proposed }, { ...body }) } : {};
    audit('claim.confirmed', subject('claim', claimId, place), {
      ...gist(body),
      reportId,
      proposalId: id,
      ...corrections,
    });
    await touchIncident(tx, verdict.incidentId);
  }
  const state = { accept: 'accepted', correct: 'corrected', reject: 'rejected' }[verdict.decision];
  const reason = verdict.decision === 'reject' ? verdict.reason : null;
  await tx
    .updateTable('proposals')
    .set({ state, claim_id: claim?.id ?? null, reason, decided_at: sql`now()`, decided_by: actor.id })
    .where('id', '=', id)
    .execute();
  await settleReport(visit, reportId);
  audit(`proposal.${state}`, subject('proposal', id, place), {
    reportId,
    claimId: claim?.id ?? null,
    reason,
  });
  return { proposal: found(await proposalRows(tx).where('p.id', '=', id).executeTakeFirst()), claim };
}

/**
 * Takes back the decision on a proposal, where it still is the one that was read. A claim made from it is withdrawn,
 * never deleted.
 */
export async function undo(visit: Visit, id: string, read: { readonly was?: string | undefined } = {}) {
  const { tx, audit } = visit;
  const { place, state, claimId, reportId } = await locked(visit, id);
  if (state === 'open' || (read.was !== undefined && read.was !== state))
    throw await decidedMeanwhile(visit, id);
  if (claimId !== null) {
    const claim = await tx
      .selectFrom('claims')
      .select(['superseded_by', 'incident_id'])
      .where('id', '=', claimId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (claim.superseded_by !== null) {
      throw new Refusal(
        'conflict',
        'The claim made from it was superseded meanwhile; correct its successor instead.',
      );
    }
    await tx.updateTable('claims').set({ withdrawn_at: sql`now()` }).where('id', '=', claimId).execute();
    await touchIncident(tx, claim.incident_id);
    audit('claim.withdrawn', subject('claim', claimId, place), { proposalId: id, reportId });
  }
  await tx
    .updateTable('proposals')
    .set({ state: 'open', claim_id: null, reason: null, decided_at: null, decided_by: null })
    .where('id', '=', id)
    .execute();
  await settleReport(visit, reportId);
  audit('proposal.undone', subject('proposal', id, place), { was: state, claimId, reportId });
  return { proposal: found(await proposalRows(tx).where('p.id', '=', id).executeTakeFirst()) };
}
