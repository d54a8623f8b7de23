import type { View } from '../../english/view.ts';
import type { Act } from './acts.ts';
import { groundIn } from './draft.ts';
import { type Ground, isLocal } from './spots.ts';

/** From the end of one place or day to the next place: "and another nine in", ", the son at". */
const nextLot =
  /^(?:,|;)?\s(?:(?:and|while|but|then|plus)\s)?(?:about\s|some\s|around\s|at least\s|nearly\s|over\s|more than\s|up to\s)?(?:another\b|an?\s(?:second|third|further)\b|the\s|his\s|her\s|their\s|others?\b|some\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b|\p{L}+teen\b|(?:twen|thir|for|fif|six|seven|eigh|nine)ty\b|\d)[\p{L}\d,-]*(?:\s(?!in\b|at\b|near\b|outside\b)[\p{L}\d-]+){0,3}\s(?:in|at|near|outside|inside)\s(?:the\s(?:\p{L}+\s){1,4}(?:of|in)\s|the\s)?$/iu;

/**
 * "Ten were arrested in Shenyang on the 8th and nine in Changchun on the 12th": the places of lots that share the verb of
 * the first, which the grammar takes for more places of the same people.
 */
export function gappedGrounds(view: View, { clause }: Act): Ground[] {
  const stop =
    view.clauses.find((one) => one.verb.start > clause.verb.end && one.by !== 'reduced')?.verb.start ??
    view.text.length;
  const places = view.places.filter(
    (place) => place.start >= clause.verb.end && place.end <= stop && place.place !== null,
  );
  // "three in Changchun on the 12th and three in Shenyang the same day": parts of one operation
  if (view.dates.some((date) => date.stated === 'the same day')) return [];
  const found: Ground[] = [];
  for (const place of places) {
    const ends = [
      ...view.places.filter((one) => one.end < place.start && one.start >= clause.verb.end),
      ...view.dates.filter((one) => one.end < place.start && one.start >= clause.verb.end),
    ].map((one) => one.end);
    if (ends.length === 0 || !nextLot.test(view.text.slice(Math.max(...ends), place.start))) continue;
    // "and nine in Changchun were released"
    if (stop - place.end < 14 && stop < view.text.length) continue;
    const ground = groundIn(view, place.start, place.end);
    if (ground && isLocal(ground)) found.push(ground);
  }
  return found;
}
