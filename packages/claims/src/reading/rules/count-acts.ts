import type { EventFound } from '../english/events.ts';
import type { View } from '../english/view.ts';
import type { Act } from './place/acts.ts';
import { returns } from './place/act-words.ts';
import { force, isPeople } from './place/persons.ts';

/** Verbs that carry people off whether they want or not. */
const carries =
  /^(?:send|sent|sending|fl(?:own|ew|y|ying)|dr[io]v|ship|bus(?:s?ed|s?ing)|truck|transport|deliver|forc|push|march|ferri|airlift|transferr?|mov|taken|tak|took|brought|expel|remov|deport|herd|dump|haul|escort|load|put|plac)/;
/** Of these some may as well be a journey that is offered. */
const forced = /^(?:dr[io]v|forc|push|march|herd|dump|expel|remov|deport|haul|truck|ship)/;

/** "driven into Niger", "flown to Juba": over a border, and not to the place whose state does it. */
function abroad(view: View, { clause, spots, agent }: Act, home: string | null): boolean {
  const goal = spots.find(
    (spot) =>
      /^(?:to|into|across|over)$/.test(spot.preposition) && spot.from >= clause.verb.start && !spot.vehicle,
  );
  const country = goal ? (goal.country ?? goal.mention?.country ?? null) : null;
  if (country === null || !carries.test(clause.verb.head)) return false;
  if (home !== null && country === home) return true;
  if (home === 'KP') return false;
  const state =
    agent === null
      ? undefined
      : view.places.find(
          (place) => place.place === null && place.start >= agent.start && place.end <= agent.end,
        );
  return forced.test(clause.verb.head) && state !== undefined && state.country !== country;
}

/** "had himself driven the family", "war drove millions out": no state's doing. */
function byOthers(view: View, { clause, agent }: Act): boolean {
  if (agent === null || returns.test(clause.verb.head)) return false;
  const words = view.text.slice(agent.start, agent.end);
  return (
    !force.test(words) &&
    !/\b(?:it|they|government|regime|state|side|courts?)\b/i.test(words) &&
    !view.places.some((place) => place.start >= agent.start && place.end <= agent.end)
  );
}

/**
 * The sentence with an event for each return that only the places or the verb of a clause tell: "were flown to Juba",
 * "removed 1,276 foreigners".
 */
export function withReturns(view: View, acts: readonly Act[], home: string | null): View {
  const more: EventFound[] = [];
  for (const act of acts) {
    const { clause, kind, mood, agent, patient } = act;
    const told =
      act.event !== null ||
      act.weak ||
      view.events.some(
        (event) =>
          event.clause === clause &&
          /^(?:return|handover|release|resettle|die)$/.test(event.kind) &&
          !event.noun,
      );
    if (told || mood !== 'done' || byOthers(view, act) || !isPeople(view, patient)) continue;
    if (kind !== 'back' && kind !== 'hand' && !(kind === 'move' && abroad(view, act, home))) continue;
    more.push({
      kind: 'return',
      mood,
      start: clause.verb.start,
      end: clause.verb.end,
      words: view.text.slice(clause.verb.start, clause.verb.end),
      noun: false,
      clause,
      agent,
      patient,
    });
  }
  if (more.length === 0) return view;
  return { ...view, events: [...view.events, ...more].sort((a, b) => a.start - b.start) };
}
