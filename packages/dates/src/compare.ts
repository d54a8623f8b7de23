import { addDays, daysBetween } from './days.ts';
import type { DateValue } from './value.ts';

/** How the days that one date allows lie to those of another. */
export type DateOrder = 'before' | 'after' | 'same' | 'within' | 'contains' | 'overlaps' | 'unknown';

/**
 * How far an approximate date may reach beyond its words, by the length of what is named: a day 3 days, a
 * month half a month, a year half a year. A convention of ours, not evidence; it only ever makes
 * an answer less definite.
 */
export const approximationDays = { day: 3, month: 15, year: 183 } as const;

function margin(value: DateValue): number {
  if (!value.approximate) return 0;
  const { earliest, latest } = value;
  const length = earliest !== null && latest !== null ? daysBetween(earliest, latest) + 1 : 1;
  return length <= 14
    ? approximationDays.day
    : length <= 92
      ? approximationDays.month
      : approximationDays.year;
}

/** First day that the date allows, an approximate one widened; `null` = open or unknown. */
export function earliestDay(value: DateValue): string | null {
  return value.earliest === null ? null : addDays(value.earliest, -margin(value));
}

/** Last day that the date allows, an approximate one widened; `null` = open or unknown. */
export function latestDay(value: DateValue): string | null {
  return value.latest === null ? null : addDays(value.latest, margin(value));
}

/**
 * Tells whether the thing dated can have been on that day. An unknown date can be any day.
 *
 * @param dayIso ISO `YYYY-MM-DD`.
 * @example possiblyOn(parseEdtf('../2012-02-20'), '2012-02-18') // true
 */
export function possiblyOn(value: DateValue, dayIso: string): boolean {
  const earliest = earliestDay(value);
  const latest = latestDay(value);
  return (earliest === null || earliest <= dayIso) && (latest === null || dayIso <= latest);
}

/**
 * Compares two dates by the days that they allow. `before` and `after` only where no common day is left even when
 * approximate dates are widened; `unknown` where either has no bound at all, or only widening makes them meet.
 *
 * @example compareDates(parseEdtf('2012-02-08'), parseEdtf('2012-02')) // 'within'
 */
export function compareDates(a: DateValue, b: DateValue): DateOrder {
  if (isUnbounded(a) || isUnbounded(b)) return 'unknown';
  if (isBefore(latestDay(a), earliestDay(b))) return 'before';
  if (isBefore(latestDay(b), earliestDay(a))) return 'after';
  if (isBefore(a.latest, b.earliest) || isBefore(b.latest, a.earliest)) return 'unknown';
  if (a.earliest === b.earliest && a.latest === b.latest) return 'same';
  if (covers(b, a)) return 'within';
  if (covers(a, b)) return 'contains';
  return 'overlaps';
}

function isUnbounded(value: DateValue): boolean {
  return value.earliest === null && value.latest === null;
}

function isBefore(end: string | null, start: string | null): boolean {
  return end !== null && start !== null && end < start;
}

function covers(outer: DateValue, inner: DateValue): boolean {
  const from = outer.earliest === null || (inner.earliest !== null && outer.earliest <= inner.earliest);
  const to = outer.latest === null || (inner.latest !== null && inner.latest <= outer.latest);
  return from && to;
}
