import { textOf } from '@safeconduct/documents';
import type { Draft } from '@safeconduct/documents/forms/model.ts';
import { filled } from '@safeconduct/documents/slots/slots.ts';

export type FieldChange = {
  readonly id: string;
  readonly label: string;
  /** Sentences that no longer stand so, and those that stand instead. */
  readonly gone: readonly string[];
  readonly come: readonly string[];
};
export type Comparison = {
  readonly fields: readonly FieldChange[];
  /** Claims that the paper rests on now and did not then; the other way round; and those taken over by a successor. */
  readonly came: readonly string[];
  readonly went: readonly string[];
  readonly changed: readonly { readonly was: string; readonly now: string }[];
};

const claimsOf = ({ fields, doc }: Draft) =>
  new Set([...fields.flatMap(({ claimIds }) => claimIds), ...doc.notes.map(({ claimId }) => claimId)]);

/** Sentences of an answer, as its reader would count them; in Chinese they end without a space. */
function sentencesOf(text: string): readonly string[] {
  return filled(text, [], (code) => `[${code}]`)
    .split(/\n|(?<=[.!?])\s+|(?<=[。！？])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** What is in the one and not in the other, as often as it is. */
function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return all.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/**
 * What a paper would say otherwise than a frozen version of it says: field by field, and by the claims beneath.
 *
 * @param successor the claim that took another's place, if one did
 */
export function compare(
  before: Draft,
  now: Draft,
  successor: (claimId: string) => string | null,
): Comparison {
  const [old, fresh] = [claimsOf(before), claimsOf(now)];
  const changed = [...old].flatMap((was) => {
    const next = fresh.has(was) ? null : successor(was);
    return next !== null && fresh.has(next) ? [{ was, now: next }] : [];
  });
  const texts = new Map(before.fields.map(({ id, runs }) => [id, sentencesOf(textOf(runs))]));
  const fields = now.fields.flatMap(({ id, label, runs }): FieldChange[] => {
    const [then, today] = [texts.get(id) ?? [], sentencesOf(textOf(runs))];
    const gone = without(then, today);
    const come = without(today, then);
    return gone.length === 0 && come.length === 0 ? [] : [{ id, label, gone, come }];
  });
  return {
    fields,
    came: [...fresh].filter((id) => !old.has(id) && !changed.some((pair) => pair.now === id)),
    went: [...old].filter((id) => !fresh.has(id) && !changed.some((pair) => pair.was === id)),
    changed,
  };
}
