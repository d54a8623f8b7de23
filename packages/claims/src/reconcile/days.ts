import { dayNumber, daysInMonth, parseDay } from '@safeconduct/dates';
import type { Claim, Report } from '../model/claim.ts';

/**
 * The last day on which a report with a partial date can have been published: a month counts from its last day,
 * a year from 31 December. As-of views never know a report earlier than it can be proved to have been out.
 *
 * @example latestDay('2012-02') // '2012-02-29'
 */
export function latestDay(partial: string | null): string | null {
  if (partial === null) return null;
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(partial);
  if (!match) return null;
  const [, year, month, day] = match;
  if (day) return parseDay(partial) ? partial : null;
  if (Number(year) < 1 || (month && (Number(month) < 1 || Number(month) > 12))) return null;
  if (!month) return `${year}-12-31`;
  return `${year}-${month}-${String(daysInMonth(Number(year), Number(month))).padStart(2, '0')}`;
}

/** The first day on which it can have been published. */
export function earliestDay(partial: string | null): string | null {
  if (partial === null || !/^\d{4}(-\d{2}){0,2}$/.test(partial)) return null;
  return partial.length === 10 ? partial : partial.length === 7 ? `${partial}-01` : `${partial}-01-01`;
}

/** Days between two ISO days are differences of this number. */
export function dayIndex(iso: string): number {
  const day = parseDay(iso);
  if (!day) throw new RangeError(`not a day: ${iso}`);
  return dayNumber(day);
}

/** Whether a report is out, and a claim recorded, by a day; `null` = no limit. Undated reports count from the day they were recorded. */
export function knownBy(asOf: string | null, claim: Claim, report: Report | undefined): boolean {
  if (asOf === null) return true;
  const day = latestDay(report?.publishedOn ?? null);
  return (day === null || day <= asOf) && claim.recordedOn <= asOf;
}
