import { parseDay, weekdayOf } from '@safeconduct/dates/days.ts';
import { earliestDay, latestDay } from '@safeconduct/dates/compare.ts';
import { parseEdtf } from '@safeconduct/dates/edtf.ts';
import { resolveDatePhrase } from '@safeconduct/dates/find/index.ts';
import { formatDate, formatDay } from '@safeconduct/dates/format.ts';
import { type DateValue, qualify } from '@safeconduct/dates/value.ts';
import { intlTag } from './dates.ts';
import type { Language } from './language-start.ts';

/** A date as somebody typed it. `countedFrom`: the day that "yesterday" or a missing year was taken from. */
export type DateRead = { readonly value: DateValue; readonly countedFrom: string | null };

const tongues = ['en', 'ko', 'zh'] as const;

/** A sheet long ago: words that then name other days lean on the day they are read from. */
const otherDay = '1971-06-15';

function phrase(text: string, language: Language, seenFrom: string): DateValue | null {
  const own = language === 'zh-Hans' ? 'zh' : language;
  // A colleague's draft may be in another language than the desk's.
  for (const tongue of [own, ...tongues.filter((one) => one !== own)]) {
    const value = resolveDatePhrase(text, { publishedOn: seenFrom, language: tongue });
    if (value !== null) return value;
  }
  return null;
}

/**
 * Reads a date in plain words ("around 12 Feb", "2월 20일까지", "2月上旬") or in the notation of the file;
 * `null` where it is none. `seenFrom`: ISO day from which the words are read.
 */
export function readDate(text: string, language: Language, seenFrom: string): DateRead | null {
  const typed = text.trim();
  const noted = parseEdtf(typed);
  if (noted !== null) return { value: noted, countedFrom: null };
  const doubted = /^(.+?)\s*[?？]$/.exec(typed)?.[1];
  const words = doubted ?? typed;
  const value = phrase(words, language, seenFrom);
  if (value === null || value.edtf.startsWith('XXXX')) return null;
  const leans = phrase(words, language, otherDay)?.edtf !== value.edtf;
  return {
    value: doubted === undefined ? value : qualify(value, { uncertain: true }),
    countedFrom: leans ? seenFrom : null,
  };
}

/** A date of the file as words that read back as the same date, or in its own notation. */
export function typedDate(edtf: string | null, language: Language): string {
  if (edtf === null) return '';
  const value = parseEdtf(edtf);
  if (value === null) return edtf;
  const words = formatDate(value, language);
  return readDate(words, language, otherDay)?.value.edtf === value.edtf ? words : edtf;
}

/** The days that a date allows, an approximate one with the days to either side that comparing grants it. */
export type DaysAllowed =
  | { readonly kind: 'day'; readonly day: string; readonly weekday: string }
  | { readonly kind: 'between' | 'about'; readonly from: string; readonly to: string }
  | { readonly kind: 'until' | 'since'; readonly day: string }
  | { readonly kind: 'any' };

export function daysAllowed(value: DateValue, language: Language): DaysAllowed {
  const from = earliestDay(value);
  const to = latestDay(value);
  if (from === null && to === null) return { kind: 'any' };
  if (from === null) return { kind: 'until', day: formatDay(to ?? '', language) };
  if (to === null) return { kind: 'since', day: formatDay(from, language) };
  if (from === to) return { kind: 'day', day: formatDay(from, language), weekday: weekday(from, language) };
  return {
    kind: value.approximate ? 'about' : 'between',
    from: formatDay(from, language),
    to: formatDay(to, language),
  };
}

function weekday(iso: string, language: Language): string {
  if (parseDay(iso) === null) return '';
  // 1 January 2024 was a Monday.
  const sameDay = new Date(Date.UTC(2024, 0, weekdayOf(iso)));
  return new Intl.DateTimeFormat(intlTag(language), { weekday: 'long', timeZone: 'UTC' }).format(sameDay);
}
