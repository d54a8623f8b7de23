import { formatDate, formatDay } from '@safeconduct/dates/format.ts';
import { readDate } from './date-grammar.ts';
import type { Language } from './language-start.ts';

/** An EDTF date of the file in words; text that is no EDTF is shown as it stands. */
export function dateWords(edtf: string | null, language: Language): string | null {
  if (edtf === null || edtf === '') return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return formatDay(edtf, language);
  const value = readDate(edtf);
  return value === null ? edtf : formatDate(value, language);
}

/** The tag for `Intl`: English is written day before month, as everywhere in the case file. */
export function intlTag(language: Language): string {
  return language === 'en' ? 'en-GB' : language;
}

/** Day and time of an instant, in the reader's zone. */
export function momentWords(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(intlTag(language), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}

const steps = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** "3 days ago", "in 2 weeks", by the reader's language. */
export function agoWords(instant: string, language: Language, now = Date.now()): string {
  const seconds = (new Date(instant).getTime() - now) / 1000;
  const words = new Intl.RelativeTimeFormat(intlTag(language), { numeric: 'auto' });
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return words.format(Math.round(seconds / length), unit);
  }
  return words.format(0, 'minute');
}

/** Today, ISO, in the reader's zone. */
export function todayIso(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
