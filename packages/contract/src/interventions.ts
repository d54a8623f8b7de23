import { Playbook } from '@safeconduct/law/playbooks/index.ts';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Day, Edtf, Id, Instant, Locale, Revision } from './shared.ts';

/** What was done about an incident: interventions, tasks, the log of communications, and outcomes. */

const row = { id: Id, recordedAt: Instant, recordedBy: z.string(), revision: Revision };

/** A mechanism of `data/law` (`SP`, `WGAD`, `UNHCR`), or a word for an addressee that is none (`authorities`). */
export const InterventionKind = z.string().regex(/^([A-Z][A-Z0-9-]{1,29}|[a-z][a-z_]{1,29})$/);
export const INTERVENTION_STATES = ['planned', 'drafting', 'sent', 'answered', 'closed', 'dropped'] as const;
export type InterventionState = (typeof INTERVENTION_STATES)[number];

/**
 * Something put to somebody: an appeal, a letter, a question. `sentAt` is set by the server when the state becomes
 * `sent` without one; a dropped one has a reason.
 */
export const InterventionBody = z.object({
  kind: InterventionKind,
  addressee: z.string().max(300),
  purpose: z.string().max(2000),
  groupId: Id.nullable(),
  personId: Id.nullable(),
  state: z.enum(INTERVENTION_STATES),
  dueAt: Instant.nullable(),
  ownerId: Id.nullable(),
  sentAt: Instant.nullable(),
  playbook: z.string().min(1).max(60).nullable(),
  step: z.string().min(1).max(60).nullable(),
  dropReason: z.string().max(1000),
  note: z.string().max(2000),
});
/** As it is added: what is left out is as yet unknown, unowned and planned. */
export const InterventionNew = InterventionBody.extend({
  addressee: z.string().max(300).default(''),
  purpose: z.string().max(2000).default(''),
  groupId: Id.nullable().default(null),
  personId: Id.nullable().default(null),
  state: z.enum(INTERVENTION_STATES).default('planned'),
  dueAt: Instant.nullable().default(null),
  ownerId: Id.nullable().default(null),
  sentAt: Instant.nullable().default(null),
  playbook: z.string().min(1).max(60).nullable().default(null),
  step: z.string().min(1).max(60).nullable().default(null),
  dropReason: z.string().max(1000).default(''),
  note: z.string().max(2000).default(''),
});
/** The account of its owner is disabled: somebody else must take it on. */
const OwnerAway = z.boolean();

export const InterventionWire = InterventionBody.extend({
  ...row,
  owner: z.string(),
  ownerAway: OwnerAway,
  /** The paper drafted for it, if there is one. */
  documentId: Id.nullable(),
});
export type InterventionWire = z.infer<typeof InterventionWire>;

/** Media of which each is verbal, written, or (messenger, other) either. */
export const MEDIA = ['call', 'meeting', 'letter', 'email', 'portal', 'messenger', 'fax', 'other'] as const;
export type Medium = (typeof MEDIA)[number];
export const DIRECTIONS = ['others', 'out', 'in'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const SPOKEN: readonly Medium[] = ['call', 'meeting'];
const WRITTEN: readonly Medium[] = ['letter', 'email', 'portal', 'fax'];

/**
 * Whether a communication by these media was verbal and whether it was written. A call is verbal and a letter written
 * whatever was ticked; a message by messenger, another medium, or an unknown one (no media) is as it was ticked.
 *
 * @example
 * mediaTruth(['call', 'letter'], { verbal: false, written: false }) // { verbal: true, written: true }
 */
export function mediaTruth(
  media: readonly Medium[],
  ticked: { readonly verbal: boolean; readonly written: boolean },
): { readonly verbal: boolean; readonly written: boolean } {
  const either = media.length === 0 || media.some((one) => !SPOKEN.includes(one) && !WRITTEN.includes(one));
  return {
    verbal: media.some((one) => SPOKEN.includes(one)) || (either && ticked.verbal),
    written: media.some((one) => WRITTEN.includes(one)) || (either && ticked.written),
  };
}

/**
 * One entry of the log: what `others` told one another, what we told (`out`) and what we were told (`in`). `on` is the
 * day as known, maybe uncertain; `at` the moment, where somebody noted it. `answersId` is the entry that it answers.
 */
export const CommunicationBody = z.object({
  fromParty: z.string().trim().min(1).max(300),
  toParty: z.string().trim().min(1).max(300),
  verbal: z.boolean(),
  written: z.boolean(),
  on: Edtf.nullable(),
  summary: z.string().max(2000),
  claimId: Id.nullable(),
  direction: z.enum(DIRECTIONS),
  media: z.array(z.enum(MEDIA)).max(MEDIA.length),
  at: Instant.nullable(),
  interventionId: Id.nullable(),
  answersId: Id.nullable(),
  answerDueOn: Day.nullable(),
  promise: z.string().max(1000),
  promiseDueOn: Day.nullable(),
  promiseKept: z.boolean().nullable(),
  /** Who noted it: an entry of what was said is only as good as that. */
  notedBy: z.string().max(300),
});
/** As it is added: the fields that an earlier form does not know may be left out. */
export const CommunicationNew = CommunicationBody.extend({
  direction: z.enum(DIRECTIONS).default('others'),
  media: z.array(z.enum(MEDIA)).max(MEDIA.length).default([]),
  at: Instant.nullable().default(null),
  interventionId: Id.nullable().default(null),
  answersId: Id.nullable().default(null),
  answerDueOn: Day.nullable().default(null),
  promise: z.string().max(1000).default(''),
  promiseDueOn: Day.nullable().default(null),
  promiseKept: z.boolean().nullable().default(null),
  notedBy: z.string().max(300).default(''),
});
export const CommunicationWire = CommunicationBody.extend({ ...row, notedAt: Instant });
export type CommunicationWire = z.infer<typeof CommunicationWire>;

export const TaskBody = z.object({
  title: z.string().trim().min(1).max(300),
  dueAt: Instant.nullable(),
  state: z.enum(['open', 'done', 'dropped']),
  note: z.string().max(2000),
  ownerId: Id.nullable(),
  interventionId: Id.nullable(),
  playbook: z.string().min(1).max(60).nullable(),
  step: z.string().min(1).max(60).nullable(),
  dropReason: z.string().max(1000),
});
export const TaskNew = TaskBody.extend({
  ownerId: Id.nullable().default(null),
  interventionId: Id.nullable().default(null),
  playbook: z.string().min(1).max(60).nullable().default(null),
  step: z.string().min(1).max(60).nullable().default(null),
  dropReason: z.string().max(1000).default(''),
});
export const TaskWire = TaskBody.extend({
  ...row,
  incidentId: Id.nullable(),
  owner: z.string(),
  ownerAway: OwnerAway,
  doneAt: Instant.nullable(),
  doneBy: z.string(),
});
export type TaskWire = z.infer<typeof TaskWire>;

const Count = z.number().int().min(0).max(1_000_000).nullable();

/** What became of a person, a lot, or (neither named) of all, as of a day. Silence since then changes nothing here. */
export const OutcomeBody = z.object({
  groupId: Id.nullable(),
  personId: Id.nullable(),
  outcome: z.enum(['held', 'released', 'returned', 'resettled', 'unknown']),
  howMany: Count,
  lower: Count,
  upper: Count,
  since: Edtf.nullable(),
  asOf: Edtf,
  claimId: Id.nullable(),
  note: z.string().max(2000),
});
export const OutcomeWire = OutcomeBody.extend(row);
export type OutcomeWire = z.infer<typeof OutcomeWire>;

export const playbooksList = endpoint({
  id: 'playbooks.list',
  method: 'GET',
  path: '/api/1/playbooks',
  may: 'interventions.read',
  summary: 'Playbooks: whom to tell in which order, with what and by when, for each situation',
  ok: z.object({ playbooks: z.array(Playbook) }),
});

/** One chosen step, with the words and the time as the person who starts it left them. */
export const PlaybookChoice = z.object({
  step: z.string().min(1).max(60),
  title: z.string().trim().min(1).max(300).optional(),
  addressee: z.string().max(300).optional(),
  purpose: z.string().max(2000).optional(),
  dueAt: Instant.optional(),
  ownerId: Id.nullable().optional(),
});

export const playbooksStart = endpoint({
  id: 'playbooks.start',
  method: 'POST',
  path: '/api/1/incidents/:id/playbooks',
  may: 'interventions.write',
  summary:
    'Start a playbook: each chosen step becomes a task, and an intervention where somebody is addressed',
  params: z.object({ id: Id }),
  body: z.object({
    playbook: z.string().min(1).max(60),
    startAt: Instant,
    /** When the return is announced or feared for; steps counted back from it need it, or a `dueAt` of their own. */
    removalAt: Instant.nullable(),
    ownerId: Id.nullable(),
    groupId: Id.nullable().default(null),
    /** Language in which the words of a step are written where none are given. */
    locale: Locale,
    steps: z.array(PlaybookChoice).min(1).max(60),
  }),
  ok: z.object({ interventions: z.array(InterventionWire), tasks: z.array(TaskWire) }),
  status: 201,
});

export const communicationsMatch = endpoint({
  id: 'communications.match',
  method: 'POST',
  path: '/api/1/communications/:id/match',
  may: 'interventions.write',
  summary: 'Say which entry of the log this one answers, or that it answers none',
  params: z.object({ id: Id }),
  body: z.object({ answersId: Id.nullable() }),
  ok: CommunicationWire,
});

export const communicationsPromise = endpoint({
  id: 'communications.promise',
  method: 'POST',
  path: '/api/1/communications/:id/promise',
  may: 'interventions.write',
  summary: 'Mark the promise in an entry of the log kept or broken, or open again',
  params: z.object({ id: Id }),
  body: z.object({ kept: z.boolean().nullable(), revision: Revision.optional() }),
  ok: CommunicationWire,
});
