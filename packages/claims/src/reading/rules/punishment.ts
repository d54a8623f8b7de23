import { firstMatch, holds, matches } from '@safeconduct/dates/find/matches.ts';
import type { Speaker } from '../attribution/attribution.ts';
import { subjectWords } from '../attribution/subject.ts';
import { speakerKindOf } from '../attribution/kinds.ts';
import type { View } from '../english/view.ts';
import { attributionAt } from '../english/voice.ts';
import { hedgesIn } from '../hedges/english.ts';
import type { Draft } from '../propose.ts';
import type { Span } from '../segment/sentences.ts';
import { fearFrom, hedgeBehind, isNoFear } from './punishment-told.ts';
import { fearHedge, habitual, harms, ordered, returnee, threat } from './punishment-words.ts';

const past =
  /\b(?:was|were|been) (?:sentenced|executed|tortured|beaten|jailed|imprisoned|(?:\w+ and )?(?:sent|put|held) (?:to|in|into) (?:a |the )?(?:prison|labou?r|political|re-?education) camps?)\b/i;

/** A count or a day makes it something that has happened. */
const datedPast =
  /\b(?:was|were)\b[^.;]{0,40}\b(?:jailed|imprisoned|beaten|tortured|executed|killed|shot)\b|\b(?:on|in) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/i;

/** Who gave the order: the threat is the ruler's own. */
function orderer(view: View): Speaker | null {
  const at = firstMatch(view.text, ordered)?.index ?? 0;
  const clause = view.clauses.findLast((one) => one.subject !== null && one.verb.start <= at);
  const words = clause?.subject ? view.text.slice(clause.subject.start, clause.subject.end) : '';
  const name =
    /(?:\p{Lu}[\p{L}-]+\s)+\p{Lu}[\p{L}-]+$/u.exec(words)?.[0] ?? words.replace(/^(?:the|its|his)\s/i, '');
  return name === '' ? null : { name, kind: speakerKindOf(name) };
}

const asks = /^(?:ask|urg|appeal|call|beg|demand|plead|protest|implor|press)(?:s|ed|es|ing)?$/;

/** "UNHCR has asked China not to send them back, because they may be punished": the fear is of those who ask. */
function asker(view: View, at: number): Speaker | null {
  const clause = view.clauses.find(
    (one) => one.by === 'own' && one.link === '' && one.verb.end <= at && asks.test(one.verb.head),
  );
  if (!clause || clause.passive || attributionAt(view, at)) return null;
  const name = (subjectWords(view, clause)?.words ?? '').replace(/^(?:the|an?)\s/i, '');
  return name === '' || /^(?:it|they|he|she|we|i|who|which|that|both|all)$/i.test(name)
    ? null
    : { name, kind: speakerKindOf(name) };
}

/** A harm close behind a word of fear needs no word for those who are returned. */
const close =
  /\b(?:risks?|fac(?:e|es|ing)|punishable|punished|carries|penalty|could|may|would|will|fears?)\b[^.;]{0,60}\b(?:execut|death|tortur|camp|prison|jail|disappear|years|shot|hanged|revenge|persecut|retribution)/i;

/** Words of a treaty, not of what these people face. */
const lawWords =
  /\b(?:conventions?(?! (?:on|against) \S+,? which)|non-refoulement|well-founded|no state may|obligation)\b/i;

/**
 * What people may suffer when returned, as a list; what has happened to someone already, or what a government says
 * it will do to all, is told elsewhere.
 */
export function readPunishment(view: View, stances: readonly Span[]): Draft[] {
  const { text } = view;
  const rule = holds(text, habitual) && holds(text, returnee) && !holds(text, datedPast);
  const order = holds(text, ordered);
  if (!order && !rule && (!holds(text, threat) || !(holds(text, returnee) || holds(text, close)))) return [];
  // "on a charge for which the penalty is a year": the law under which they are held, and no fear.
  if (/\bcharges?\b[^.;]{0,60}\bpenalt/i.test(text)) return [];
  if (
    holds(text, past) &&
    !rule &&
    !/\b(?:could|would|may|might|will|face|fear\w*|risk|liable|if (?:he|she|they))\b/i.test(text)
  )
    return [];
  const found: { readonly name: string; readonly start: number; readonly end: number }[] = [];
  for (const [name, pattern] of harms) {
    const match = firstMatch(text, pattern);
    if (!match) continue;
    const start = match.index;
    const end = start + match[0].length;
    // A charge that has been brought is a step of a procedure.
    if (name === 'spy' && /(?<!\bbe )\bcharged\s$/.test(text.slice(0, start))) continue;
    // "are being questioned": what goes on now
    if (name === 'interrogation' && /\b(?:being|was|were|been)\s(?:\p{L}+ly\s)?$/u.test(text.slice(0, start)))
      continue;
    if (
      /^(?:their|his|her|the)\s+(?:arbitrary\s)?(?:detention|imprisonment)/i.test(text.slice(start - 6, end))
    )
      continue;
    if (name === 'imprisonment' && found.some((other) => start < other.end && end > other.start)) continue;
    if (
      name === 'imprisonment' &&
      (rule
        ? /\b(?:in|from|released from)\s(?:a\s)?$/i
        : /\b(?:was|were|are|is|been|in|from|released from)\s(?:a\s)?$/i
      ).test(text.slice(Math.max(0, start - 16), start))
    )
      continue;
    // "the brothers vanished from their flat": what has happened to them
    if (
      name === 'enforced_disappearance' &&
      /^(?:vanished|disappeared|gone missing|went missing)/i.test(text.slice(start, end)) &&
      !rule &&
      !/\b(?:could|would|may|might|will|risk\w*|fear\w*|be|made to)\b/.test(text)
    )
      continue;
    // "visited them in the prison", "at the B14 jail": where somebody is
    if (
      name === 'imprisonment' &&
      !rule &&
      (/^in the \p{L}+$/iu.test(text.slice(start, end)) ||
        /(?<!\b(?:years?|months?|life|time|up)\s)\b(?:in|at|from|inside|outside|near)\s(?:the|his|her|their)\s(?:[\p{L}\d]+\s){0,3}$/iu.test(
          text.slice(0, start),
        ))
    )
      continue;
    // "denied that those returned are tortured"
    if (/\bden(?:y|ies|ied) that\b[^.;]{0,60}$/.test(text.slice(0, start))) continue;
    if (
      /\b(?:no|without|not|against|prohibit\w*|convention against|ban on|from)\s(?:\w+ )?$|\bwithout (?:\w+ing )(?:\w+ )?$/i.test(
        text.slice(Math.max(0, start - 30), start),
      )
    )
      continue;
    // "China returns them to the North, where they are tortured": the stance ends at the place
    if (
      !order &&
      stances.some(
        (stance) =>
          start < stance.end &&
          stance.start < end &&
          !/, where\b|\b(?:al)?though\b|\bcountry where\b/.test(text.slice(stance.start, start)),
      )
    )
      continue;
    found.push({ name, start, end });
  }
  // "a man who spent two years in a camp said that they could be shot": who speaks, and then what is feared.
  const speaking = (harm: { readonly start: number; readonly end: number }) =>
    view.attributions.some((one) => harm.start >= one.cueStart && harm.end <= one.cueEnd);
  const feared = found.filter(
    (harm) => !speaking(harm) && (order || !isNoFear(text, harm, found.length === 1)),
  );
  const told =
    feared.length > 0 ? feared : found.filter((harm) => speaking(harm) && !isNoFear(text, harm, false));
  if (told.length === 0) return [];
  const named = told.filter(
    (harm) => !(harm.name === 'imprisonment' && found.some((other) => other.name === 'arbitrary_detention')),
  );
  const weak = named.every((harm) =>
    /^(?:persecution|imprisonment|ill_treatment|interrogation|spy|execution|forced_labour|arrest|surveillance|discrimination|family_punishment|danger)$/.test(
      harm.name,
    ),
  );
  if (
    named.length === 0 ||
    (weak &&
      named.length === 1 &&
      !rule &&
      !order &&
      !/\b(?:fac(?:e|es|ing)|gets? (?:\w+ ){1,2}years|risk|fears?|if (?:returned|sent|repatriated|deported|she|he|they)|could|would|may|carries|punishable|penalty|will kill|afraid|likely|receive|dealt with|expect(?:s|ed)?|lot|danger|liable|amounts?|tantamount|might|risk\w*|awaits?|will (?:get|die|suffer|be (?:killed|executed|tortured|jailed|punished|persecuted|shot))|warn\w*|can|suffer\w*)\b/i.test(
        text,
      ))
  )
    return [];
  named.sort((a, b) => a.start - b.start);
  const start = named[0]?.start ?? 0;
  // "those returned face torture, while China says that it keeps to the Convention": the treaty is another matter.
  const law = firstMatch(text, lawWords);
  if (
    law &&
    !/^(?:, |; )(?:while|although|though|but)\b/.test(
      text.slice(Math.max(...named.map((harm) => harm.end))).replace(/^[^,;]*/, ''),
    )
  )
    return [];
  if (law && law.index < start) return [];
  const end = Math.max(...named.map((harm) => harm.end));
  const camp = /\b(?:the |a )(\p{Lu}\p{L}+)(?: (?:prison|political|labou?r|concentration))? camp\b/u.exec(
    text,
  );
  const segmentHedges = hedgesIn(text, 0, text.length).filter(
    (hedge) => hedge.start < end && !/^(?:initially|are said|is said)$/.test(hedge.words),
  );
  const scoped = segmentHedges.filter(
    (hedge) => !view.attributions.some((one) => hedge.start >= one.cueStart && hedge.end <= one.cueEnd),
  );
  return [
    {
      property: 'punishment_feared',
      owner: order ? orderer(view) : asker(view, start),
      start,
      end,
      normalised: named.map((harm) => harm.name).join(';'),
      hedges: [
        order ? (firstMatch(text, ordered)?.[0].split(' ')[0] ?? null) : null,
        ...matches(text.slice(fearFrom(text, start), end + 12), fearHedge).map((match) =>
          match[0].toLowerCase(),
        ),
        hedgeBehind(text, end),
        ...scoped.map((hedge) => hedge.words),
      ],
      note: camp?.[1] ? `camp named: ${camp[1]}` : '',
      rule: 'punishment/feared',
    },
  ];
}
