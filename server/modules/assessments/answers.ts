import { type AnswerBody, answersGive, answersWithdraw } from '@safeconduct/contract/assessments.ts';
import { sql } from 'kysely';
import { found, Refusal, refuseField } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { placeOf, subject, touchIncident, withConstraints } from '../casefile/casefile.ts';
import { answerRows } from './rows.ts';

/**
 * What the trail tells of an answer. The trail keeps everything for ever and is read by whoever may see histories,
 * so of an answer that can kill it tells that it was given, not what it says.
 */
function gist({ fact, sensitivity, groupId, personId, ...said }: AnswerBody) {
  const { truth, value: answer, saidBy, claimId, note } = said;
  const open = { fact, sensitivity, groupId, personId };
  return sensitivity === 'lifeRisk' ? open : { ...open, truth, answer, saidBy, claimId, note };
}

const give = route(answersGive, async ({ tx, actor, audit }, { params, body: { supersedes, ...body } }) => {
  const place = await placeOf(tx, 'incidents', params.id, 'This incident');
  const { id } = await withConstraints(() =>
    tx
      .insertInto('assessment_answers')
      .values({
        case_id: place.caseId,
        team_id: place.teamId,
        incident_id: params.id,
        group_id: body.groupId,
        person_id: body.personId,
        fact: body.fact,
        truth: body.truth,
        value: body.value,
        said_by: body.saidBy,
        claim_id: body.claimId,
        sensitivity: body.sensitivity,
        note: body.note,
        recorded_by: actor.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  if (supersedes !== null) {
    const gone = await tx
      .updateTable('assessment_answers')
      .set({ superseded_by: id })
      .where('id', '=', supersedes)
      .where('incident_id', '=', params.id)
      .where('fact', '=', body.fact)
      .where('superseded_by', 'is', null)
      .where('withdrawn_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (gone === undefined) {
      throw refuseField('body.supersedes', 'not_standing', 'No such answer stands to be replaced.');
    }
    audit('answer.superseded', subject('answer', supersedes, place), {
      incidentId: params.id,
      fact: body.fact,
      by: id,
    });
  }
  await touchIncident(tx, params.id);
  audit('answer.given', subject('answer', id, place), { incidentId: params.id, ...gist(body) });
  return found(await answerRows(tx).where('a.id', '=', id).executeTakeFirst());
});

const withdraw = route(answersWithdraw, async ({ tx, audit }, { params }) => {
  const row = found(
    await tx
      .selectFrom('assessment_answers')
      .select(['case_id', 'team_id', 'incident_id', 'fact', 'withdrawn_at', 'superseded_by'])
      .where('id', '=', params.id)
      .forUpdate()
      .executeTakeFirst(),
    'This answer',
  );
  if (row.withdrawn_at !== null || row.superseded_by !== null) {
    throw new Refusal('conflict', 'This answer no longer stands.');
  }
  await tx
    .updateTable('assessment_answers')
    .set({ withdrawn_at: sql`now()` })
    .where('id', '=', params.id)
    .execute();
  await touchIncident(tx, row.incident_id);
  audit(
    'answer.withdrawn',
    { kind: 'answer', id: params.id, team: row.team_id, case: row.case_id },
    { incidentId: row.incident_id, fact: row.fact },
  );
  return found(await answerRows(tx).where('a.id', '=', params.id).executeTakeFirst());
});

/** Answers are given, superseded and withdrawn, never changed. */
export const answerRoutes: readonly Route[] = [give, withdraw];
