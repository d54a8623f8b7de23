import { addDays, weekdayOf } from '@safeconduct/dates/days.ts';
import type { Deadline } from '../model/assessment.ts';
import { because } from '../words/reason.ts';
import { hoursBetween, startOf, wallClock } from './moments.ts';

/** Hours in which somebody is at a desk. Public holidays are not known to us, and the words say so. */
interface Desk {
  readonly zone: string;
  readonly opens: number;
  readonly closes: number;
  readonly rule: string;
}

/** ECtHR: Monday to Friday, 8 to 16, Strasbourg (Practice Direction, rule 39). Geneva: usual office hours, to be checked. */
export const DESKS: Readonly<Record<'strasbourg' | 'geneva', Desk>> = {
  strasbourg: { zone: 'Europe/Paris', opens: 8, closes: 16, rule: 'ECHR Rule 39, Practice Direction' },
  geneva: { zone: 'Europe/Zurich', opens: 9, closes: 17, rule: 'OHCHR office hours' },
};

/**
 * When a desk closes next: today if it is a working day and not past closing, else on the next working day.
 *
 * @example closesNext('strasbourg', '2024-03-01T15:30:00Z').at // '2024-03-04T15:00:00Z', a Monday: 16:30 on Friday is too late
 */
export function closesNext(
  which: keyof typeof DESKS,
  now: string,
): { readonly at: string; readonly openNow: boolean } {
  const desk = DESKS[which];
  const here = wallClock(now, desk.zone);
  let day = here.day;
  if (hoursBetween(now, startOf(day, desk.zone, desk.closes)) <= 0) day = addDays(day, 1);
  while (weekdayOf(day) > 5) day = addDays(day, 1);
  const openNow = day === here.day && here.hour >= desk.opens;
  return { at: startOf(day, desk.zone, desk.closes), openNow };
}

/** The closing of a desk as a deadline. */
export function officeDeadline(which: keyof typeof DESKS, now: string): Deadline {
  const desk = DESKS[which];
  const { at } = closesNext(which, now);
  const code = which === 'strasbourg' ? 'clock.deskStrasbourg' : 'clock.deskGeneva';
  return { what: because(code), at, zone: desk.zone, rule: desk.rule, kind: 'office' };
}
