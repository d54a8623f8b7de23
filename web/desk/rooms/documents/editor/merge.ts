import type { DocumentWire } from '@safeconduct/contract/documents.ts';
import { meetFields, type MetField } from '../../../furniture/meeting.ts';

/** What an author changes on a paper. */
export type Values = Pick<DocumentWire, 'edits' | 'addressee' | 'locale' | 'personId' | 'submitter' | 'asOf'>;

export function valuesOf(document: DocumentWire): Values {
  const { edits, addressee, locale, personId, submitter, asOf } = document;
  return { edits, addressee, locale, personId, submitter, asOf };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const plain = ['addressee', 'locale', 'personId', 'submitter', 'asOf'] as const;

/** The parts of `mine` that differ from what the server has. */
export function changed(base: Values, mine: Values): Partial<Values> {
  const parts = plain.filter((part) => !same(base[part], mine[part])).map((part) => [part, mine[part]]);
  const edits = same(sorted(base.edits), sorted(mine.edits)) ? [] : [['edits', mine.edits]];
  return Object.fromEntries([...parts, ...edits]) as Partial<Values>;
}

function sorted(edits: Values['edits']): readonly (readonly [string, string])[] {
  return Object.entries(edits).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

export type Merge = {
  readonly merged: Values;
  /** What the other changed, for the meeting: a field of the paper by its id, the rest by its name. */
  readonly fields: readonly MetField[];
};

/** Everything that two people can both change, side by side; words that are not there are empty. */
function laidOut({ edits, ...rest }: Values, ids: readonly string[]): Readonly<Record<string, unknown>> {
  return { ...rest, ...Object.fromEntries(ids.map((id) => [id, edits[id] ?? ''])) };
}

/** Takes values of the other's over. */
export function taking(mine: Values, theirs: readonly Pick<MetField, 'key' | 'theirs'>[]): Values {
  const edits = { ...mine.edits };
  const rest: Record<string, unknown> = {};
  for (const { key, theirs: value } of theirs) {
    if (plain.some((part) => part === key)) rest[key] = value;
    else if (typeof value === 'string' && value.trim() !== '') edits[key] = value;
    else Reflect.deleteProperty(edits, key);
  }
  return { ...mine, ...rest, edits };
}

/**
 * Puts two editors' work together, field by field: whoever alone changed a field has it; what both changed stays as I
 * wrote it until I have chosen. Nothing that was typed is dropped.
 */
export function merge(base: Values, mine: Values, theirs: Values): Merge {
  const ids = [...new Set([base, mine, theirs].flatMap(({ edits }) => Object.keys(edits)))];
  const fields = meetFields(laidOut(base, ids), laidOut(mine, ids), laidOut(theirs, ids));
  return {
    merged: taking(
      mine,
      fields.filter(({ whose }) => whose === 'theirs'),
    ),
    fields,
  };
}
