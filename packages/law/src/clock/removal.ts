import { addDays } from '@safeconduct/dates/days.ts';
import type { Deadline } from '../model/assessment.ts';
import type { Day } from '../model/law.ts';
import type { FactReader } from '../facts/read.ts';
import { because } from '../words/reason.ts';
import { hoursBetween, startOf } from './moments.ts';

/** How long there is before people may be gone. */
export interface RemovalClock {
  readonly deadline: Deadline | null;
  /** Hours to the earliest moment at which it may happen; null where no day is known or the start is open. */
  readonly hoursToEarliest: number | null;
  /** Hours to the last moment that can be counted on; null where no day is known. */
  readonly hoursToLast: number | null;
  /** `returned`: it has happened; `passed`: the day said is over and nobody knows; `open`: still to come or not known. */
  readonly state: 'open' | 'passed' | 'returned';
}

const NO_CLOCK: RemovalClock = { deadline: null, hoursToEarliest: null, hoursToLast: null, state: 'open' };

/** A day said with less than a day's precision stands for its first and last day. */
function edge(text: string, last: boolean): Day | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match;
  if (day !== undefined) return `${year}-${month}-${day}`;
  if (month !== undefined) {
    return last ? addDays(nextMonth(`${year}-${month}`), -1) : `${year}-${month}-01`;
  }
  return last ? `${year}-12-31` : `${year}-01-01`;
}

function nextMonth(month: string): Day {
  const [year, number] = month.split('-').map(Number);
  return number === 12
    ? `${String((year ?? 0) + 1).padStart(4, '0')}-01-01`
    : `${String(year).padStart(4, '0')}-${String((number ?? 0) + 1).padStart(2, '0')}-01`;
}

function deadlineOf(
  earliest: Day | null,
  latest: Day | null,
  zone: string,
  contested: boolean,
): Deadline | null {
  const day = earliest ?? latest;
  if (day === null) return null;
  const at = startOf(day, zone);
  const what =
    earliest === null
      ? because('clock.removalBy', { day })
      : latest !== null && latest !== earliest
        ? because(contested ? 'clock.removalContested' : 'clock.removalBetween', { earliest, latest })
        : because('clock.removalOn', { day });
  return { what, at, zone, rule: 'removal_date', kind: 'removal' };
}

/**
 * The removal clock. A range counts from its earliest day; "by 20 February" has no earliest day, so that it may be any
 * moment up to the 20th, and the beginning of that day is the last moment to count on.
 */
export function removalClock(facts: FactReader, zone: string, now: string): RemovalClock {
  if (facts.truth('returned') === 'yes') return { ...NO_CLOCK, state: 'returned' };
  const days = facts.days('removal_date');
  if (days === null) return NO_CLOCK;
  const earliest = days.lower === null ? null : edge(days.lower, false);
  const latest = days.upper === null ? null : edge(days.upper, true);
  const contested = facts.is('removal_date', '') === 'contested';
  const deadline = deadlineOf(earliest, latest, zone, contested);
  if (deadline === null) return NO_CLOCK;
  const lastDay = latest ?? earliest;
  const over = lastDay !== null && hoursBetween(now, startOf(lastDay, zone, 24)) <= 0;
  return {
    deadline,
    hoursToEarliest: earliest === null ? null : hoursBetween(now, startOf(earliest, zone)),
    hoursToLast: lastDay === null ? null : hoursBetween(now, startOf(lastDay, zone)),
    state: over ? 'passed' : 'open',
  };
}
