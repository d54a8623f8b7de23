import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import {
  CommunicationBody,
  CommunicationNew,
  CommunicationWire,
  InterventionBody,
  InterventionNew,
  InterventionWire,
  OutcomeBody,
  OutcomeWire,
  TaskBody,
  TaskNew,
  TaskWire,
} from './interventions.ts';
import type { Permission } from './permissions.ts';
import {
  ClaimWire,
  Day,
  Done,
  Edtf,
  Id,
  Instant,
  Locale,
  PropertyName,
  ReportSummary,
  Revision,
} from './shared.ts';

/** ISO 3166-1 alpha-2 codes, separated by `;` where a return went through several states. */
const States = z.string().regex(/^([A-Z]{2}(;[A-Z]{2})*)?$/);

export const IncidentBody = z.object({
  title: z.string().trim().min(1).max(300),
  returningState: States,
  receivingState: States,
  summary: z.string().max(4000),
  state: z.enum(['open', 'closed']),
});

export const IncidentWire = IncidentBody.extend({
  id: Id,
  caseId: Id,
  code: z.string(),
  sample: z.boolean(),
  reports: z.number().int(),
  claims: z.number().int(),
  changedAt: Instant,
  revision: Revision,
});
export type IncidentWire = z.infer<typeof IncidentWire>;

/** A lot: people counted together. Lots form a tree by `parentId`. */
export const GroupBody = z.object({
  label: z.string().trim().min(1).max(40),
  title: z.string().max(300),
  parentId: Id.nullable(),
  note: z.string().max(2000),
});
/** A person under a pseudonym code; never an identity. */
export const PersonBody = z.object({
  groupId: Id.nullable(),
  sex: z.enum(['female', 'male', 'other', 'unknown']),
  ageLower: z.number().int().min(0).max(130).nullable(),
  ageUpper: z.number().int().min(0).max(130).nullable(),
  status: z.enum(['at_risk', 'detained', 'returned', 'released', 'resettled', 'dead', 'unknown']),
  statusOn: Edtf.nullable(),
  note: z.string().max(2000),
});
export const CustodyBody = z.object({
  groupId: Id.nullable(),
  personId: Id.nullable(),
  kind: z.enum(['arrested', 'held']),
  place: z.string().trim().min(1).max(300),
  authority: z.string().max(300),
  from: Edtf.nullable(),
  to: Edtf.nullable(),
  lastConfirmed: Edtf.nullable(),
  endReason: z.enum(['released', 'transferred', 'removed', 'escaped', 'died', 'unknown']).nullable(),
  claimId: Id.nullable(),
  note: z.string().max(2000),
});
export const LegBody = z.object({
  groupId: Id.nullable(),
  personId: Id.nullable(),
  fromPlace: z.string().max(300),
  toPlace: z.string().max(300),
  route: z.string().max(300),
  plannedFor: Edtf.nullable(),
  executedOn: Edtf.nullable(),
  authority: z.string().max(300),
  status: z.enum(['feared', 'announced', 'reported', 'confirmed', 'averted']),
  claimId: Id.nullable(),
  note: z.string().max(2000),
});
/** A person decides a finding otherwise than the rule; both stay in view. */
export const DecisionBody = z.object({
  property: PropertyName,
  lot: z.string().max(40).nullable(),
  value: z.string().trim().min(1).max(500),
  reason: z.string().trim().min(1).max(2000),
});

/** A decision is made and withdrawn, never edited. */
const unedited = { id: Id, recordedAt: Instant, recordedBy: z.string() };
const row = { ...unedited, revision: Revision };
export const GroupWire = GroupBody.extend(row);
export const PersonWire = PersonBody.extend({ ...row, code: z.string() });
export const CustodyWire = CustodyBody.extend(row);
export const LegWire = LegBody.extend(row);
export const DecisionWire = DecisionBody.extend({ ...unedited, withdrawnAt: Instant.nullable() });
export type GroupWire = z.infer<typeof GroupWire>;
export type PersonWire = z.infer<typeof PersonWire>;
export type CustodyWire = z.infer<typeof CustodyWire>;
export type LegWire = z.infer<typeof LegWire>;
export type DecisionWire = z.infer<typeof DecisionWire>;

/**
 * All that the incident page needs. Findings are not in it: the desk computes them with `reconcile` of
 * `@safeconduct/claims`, the same code as server and CLI, so that the as-of slider answers at once.
 */
export const IncidentPage = z.object({
  incident: IncidentWire,
  claims: z.array(ClaimWire),
  reports: z.array(ReportSummary),
  /** Near-copies found by text: pairs of report ids with the estimated Jaccard likeness (0..1). */
  nearCopies: z.array(z.object({ a: Id, b: Id, likeness: z.number() })),
  groups: z.array(GroupWire),
  persons: z.array(PersonWire),
  custody: z.array(CustodyWire),
  legs: z.array(LegWire),
  communications: z.array(CommunicationWire),
  decisions: z.array(DecisionWire),
  tasks: z.array(TaskWire),
  interventions: z.array(InterventionWire),
  outcomes: z.array(OutcomeWire),
});
export type IncidentPage = z.infer<typeof IncidentPage>;

const id = z.object({ id: Id });

export const incidentsList = endpoint({
  id: 'incidents.list',
  method: 'GET',
  path: '/api/1/incidents',
  may: 'incidents.read',
  summary: 'Incidents of the own teams, last changed first',
  query: z.object({ caseId: Id.optional(), limit: z.coerce.number().int().min(1).max(500).default(100) }),
  ok: z.object({ incidents: z.array(IncidentWire) }),
});
export const incidentsCreate = endpoint({
  id: 'incidents.create',
  method: 'POST',
  path: '/api/1/incidents',
  may: 'incidents.write',
  summary: 'Open an incident',
  body: IncidentBody.extend({ caseId: Id }),
  ok: IncidentWire,
  status: 201,
});
export const incidentsGet = endpoint({
  id: 'incidents.get',
  method: 'GET',
  path: '/api/1/incidents/:id',
  may: 'incidents.read',
  sees: { act: 'incident.seen', kind: 'incident', of: 'params.id' },
  summary:
    'An incident with its claims, reports, lots, persons, custody, legs, communications, decisions, tasks, interventions, outcomes',
  params: id,
  ok: IncidentPage,
});
/** What is known of an incident in one sentence, for lists: too little to bring the engine to the desk for. */
export const incidentsSentence = endpoint({
  id: 'incidents.sentence',
  method: 'GET',
  path: '/api/1/incidents/:id/sentence',
  may: 'incidents.read',
  sees: { act: 'incident.seen', kind: 'incident', of: 'params.id' },
  summary: 'What is known of an incident, as a sentence in a language',
  params: id,
  query: z.object({ language: Locale }),
  ok: z.object({
    text: z.string(),
    /** Its clauses in their order; together, with the marks between them, they are the text. */
    clauses: z.array(z.string()),
  }),
});
export const incidentsUpdate = endpoint({
  id: 'incidents.update',
  method: 'PATCH',
  path: '/api/1/incidents/:id',
  may: 'incidents.write',
  summary: 'Change title, states, summary or state of an incident',
  params: id,
  body: IncidentBody.partial().extend({ revision: Revision.optional() }),
  ok: IncidentWire,
});

/**
 * The kinds of row that hang on an incident and are added, changed, removed and brought back alike. `body` is what a
 * row is added with; where it has defaults, `fields` are the same fields without them, since a change says only what
 * changes.
 */
export const parts = {
  groups: { body: GroupBody, fields: GroupBody, wire: GroupWire, may: 'incidents.write' },
  persons: { body: PersonBody, fields: PersonBody, wire: PersonWire, may: 'incidents.write' },
  custody: { body: CustodyBody, fields: CustodyBody, wire: CustodyWire, may: 'incidents.write' },
  legs: { body: LegBody, fields: LegBody, wire: LegWire, may: 'incidents.write' },
  communications: {
    body: CommunicationNew,
    fields: CommunicationBody,
    wire: CommunicationWire,
    may: 'interventions.write',
  },
  tasks: { body: TaskNew, fields: TaskBody, wire: TaskWire, may: 'tasks.write' },
  interventions: {
    body: InterventionNew,
    fields: InterventionBody,
    wire: InterventionWire,
    may: 'interventions.write',
  },
  outcomes: { body: OutcomeBody, fields: OutcomeBody, wire: OutcomeWire, may: 'interventions.write' },
} as const;
export type PartKind = keyof typeof parts;

function partEndpoints<B extends z.ZodObject, F extends z.ZodObject, W extends z.ZodObject>(
  kind: PartKind,
  { body, fields, wire, may }: { body: B; fields: F; wire: W; may: Permission },
) {
  return {
    add: endpoint({
      id: `${kind}.add`,
      method: 'POST',
      path: `/api/1/incidents/:id/${kind}`,
      may,
      summary: `Add to an incident: ${kind}`,
      params: id,
      body,
      ok: wire,
      status: 201,
    }),
    change: endpoint({
      id: `${kind}.change`,
      method: 'PATCH',
      path: `/api/1/${kind}/:id`,
      may,
      summary: `Change one of: ${kind}`,
      params: id,
      body: fields.partial().extend({ revision: Revision.optional() }),
      ok: wire,
    }),
    remove: endpoint({
      id: `${kind}.remove`,
      method: 'DELETE',
      path: `/api/1/${kind}/:id`,
      may,
      summary: `Remove one of: ${kind}; its history stays`,
      params: id,
      /** As which revision it was seen; in the query, for what lies between may drop the body of a DELETE. */
      query: z.object({ revision: z.coerce.number().pipe(Revision).optional() }).optional(),
      ok: Done,
    }),
    restore: endpoint({
      id: `${kind}.restore`,
      method: 'POST',
      path: `/api/1/${kind}/:id/restoration`,
      may,
      summary: `Bring back one of: ${kind}, removed before, as it was`,
      params: id,
      /** As which revision it was seen to be removed. */
      body: z.object({ revision: Revision.optional() }).optional(),
      ok: wire,
    }),
  };
}

export const groupsEndpoints = partEndpoints('groups', parts.groups);
export const personsEndpoints = partEndpoints('persons', parts.persons);
export const custodyEndpoints = partEndpoints('custody', parts.custody);
export const legsEndpoints = partEndpoints('legs', parts.legs);
export const communicationsEndpoints = partEndpoints('communications', parts.communications);
export const tasksEndpoints = partEndpoints('tasks', parts.tasks);
export const interventionsEndpoints = partEndpoints('interventions', parts.interventions);
export const outcomesEndpoints = partEndpoints('outcomes', parts.outcomes);

export const decisionsMake = endpoint({
  id: 'decisions.make',
  method: 'POST',
  path: '/api/1/incidents/:id/decisions',
  may: 'findings.decide',
  summary: 'Decide a finding otherwise than its rule, with a reason; both stay',
  params: id,
  body: DecisionBody,
  ok: DecisionWire,
  status: 201,
});
export const decisionsWithdraw = endpoint({
  id: 'decisions.withdraw',
  method: 'POST',
  path: '/api/1/decisions/:id/withdrawal',
  may: 'findings.decide',
  summary: 'Withdraw a decision; the rule holds again, the decision stays in the history',
  params: id,
  ok: DecisionWire,
});

export const Today = z.object({
  /** The newest, and how many there are. */
  newReports: z.array(ReportSummary),
  newReportCount: z.number().int(),
  tasks: z.array(TaskWire.extend({ incident: z.string().nullable() })),
  /** Promises not yet marked kept or broken, and answers awaited, with a day; soonest first. */
  awaited: z.array(
    z.object({
      what: z.enum(['promise', 'answer']),
      communicationId: Id,
      incidentId: Id,
      incident: z.string(),
      /** Who promised, or who owes the answer. */
      party: z.string(),
      words: z.string(),
      by: Day,
    }),
  ),
  /** Announced or feared returns with a day still to come or lately past. */
  clocks: z.array(
    z.object({
      incidentId: Id,
      incident: z.string(),
      by: Day,
      claimId: Id,
      speaker: z.string(),
      hedge: z.string(),
    }),
  ),
  incidents: z.array(IncidentWire),
});
export type Today = z.infer<typeof Today>;

export const today = endpoint({
  id: 'today',
  method: 'GET',
  path: '/api/1/today',
  may: 'incidents.read',
  summary: 'New reports, open tasks, promises and answers awaited, and removal clocks',
  ok: Today,
});
