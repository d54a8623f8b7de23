import type { Act } from '../../acts/acts.ts';
import { nounAfter } from '../../acts/nouns.ts';
import { isInstitution, partyKind } from '../../acts/parties.ts';
import type { View } from '../../english/view.ts';
import { type Told, wordsOf } from './told.ts';

const goers = /\b(?:consul\p{L}*|diplomats?|embassy|delegations?|lawmakers?|envoys?|team|mission)\b/iu;
const held =
  /\b(?:camps?|prisons?|jails?|cent(?:re|er)s?|province|villages?|returnees|detainees|them|families)\b/iu;
const mission = /\b(?:mission|delegation|team|envoys?|fact-finding)\b/i;
const meant = /^(?:means?|plan(?:s|ned)?|intend(?:s|ed)?|hope[sd]?)$/;

/** "consular officials would visit them", "means to send a mission": those who mean to see the people, or send somebody. */
export function visitMeant(view: View, act: Act): Told | null {
  if (act.negative || act.passive || !isInstitution(act.subjectKind) || act.subjectKind === 'court')
    return null;
  const { governor, verb } = act.clause;
  const means =
    verb.form === 'infinitive' && governor !== null && meant.test(governor.verb.head) && !governor.passive;
  if (!means && !(act.mood === 'planned' && /^(?:will|would|shall)$/.test(verb.modal ?? ''))) return null;
  const object = wordsOf(view, nounAfter(view, verb.end));
  const told = { from: act.subject, to: object, speaks: false, rule: 'communication/visit' };
  if (/^(?:send|sending|dispatch)$/.test(act.head) && mission.test(object)) {
    const to =
      /\sto (?:the )?(\p{Lu}[\p{L} ]{2,25}?)(?=\sto\s|\s(?:in|on|next)\s|[,.]|$)/u.exec(act.after)?.[1] ?? '';
    return partyKind(to) === 'state' ? { ...told, to } : null;
  }
  if (act.subjectKind !== 'body' && !goers.test(act.subject)) return null;
  if (/^(?:visit|see|meet)$/.test(act.head)) return held.test(act.after.slice(0, 40)) ? told : null;
  return /^(?:go|travel|fly)$/.test(act.head) &&
    /\bto (?:look for|see|find|meet|visit|interview|check on)\b/.test(act.after)
    ? { ...told, to: '' }
    : null;
}
