import { type Act, chainOf } from '../../acts/acts.ts';
import { nounAfter } from '../../acts/nouns.ts';
import { type PartyKind, partyKind } from '../../acts/parties.ts';
import type { View } from '../../english/view.ts';
import type { Span } from '../../segment/sentences.ts';
import { places } from './words.ts';

/** Access had or refused, with the words that tell it. */
export interface Found extends Span {
  readonly given: boolean;
  readonly who: string;
  readonly rule: string;
}

/** Verbs before an infinitive that make it one that did not come about. */
export const unable =
  /\b(?:unable|yet|refus\w+|declin\w+|fail\w+|barred|banned|prevented|stopped|blocked|forbidden|prohibited|kept)\b/i;
/** Subjects that negate their clause. */
export const nobody = /^(?:nobody|no one|none|no|neither|not (?:one|a single))\b/i;

/** Whom the words after a verb name: people in custody, or the place that holds them. */
export function heldObject(view: View, act: Act): PartyKind | 'place' | null {
  const near = view.text.slice(act.clause.verb.end, Math.min(act.end, act.clause.verb.end + 60));
  const object = nounAfter(
    view,
    act.clause.verb.end + (/^\s(?:to|with|in|by (?:tele)?phone (?:to|with))\s/i.exec(near)?.[0].length ?? 0),
  );
  const words = object ? view.text.slice(object.start, object.end) : '';
  if (words !== '' && places.test(words)) return 'place';
  const kind = partyKind(words);
  if (
    kind === 'detained' ||
    kind === 'pronoun' ||
    kind === 'family' ||
    kind === 'person' ||
    /\b(?:people|persons|client|man|woman|husband|wife|son|daughter|six|\d+)s?\b/i.test(words)
  )
    return kind ?? 'detained';
  return places.test(near.split(/[,;]/)[0] ?? '') ? 'place' : kind;
}

/** Whether the words name people in custody or where they are. */
export function isHeld(kind: PartyKind | 'place' | null): boolean {
  return (
    kind === 'place' || kind === 'detained' || kind === 'pronoun' || kind === 'family' || kind === 'person'
  );
}

/** The span of an act with the verbs on which it hangs. */
export function spanOf(view: View, act: Act, from = chainStart(view, act)): Span {
  return { start: from, end: Math.max(act.end, act.clause.verb.end) };
}

export function chainStart(view: View, act: Act): number {
  return act.clause.verb.end - chainOf(view, act).length;
}
