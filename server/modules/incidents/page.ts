import type { Grounds } from '@safeconduct/contract/findings.ts';
import type {
  CustodyWire,
  DecisionWire,
  GroupWire,
  IncidentPage,
  LegWire,
  PersonWire,
} from '@safeconduct/contract/incidents.ts';
import type {
  CommunicationWire,
  InterventionWire,
  OutcomeWire,
  TaskWire,
} from '@safeconduct/contract/interventions.ts';
import { sql } from 'kysely';
import { together, writtenOnce } from '../../platform/database/together.ts';
import { found } from '../../platform/http/refusal.ts';
import type { Tx } from '../../platform/http/visit.ts';
import { claimRowsOf, claimWire, incidentRows, reportRows } from '../casefile/casefile.ts';
import { partRows } from './part-rows.ts';

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

function nearCopyRows(tx: Tx, id: string) {
  return sql<IncidentPage['nearCopies'][number]>`
    select n.a, n.b, n.likeness from near_copies n
    where n.a in (select r.id from reports r where r.incident_id = ${id})
      and n.b in (select r.id from reports r where r.incident_id = ${id}) order by n.a, n.b`.compile(tx);
}

const groundsStatements = (tx: Tx, id: string) =>
  [
    claimRowsOf(tx, { incidentId: id }).compile(),
    reportRows(tx).where('r.incident_id', '=', id).orderBy('r.id').compile(),
    nearCopyRows(tx, id),
    partRows<GroupWire>(tx, 'groups', id),
    decisionRows(tx).where('d.incident_id', '=', id).orderBy('d.id').compile(),
  ] as const;

const groundsWritten = writtenOnce(groundsStatements);

const pageWritten = writtenOnce(
  (tx, id) =>
    [
      incidentRows(tx).where('i.id', '=', id).compile(),
      ...groundsStatements(tx, id),
      partRows<PersonWire>(tx, 'persons', id),
      partRows<CustodyWire>(tx, 'custody', id),
      partRows<LegWire>(tx, 'legs', id),
      partRows<CommunicationWire>(tx, 'communications', id),
      partRows<TaskWire>(tx, 'tasks', id),
      partRows<InterventionWire>(tx, 'interventions', id),
      partRows<OutcomeWire>(tx, 'outcomes', id),
    ] as const,
);

/** What the findings of an incident rest on. */
export async function groundsOf(tx: Tx, id: string): Promise<Grounds> {
  const [claims, reports, nearCopies, groups, decisions] = await together(tx, groundsWritten(tx, id));
  return { claims: claims.map(claimWire), reports, nearCopies, groups, decisions };
}

/** All that the incident page needs, in thirteen statements of which none depends on the size of another. */
export async function incidentPage(tx: Tx, id: string): Promise<IncidentPage> {
  const [[incident], claims, reports, nearCopies, groups, decisions, persons, custody, legs, ...done] =
    await together(tx, pageWritten(tx, id));
  const [communications, tasks, interventions, outcomes] = done;
  return {
    incident: found(incident, 'This incident'),
    claims: claims.map(claimWire),
    reports,
    nearCopies,
    groups,
    decisions,
    persons,
    custody,
    legs,
    communications,
    tasks,
    interventions,
    outcomes,
  };
}
