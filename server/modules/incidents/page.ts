import type { Grounds } from '@safeconduct/contract/findings.ts';
import type { DecisionWire, IncidentPage } from '@safeconduct/contract/incidents.ts';
import { sql } from 'kysely';
import { found } from '../../platform/http/refusal.ts';
import type { Tx } from '../../platform/http/visit.ts';
import { claimsOf, incidentRows, reportRows } from '../casefile/casefile.ts';
import { partsOf } from './part-rows.ts';

/** Decisions on the findings of an incident, withdrawn ones included. */
export function decisionRows(tx: Tx) {
  return tx
    .selectFrom('decisions as d')
    .leftJoin('users as u', 'u.id', 'd.recorded_by')
    .select([
      'd.id',
      'd.property',
      'd.lot',
      'd.value',
      'd.reason',
      'd.withdrawn_at as withdrawnAt',
      'd.recorded_at as recordedAt',
      sql<string>`coalesce(u.name, '')`.as('recordedBy'),
    ])
    .$castTo<DecisionWire>();
}

async function nearCopiesOf(tx: Tx, id: string): Promise<IncidentPage['nearCopies']> {
  const { rows } = await sql<{ a: string; b: string; likeness: number }>`
    select n.a, n.b, n.likeness from near_copies n
    where n.a in (select r.id from reports r where r.incident_id = ${id})
      and n.b in (select r.id from reports r where r.incident_id = ${id}) order by n.a, n.b`.execute(tx);
  return rows;
}

/** What the findings of an incident rest on. */
export async function groundsOf(tx: Tx, id: string): Promise<Grounds> {
  return {
    claims: await claimsOf(tx, { incidentId: id }),
    reports: await reportRows(tx).where('r.incident_id', '=', id).orderBy('r.id').execute(),
    nearCopies: await nearCopiesOf(tx, id),
    groups: await partsOf(tx, 'groups', id),
    decisions: await decisionRows(tx).where('d.incident_id', '=', id).orderBy('d.id').execute(),
  };
}

/** All that the incident page needs, in thirteen statements of which none depends on the size of another. */
export async function incidentPage(tx: Tx, id: string): Promise<IncidentPage> {
  const incident = found(await incidentRows(tx).where('i.id', '=', id).executeTakeFirst(), 'This incident');
  return {
    incident,
    ...(await groundsOf(tx, id)),
    persons: await partsOf(tx, 'persons', id),
    custody: await partsOf(tx, 'custody', id),
    legs: await partsOf(tx, 'legs', id),
    communications: await partsOf(tx, 'communications', id),
    tasks: await partsOf(tx, 'tasks', id),
    interventions: await partsOf(tx, 'interventions', id),
    outcomes: await partsOf(tx, 'outcomes', id),
  };
}
