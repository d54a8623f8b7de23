import { firstMatch } from '@safeconduct/dates/find/matches.ts';
import type { DateFound } from '@safeconduct/dates';
import type { Clause } from '../clauses/clause.ts';
import type { View } from '../english/view.ts';
import type { Act } from './place/acts.ts';
import { isPeople } from './place/persons.ts';
import { sceneOf } from './place/when-taken.ts';

/** A verb that tells nothing of its own: "were on the run", "were last seen". */
const bare = /^(?:is|are|was|were|been|seen|reported)$/;

/**
 * "It was on the 7th that they were sent back", "were last seen on the 7th, when they were put on a flight", "On the 7th
 * they were on the run, and the guards pushed them back", "When he reported to the police on the 7th, he was led away":
 * the act of the next clause, for a day in a clause that has none.
 */
export function acrossTo(view: View, acts: readonly Act[], clause: Clause, date: DateFound): Act | null {
  if (clause.verb.negated || clause.verb.modal !== null) return null;
  if (acts.some((act) => act.clause === clause && !act.weak)) return null;
  const next = acts.find(
    (act) =>
      act.clause.verb.start > date.end &&
      act.clause !== clause &&
      act.clause.dates.length === 0 &&
      act.mood === 'done' &&
      /^(?:take|back|hand|free)$/.test(act.kind),
  );
  if (!next) return null;
  const { link, governor } = next.clause;
  if (governor === clause && bare.test(clause.verb.head)) {
    const it = clause.subject ? view.text.slice(clause.subject.start, clause.subject.end) : '';
    if (link === 'that' && /^it$/i.test(it)) return next;
    if (link === 'when' && isPeople(view, clause.subject)) return next;
    if (/^(?:and|but)$/.test(link) && date.start < 4 && isPeople(view, clause.subject)) return next;
  }
  const opens =
    clause.link === 'when' &&
    /^(?:reported|went|came|arrived|landed|appeared|returned|showed|called|turned)$/.test(clause.verb.head) &&
    clause.start < 6 &&
    isPeople(view, clause.subject);
  return opens && next.kind === 'take' && next.clause.verb.start - date.end < 50 ? next : null;
}

/** "when police arrived in the small hours of the 29th": the day stands with those who come. */
export function cameThen(view: View, clause: Clause): boolean {
  return sceneOf(view, clause) !== null;
}

/** "has been missing since the 8th" */
export function missingSince(view: View, { verb, subject }: Clause): boolean {
  return (
    !verb.negated &&
    isPeople(view, subject) &&
    (verb.head === 'missing' ||
      (/^(?:been|is|are|was|were)$/.test(verb.head) &&
        /^\s(?:reported\s)?missing\b/.test(view.text.slice(verb.end))))
  );
}

const inside =
  /\b(?:ha(?:s|ve) been|sat|sitting|languish\p{L}+) (?:\p{L}+ ){0,2}?(?:in|at|inside) (?:[\p{L}’'-]+ ){0,4}?(?:removal|detention|transit|holding|deportation|immigration|police|military) (?:cent(?:re|er)s?|camps?|facilit(?:y|ies)|prisons?|jails?|cells?|lock-?ups?|stations?|bases?)(?: (?:in|at|near|outside) \p{Lu}[\p{L}-]+)?\s$/iu;

/** "in detention since 2013", "have been in the removal centre at Van since May": a state with its day and no verb. */
export function heldSince(view: View, date: DateFound): boolean {
  return (
    date.relation === 'since' &&
    (inside.test(view.text.slice(Math.max(0, date.start - 90), date.start)) ||
      /\b(?:in|under|behind) (?:[\p{L}-]+ ){0,2}?(?:detention|custody|jail|prison|arrest|bars|captivity)\s$/iu.test(
        view.text.slice(Math.max(0, date.start - 50), date.start),
      ))
  );
}

const craft =
  /\b(?:flights?|planes?|jets?|aircraft|airliners?|convoy|buses)\s(?:carrying|with|taking|bringing)\s([^.;]{3,70}?)\s(?:on board\s|aboard\s)?(?:landed|arrived|touched down|took off|left|departed)\b/iu;

const sent = '(?:deported|expelled|extradited|repatriated|forced back|sent (?:back|home|off)|turned back)';
const sentHome = new RegExp(
  `\\b(?:who|whom|that)\\s[^,;]{0,40}?\\b(?:been |was |were |had |has |have )${sent}\\b|\\b(?:rejected|deported|expelled|returned) (?:asylum|refugees|migrants|afghans|\\p{Lu})|\\bafter (?:being|having been|their|his|her) (?:\\p{L}+ )?(?:${sent}|deportation|expulsion|extradition)\\b|\\b(?:people|men|women|\\p{L}+s) ${sent} (?:by|from)\\b`,
  'iu',
);

/** "Nineteen men whom Germany had deported landed in Kabul on Wednesday": those who are sent back arrive that day. */
export function cameBack(view: View, clause: Clause): boolean {
  const { verb, subject, passive, by, link, end, governor } = clause;
  if (!/^(?:landed|arrived|touched|reached)$/.test(verb.head) || passive || verb.negated) return false;
  // The grammar gives the landing to Germany.
  if (by === 'controlled' && governor?.link === 'whom')
    return /^(?:deported|expelled|returned|extradited|sent)$/.test(governor.verb.head);
  if (verb.modal !== null || subject === null || !/^(?:own|shared)$/.test(by) || link === 'if') return false;
  const who = view.text.slice(subject.start, subject.end);
  if (!isPeople(view, subject) && !/\b(?:flights?|planes?|aircraft|jets?|buses|convoy)\b/i.test(who))
    return false;
  return sentHome.test(view.text.slice(subject.start, end + 70));
}

/** "A plane carrying 85 deported Venezuelans landed in Caracas on Friday". */
export function carriedThen(view: View, clause: Clause, home: string | null): boolean {
  if (!/^(?:landed|arrived|touched|took|left|departed|carrying|taking|bringing)$/.test(clause.verb.head))
    return false;
  const found = firstMatch(view.text, craft);
  if (!found || clause.verb.end > found.index + found[0].length + 8) return false;
  if (/\b(?:deport\w*|expel\w*|reject\w*|returne\w*|sent (?:back|home)|failed)\b/i.test(found[0]))
    return true;
  const end = found.index + found[0].length;
  const place = view.places.find((one) => one.start >= end && one.start - end < 40);
  return home !== null && place?.country === home && /(?:landed|arrived|down)$/i.test(found[0]);
}
