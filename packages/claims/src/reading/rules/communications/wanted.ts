import type { Act } from '../../acts/acts.ts';
import { nounBehind } from '../../acts/nouns.ts';
import { isInstitution, partyKind } from '../../acts/parties.ts';
import type { View } from '../../english/view.ts';
import { type Told, wordsOf } from './told.ts';
import { asks } from './verbs.ts';

const appeals = /^(?:ask|invit|urg|call|encourag|want)/;
const writes = /^(?:write|send|sign|e-?mail|fax|address|petition)$/;
const readers =
  /\b(?:members|supporters|the public|readers|believers|christians|catholics|people|everyone|citizens|followers|well-wishers)\b/i;

/** "is inviting the public to send petitions to the government": letters that others are asked to write. */
function lettersAsked(view: View, act: Act): Told | null {
  if (!writes.test(act.head) || !readers.test(act.subject)) return null;
  const to = wordsOf(view, nounBehind(view, /^to$/, act.clause.verb.end, act.end));
  return isInstitution(partyKind(to))
    ? {
        from: /\b[\p{L}-]+$/u.exec(act.subject)?.[0] ?? act.subject,
        to,
        speaks: false,
        rule: 'communication/letters-asked',
      }
    : null;
}

/** "they want the ambassador to press Chinese officials": an approach that is wanted of a third party. */
function approachWanted(view: View, act: Act): Told | null {
  if (!/^want(?:s|ed)?$/.test(act.clause.governor?.verb.head ?? '')) return null;
  if (!asks.test(act.head) || !isInstitution(act.subjectKind)) return null;
  const rest = view.text.slice(act.clause.verb.end, act.end);
  const object = view.phrases.find((one) => one.kind === 'noun' && one.start >= act.clause.verb.end);
  const to = wordsOf(view, object ?? null);
  return isInstitution(partyKind(to)) && rest.indexOf(to) < 4
    ? { from: act.subject, to, speaks: false, rule: 'communication/approach-wanted' }
    : null;
}

/** What a party asks others to say or to write: planned, by those others. */
export function askedOfOthers(view: View, act: Act): Told | null {
  const { governor, verb } = act.clause;
  if (verb.form !== 'infinitive' || governor === null || !appeals.test(governor.verb.head)) return null;
  if (governor.verb.negated || governor.passive) return null;
  return lettersAsked(view, act) ?? approachWanted(view, act);
}

/** "UNHCR said it was trying to get access to her": asked for, whatever came of it. */
export function accessTried(act: Act): Told | null {
  if (!/^(?:get|gain|obtain)$/.test(act.head) || act.clause.verb.form !== 'infinitive') return null;
  const { governor } = act.clause;
  if (!/^(?:tr(?:ies|ied|ying)|attempt(?:ed|ing))$/.test(governor?.verb.head ?? '') || governor?.verb.negated)
    return null;
  const seeker = isInstitution(act.subjectKind) || /^(?:lawyer|pronoun|self)$/.test(act.subjectKind ?? '');
  return seeker && /^\s(?:\p{L}+ )?access to (?:him|her|them|the|those)\b/u.test(act.after)
    ? { from: act.subject, to: '', speaks: false, rule: 'communication/requested' }
    : null;
}
