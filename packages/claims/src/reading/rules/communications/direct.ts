import type { Speaker } from '../../attribution/attribution.ts';
import type { Act } from '../../acts/acts.ts';
import { nounAfter, nounBehind } from '../../acts/nouns.ts';
import { isInstitution, type PartyKind, partyKind } from '../../acts/parties.ts';
import type { View } from '../../english/view.ts';
import { isInterview, type Told, wordsOf } from './told.ts';
import { asks, contacts, informs, requested } from './verbs.ts';

const sound =
  /\b(?:phone|telephone|call|text|message|rang|evening|morning|night|noon|on [A-Z]\p{L}+|to say|to tell|twice|again|at \d|from (?:an?|the|her|his|unknown)|saying|yesterday|last)\b/u;

/** Houses in which things are said for all to hear. */
export const heard =
  /\b(?:lawmakers?|parliament\p{L}*|assembly|congress|senat\p{L}+|mps|house of (?:lords|commons)|deputies|legislat\p{L}+|diet|knesset|bundestag|committee|commission|council|briefing|conference|listeners|hearing)\b/iu;

/** What is wanted of someone who is not named, or only behind it. */
const wanted =
  /^\s(?:(?:again|hard|repeatedly|publicly|in vain)\s)?(?:for (?:him|her|them)(?=[,.;]|$)|for\s(?:[\p{L}'’-]+\s){1,5}to be (?:\p{L}+ly )?(?:sent|handed|freed|released|returned|let|allowed|given|spared|stopped|halted|brought|extradited|deported|surrendered)|for (?:his|her|their|the [\p{L}'’]+['’]s?) (?:immediate )?(?:return|release|surrender|hand-?over|deportation)|to be (?:shown|admitted|told|informed|heard|let in|allowed)|to the (?:[\p{L}]+\s){1,4}(?:to (?:visit|see|meet)|for (?:access|permission|leave)))\b/iu;

const forProtection =
  /^[^,;.]{0,40}?\sfor (?:his |her |their |international |political |temporary )?(?:asylum|refugee|protection)\b/i;

/** "We have asked them to let us in": what only those who hold people can do. */
const ofThem =
  /^\sthem (?:not )?to (?:see that|let|allow|release|free|stop|return|deport|give|grant|ensure|protect|treat|respect|hand|send|reconsider|suspend)\b/;

/** "states", "all governments": nobody in particular. */
const anyState = /^(?:all |other |the )?(?:states|countries|governments|nations)$/i;

/** Offices that have a telephone. */
const office = /\b(?:ministry|embassy|consulate|hotline|police|office|bureau)\b/i;

/** "asked it to respect the principle": the state or body named before, and not people. */
function isParty(view: View, words: string, at: number, from: PartyKind | null): boolean {
  if (!(from === 'body' || from === 'state' || from === 'court' || from === 'self')) return false;
  if (/^it$/i.test(words)) return true;
  if (!/^them$/i.test(words)) return false;
  const before = view.phrases.findLast(
    (one) =>
      one.kind === 'noun' &&
      one.end < at &&
      /(?:s|people)$/i.test(view.text.slice(one.start, one.end)) &&
      !/^(?:we|us|they)$/i.test(view.text.slice(one.start, one.end)),
  );
  return before !== undefined && isInstitution(partyKind(view.text.slice(before.start, before.end)));
}

function mayAsk(from: PartyKind | null, by: string): boolean {
  if (from === 'detained') return /\b(?:petition|letter|relatives?)\b/i.test(by);
  return from !== null && from !== 'media';
}

/** "asked the ministry", "rang her mother": the object is the addressee. */
export function direct(view: View, act: Act, self: Speaker | null): Told | null {
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
  const close = /^[\s"“]*(?:\p{L}+ly\s|also\s|again\s|both\s)?$/u.test(
    view.text.slice(at, object?.start ?? at),
  );
  if (head.startsWith('call') || head.startsWith('appeal')) {
    const on = /^\s(?:\p{L}+ly\s)?(?:on|upon|to)\s/iu.exec(after);
    if (on) {
      const target = nounAfter(view, at + on[0].length);
      const who = wordsOf(view, target);
      const party = isInstitution(partyKind(who)) || isParty(view, who, at, subjectKind);
      if (party && partyKind(who) !== 'court' && !anyState.test(who) && mayAsk(subjectKind ?? 'self', ''))
        return { from: subject, to: who, speaks: true, rule: 'communication/appeal' };
      return null;
    }
    if (head.startsWith('appeal')) return null;
  }
  // "asked Kazakhstan for refugee status", "asked UNHCR for protection": a step towards protection
  if (/^(?:ask|request)/.test(head) && forProtection.test(after)) return null;
  if (asks.test(head) && !head.startsWith('call')) {
    // "asks its members to write": told of what they are to write
    if (/^(?:its|their|our|the) (?:members|supporters|readers|public|followers)$/i.test(named)) return null;
    const court = kind === 'court' && !/\b(?:European|Strasbourg|international)\b/i.test(named);
    const all =
      /^(?:everyone|all|everybody)$/i.test(named) &&
      (isInstitution(subjectKind) || subjectKind === 'pronoun');
    if (
      close &&
      (isInstitution(kind) ||
        all ||
        isParty(view, named, at, subjectKind) ||
        (subjectKind === 'self' && /^them$/i.test(named) && ofThem.test(after)) ||
        (kind === 'lawyer' && subjectKind !== 'media')) &&
      !court &&
      mayAsk(subjectKind ?? 'self', after)
    ) {
      // "asked an officer where": what people in custody ask those who hold them
      if (
        subjectKind === 'media' ||
        (/^(?:detained|pronoun)$/.test(subjectKind ?? '') &&
          /^(?:an?|the) (?:\p{L}+ )?(?:officer|guard|soldier|policeman)$/iu.test(named))
      )
        return null;
      const unnamed = subjectKind === 'self' && /^them$/i.test(named);
      return { from: subject, to: unnamed ? '' : named, speaks: true, rule: 'communication/asked' };
    }
    const wants =
      requested.exec(after) ??
      /^\s(?:(?:in writing|again and again|time and again|repeatedly|constantly|again|in vain|on \p{Lu}\p{L}+)\s)?(?:to (?:see|meet|visit|be (?:let|allowed))|for [^,;]{3,60} to be)\b/u.exec(
        after,
      );
    if (
      wants &&
      (isInstitution(subjectKind) ||
        subjectKind === 'self' ||
        subjectKind === 'lawyer' ||
        subjectKind === 'pronoun' ||
        subjectKind === 'family') &&
      /^(?:ask|request|demand|appeal)/.test(head)
    ) {
      if (subjectKind === 'court' || /\bname\b/.test(after)) return null;
      const thing = /^\s(?:for )?(?:the |a )?(?:release|return|extradition|surrender|hand-?over)\b/.test(
        after,
      );
      const of = nounBehind(view, thing ? /^(?:from|with)$/ : /^(?:from|of|with)$/, at, act.end);
      const target = wordsOf(view, of);
      return {
        from: subject,
        to: isInstitution(partyKind(target)) ? target : '',
        speaks: false,
        rule: 'communication/requested',
      };
    }
  }
  // "let both Beijing and Moscow know of its decision"
  if (
    /^let(?:s|ting)?$/.test(head) &&
    /^[^;,.]{3,60}\s(?:know|understand)\b/.test(after) &&
    isInstitution(kind)
  )
    return isInstitution(subjectKind) || /^(?:it|they)$/i.test(subject)
      ? { from: subject, to: named, speaks: true, rule: 'communication/told' }
      : null;
  // "pressed for him to be sent home", "asked for their extradition": what is wanted says enough, though not of whom.
  if (
    /^(?:press(?:es|ed|ing)?|push(?:es|ed|ing)?|ask(?:s|ed|ing)?|call(?:s|ed|ing)?|appeal(?:s|ed)?|lobb(?:y|ied|ying)|plead(?:s|ed)?|appl(?:y|ies|ied)|petition(?:s|ed)?)$/.test(
      head,
    ) &&
    (isInstitution(subjectKind) || subjectKind === 'pronoun' || subjectKind === 'family') &&
    subjectKind !== 'court' &&
    wanted.test(after) &&
    !/\basylum\b/i.test(after)
  ) {
    const target = wordsOf(view, nounBehind(view, /^(?:to|of|from|with)$/, at, Math.min(act.end, at + 40)));
    return {
      from: subject,
      to: isInstitution(partyKind(target)) ? target : '',
      speaks: false,
      rule: 'communication/wanted',
    };
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
    // what people in custody tell those who hold them
    if (
      /^(?:detained|pronoun)$/.test(subjectKind ?? '') &&
      /\b(?:police|officers?|guards|investigators?)$/i.test(named)
    )
      return null;
    // "told them to leave", "warned him not to": an order to people, and no word to a party.
    if ((kind === 'pronoun' || kind === 'detained') && /^\s(?:\S+\s){1,4}?(?:not )?to \p{L}/u.test(after))
      return null;
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
      if (heard.test(named) || kind === 'detained') return null;
      // "what a group there told it", "the Lao side told him": what someone learnt, and no word between parties.
      // "China has notified us officially": unless what one state gave another notice of.
      const notice = kind === 'self' && /^(?:notif|inform|assur)/.test(head) && subjectKind === 'state';
      const quoted = view.quotes.some((quote) => act.start > quote.start && act.start < quote.end);
      if (notice && quoted) return { from: subject, to: named, speaks: false, rule: 'communication/told' };
      if (kind === 'self' || (kind === 'pronoun' && !(subjectKind === 'state' && /^it$/i.test(named))))
        return null;
      if (subjectKind !== 'state' && /\b(?:organi[sz]ation|group|charity)$/i.test(named)) return null;
      return { from: subject, to: named, speaks: true, rule: 'communication/told' };
    }
    return null;
  }
  // "her son had called twice from a number in Gaziantep": to whom is not said.
  if (
    /^(?:called|phoned|rang|telephoned|rung)$/.test(head) &&
    /^(?:detained|family|pronoun)$/.test(subjectKind ?? '') &&
    /^\s(?:home|twice|once|again|back|from|on [A-Z]\p{L}+|at \d|last|that|several times|to say|in tears)\b/u.test(
      after,
    )
  )
    return { from: subject, to: '', speaks: false, rule: 'communication/called' };
  // "her husband texted that the police were looking for him"
  if (
    /^(?:texted|messaged|e-?mailed|cabled)$/.test(head) &&
    /^(?:detained|family|pronoun|lawyer|person)$/.test(subjectKind ?? '') &&
    /^\sthat\b/.test(after)
  )
    return { from: subject, to: '', speaks: false, rule: 'communication/called' };
  // "whom it called Paul Han": a name given to someone
  if (head === 'called' && /^(?:whom|which)$/.test(act.clause.link)) return null;
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
        (!sound.test(after) &&
          !(
            office.test(named) &&
            /^\s[^,;.]{3,60}?(?:right away|at once|immediately|and was|[,.]|$)/.test(after)
          )) ||
        /^\s\S+\s(?:\p{L}+\s){0,2}(?:migrants?|terrorists?|criminals?|refugees?|for)\b/iu.test(after)
      )
        return null;
      return personal || isInstitution(kind)
        ? { from: subject, to: named, speaks: false, rule: 'communication/called' }
        : null;
    }
    if (/^(?:met|meet)/.test(head))
      return (isInstitution(kind) || (kind === 'family' && isInstitution(subjectKind))) &&
        (isInstitution(subjectKind) ||
          subjectKind === 'self' ||
          subjectKind === 'lawyer' ||
          (subjectKind === 'person' &&
            /\sto (?:raise|discuss|ask|urge|press|request|demand|seek)\b/.test(after)) ||
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
