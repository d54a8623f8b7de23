import { parseDay } from './days.ts';
import { formatMonth, formatSeason, formatYear, type Locale, pattern } from './format-words.ts';
import type { DateValue } from './value.ts';

/**
 * Writes one ISO day for people; text that is not an ISO day comes back as it is.
 *
 * @example formatDay('2012-02-12', 'en') // '12 Feb 2012'
 * @example formatDay('2012-02-12', 'ko') // '2012년 2월 12일'
 */
export function formatDay(iso: string, locale: Locale): string {
  const day = parseDay(iso);
  return day ? pattern(locale).day(day.year, day.month, day.day) : iso;
}

/**
 * Writes a date for people, with its hedge, bounds and time, and never more precisely than it is known.
 *
 * @example formatDate(parseEdtf('../2012-02-20'), 'en') // 'by 20 Feb 2012'
 * @example formatDate(parseEdtf('2011-24'), 'ko') // '2011~2012년 겨울'
 */
export function formatDate(value: DateValue, locale: Locale): string {
  const words = pattern(locale);
  let text = formatSpan(value, locale);
  if (text === null) return words.unknown;
  if (value.approximate) text = words.about(text);
  if (value.time !== null) text = words.time(text, value.time);
  return value.uncertain ? words.uncertain(text) : text;
}

function formatSpan(value: DateValue, locale: Locale): string | null {
  const words = pattern(locale);
  const { earliest, latest } = value;
  const plain = value.edtf.replace(/[~?%]/g, '');
  const season = /^(\d{4})-(2[1-8]|29|3[0-2])$/.exec(plain);
  if (season) return formatSeason(Number(season[1]), Number(season[2]), locale);
  if (earliest === null && latest === null) return formatYearless(plain, locale);
  const ends = plain.split('/');
  if (earliest === null) return words.by(formatEnd(ends[1], latest ?? '', locale));
  if (latest === null) return words.since(formatEnd(ends[0], earliest, locale));
  const oneOf = /^([[{])(.+)[\]}]$/.exec(plain);
  if (oneOf && !plain.includes('..')) {
    const parts = (oneOf[2] ?? '').split(',').map((part) => formatEnd(part, part, locale));
    return oneOf[1] === '[' ? words.or(parts) : words.and(parts);
  }
  return formatInterval(earliest, latest, locale);
}

/** One end as precisely as it was written: a day, a month or a year. */
function formatEnd(written: string | undefined, iso: string, locale: Locale): string {
  const part = written ?? iso;
  if (/^\d{4}$/.test(part)) return formatYear(Number(part), locale);
  if (/^\d{4}-(0\d|1[0-2])$/.test(part))
    return formatMonth(Number(part.slice(0, 4)), Number(part.slice(5)), locale);
  return formatDay(iso, locale);
}

function formatInterval(earliest: string, latest: string, locale: Locale): string {
  const words = pattern(locale);
  const from = parseDay(earliest);
  const to = parseDay(latest);
  if (!from || !to) return `${earliest}–${latest}`;
  if (earliest === latest) return words.day(from.year, from.month, from.day);
  const whole = from.day === 1 && parseDay(`${latest.slice(0, 8)}${to.day + 1}`) === null && to.day >= 28;
  if (whole && from.month === 1 && to.month === 12) {
    return from.year === to.year ? formatYear(from.year, locale) : words.yearRange(from.year, to.year);
  }
  if (whole && from.year === to.year && from.month === to.month)
    return formatMonth(from.year, from.month, locale);
  if (whole) return words.monthRange(from, to);
  return words.dayRange(from, to);
}

/** `XXXX-02-08`, `XXXX-02`, `XXXX-XX-08`: the year is not known. */
function formatYearless(plain: string, locale: Locale): string | null {
  const match = /^XXXX-(\d\d|XX)(?:-(\d\d))?$/.exec(plain);
  if (!match || (match[1] === 'XX' && match[2] === undefined)) return null;
  const month = match[1] === 'XX' ? null : Number(match[1]);
  return pattern(locale).yearless(month, match[2] === undefined ? null : Number(match[2]));
}
