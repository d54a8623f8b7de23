import { addDays, addMonths, isoDay, parseDay } from './days.ts';

/** How an age was counted: by birthdays, by calendar years from one, or not told. */
export type AgeSystem = 'western' | 'counting' | 'unknown';

/** The days on which a person may have been born, both included. */
export interface BirthInterval {
  readonly earliest: string;
  readonly latest: string;
}

/**
 * The days of birth that an age on a day allows.
 *
 * Western age counts birthdays: aged 15 on 15 May 2013 = born 16 May 1997 to 15 May 1998. Counting age (Korean
 * 세는나이) is 1 at birth and grows on 1 January, so it is the difference of calendar years plus one: 15 in 2013 =
 * born in 1999 (Republic of Korea, Ministry of Government Legislation, on the act of 28 June 2023 that
 * made 만 나이 the rule). Where the system is not known the interval holds both.
 * A person born on 29 February is taken to reach an age on 28 February of a common year, which widens by a day.
 *
 * @returns `null` where the age is not a whole number from 0 to 150, the day is not an ISO day, or the birth would
 *   fall before year 1; counting age 0 does not exist.
 * @example birthYears({ age: 15, system: 'counting', on: '2013-05-15' })
 *   // { earliest: '1999-01-01', latest: '1999-12-31' }
 */
export function birthYears(question: {
  readonly age: number;
  readonly system: AgeSystem;
  readonly on: string;
}): BirthInterval | null {
  const { age, system, on } = question;
  const day = parseDay(on);
  if (!day || !Number.isInteger(age) || age < 0 || age > 150 || day.year - age < 2) return null;
  const western = { earliest: addDays(addMonths(on, -12 * (age + 1)), 1), latest: addMonths(on, -12 * age) };
  if (system === 'western') return western;
  if (age === 0) return system === 'counting' ? null : western;
  const year = day.year - age + 1;
  const yearEnd = isoDay(year, 12, 31);
  const counting = { earliest: isoDay(year, 1, 1), latest: yearEnd < on ? yearEnd : on };
  if (system === 'counting') return counting;
  return {
    earliest: western.earliest < counting.earliest ? western.earliest : counting.earliest,
    latest: western.latest > counting.latest ? western.latest : counting.latest,
  };
}
