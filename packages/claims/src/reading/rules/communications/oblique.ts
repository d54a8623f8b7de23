import type { Speaker } from '../../attribution/attribution.ts';
import type { Act } from '../../acts/acts.ts';
import { nounAfter, nounBehind } from '../../acts/nouns.ts';
import { isInstitution, partyKind } from '../../acts/parties.ts';
import type { View } from '../../english/view.ts';
import { isInterview, type Told, wordsOf } from './told.ts';
import { carries, message, towards } from './verbs.ts';

/** "wrote to", "raised it with", "sent a letter to", "heard from": the addressee stands behind a preposition. */
export function oblique(view: View, act: Act, self: Speaker | null): Told | null {
  const { head, subject, subjectKind } = act;
  const at = act.clause.verb.end;
  const near = Math.min(act.end, at + 90);
  if (/^(?:heard|learn(?:ed|t)|received|hear)$/.test(head)) {
    const source = wordsOf(view, nounBehind(view, /^from$/, at, near));
    const kind = partyKind(source);
    const one =
      /^(?:family|helper|detained|pronoun|person|lawyer)$/.test(kind ?? '') ||
      (isInstitution(kind) && head.startsWith('received'));
    if (head === 'received' ? !message.test(view.text.slice(at, near)) : !one) return null;
    if (/\b(?:source|resident|witness)/i.test(source) || subject === '') return null;
    if (/^\s(?:no|nothing)\b/.test(act.after)) return null;
    // "received complaints from refugees", "heard from him last in May": what was learnt, and when nothing more was.
    if (
      head === 'received' &&
      !isInstitution(kind) &&
      !message.exec(view.text.slice(at, near))?.groups?.written
    )
      return null;
    if (/^heard?$/.test(head) && !/\b(?:tele)?phone\b/.test(act.after)) return null;
    if (
      /^heard?$/.test(head) &&
      !/\b(?:last|by (?:tele)?phone)\b/.test(view.text.slice(act.start - 6, act.end))
    )
      return null;
    return { from: source, to: subject, speaks: false, rule: 'communication/heard' };
  }
  if (carries.test(head)) {
    const carried = message.exec(view.text.slice(at, near));
    // "to receive them at a flag meeting"
    if (head.startsWith('receiv') && /^\s(?:them|him|her|us|the \p{L}+s) (?:at|in|on)\b/u.test(act.after))
      return null;
    const between = carried ? view.text.slice(at, at + carried.index) : '';
    const early =
      carried &&
      carried.index < 60 &&
      !/[,;]|\b(?:after|back|because|before|despite|following|without)\b/.test(between);
    if (carried && early && !/\b(?:statement|report)\b/i.test(carried[0])) {
      const rest = at + carried.index + carried[0].length;
      const target =
        wordsOf(view, nounBehind(view, /^(?:to|with|before)$/, rest, act.end)) ||
        (/^(?:sent|gave|handed|wrote)$/.test(head) ? wordsOf(view, nounAfter(view, at)) : '');
      const kind = partyKind(target);
      const appeals =
        /\b(?:appeals?|petitions?|complaints?|applications?)\b/i.test(carried[0]) &&
        (kind === 'court' || /\b(?:asylum|court)\b/i.test(act.after));
      if (kind === 'media' || appeals) return null;
      const own = carried.groups?.written ?? carried.groups?.verbal;
      const known = kind !== null && kind !== 'detained';
      if (
        /^(?:had|got|put|held|hold|holds|holding|left|issued|table|receiv)/.test(head) &&
        !known &&
        !/\b(?:phone|telephone|resolution|talks|meeting)\b/i.test(act.after)
      )
        return null;
      if (/^concerns?$/i.test(carried[0]) && !known) return null;
      // "wrote in an email that": the means of what is said, told as the statement itself.
      if (
        !known &&
        /^(?:wrote|written|writes)$/.test(head) &&
        /\sin\s(?:an?|the|her|his)\s$/.test(view.text.slice(at, at + carried.index))
      )
        return null;
      if (known || own)
        return act.subjectKind === 'media'
          ? null
          : { from: subject, to: known ? target : '', speaks: false, rule: 'communication/sent' };
    }
  }
  if (
    head === 'exchanged' &&
    /^\s(?:\p{L}+\s)?(?:notes|letters|messages|views)\b/iu.test(act.after) &&
    isInstitution(subjectKind)
  )
    return { from: subject, to: 'each other', speaks: false, rule: 'communication/exchanged' };
  if (!towards.test(head) || (subjectKind === 'court' && head === 'indicated')) return null;
  if (
    /^(?:t[ao]k|pass|turn|referr|call|met|meet|report|appeal|stress|explain)/.test(head) &&
    !/^\s(?:(?:\p{L}+\s){0,4}up (?:with|to)\b|(?:\p{L}+\s){0,4}up\b[^;]{0,40}\bwith\b|(?:on )?to\b|(?:the|this|their|his|her|its) (?:\p{L}+\s)?(?:case|matter|issue|concerns?|question)\b|with\b)/iu.test(
      act.after,
    )
  )
    return null;
  const prep =
    /^(?:met|meet|rais|br|discuss|took|tak|conferr?|liais|plead|interced|interven|sp|talk|communic|correspond|regist|call|express)/.test(
      head,
    )
      ? head.startsWith('rais') || head.startsWith('br')
        ? /^(?:to|with|before|at)$/
        : /^(?:to|with|before)$/
      : /^(?:to|before)$/;
  if (
    /^(?:t[ao]ke[ns]?|took|raise[ds]?|raising)$/.test(head) &&
    isInstitution(subjectKind) &&
    /^\s(?:up\s)?(?:the|this|their|his|her|these) (?:\p{L}+ )?(?:case|matter|issue|question)s?(?: up)?(?=\s(?:during|in|on|at|when|next|this)|[.,]|$)/iu.test(
      act.after,
    ) &&
    (head.startsWith('rais') || /\bup\b/.test(act.after))
  )
    return { from: subject, to: '', speaks: false, rule: 'communication/raised' };
  const target = nounBehind(view, prep, at, near);
  const who = wordsOf(view, target);
  // "referred to the government's affidavit": a thing of theirs, and not they
  const thing = /['’]s (?:\p{L}+ )*(\p{L}+)$/u.exec(who)?.[1];
  if (thing !== undefined && partyKind(thing) === null && !/\p{Lu}/u.test(thing)) return null;
  // "replied to the request of the Council": an answer to it told with what was asked
  if (
    /^(?:the |an? |its |their |his |her )?(?:\p{L}+ )?(?:requests?|letters?|appeals?|questions?|inquir\p{L}+|calls?)\b/iu.test(
      who,
    )
  )
    return null;
  const kind = partyKind(who);
  if (/^(?:spoke|speak|speaks|spoken|talked|talk|met|meet)/.test(head) && who === '') {
    return /\b(?:ministers|presidents|leaders|sides|counterparts|governments)\b/i.test(subject) &&
      /\b(?:by|on the) (?:tele)?phone\b|\bmet\b/i.test(`${head}${act.after}`)
      ? { from: subject, to: 'each other', speaks: false, rule: 'communication/spoke' }
      : null;
  }
  if (target === null || kind === null || kind === 'media' || subjectKind === 'media') return null;
  if (/^(?:t[ao]k|took|br)/.test(head) && !/\bup\b/.test(act.after)) return null;
  if (head.startsWith('br') && !isInstitution(kind)) return null;
  if (head.startsWith('turn') && !isInstitution(kind)) return null;
  if (/^(?:t[ao]k|pass|report|referr|convey)/.test(head) && !isInstitution(kind)) return null;
  if (/^(?:sp|talk|explain|complain|stress)/.test(head)) {
    const kin = /^(?:family|detained|pronoun)$/;
    if (
      kin.test(kind ?? '') &&
      kin.test(subjectKind ?? '') &&
      /\b(?:phone|telephone|video|call)\b/i.test(act.after)
    )
      return { from: subject, to: who, speaks: false, rule: 'communication/spoke' };
    if (isInterview(kind, subjectKind, self, who) && !(kind === 'person' && isInstitution(subjectKind)))
      return null;
    if (
      subjectKind === null ||
      (!isInstitution(subjectKind) && !isInstitution(kind) && subjectKind !== 'self')
    )
      return null;
    if (/^(?:who|anonym)/i.test(who)) return null;
    // "spoke to Syrians who said": people, by the name of their country
    if (target && who.endsWith('s') && /^\swho\b/.test(view.text.slice(target.end))) return null;
  }
  // "protested before the detention centre": a place
  if (kind === 'court' || (head.startsWith('protest') && /\bcent(?:re|er)\b/.test(who))) return null;
  // "spoke to Syrians who", "spoke at the end of a visit to Seoul": research, and a place
  if (
    /^(?:sp|talk)/.test(head) &&
    ((kind === 'detained' && !/\bphone\b/.test(act.after)) ||
      /\b(?:visit|trip|end|conference)\b/.test(act.after.split(who)[0] ?? ''))
  )
    return null;
  if (kind === 'detained' && !isInstitution(subjectKind) && subjectKind !== 'self') return null;
  if (
    /^(?:sp|talk)/.test(head) &&
    (kind === 'detained' || kind === 'pronoun') &&
    act.clause.verb.form !== 'finite'
  )
    return null;
  if (act.clause.verb.form === 'gerund' && head.startsWith('speak')) return null;
  return {
    from: subject,
    to: who,
    speaks: /^(?:appeal|protest|respond|repl)/.test(head),
    rule: 'communication/to',
  };
}
