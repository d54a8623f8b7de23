import type { EventFound, EventKind } from './events.ts';
import type { People } from './people.ts';
import type { View } from './view.ts';

/** Of several things told of the same people, the one that says most about where they are now. */
const weight: Readonly<Record<EventKind, number>> = {
  die: 9,
  return: 8,
  handover: 8,
  resettle: 7,
  release: 6,
  detain: 5,
  hold: 4,
  remain: 3,
  cross: 1,
  travel: 1,
};

function covers(span: { readonly start: number; readonly end: number } | null, people: People): boolean {
  return span !== null && span.start <= people.count.start && span.end >= people.count.end;
}

function rank(event: EventFound): number {
  const told = event.mood === 'done' ? 20 : event.mood === 'open' ? 10 : 0;
  const main = event.clause && /^(?:relative|reduced)$/.test(event.clause.by) ? 0 : 5;
  return told + main + weight[event.kind];
}

/** "17 arrests", "the arrest of 31": the number is in the words of the event itself. */
function within(event: EventFound, people: People): boolean {
  return event.start <= people.count.start && event.end >= people.count.end;
}

/**
 * The event told of the people. Of several (arrested, then sent back) what has happened goes before what is feared,
 * the main verb before one that only says which people, and the last stage of the way before the first.
 */
export function predicateOf(view: View, people: People): EventFound | null {
  const told = view.events.filter((event) => covers(event.patient, people) || within(event, people));
  const [first] = told.toSorted((a, b) => rank(b) - rank(a));
  return first ?? null;
}
