import { found, refuseField } from '../../platform/http/refusal.ts';
import type { Subject, Tx } from '../../platform/http/visit.ts';

/** The case and team that a row belongs to. */
export type Place = { readonly caseId: string; readonly teamId: string };

type Placed = 'incidents' | 'reports' | 'claims' | 'proposals';

/** Where a row belongs, locked against change; refuses where there is no such row to be seen. */
export async function placeOf(tx: Tx, table: Placed, id: string, what: string): Promise<Place> {
  const row = await tx
    .selectFrom(table)
    .select(['case_id as caseId', 'team_id as teamId'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return found(row, what);
}

/** The case as a place, locked so that codes given out in it do not collide. */
export async function placeOfCase(tx: Tx, caseId: string): Promise<Place> {
  const row = await tx
    .selectFrom('cases')
    .select(['id as caseId', 'team_id as teamId'])
    .where('id', '=', caseId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return found(row, 'This case');
}

/** Refuses an incident that is not of the case, naming the field. */
export async function checkIncident(tx: Tx, place: Place, incidentId: string | null | undefined, at: string) {
  if (incidentId === null || incidentId === undefined) return;
  const row = await tx
    .selectFrom('incidents')
    .select('id')
    .where('id', '=', incidentId)
    .where('case_id', '=', place.caseId)
    .executeTakeFirst();
  if (row === undefined) throw refuseField(at, 'not_in_case', 'There is no such incident in this case.');
}

/** The audit subject of an object of the case file. */
export function subject(kind: string, id: string, place: Place): Subject {
  return { kind, id, team: place.teamId, case: place.caseId };
}
