import { type Medium, mediaTruth } from '@safeconduct/contract/interventions.ts';
import type { PartKind } from '@safeconduct/contract/incidents.ts';
import type { Visit } from '../../platform/http/visit.ts';

type Fields = Readonly<Record<string, unknown>>;
type Columns = readonly (readonly [column: string, value: unknown])[];

/** What follows from the fields that are given, when a row is added or (with `before`) changed. */
export type Follows = { readonly fields: Fields; readonly columns: Columns };

const isMedia = (value: unknown): value is readonly Medium[] => Array.isArray(value);

/** Verbal and written are kept true to the media, whatever was ticked. */
function communication(fields: Fields, before: Fields): Follows {
  if (!['media', 'verbal', 'written'].some((field) => fields[field] !== undefined))
    return { fields, columns: [] };
  const after = { ...before, ...fields };
  const media = isMedia(after['media']) ? after['media'] : [];
  const ticked = { verbal: after['verbal'] === true, written: after['written'] === true };
  return { fields: { ...fields, ...mediaTruth(media, ticked) }, columns: [] };
}

/** Who did it and when, once it is done; nobody and never, once it is open again. */
function task(fields: Fields, before: Fields, { actor, now }: Visit): Follows {
  const state = fields['state'];
  if (state === undefined || state === before['state']) return { fields, columns: [] };
  const done = state === 'done';
  return {
    fields: state === 'dropped' ? fields : { ...fields, dropReason: '' },
    columns: [
      ['done_at', done ? now : null],
      ['done_by', done ? actor.id : null],
    ],
  };
}

/** What is sent was sent at some time: now, unless another is given. */
function intervention(fields: Fields, before: Fields, { now }: Visit): Follows {
  const state = fields['state'] ?? before['state'];
  const sentAt = fields['sentAt'] === undefined ? before['sentAt'] : fields['sentAt'];
  const isSent = state === 'sent' || state === 'answered';
  return {
    fields: {
      ...fields,
      ...(isSent && (sentAt === null || sentAt === undefined) ? { sentAt: now.toISOString() } : {}),
      ...(fields['state'] !== undefined && state !== 'dropped' ? { dropReason: '' } : {}),
    },
    columns: [],
  };
}

const RULES: Partial<Record<PartKind, (fields: Fields, before: Fields, visit: Visit) => Follows>> = {
  communications: communication,
  tasks: task,
  interventions: intervention,
};

/** The fields as they are kept, and columns that nobody types. */
export function following(visit: Visit, kind: PartKind, fields: Fields, before: Fields = {}): Follows {
  return RULES[kind]?.(fields, before, visit) ?? { fields, columns: [] };
}
