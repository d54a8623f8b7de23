import { judgementsMake, judgementsWithdraw } from '@safeconduct/contract/assessments.ts';
import { sql } from 'kysely';
import { found, Refusal } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { placeOf, subject, touchIncident, withConstraints } from '../casefile/casefile.ts';
import { judgementRows } from './rows.ts';

const make = route(judgementsMake, async ({ tx, actor, audit }, { params, body }) => {
  const place = await placeOf(tx, 'incidents', params.id, 'This incident');
  const { id } = await withConstraints(() =>
    tx
      .insertInto('judgements')
      .values({
        case_id: place.caseId,
        team_id: place.teamId,
        incident_id: params.id,
        group_id: body.groupId,
        person_id: body.personId,
        node: body.node,
        result: body.result,
        note: body.note,
        recorded_by: actor.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  await touchIncident(tx, params.id);
  audit('judgement.made', subject('judgement', id, place), { incidentId: params.id, ...body });
  return found(await judgementRows(tx).where('j.id', '=', id).executeTakeFirst());
});

const withdraw = route(judgementsWithdraw, async ({ tx, audit }, { params }) => {
  const row = found(
    await tx
      .selectFrom('judgements')
      .select(['case_id', 'team_id', 'incident_id', 'node', 'withdrawn_at'])
      .where('id', '=', params.id)
      .forUpdate()
      .executeTakeFirst(),
    'This judgement',
  );
  if (row.withdrawn_at !== null) throw new Refusal('conflict', 'This judgement was taken back already.');
  await tx.updateTable('judgements').set({ withdrawn_at: sql`now()` }).where('id', '=', params.id).execute();
  await touchIncident(tx, row.incident_id);
  audit(
    'judgement.withdrawn',
    { kind: 'judgement', id: params.id, team: row.team_id, case: row.case_id },
    { incidentId: row.incident_id, node: row.node },
  );
  return found(await judgementRows(tx).where('j.id', '=', params.id).executeTakeFirst());
});

/** What law leaves to a person: made with a reason, taken back, never changed. */
export const judgementRoutes: readonly Route[] = [make, withdraw];
