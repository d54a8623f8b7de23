import type { Act } from '../../acts/acts.ts';
import { isInstitution, partyKind } from '../../acts/parties.ts';
import { nounAfter, nounBehind } from '../../acts/nouns.ts';
import type { View } from '../../english/view.ts';
import { stateAsActor } from '../position-said.ts';
import { type Told, wordsOf } from './told.ts';

const telling = /^(?:told|ordered|instructed|warned|informed|notified|ordering|telling|asked)$/;

/** What people in custody are told to do, or hear that is about to be done with them. */
const order =
  /^\s(?:back\b|(?:not )?to (?:pack|leave|go|get (?:ready|on|into|dressed|in)|prepare|gather|sign|board|return|report|keep (?:silent|quiet)|stay away|send|move|surrender|choose|quit|depart|make (?:their|his|her) way)\b)/u;
const fate =
  /^\s(?:that\s)?(?:they|he|she|we|I|it)\s(?:would|were|was|will|had to|have to|must|could)\b[^;.]{0,45}?\b(?:deport|returned|sent|handed|expelled|removed|extradited|leave|leaving|board|flown|repatriated|transferred|going|go back|go home|executed|killed|freed|released)/u;

/** "were given 48 hours to leave the country": an order with its term. */
const term =
  /^\s(?:(?:the|an?) (?:\p{L}+ ){1,2}?)?(?:only |just )?(?:\p{L}+|\d+)(?:\s\p{L}+)?\s(?:hours?|days?|weeks?|months?)(?:['’])?(?: notice)?(?:\sby [^,.;]{3,50}?)?\sto\s(?:leave|quit|depart|go|get out|find|vacate|pack|return)\b/u;

const held = /^(?:detained|pronoun|family|self)$/;

/** "were told to pack", "was told that he was going to Hatay": the word of those who hold people, told by the people. */
export function toldPeople(view: View, act: Act): Told | null {
  if (!act.passive || !held.test(act.subjectKind ?? '')) return null;
  if (act.head === 'given' && term.test(act.after)) {
    const giver = wordsOf(view, nounBehind(view, /^by$/, act.start, act.end));
    return {
      from: partyKind(giver) === 'state' ? giver : '',
      to: act.subject,
      speaks: false,
      rule: 'communication/ordered',
    };
  }
  if (!telling.test(act.head)) return null;
  const by = wordsOf(view, nounBehind(view, /^by$/, act.start, act.end));
  if (by !== '' && partyKind(by) !== 'state') return null;
  const after = by === '' ? act.after : act.after.slice(act.after.indexOf(by) + by.length);
  // What they hear will be done with them is a word to them where a day is told, and else the fate that awaits them.
  const dated = by !== '' || view.dates.some((date) => date.start < act.start);
  return order.test(after) || (dated && act.head !== 'asked' && fate.test(after))
    ? { from: by, to: act.subject, speaks: false, rule: 'communication/ordered' }
    : null;
}

/** "told us to pack", "the army told the refugees to go back": the same with the one who says it. */
export function tellsPeople(view: View, act: Act): Told | null {
  // A government that orders all of a kind to leave takes a stand.
  const gives = /^(?:gave|gives?|giving|given)$/.test(act.head);
  if (act.passive || !(gives || telling.test(act.head)) || stateAsActor(act)) return null;
  const state = act.subjectKind === 'state' || act.subjectKind === 'pronoun';
  if (!state || /^(?:which|that|it)$/i.test(act.subject)) return null;
  const object = nounAfter(view, act.clause.verb.end);
  const words = wordsOf(view, object);
  if (!object || !held.test(partyKind(words) ?? '') || object.start > act.clause.verb.end + 2) return null;
  const after = view.text.slice(object.end, act.end);
  if (gives)
    return term.test(after)
      ? { from: act.subject, to: words, speaks: false, rule: 'communication/ordered' }
      : null;
  if (act.head === 'asked') {
    if (!/^\sto (?:sign|leave|go|return|pack|come|keep)\b/u.test(after)) return null;
  } else if (!order.test(after) && !(isInstitution(act.subjectKind) && fate.test(after))) return null;
  return { from: act.subject, to: words, speaks: false, rule: 'communication/ordered' };
}
