import { addDays, weekdayOf } from '@safeconduct/dates/days.ts';
import type { Deadline } from '../model/assessment.ts';
import { because } from '../words/reason.ts';
import { hoursBetween, startOf } from './moments.ts';

/** Hours in which somebody is at a desk. Public holidays are not known to us, and the words say so. */
interface Desk {
  readonly zone: string;
  readonly closes: number;
  readonly rule: string;
}

/** ECtHR: Monday to Friday, 8 to 16, Strasbourg (Practice Direction, rule 39). Geneva: usual office hours, to be checked. */
export const DESKS: Readonly<Record<'strasbourg' | 'geneva', Desk>> = {
  strasbourg: { zone: 'Europe/Paris', closes: 16, rule: 'ECHR Rule 39, Practice Direction' },
  geneva: { zone: 'Europe/Zurich', closes: 17, rule: 'OHCHR office hours' },
};

/**
 * When a desk closes next: today if it is a working day and not past closing, else on the next working day.
 *
 * @example closesNext('strasbourg', '2024-03-01T15:30:00Z') // '2024-03-04T15:00:00Z', a Monday: 16:30 on Friday is too late
 */
export function closesNext(which: keyof typeof DESKS, now: string): string {
  const { zone, closes } = DESKS[which];
  // The day there is that of the instant in UTC or the one after; a day already over closes before `now`.
  for (let day = now.slice(0, 10); ; day = addDays(day, 1)) {
    if (weekdayOf(day) > 5) continue;
    const at = startOf(day, zone, closes);
    if (hoursBetween(now, at) > 0) return at;
  }
}

/** The closing of a desk as a deadline. */
export function officeDeadline(which: keyof typeof DESKS, now: string): Deadline {
  const { zone, rule } = DESKS[which];
  const code = which === 'strasbourg' ? 'clock.deskStrasbourg' : 'clock.deskGeneva';
  return { what: because(code), at: closesNext(which, now), zone, rule, kind: 'office' };
}
