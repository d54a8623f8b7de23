import type { Act } from '../../acts/acts.ts';
import { nounAfter, nounBehind } from '../../acts/nouns.ts';
import { isInstitution, partyKind } from '../../acts/parties.ts';
import { countryInName } from '../../../places/index.ts';
import type { View } from '../../english/view.ts';
import { attributionAt } from '../../english/voice.ts';
import { type Told, wordsOf } from './told.ts';

const people =
  /\b(?:him|her|them|his|their|the \d+|it|men|women|people|group|refugees|return|extradition)\b/u;

function state(words: string): boolean {
  return isInstitution(partyKind(words)) && partyKind(words) !== 'court';
}

function told(from: string, to: string, rule: string, speaks = false): Told {
  return { from, to, speaks, rule: `communication/${rule}` };
}

/** "had put Cambodia under heavy pressure", "put pressure on Nepal", "has been pressing its neighbour for 14 men". */
function pressure(view: View, act: Act): Told | null {
  const { head, after, subject } = act;
  const at = act.clause.verb.end;
  if (/^(?:put|puts|putting|exert|applied|brought|kept)/.test(head)) {
    const under = /^\s([^,;.]{2,40}?)\sunder (?:\p{L}+ )?pressure\b/u.exec(after);
    if (under) return state(under[1] ?? '') ? told(subject, under[1] ?? '', 'pressure') : null;
    if (!/^\s(?:\p{L}+ ){0,2}pressure (?:to bear )?on\b/u.test(after)) return null;
    const to = wordsOf(view, nounBehind(view, /^on$/, at, act.end));
    return state(to) || /^(?:it|them)$/i.test(to) ? told(subject, to, 'pressure') : null;
  }
  if (!/^(?:press|lobb|push)/.test(head)) return null;
  const hard = /^\s(?:hard|strongly|repeatedly|for|again)\s(?:hard\s)?(?:for\s|to have\s)?/u.exec(after);
  if (hard && /\s(?:for|to have)\s/u.test(hard[0]) && people.test(after.slice(0, 50)))
    return told(subject, '', 'pressure');
  const object = nounAfter(view, at);
  const words = wordsOf(view, object);
  return object && object.start <= at + 2 && /\b(?:neighbou?r|ally|host)\b/.test(words)
    ? told(subject, words, 'pressure')
    : null;
}

const protesting = /^(?:protest(?:ed|s|ing)?|object(?:ed|s|ing)?)$/;

/** "protested on Wednesday against the deportation", "because UNHCR had objected". */
function protest(view: View, act: Act): Told | null {
  if (!protesting.test(act.head)) return null;
  if (
    !/^(?:\s(?:\p{L}+ly|again|at once|on \p{L}+|yesterday|today))*\s*(?:$|[.,;]|(?:against|at|about|over|to)\s)/u.test(
      act.after,
    )
  )
    return null;
  const whose = nounBehind(view, /^(?:against|at|about|over|to)$/, act.clause.verb.end, act.end);
  const owner = /^(?:the )?(\p{Lu}[\p{L} ]*?)['’]s?\s/u.exec(wordsOf(view, whose))?.[1] ?? '';
  return told(act.subject, state(owner) ? owner : '', 'protest', true);
}

const ends =
  /^\s(?:\p{L}+ly\s|again\s|on \p{L}+\s|too\s|also\s)*for (?:(?:an?|the|its|their|his|her|all|immediate|full|urgent|independent|prompt|thorough|complete|unconditional)\s)*(?:end|halt|stop|inquiry|enquiry|investigation|release|moratorium|suspension|access|return|explanation|clarification|assurances?|safe passage)\b/u;

/** "called for an end to the deportations": of whom may be left unsaid. */
function calledFor(act: Act): Told | null {
  if (/^(?:call(?:s|ed|ing)?|appeal(?:s|ed|ing)?|ask(?:s|ed|ing)?)$/.test(act.head)) {
    if (!ends.test(act.after)) return null;
    const to = /\sfor ([\p{Lu}][\p{L} ]{3,30}?) to \p{L}/u.exec(act.after)?.[1] ?? '';
    return told(act.subject, state(to) ? to : '', 'called-for', true);
  }
  return null;
}

/** "called for Turkey to halt the deportation": the one of whom it is wanted stands before the infinitive. */
function calledForTo(act: Act): Told | null {
  if (!/^(?:call|calls|called|calling)$/.test(act.head)) return null;
  const to = /^\s(?:\p{L}+ly\s)?for ((?:the )?[^,;.]{3,40}?) (?:not )?to \p{L}/u.exec(act.after)?.[1] ?? '';
  return state(to) ? told(act.subject, to, 'called-for', true) : null;
}

const pledges = /^(?:promis(?:ed|es|ing)|pledged|guaranteed|assured)$/;

/** "Ankara promised that they would be treated with dignity": its word to the one who tells of it, or to the other state. */
function promised(view: View, act: Act): Told | null {
  // "promised that UNHCR would get access", "promised to talk with them": whom it reaches says enough.
  if (
    /^promised$/.test(act.head) &&
    act.clause.by !== 'relative' &&
    /^\s(?:that (?:access|UNHCR|visits|lawyers|(?:no one|nobody|none))\b|to (?:talk|speak|meet) (?:with|to)\b|to do so\b)/u.test(
      act.after,
    )
  )
    return told(act.subject, '', 'promised');
  if (!pledges.test(act.head) || act.clause.by === 'relative') return null;
  if (
    !/^\s(?:that\b|to (?:uphold|treat|respect|let|allow|give|protect|do so|free|release|spare)\b)/u.test(
      act.after,
    )
  )
    return null;
  const teller = attributionAt(view, act.start)?.speaker.name;
  if (teller === undefined || countryInName(teller)?.code === countryInName(act.subject)?.code) return null;
  return told(act.subject, '', 'promised');
}

/** "Uzbekistan wants them extradited": as a state asks another for people. */
function wants(act: Act): Told | null {
  return act.subjectKind === 'state' &&
    /^want(?:s|ed)?$/.test(act.head) &&
    /^\s(?:him|her|them|all of them|the \p{L}+)\s(?:to be )?(?:extradited|handed over|sent back|surrendered|returned|repatriated)\b/u.test(
      act.after,
    )
    ? told(act.subject, '', 'wants')
    : null;
}

/** "makes this known to the countries concerned", "made clear to the North its concern". */
function madeKnown(view: View, act: Act): Told | null {
  if (!/^(?:ma[dk]es?|making)$/.test(act.head)) return null;
  if (
    !/^\s(?:(?:this|that|it|its [\p{L} ]{3,30}|their [\p{L} ]{3,30})\s)?(?:known|clear|plain) (?:(?:again|many times|often|repeatedly|time and again)\s)?to\b/u.test(
      act.after,
    )
  )
    return null;
  const to = wordsOf(view, nounBehind(view, /^to$/, act.clause.verb.end, act.end));
  return state(to) ? told(act.subject, to, 'made-known', true) : null;
}

/** Pressure, protest and demand of one party, whether or not the other is named. */
export function pressed(view: View, act: Act): Told | null {
  // "We protested, but China replied": the one who says so
  if (act.subjectKind === 'self' && protesting.test(act.head)) {
    const one = attributionAt(view, act.start) ? protest(view, act) : null;
    return one && { ...one, from: '' };
  }
  if (!isInstitution(act.subjectKind) && !/^it$/i.test(act.subject)) return null;
  if (act.subjectKind === 'court') return null;
  return (
    pressure(view, act) ??
    protest(view, act) ??
    calledForTo(act) ??
    calledFor(act) ??
    promised(view, act) ??
    wants(act) ??
    madeKnown(view, act)
  );
}
