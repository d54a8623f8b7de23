import type { Clause } from '../clauses/clause.ts';
import type { View } from '../english/view.ts';
import type { Draft } from '../propose.ts';
import { hedgesOn } from './place/hedging.ts';
import { isPeople } from './place/persons.ts';
import { isSingle, isTold } from './status-people.ts';

const taken = /^(?:held|detained|jailed|imprisoned|interned|confined)$/;
const lasting = /\b(?:still|being|now|currently|remains?|remained|(?:has|have) (?:\p{L}+ ){0,2}been)\b/iu;
const custody =
  /^\s(?:(?:now|still|also|both|all|currently|ever since)\s)*(?:(?:in|under) (?:[\p{L}-]+ ){0,2}?(?:custody|detention|jail|prison|arrest)\b|behind bars\b|(?:detained|imprisoned|jailed)\b)/iu;

/** "are still held", "has been in custody for a month", "remains behind bars": those told of are held as the report speaks. */
function isHeld(view: View, { verb, passive, by, link }: Clause): boolean {
  if (verb.negated || verb.modal !== null || !/^(?:own|shared|relative)$/.test(by)) return false;
  const group = view.text.slice(verb.start, verb.end);
  if (
    by === 'relative'
      ? !/\b(?:still|now|remains?)\b/i.test(group)
      : !/^(?:that|and|but|so|because)?$/.test(link)
  )
    return false;
  const rest = view.text.slice(verb.end);
  // Where they are held, or by whom, is told as a place or an authority.
  if (/\bcustody of\b/i.test(rest.slice(0, 30))) return false;
  if (taken.test(verb.head))
    return (
      passive &&
      verb.form === 'finite' &&
      lasting.test(group) &&
      !/^\s(?:in|at|on|near)\s(?!custody|detention)/i.test(rest)
    );
  return /^(?:is|are|been|remains?)$/.test(verb.head) && custody.test(rest);
}

/** Those of whom the text tells are still held, where neither a number nor a place nor a day says it. */
export function heldStill(view: View): Draft[] {
  for (const clause of view.clauses) {
    const { subject, verb, dates } = clause;
    if (subject === null || dates.length > 0 || !isHeld(view, clause)) continue;
    if (isSingle(view, subject) || !isTold(view, subject) || !isPeople(view, subject)) continue;
    return [
      {
        property: 'status',
        start: verb.start,
        end: verb.end + (custody.exec(view.text.slice(verb.end))?.[0].length ?? 0),
        normalised: 'detained',
        hedges: hedgesOn(view, clause, verb.end),
        rule: 'status/detained',
      },
    ];
  }
  return [];
}
