import {
  type CommunicationBody,
  CommunicationNew,
  type CommunicationWire,
  communicationsEndpoints,
  CustodyBody,
  custodyEndpoints,
  type CustodyWire,
  GroupBody,
  groupsEndpoints,
  type GroupWire,
  type InterventionBody,
  InterventionNew,
  interventionsEndpoints,
  type InterventionWire,
  LegBody,
  legsEndpoints,
  type LegWire,
  OutcomeBody,
  outcomesEndpoints,
  type OutcomeWire,
  PersonBody,
  personsEndpoints,
  type PersonWire,
  type TaskBody,
  TaskNew,
  tasksEndpoints,
  type TaskWire,
} from '@safeconduct/contract/domain.ts';
import type { z } from 'zod';
import { call } from '../../../furniture/server.ts';

/** The parts of an incident that people enter by hand. */
export type Kind =
  | 'groups'
  | 'persons'
  | 'custody'
  | 'legs'
  | 'communications'
  | 'tasks'
  | 'interventions'
  | 'outcomes';

type Row = { readonly id: string; readonly revision: number };
/** What can be done with one kind of part. */
export type Verbs<Body, Wire extends Row> = {
  /** The kind's name in the history. */
  readonly subject:
    | 'group'
    | 'person'
    | 'custody'
    | 'leg'
    | 'communication'
    | 'task'
    | 'intervention'
    | 'outcome';
  readonly shape: z.ZodType<Body>;
  /** A row as the contract gives it. */
  readonly wire: z.ZodType<Wire>;
  readonly add: (incidentId: string, body: Body) => Promise<Wire>;
  /** With `revision`, refused where the row is no longer as it was read. */
  readonly change: (id: string, body: Partial<Body>, revision?: number) => Promise<Wire>;
  /** Refused where the row is no longer as it was read. */
  readonly remove: (id: string, revision: number) => Promise<unknown>;
  /** With `revision`, refused where it was not removed as that, or is there again. */
  readonly restore: (id: string, revision?: number) => Promise<Wire>;
};

export type Group = z.infer<typeof GroupBody>;
export const groupVerbs: Verbs<Group, GroupWire> = {
  subject: 'group',
  shape: GroupBody,
  wire: groupsEndpoints.change.ok,
  add: (id, body) => call(groupsEndpoints.add, { params: { id }, body }),
  change: (id, body, revision) =>
    call(groupsEndpoints.change, { params: { id }, body: { ...body, revision } }),
  remove: (id, revision) => call(groupsEndpoints.remove, { params: { id }, query: { revision } }),
  restore: (id, revision) => call(groupsEndpoints.restore, { params: { id }, body: { revision } }),
};

export type Person = z.infer<typeof PersonBody>;
export const personVerbs: Verbs<Person, PersonWire> = {
  subject: 'person',
  shape: PersonBody,
  wire: personsEndpoints.change.ok,
  add: (id, body) => call(personsEndpoints.add, { params: { id }, body }),
  change: (id, body, revision) =>
    call(personsEndpoints.change, { params: { id }, body: { ...body, revision } }),
  remove: (id, revision) => call(personsEndpoints.remove, { params: { id }, query: { revision } }),
  restore: (id, revision) => call(personsEndpoints.restore, { params: { id }, body: { revision } }),
};

export type Custody = z.infer<typeof CustodyBody>;
export const custodyVerbs: Verbs<Custody, CustodyWire> = {
  subject: 'custody',
  shape: CustodyBody,
  wire: custodyEndpoints.change.ok,
  add: (id, body) => call(custodyEndpoints.add, { params: { id }, body }),
  change: (id, body, revision) =>
    call(custodyEndpoints.change, { params: { id }, body: { ...body, revision } }),
  remove: (id, revision) => call(custodyEndpoints.remove, { params: { id }, query: { revision } }),
  restore: (id, revision) => call(custodyEndpoints.restore, { params: { id }, body: { revision } }),
};

export type Leg = z.infer<typeof LegBody>;
export const legVerbs: Verbs<Leg, LegWire> = {
  subject: 'leg',
  shape: LegBody,
  wire: legsEndpoints.change.ok,
  add: (id, body) => call(legsEndpoints.add, { params: { id }, body }),
  change: (id, body, revision) => call(legsEndpoints.change, { params: { id }, body: { ...body, revision } }),
  remove: (id, revision) => call(legsEndpoints.remove, { params: { id }, query: { revision } }),
  restore: (id, revision) => call(legsEndpoints.restore, { params: { id }, body: { revision } }),
};

export type Communication = z.infer<typeof CommunicationBody>;
export const communicationVerbs: Verbs<Communication, CommunicationWire> = {
  subject: 'communication',
  shape: CommunicationNew,
  wire: communicationsEndpoints.change.ok,
  add: (id, body) => call(communicationsEndpoints.add, { params: { id }, body }),
  change: (id, body, revision) =>
    call(communicationsEndpoints.change, { params: { id }, body: { ...body, revision } }),
  remove: (id, revision) => call(communicationsEndpoints.remove, { params: { id }, query: { revision } }),
  restore: (id, revision) => call(communicationsEndpoints.restore, { params: { id }, body: { revision } }),
};

export type Task = z.infer<typeof TaskBody>;
export const taskVerbs: Verbs<Task, TaskWire> = {
  subject: 'task',
  shape: TaskNew,
  wire: tasksEndpoints.change.ok,
  add: (id, body) => call(tasksEndpoints.add, { params: { id }, body }),
  change: (id, body, revision) =>
    call(tasksEndpoints.change, { params: { id }, body: { ...body, revision } }),
  remove: (id, revision) => call(tasksEndpoints.remove, { params: { id }, query: { revision } }),
  restore: (id, revision) => call(tasksEndpoints.restore, { params: { id }, body: { revision } }),
};

export type Intervention = z.infer<typeof InterventionBody>;
export const interventionVerbs: Verbs<Intervention, InterventionWire> = {
  subject: 'intervention',
  shape: InterventionNew,
  wire: interventionsEndpoints.change.ok,
  add: (id, body) => call(interventionsEndpoints.add, { params: { id }, body }),
  change: (id, body, revision) =>
    call(interventionsEndpoints.change, { params: { id }, body: { ...body, revision } }),
  remove: (id, revision) => call(interventionsEndpoints.remove, { params: { id }, query: { revision } }),
  restore: (id, revision) => call(interventionsEndpoints.restore, { params: { id }, body: { revision } }),
};

export type Outcome = z.infer<typeof OutcomeBody>;
export const outcomeVerbs: Verbs<Outcome, OutcomeWire> = {
  subject: 'outcome',
  shape: OutcomeBody,
  wire: outcomesEndpoints.change.ok,
  add: (id, body) => call(outcomesEndpoints.add, { params: { id }, body }),
  change: (id, body, revision) =>
    call(outcomesEndpoints.change, { params: { id }, body: { ...body, revision } }),
  remove: (id, revision) => call(outcomesEndpoints.remove, { params: { id }, query: { revision } }),
  restore: (id, revision) => call(outcomesEndpoints.restore, { params: { id }, body: { revision } }),
};
