import type { AnswerWire, AssessmentInputs, JudgementWire } from '@safeconduct/contract/assessments.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';

/** Answers, superseded and withdrawn ones included. */
export function answerRows(tx: Tx) {
  return tx
    .selectFrom('assessment_answers as a')
    .leftJoin('users as u', 'u.id', 'a.recorded_by')
    .select([
      'a.id',
      'a.group_id as groupId',
      'a.person_id as personId',
      'a.fact',
      'a.truth',
      'a.value',
      'a.said_by as saidBy',
      'a.claim_id as claimId',
      'a.sensitivity',
      'a.note',
      'a.superseded_by as supersededBy',
      'a.withdrawn_at as withdrawnAt',
      'a.recorded_at as recordedAt',
      sql<string>`coalesce(u.name, '')`.as('recordedBy'),
    ])
    .$castTo<AnswerWire>();
}

/** Judgements, withdrawn ones included. */
export function judgementRows(tx: Tx) {
  return tx
    .selectFrom('judgements as j')
    .leftJoin('users as u', 'u.id', 'j.recorded_by')
    .select([
      'j.id',
      'j.group_id as groupId',
      'j.person_id as personId',
      'j.node',
      'j.result',
      'j.note',
      'j.withdrawn_at as withdrawnAt',
      'j.recorded_at as recordedAt',
      sql<string>`coalesce(u.name, '')`.as('recordedBy'),
    ])
    .$castTo<JudgementWire>();
}

/** All that people have added to the assessment of an incident, in three statements. */
export async function inputsOf(tx: Tx, incidentId: string): Promise<AssessmentInputs> {
  const zones = await tx
    .selectFrom('incident_zones')
    .select('zones')
    .where('incident_id', '=', incidentId)
    .executeTakeFirst();
  return {
    answers: await answerRows(tx).where('a.incident_id', '=', incidentId).orderBy('a.id').execute(),
    judgements: await judgementRows(tx).where('j.incident_id', '=', incidentId).orderBy('j.id').execute(),
    zones: zones?.zones ?? [],
  };
}
