import { daysInMonth, isoDay, isRealDay } from './days.ts';
import { between, type DateValue } from './value.ts';

/**
 * Reads a year, a month or a day as `parseEdtf` does, without its grammar: most dates of a file are no more than that,
 * and a page that shows dates need not wait for the rest. `null` says nothing of the text but that it is none of these.
 *
 * @example parsePlain('2012-02')?.latest // '2012-02-29'
 * @example parsePlain('../2012-02-20') // null
 */
export function parsePlain(text: string): DateValue | null {
  const parts = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/.exec(text);
  if (parts === null) return null;
  const [, year, month, day] = parts;
  const y = Number(year);
  if (y === 0) return null;
  if (day !== undefined) return isRealDay(y, Number(month), Number(day)) ? between(text, text) : null;
  const first = month === undefined ? 1 : Number(month);
  const last = month === undefined ? 12 : Number(month);
  return { ...between(isoDay(y, first, 1), isoDay(y, last, daysInMonth(y, last))), edtf: text };
}
