import type { DateFound } from '@safeconduct/dates';
import type { View } from '../../english/view.ts';
import type { Act } from './acts.ts';

const border =
  /\b(?:borders?|frontiers?|rivers?|mountains?|pass|passes|country|countries|homeland|wire|fence|strait|sea|lake|bridge|desert|the (?:North|South)|Yalu|Tumen|Amnok|Mekong|over|across)\b/i;
const indoors =
  /\b(?:embass(?:y|ies)|consulates?|schools?|missions?|compounds?|church|university|cells?|jails?|prisons?|camps?|centres?|centers?|hiding|courts?|hospitals?|airports?|hotels?|offices?|riots?)\b/i;

/** "walked into the embassy", "escaped from a cell", "two uncles arrived": a coming and going that passes no border. */
export function passesBorder(view: View, { clause, weak }: Act, date: DateFound): boolean {
  const words = view.text.slice(clause.verb.start, clause.end);
  const before = view.text.slice(clause.start, clause.verb.end);
  if (indoors.test(words) || (weak && /^(?:arriv|walking)/.test(clause.verb.head))) return false;
  // "took them to the Masnaa crossing", "the 14 who crossed last week are not to be sent back"
  if (/\b(?:the|a|an|\p{Lu}\p{L}+)\scrossing$/u.test(before)) return false;
  if (clause.by === 'relative' && /^(?:last (?:week|month|year)|\w+ years ago)$/.test(date.stated))
    return false;
  const ground =
    border.test(words) ||
    view.places.some((place) => place.start >= clause.verb.end && place.start < clause.end);
  return ground || (!weak && /^(?:cross|fled|flee|defect|enter|slipp)/.test(clause.verb.head));
}
