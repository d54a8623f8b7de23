import type { IncidentWire } from '@safeconduct/contract/incidents.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';

/** Incidents with their numbers of reports and standing claims, to be narrowed and ordered by the caller. */
export function incidentRows(tx: Tx) {
  return tx
    .selectFrom('incidents as i')
    .innerJoin('cases as k', 'k.id', 'i.case_id')
    .select([
      'i.id',
      'i.case_id as caseId',
      'i.code',
      'i.title',
      'i.returning_state as returningState',
      'i.receiving_state as receivingState',
      'i.summary',
      'i.state',
      'k.sample',
      'i.changed_at as changedAt',
      'i.revision',
      sql<number>`(select count(*) from reports r where r.incident_id = i.id)`.as('reports'),
      sql<number>`(select count(*) from claims c where c.incident_id = i.id and c.withdrawn_at is null
        and c.superseded_by is null)`.as('claims'),
    ])
    .$castTo<IncidentWire>();
}

/** Marks an incident as changed, so that lists show the liveliest first. */
export async function touchIncident(tx: Tx, id: string | null): Promise<void> {
  if (id === null) return;
  await tx.updateTable('incidents').set({ changed_at: sql`now()` }).where('id', '=', id).execute();
}
