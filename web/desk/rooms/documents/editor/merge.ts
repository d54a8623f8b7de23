import type { DocumentWire } from '@safeconduct/contract/documents.ts';

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
  /** Fields that both changed, each otherwise: a person chooses. The other's words by field; empty where taken out. */
  readonly clashes: Readonly<Record<string, string>>;
  /** Fields of the other's that came in by themselves. */
  readonly taken: readonly string[];
};

/**
 * Puts two editors' work together, field by field: whoever alone changed a field has it; what both changed stays as I
 * wrote it until I have chosen. Nothing that was typed is dropped.
 */
export function merge(base: Values, mine: Values, theirs: Values): Merge {
  const fields = [...new Set([base, mine, theirs].flatMap(({ edits }) => Object.keys(edits)))];
  const edits: Record<string, string> = {};
  const clashes: Record<string, string> = {};
  const taken: string[] = [];
  for (const field of fields) {
    const [b, m, t] = [base.edits[field] ?? '', mine.edits[field] ?? '', theirs.edits[field] ?? ''];
    const value = m === b ? t : m;
    if (m === b && t !== b) taken.push(field);
    if (m !== b && t !== b && m !== t) clashes[field] = t;
    if (value !== '') edits[field] = value;
  }
  const rest = Object.fromEntries(
    plain.map((part) => [part, same(mine[part], base[part]) ? theirs[part] : mine[part]]),
  );
  return { merged: { ...mine, ...rest, edits }, clashes, taken };
}
