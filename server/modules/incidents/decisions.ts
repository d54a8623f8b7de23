import { decisionsMake, decisionsWithdraw } from '@safeconduct/contract/incidents.ts';
import { sql } from 'kysely';
import { found, Refusal } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { placeOf, subject, touchIncident } from '../casefile/casefile.ts';
import { decisionRows } from './page.ts';

const make = route(decisionsMake, async ({ tx, actor, audit }, { params, body }) => {
  const place = await placeOf(tx, 'incidents', params.id, 'This incident');
  const { id } = await tx
    .insertInto('decisions')
    .values({
      case_id: place.caseId,
      team_id: place.teamId,
      incident_id: params.id,
      property: body.property,
      lot: body.lot,
      value: body.value,
      reason: body.reason,
      recorded_by: actor.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await touchIncident(tx, params.id);
  audit('decision.made', subject('decision', id, place), { incidentId: params.id, ...body });
  return found(await decisionRows(tx).where('d.id', '=', id).executeTakeFirst());
});

const withdraw = route(decisionsWithdraw, async ({ tx, audit }, { params }) => {
  const row = found(
    await tx
      .selectFrom('decisions')
      .select(['case_id', 'team_id', 'incident_id', 'withdrawn_at'])
      .where('id', '=', params.id)
      .forUpdate()
      .executeTakeFirst(),
    'This decision',
  );
  if (row.withdrawn_at !== null) throw new Refusal('conflict', 'This decision was withdrawn already.');
  await tx.updateTable('decisions').set({ withdrawn_at: sql`now()` }).where('id', '=', params.id).execute();
  await touchIncident(tx, row.incident_id);
  audit(
    'decision.withdrawn',
    { kind: 'decision', id: params.id, team: row.team_id, case: row.case_id },
    { incidentId: row.incident_id },
  );
  return found(await decisionRows(tx).where('d.id', '=', params.id).executeTakeFirst());
});

/** A person's decisions against a rule. They are made and withdrawn, never changed. */
export const decisionRoutes: readonly Route[] = [make, withdraw];
