import type { ClaimBody, ClaimWire } from '@safeconduct/contract/shared.ts';
import { sql } from 'kysely';
import { found, Refusal, refuseField } from '../../platform/http/refusal.ts';
import type { Tx, Visit } from '../../platform/http/visit.ts';
import {
  changedMeanwhile,
  changes,
  checkIncident,
  claimById,
  insertClaims,
  placeOf,
  subject,
  timeOrderedId,
  touchIncident,
  withConstraints,
} from '../casefile/casefile.ts';

/** What a claim says, short enough for an audit entry. */
export function gist(
  body: Pick<ClaimBody, 'property' | 'valueStated' | 'valueNormalised' | 'speaker' | 'hedge'>,
) {
  const { property, valueStated, valueNormalised, speaker, hedge } = body;
  return { property, valueStated, valueNormalised, speaker, hedge };
}

/** Records a claim that the reader did not propose. */
export async function recordClaim(
  { tx, actor, audit }: Visit,
  given: { readonly reportId: string; readonly incidentId: string | null; readonly claim: ClaimBody },
): Promise<ClaimWire> {
  const place = await placeOf(tx, 'reports', given.reportId, 'This report');
  await checkIncident(tx, place, given.incidentId, 'body.incidentId');
  const [id = ''] = await withConstraints(() =>
    insertClaims(tx, { ...place, actorId: actor.id }, [
      { body: given.claim, reportId: given.reportId, incidentId: given.incidentId },
    ]),
  );
  await touchIncident(tx, given.incidentId);
  audit('claim.recorded', subject('claim', id, place), { ...gist(given.claim), reportId: given.reportId });
  return found(await claimById(tx, id));
}

/** Where a chain of corrections ends by now. */
async function lastSuccessor(tx: Tx, id: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with recursive chain (id, next) as (
      select id, superseded_by from claims where id = ${id}
      union select c.id, c.superseded_by from claims c join chain on c.id = chain.next
    ) select id from chain where next is null`.execute(tx);
  return rows[0]?.id ?? id;
}

/** A claim that still stands, its row locked; a conflict tells what became of one that does not. */
async function standing({ tx }: Visit, id: string) {
  const row = found(
    await tx
      .selectFrom('claims')
      .select([
        'case_id',
        'team_id',
        'code',
        'incident_id',
        'group_id',
        'credibility',
        'superseded_by',
        'withdrawn_at',
        'import_hash',
      ])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
    'This claim',
  );
  if (row.superseded_by !== null) {
    const last = found(await claimById(tx, await lastSuccessor(tx, row.superseded_by)));
    throw await changedMeanwhile(tx, 'claim', id, last, last.id);
  }
  if (row.withdrawn_at !== null) throw new Refusal('conflict', 'This claim was withdrawn meanwhile.');
  return { row, place: { caseId: row.case_id, teamId: row.team_id } };
}

/** Replaces a claim by a corrected one. Both stay; the code of an imported claim goes on with the successor. */
export async function supersede(
  visit: Visit,
  id: string,
  claim: ClaimBody,
  reason: string,
): Promise<ClaimWire> {
  const { tx, actor, audit } = visit;
  const { row, place } = await standing(visit, id);
  const old = found(await claimById(tx, id));
  const successor = timeOrderedId();
  await withConstraints(async () => {
    await tx.updateTable('claims').set({ superseded_by: successor }).where('id', '=', id).execute();
    await insertClaims(tx, { ...place, actorId: actor.id }, [
      {
        id: successor,
        body: claim,
        reportId: old.reportId,
        incidentId: old.incidentId,
        code: row.code,
        credibility: old.credibility,
        importHash: row.import_hash,
      },
    ]);
  });
  await touchIncident(tx, old.incidentId);
  audit('claim.superseded', subject('claim', id, place), {
    by: successor,
    reason,
    changes: changes(gist(old), gist(claim)),
  });
  audit('claim.recorded', subject('claim', successor, place), { ...gist(claim), supersedes: id, reason });
  return found(await claimById(tx, successor));
}

type Grading = {
  readonly credibility?: number | undefined;
  readonly incidentId?: string | null | undefined;
  readonly groupId?: string | null | undefined;
};

/** Grades a claim, or assigns it to an incident or a lot. Another incident takes it out of its lot. */
export async function grade(
  visit: Visit,
  id: string,
  { read = {}, ...given }: Grading & { readonly read?: Grading | undefined },
): Promise<ClaimWire> {
  const { tx, audit } = visit;
  const { row, place } = await standing(visit, id);
  const now: Grading = { credibility: row.credibility, incidentId: row.incident_id, groupId: row.group_id };
  const fields = ['credibility', 'incidentId', 'groupId'] as const;
  // Of two fields each may be somebody's own; who changes the same one is told of the other.
  if (fields.some((f) => given[f] !== undefined && read[f] !== undefined && read[f] !== now[f]))
    throw await changedMeanwhile(tx, 'claim', id, found(await claimById(tx, id)));
  await checkIncident(tx, place, given.incidentId, 'body.incidentId');
  const incidentId = given.incidentId === undefined ? row.incident_id : given.incidentId;
  const moved = incidentId !== row.incident_id;
  const groupId = given.groupId === undefined ? (moved ? null : row.group_id) : given.groupId;
  if (groupId !== null && groupId !== row.group_id) {
    const group = await tx
      .selectFrom('groups')
      .select('incident_id')
      .where('id', '=', groupId)
      .executeTakeFirst();
    if (group === undefined || group.incident_id !== incidentId) {
      throw refuseField('body.groupId', 'not_in_incident', 'There is no such lot in this incident.');
    }
  }
  const after = { credibility: given.credibility ?? row.credibility, incidentId, groupId };
  await tx
    .updateTable('claims')
    .set({ credibility: after.credibility, incident_id: incidentId, group_id: groupId })
    .where('id', '=', id)
    .execute();
  await touchIncident(tx, incidentId);
  if (moved) await touchIncident(tx, row.incident_id);
  audit('claim.graded', subject('claim', id, place), { changes: changes(now, after) });
  return found(await claimById(tx, id));
}
