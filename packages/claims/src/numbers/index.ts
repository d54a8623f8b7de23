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
  const taken = [
    ...findDates(folded, { publishedOn: null, language }).filter((date) => /[\d一-十年]/u.test(date.stated)),
    ...findAges(folded, language),
  ];
  const found = findByGrammar(folded, text, grammarOf(language));
  return found.filter((count) => !taken.some((span) => span.start < count.end && count.start < span.end));
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
