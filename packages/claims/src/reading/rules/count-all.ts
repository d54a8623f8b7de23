import type { Story } from '../english/story.ts';
import type { View } from '../english/view.ts';
import type { Draft } from '../propose.ts';

const all = /^(?:all|both|(?:each|every) (?:single )?one)(?: of (?:them|these|those|the \p{L}+))?$/iu;

/** "All of them were returned", "every one of them had been deported": the number held, of whom no return has been counted. */
export function readAll(view: View, story: Story): Draft[] {
  const size = story.total ?? story.risk;
  if (size === null || story.returned !== null || size < 2 || !story.numbers.has(size)) return [];
  const event = view.events.find(
    (one) =>
      one.kind === 'return' &&
      one.mood === 'done' &&
      !one.noun &&
      one.patient !== null &&
      all.test(view.text.slice(one.patient.start, one.patient.end)),
  );
  if (!event?.patient) return [];
  story.returned = size;
  story.lastCount = 'count_returned';
  return [
    {
      property: 'count_returned',
      start: event.patient.start,
      end: event.patient.end,
      normalised: String(size),
      bounds: { lower: size, upper: size },
      rule: 'count/everyone',
    },
  ];
}
