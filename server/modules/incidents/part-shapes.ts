import type { PartKind } from '@safeconduct/contract/incidents.ts';

/**
 * How each kind of part is kept: its table, its name in the audit trail, and the column of each field.
 * A field in `dates` is an uncertain date: its column keeps it as written, and two more, `<prefix>_earliest`
 * and `<prefix>_latest`, the days that it allows.
 */
export type PartShape = {
  readonly table: string;
  readonly kind: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly dates: Readonly<Record<string, readonly [column: string, prefix: string]>>;
};

export const partShapes: Readonly<Record<PartKind, PartShape>> = {
  groups: {
    table: 'groups',
    kind: 'group',
    columns: { label: 'label', title: 'title', parentId: 'parent_id', note: 'note' },
    dates: {},
  },
  persons: {
    table: 'persons',
    kind: 'person',
    columns: {
      groupId: 'group_id',
      sex: 'sex',
      ageLower: 'age_lower',
      ageUpper: 'age_upper',
      status: 'status',
      note: 'note',
    },
    dates: { statusOn: ['status_on', 'status'] },
  },
  custody: {
    table: 'custody_periods',
    kind: 'custody',
    columns: {
      groupId: 'group_id',
      personId: 'person_id',
      kind: 'kind',
      place: 'place',
      authority: 'authority',
      endReason: 'end_reason',
      claimId: 'claim_id',
      note: 'note',
    },
    dates: {
      from: ['from_on', 'from'],
      to: ['to_on', 'to'],
      lastConfirmed: ['last_confirmed', 'last_confirmed'],
    },
  },
  legs: {
    table: 'removal_legs',
    kind: 'leg',
    columns: {
      groupId: 'group_id',
      personId: 'person_id',
      fromPlace: 'from_place',
      toPlace: 'to_place',
      route: 'route',
      authority: 'authority',
      status: 'status',
      claimId: 'claim_id',
      note: 'note',
    },
    dates: { plannedFor: ['planned_for', 'planned'], executedOn: ['executed_on', 'executed'] },
  },
  communications: {
    table: 'communications',
    kind: 'communication',
    columns: {
      fromParty: 'from_party',
      toParty: 'to_party',
      verbal: 'verbal',
      written: 'written',
      summary: 'summary',
      claimId: 'claim_id',
      direction: 'direction',
      media: 'media',
      at: 'at',
      interventionId: 'intervention_id',
      answersId: 'answers_id',
      answerDueOn: 'answer_due_on',
      promise: 'promise',
      promiseDueOn: 'promise_due_on',
      promiseKept: 'promise_kept',
      notedBy: 'noted_by',
    },
    dates: { on: ['on_date', 'on'] },
  },
  tasks: {
    table: 'tasks',
    kind: 'task',
    columns: {
      title: 'title',
      dueAt: 'due_at',
      state: 'state',
      note: 'note',
      ownerId: 'owner_id',
      interventionId: 'intervention_id',
      playbook: 'playbook',
      step: 'step',
      dropReason: 'drop_reason',
    },
    dates: {},
  },
  interventions: {
    table: 'interventions',
    kind: 'intervention',
    columns: {
      kind: 'kind',
      addressee: 'addressee',
      purpose: 'purpose',
      groupId: 'group_id',
      personId: 'person_id',
      state: 'state',
      dueAt: 'due_at',
      ownerId: 'owner_id',
      sentAt: 'sent_at',
      playbook: 'playbook',
      step: 'step',
      dropReason: 'drop_reason',
      note: 'note',
    },
    dates: {},
  },
  outcomes: {
    table: 'outcomes',
    kind: 'outcome',
    columns: {
      groupId: 'group_id',
      personId: 'person_id',
      outcome: 'outcome',
      howMany: 'how_many',
      lower: 'lower',
      upper: 'upper',
      claimId: 'claim_id',
      note: 'note',
    },
    dates: { since: ['since', 'since'], asOf: ['as_of', 'as_of'] },
  },
};
