import { type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';
import type { Draft } from '../propose.ts';
import { fearHedge, harms, returnee, threat } from './punishment-words.ts';

const past =
  /\b(?:was|were|been) (?:sentenced|executed|tortured|beaten|jailed|imprisoned|sent to (?:a |the )?(?:prison|labou?r|political|re-?education) camps?)\b/i;

/** A harm close behind a word of fear needs no word for those who are returned. */
const close =
  /\b(?:risks?|fac(?:e|es|ing)|punishable|penalty|could|may|would|will)\b[^.;]{0,60}\b(?:execut|death|tortur|camp|prison|jail|disappear|years)/i;

/**
 * What people may suffer when returned, as a list; what has happened to someone already, or what a government says
 * it will do to all, is told elsewhere.
 */
export function readPunishment(view: View, statePosition: boolean): Draft[] {
  const { text } = view;
  if (
    /\b(?:conventions?|non-refoulement|well-founded|no state may|obligation|international law|principle)\b/i.test(
      text,
    )
  )
    return [];
  if (statePosition || !threat.test(text) || !(returnee.test(text) || close.test(text))) return [];
  if (
    past.test(text) &&
    !/\b(?:could|would|may|might|will|face|fear\w*|risk|liable|if (?:he|she|they))\b/i.test(text)
  )
    return [];
  const found: { readonly name: string; readonly start: number; readonly end: number }[] = [];
  for (const [name, pattern] of harms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const start = match.index;
    const end = start + match[0].length;
    if (
      /^(?:their|his|her|the)\s+(?:arbitrary\s)?(?:detention|imprisonment)/i.test(text.slice(start - 6, end))
    )
      continue;
    if (name === 'imprisonment' && found.some((other) => start < other.end && end > other.start)) continue;
    if (
      name === 'imprisonment' &&
      /\b(?:was|were|are|is|been|in|from|released from)\s(?:a\s)?$/i.test(
        text.slice(Math.max(0, start - 16), start),
      )
    )
      continue;
    if (
      /\b(?:no|without|not|against|prohibit\w*|convention against|ban on|from)\s(?:\w+ )?$/i.test(
        text.slice(Math.max(0, start - 30), start),
      )
    )
      continue;
    found.push({ name, start, end });
  }
  const named = found.filter(
    (harm) => !(harm.name === 'imprisonment' && found.some((other) => other.name === 'arbitrary_detention')),
  );
  const weak = named.every((harm) =>
    /^(?:persecution|imprisonment|ill_treatment|interrogation|spy|execution|forced_labour)$/.test(harm.name),
  );
  if (
    named.length === 0 ||
    (weak &&
      named.length === 1 &&
      !/\b(?:face|risk|fears?|if (?:returned|sent|repatriated|deported|she|he|they)|could|would|may|carries|punishable|penalty|will kill|afraid|likely|receive|dealt with|expect(?:ed)?|lot)\b/i.test(
        text,
      ))
  )
    return [];
  named.sort((a, b) => a.start - b.start);
  const start = named[0]?.start ?? 0;
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
      start,
      end,
      normalised: named.map((harm) => harm.name).join(';'),
      hedges: [
        ...Array.from(text.slice(0, end).matchAll(fearHedge), (match) => match[0].toLowerCase()),
        ...scoped.map((hedge) => hedge.words),
      ],
      note: camp?.[1] ? `camp named: ${camp[1]}` : '',
      rule: 'punishment/feared',
    },
  ];
}
