import type { DateFound } from '@safeconduct/dates';
import type { Clause } from '../clauses/clause.ts';
import type { View } from '../english/view.ts';
import type { Act } from './place/acts.ts';

const saying =
  /^(?:s[ai](?:d|ys|y|ying)|told|tells?|report(?:ed|s)|announc\w+|stat(?:ed|es)|wr(?:ote|ites)|written|add(?:ed|s)|confirm\w*|warn\w*|inform\w*|spoke|call(?:ed|s)|rang|rung|publish\w*|appeal\w*|urg\w+|ask(?:ed|s)|request\w*|protest\w*|fin(?:ed|ing)|lodged|visit\w*|met|heard)$/;

/** "travelled on the 8th and were detained": one day's story, told in one breath. */
export function onwards(acts: readonly Act[], clause: Clause, date: DateFound): Act | null {
  const next = acts.find(
    (act) => act.clause.governor === clause && act.clause.by === 'shared' && act.clause.start >= date.end,
  );
  if (!next || next.clause.dates.length > 0 || !/^(?:take|back|hand|free)$/.test(next.kind)) return null;
  const own = acts.find((act) => act.clause === clause);
  return own === undefined || own.kind === 'hold' ? next : null;
}

/** "after a court threw out his appeal": a clause of its own that the grammar took for part of the one before. */
function finitePast({ verb }: Clause): boolean {
  return (
    verb.form !== 'gerund' &&
    verb.form !== 'infinitive' &&
    /(?:ed|ew|ook|aid|ent|ade|ame|aw|ound|ave)$/.test(verb.head)
  );
}

/** "In October she was one of 500 people forced back": the day of what was done to the 500. */
export function amongThose(acts: readonly Act[], clause: Clause): Act | null {
  const { object } = clause;
  if (object === null || !/^(?:is|are|was|were|been)$/.test(clause.verb.head)) return null;
  return (
    acts.find(
      (act) =>
        act.clause.by === 'reduced' &&
        act.clause.dates.length === 0 &&
        act.clause.subject !== null &&
        act.clause.subject.start >= object.start &&
        act.clause.subject.end <= object.end,
    ) ?? null
  );
}

/** "handed over 570 people held in Jilin on Tuesday": the day of the main verb, where the short clause says but which people. */
export function pastThose(acts: readonly Act[], clause: Clause): Act | null {
  if (clause.verb.form !== 'participle' || !/^(?:none|reduced)$/.test(clause.by)) return null;
  if (acts.find((act) => act.clause === clause)?.kind !== 'hold') return null;
  return (
    acts.find(
      (act) =>
        act.clause === clause.governor &&
        /^(?:back|hand|free)$/.test(act.kind) &&
        act.clause.dates.length === 0 &&
        act.clause.verb.end < clause.start,
    ) ?? null
  );
}

/** "sent the soldiers who fled fighting home on Tuesday": the day right behind the word that ends the return. */
export function homeOn(acts: readonly Act[], date: DateFound): Act | null {
  return (
    acts.find(
      ({ kind, event }) =>
        kind === 'back' &&
        event !== null &&
        /\b(?:back|home)$/i.test(event.words) &&
        date.start >= event.end &&
        date.start - event.end <= 4,
    ) ?? null
  );
}

/** Verbs that say no more than that what follows is to be, or was. */
const light =
  /^(?:is|are|was|were|be|have|has|had|set|due|going|scheduled|expected|plann?\w*|intend\w*|mean[st]?|began|begun|start\w*|manag\w*|continu\w*|mov\w*)$/;

/** "On Thursday a plane is to take them back": the day stands before what is to come, in the clause that says so. */
export function infinitiveAct(acts: readonly Act[], clause: Clause, date: DateFound): Act | null {
  if (!light.test(clause.verb.head) || acts.some((act) => act.clause === clause)) return null;
  return (
    acts.find(
      (act) =>
        act.clause.governor === clause &&
        act.clause.link === 'to' &&
        act.clause.verb.form === 'infinitive' &&
        act.clause.dates.length === 0 &&
        date.start < act.clause.verb.start &&
        /^(?:back|hand|take|free)$/.test(act.kind),
    ) ?? null
  );
}

/** The act that a clause tells, else that of the clause which it completes: "tried to board a bus on the 8th". */
export function actOf(acts: readonly Act[], clause: Clause): Act | null {
  let at: Clause | null = clause;
  for (let steps = 0; at !== null && steps < 4; steps += 1) {
    const here: Clause = at;
    const own = acts.find((act) => act.clause === here);
    // "was bundled into a car as he left an office on Friday": one moment
    const meanwhile =
      (/^(?:as|while)$/.test(here.link) || (here.link === 'when' && here !== clause)) &&
      (own === undefined || own.weak)
        ? acts.find((act) => act.clause === here.governor)
        : undefined;
    if (meanwhile?.kind === 'take' && meanwhile.clause.dates.length === 0) return meanwhile;
    if (own) return own;
    if (here !== clause && saying.test(here.verb.head)) return null;
    if (here.by === 'controlled' ? finitePast(here) : here.by !== 'shared' || here.link === 'that')
      return null;
    if (here.by === 'shared' && here !== clause) return null;
    if (here.by === 'shared' && saying.test(here.verb.head)) return null;
    at = here.governor;
  }
  return null;
}

/** "were arrested on Tuesday and deported to Vietnam": one breath, one day. */
export function sameDay(view: View, taken: Clause, acts: readonly Act[]): Act | null {
  const next = acts.find(
    (act) =>
      /^(?:back|hand)$/.test(act.kind) &&
      act.mood === 'done' &&
      act.clause.by === 'shared' &&
      act.clause.governor === taken &&
      act.clause.dates.length === 0 &&
      !/\b(?:later|then|subsequently|eventually|finally|after|since|now|in the end|the (?:next|following))\b/i.test(
        view.text.slice(taken.verb.end, act.clause.end + 30),
      ),
  );
  return next ?? null;
}

/** "were arrested as they crossed into Laos on 5 June": the day on which they were caught. */
export function whileCrossing(acts: readonly Act[], { link, governor, verb }: Clause): boolean {
  return (
    /^(?:as|while|when)$/.test(link) &&
    verb.modal === null &&
    /^(?:cross|enter|land|arriv|disembark|slipp|climb|left|leav|board)/.test(verb.head) &&
    acts.some((act) => act.clause === governor && act.kind === 'take' && act.clause.dates.length === 0)
  );
}
