import type { Speaker } from '../../attribution/attribution.ts';
import type { Act } from '../../acts/acts.ts';
import { nounAfter, nounBehind } from '../../acts/nouns.ts';
import { isInstitution, type PartyKind, partyKind } from '../../acts/parties.ts';
import type { View } from '../../english/view.ts';
import type { Span } from '../../segment/sentences.ts';
import { asks, carries, contacts, informs, message, requested, towards } from './verbs.ts';

/** One communication: sender, addressee (empty where not stated) and the words that tell it. */
export interface Exchange extends Span {
  readonly from: string;
  readonly to: string;
  readonly planned: boolean;
  /** The sender's own word, and so its statement: "urged", "told", "replied". */
  readonly speaks: boolean;
  /** Words outside the span that tell the means: "in a letter handed to". */
  readonly mode: string;
  readonly verbStart: number;
  readonly rule: string;
}

const sound =
  /\b(?:phone|telephone|call|text|message|rang|evening|morning|night|noon|on [A-Z]|to say|to tell|twice|again|at \d|from (?:an?|the|her|his|unknown)|saying|yesterday|last)\b/u;

function wordsOf(view: View, span: Span | null): string {
  return span ? view.text.slice(span.start, span.end) : '';
}

/** Those who are told in an interview what the report then prints. */
function isInterview(
  to: PartyKind | null,
  from: PartyKind | null,
  self: Speaker | null,
  words: string,
): boolean {
  if (to === 'media' || to === 'court') return true;
  if (to === 'self')
    return self === null || !(isInstitution(from) || from === 'lawyer')
      ? !/^(?:me|i|my)\b/i.test(words)
      : false;
  if (to === 'person') return true;
  if (to === null) return true;
  if (to === 'body') return !isInstitution(from);
  return false;
}

function mayAsk(from: PartyKind | null, by: string): boolean {
  if (from === 'detained') return /\b(?:petition|letter|relatives?)\b/i.test(by);
  return from !== null && from !== 'media';
}

/** The agent of a passive. */
function agentOf(view: View, act: Act): string {
  return wordsOf(view, nounBehind(view, /^by$/, act.start, act.end));
}

function passive(view: View, act: Act): Omit<Exchange, keyof Span | 'planned' | 'mode' | 'verbStart'> | null {
  const by = agentOf(view, act);
  const byKind = partyKind(by);
  const subject = act.subjectKind;
  if (subject === null || subject === 'media' || byKind === 'media') return null;
  if (act.clause.by === 'reduced') return null;
  if (informs.test(act.head)) {
    if (/^\s*(?:to|by \p{L}+ to|nothing|little)\s(?!\p{Lu})/u.test(act.after)) return null;
    if (subject === 'court' || (by === '' && isInstitution(subject) && !/^\s(?:of|about)\b/.test(act.after)))
      return null;
    if (/^(?:promised|advised)$/.test(act.head) && by === '') return null;
    return { from: by, to: act.subject, speaks: false, rule: 'communication/told' };
  }
  if (asks.test(act.head) && by !== '' && byKind !== null && !/^(?:call|appeal)/.test(act.head))
    return { from: by, to: act.subject, speaks: false, rule: 'communication/asked' };
  if (
    contacts.test(act.head) &&
    !/^(?:met|call|address|reach|approach)/.test(act.head) &&
    isInstitution(subject)
  )
    return { from: by, to: act.subject, speaks: false, rule: 'communication/contacted' };
  return null;
}

function direct(
  view: View,
  act: Act,
  self: Speaker | null,
): Omit<Exchange, keyof Span | 'planned' | 'mode' | 'verbStart'> | null {
  const { head, after, subject, subjectKind } = act;
  const at = act.clause.verb.end;
  const object = nounAfter(view, at);
  const named = wordsOf(view, object);
  const kind = partyKind(named);
  // "the mother, whom her sister reached on a guard's phone": the one reached stands before the verb.
  if (/^(?:reached|rang|phoned|telephoned|contacted)$/.test(head) && act.clause.link === 'whom')
    return subjectKind === null
      ? null
      : { from: subject, to: '', speaks: false, rule: 'communication/called' };
  const close = /^[\s"“]*(?:\p{L}+ly\s|also\s|again\s)?$/u.test(view.text.slice(at, object?.start ?? at));
  if (head.startsWith('call') || head.startsWith('appeal')) {
    const on = /^\s(?:\p{L}+ly\s)?(?:on|upon|to)\s/iu.exec(after);
    if (on) {
      const target = nounAfter(view, at + on[0].length);
      const who = wordsOf(view, target);
      if (isInstitution(partyKind(who)) && partyKind(who) !== 'court' && mayAsk(subjectKind ?? 'self', ''))
        return { from: subject, to: who, speaks: true, rule: 'communication/appeal' };
      return null;
    }
    if (head.startsWith('appeal')) return null;
  }
  if (asks.test(head) && !head.startsWith('call')) {
    if (
      close &&
      (isInstitution(kind) || (kind === 'lawyer' && subjectKind !== 'media')) &&
      kind !== 'court' &&
      mayAsk(subjectKind ?? 'self', after)
    ) {
      if (subjectKind === 'media') return null;
      return { from: subject, to: named, speaks: true, rule: 'communication/asked' };
    }
    const wants =
      requested.exec(after) ??
      /^\s(?:to (?:see|meet|visit|be (?:let|allowed))|for [^,;]{3,60} to be)\b/.exec(after);
    if (
      wants &&
      (isInstitution(subjectKind) ||
        subjectKind === 'self' ||
        subjectKind === 'lawyer' ||
        subjectKind === 'pronoun' ||
        subjectKind === 'family') &&
      /^(?:ask|request|demand|appeal)/.test(head)
    ) {
      if (subjectKind === 'court') return null;
      const of = nounBehind(view, /^(?:from|of|with)$/, at, act.end);
      const target = wordsOf(view, of);
      return {
        from: subject,
        to: isInstitution(partyKind(target)) ? target : '',
        speaks: false,
        rule: 'communication/requested',
      };
    }
  }
  if (/^(?:seek|seeks|seeking|sought)$/.test(head)) {
    const wants = requested.exec(after);
    const target = wordsOf(view, nounBehind(view, /^(?:from|of|with)$/, at, act.end));
    const able = isInstitution(partyKind(target)) && !/\basylum\b/i.test(after);
    const access =
      wants !== null && /\b(?:access|clarification|assurances?|information|meeting)\b/i.test(wants[0]);
    if ((able || access) && subjectKind !== 'detained' && subjectKind !== 'media' && subjectKind !== null)
      return { from: subject, to: able ? target : '', speaks: false, rule: 'communication/requested' };
  }
  if (informs.test(head) && close && kind !== null) {
    const addressed =
      kind === 'family' ||
      kind === 'lawyer' ||
      kind === 'detained' ||
      kind === 'pronoun' ||
      kind === 'helper' ||
      isInstitution(kind) ||
      kind === 'self';
    const senders =
      isInstitution(subjectKind) ||
      subjectKind === 'pronoun' ||
      (isInstitution(kind) && /^(?:lawyer|family|helper|person|self)$/.test(subjectKind ?? '')) ||
      (kind === 'family' && subjectKind === 'detained');
    const interview = /^t[eo]l/.test(head) && isInterview(kind, subjectKind, self, named);
    if (
      addressed &&
      (senders || (subjectKind === 'self' && self !== null)) &&
      !interview &&
      subjectKind !== 'court'
    ) {
      const single = /\b(?:officers?|guards?|policem[ae]n|investigators?|soldiers?|agents?)\b/i.test(subject);
      if (subjectKind === 'pronoun' && !/^(?:which|it)$/i.test(subject) && !isInstitution(kind)) return null;
      if (single && kind === 'pronoun') return null;
      return { from: subject, to: named, speaks: true, rule: 'communication/told' };
    }
    return null;
  }
  // "her son had called twice from a number in Gaziantep": to whom is not said.
  if (
    /^(?:called|phoned|rang|telephoned|rung)$/.test(head) &&
    /^(?:detained|family)$/.test(subjectKind ?? '') &&
    /^\s(?:home|twice|once|again|back|from|on [A-Z]|at \d|last|that|several times|to say|in tears)\b/.test(
      after,
    )
  )
    return { from: subject, to: '', speaks: false, rule: 'communication/called' };
  if (contacts.test(head)) {
    if (!close || kind === null || kind === 'media' || subjectKind === 'media') return null;
    const personal =
      kind === 'family' ||
      kind === 'pronoun' ||
      kind === 'self' ||
      kind === 'person' ||
      kind === 'lawyer' ||
      kind === 'helper';
    if (head.startsWith('call')) {
      if (
        !sound.test(after) ||
        /^\s\S+\s(?:\p{L}+\s){0,2}(?:migrants?|terrorists?|criminals?|refugees?|for)\b/iu.test(after)
      )
        return null;
      return personal || isInstitution(kind)
        ? { from: subject, to: named, speaks: false, rule: 'communication/called' }
        : null;
    }
    if (/^(?:met|meet)/.test(head))
      return isInstitution(kind) &&
        (isInstitution(subjectKind) ||
          subjectKind === 'self' ||
          subjectKind === 'lawyer' ||
          subjectKind === 'family') &&
        !/\b(?:group|detainees)\b/i.test(named)
        ? { from: subject, to: named, speaks: false, rule: 'communication/met' }
        : null;
    if (head.startsWith('reach'))
      return sound.test(after) && personal && (subjectKind === 'family' || subjectKind === 'detained')
        ? { from: subject, to: named, speaks: false, rule: 'communication/called' }
        : null;
    if (head.startsWith('address')) return null;
    if (head.startsWith('approach') && !isInstitution(kind)) return null;
    return isInstitution(kind) || (personal && subjectKind !== null)
      ? { from: subject, to: named, speaks: false, rule: 'communication/contacted' }
      : null;
  }
  return null;
}

function oblique(
  view: View,
  act: Act,
  self: Speaker | null,
): Omit<Exchange, keyof Span | 'planned' | 'mode' | 'verbStart'> | null {
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
    if (
      /^heard?$/.test(head) &&
      !/\b(?:last|by (?:tele)?phone)\b/.test(view.text.slice(act.start - 6, act.end))
    )
      return null;
    return { from: source, to: subject, speaks: false, rule: 'communication/heard' };
  }
  if (carries.test(head)) {
    const carried = message.exec(view.text.slice(at, near));
    const early = carried && carried.index < 60 && !/[,;]/.test(view.text.slice(at, at + carried.index));
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
      if (known || own)
        return act.subjectKind === 'media'
          ? null
          : { from: subject, to: known ? target : '', speaks: false, rule: 'communication/sent' };
    }
  }
  if (!towards.test(head)) return null;
  if (
    /^(?:t[ao]k|pass|turn|point|referr|call|met|meet|report|appeal|stress|explain)/.test(head) &&
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
  }
  if (kind === 'court') return null;
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

/** "General Security replied", "which answered by e-mail that". */
function reply(act: Act): Omit<Exchange, keyof Span | 'planned' | 'mode' | 'verbStart'> | null {
  if (!/^(?:answer(?:ed|s)|repli(?:ed|es)|responded|responds)$/.test(act.head)) return null;
  if (!isInstitution(act.subjectKind) && !/^(?:which|it)$/i.test(act.subject)) return null;
  if (/^\s(?:the|his|her|a) (?:tele)?phone/i.test(act.after)) return null;
  if (act.subjectKind === 'court' || /\bspokes/i.test(act.subject)) return null;
  return { from: act.subject, to: '', speaks: true, rule: 'communication/reply' };
}

/** What a clause tells as a communication; `null` where it tells none. */
export function exchangeOf(
  view: View,
  act: Act,
  acts: readonly Act[],
  self: Speaker | null,
): Exchange | null {
  if (act.negative || act.mood === 'unreal') return null;
  if (act.subject !== '' && act.subjectKind === null) return null;
  const found = act.passive
    ? passive(view, act)
    : (direct(view, act, self) ?? oblique(view, act, self) ?? reply(act));
  if (!found) return null;
  const sender = found.from === '' && !act.passive ? 'we' : found.from;
  const from =
    sender === 'we' && self === null
      ? (acts.find((one) => isInstitution(one.subjectKind))?.subject ?? '')
      : sender;
  return {
    ...found,
    from,
    planned: act.mood === 'planned',
    mode:
      /\bin (?:an? |the |its |his |her )?(?:\p{L}+ )?(?:letter|e-?mail|note|call|reply|petition|meeting|talks)\b/iu.exec(
        view.text,
      )?.[0] ?? '',
    verbStart: act.start,
    start: act.start,
    end: act.end,
  };
}
