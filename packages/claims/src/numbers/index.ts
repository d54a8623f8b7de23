import { findDates } from '@safeconduct/dates';
import { findAges } from './ages.ts';
import { foldDigits } from './digits.ts';
import { findByGrammar } from './grammar.ts';
import { grammarOf } from './languages.ts';
import type { CountFound, CountValue } from './types.ts';

export { approximationPercent } from './bounds.ts';
export { findAges } from './ages.ts';
export { formatBounds } from './format.ts';
export type { AgeFound, AgeUnit, CountForm, CountFound, CountValue } from './types.ts';

/**
 * Finds the counts in a text, in order, none overlapping. Dates, years, clock times, ages, money, percentages, measures
 * of time, section and telephone numbers are not counts. Never throws; time grows linearly with the text.
 *
 * @param language BCP 47 code; en, ko, zh (both scripts), ja, fr and es have rules, other languages digits only.
 * @example findCounts('at least 21 North Koreans', 'en')
 *   // [{ start: 0, end: 11, stated: 'at least 21', normalised: '>=21', unitWord: 'North Koreans', ... }]
 */
export function findCounts(text: string, language: string): CountFound[] {
  const folded = foldDigits(text);
  const dates = findDates(folded, { publishedOn: null, language });
  const taken = [...dates.filter(({ stated }) => hasNumber.test(stated)), ...findAges(folded, language)];
  return withoutTaken(findByGrammar(folded, text, grammarOf(language)), taken);
}

/** A date without a number in it ("last week") cannot be taken for a count, but may stand beside one. */
const hasNumber =
  /[\d一二三四五六七八九十]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/iu;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Drops the counts that overlap a span; one pass over both, sorted. */
function withoutTaken(found: readonly CountFound[], taken: readonly Span[]): CountFound[] {
  const spans = taken.toSorted((a, b) => a.end - b.end);
  const kept: CountFound[] = [];
  let next = 0;
  for (const count of found) {
    while (next < spans.length && (spans[next]?.end ?? 0) <= count.start) next++;
    // Spans of one kind never overlap, so at most the next two can reach into the count.
    const hit = spans.slice(next, next + 4).some((span) => span.start < count.end && count.start < span.end);
    if (!hit) kept.push(count);
  }
  return kept;
}

/**
 * Reads one stated number with its hedge: the first count in the words given; `null` where there is none.
 *
 * @example parseCount('30-plus group', 'en')?.normalised // '>=30'
 */
export function parseCount(stated: string, language: string): CountValue | null {
  const [first] = findCounts(stated, language);
  if (!first) return null;
  const { stated: words, normalised, bounds, form, hedge } = first;
  return { stated: words, normalised, bounds, form, hedge };
}
