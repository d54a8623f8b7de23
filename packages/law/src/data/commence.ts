import { addDays, addMonths, daysBetween, daysInMonth, isoDay, parseDay } from '@safeconduct/dates/days.ts';
import type { Commencement, Day } from '../model/law.ts';

/** First and last day that a date as stated can mean; equal where a day is stated. */
export interface Window {
  readonly first: Day;
  readonly last: Day;
}

/**
 * The days that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` can mean.
 *
 * @throws RangeError where the text is none of the three.
 * @example windowOf('2016') // { first: '2016-01-01', last: '2016-12-31' }
 */
export function windowOf(stated: string): Window {
  const civil = parseDay(`${stated}-01-01`.slice(0, 10));
  if (civil === null) throw new RangeError(`not a date: ${stated}`);
  if (stated.length === 10) return { first: stated, last: stated };
  if (stated.length === 4) return { first: `${stated}-01-01`, last: `${stated}-12-31` };
  const { year, month } = civil;
  return { first: isoDay(year, month, 1), last: isoDay(year, month, daysInMonth(year, month)) };
}

/** The later of two days; null counts as no bound. */
export function later(a: Day, b: Day | null): Day {
  return b !== null && b > a ? b : a;
}

/**
 * The day on which a treaty binds a state that deposited on `deposit`, by the treaty's own rule; null where the rule is
 * not known. "On the thirtieth day after the date of deposit" is deposit + 30 days (UN Summary of Practice of the
 * Secretary-General as Depositary, paras 236-240).
 *
 * @example bindsOn('2024-05-14', { kind: 'days', days: 30 }) // '2024-06-13', Thailand and the CED
 */
export function bindsOn(deposit: Day, rule: Commencement): Day | null {
  switch (rule.kind) {
    case 'days':
      return addDays(deposit, rule.days);
    case 'months':
      return addMonths(deposit, rule.months);
    case 'firstOfMonthAfterMonths': {
      const [year, month] = addMonths(`${deposit.slice(0, 7)}-01`, rule.months + 1).split('-');
      return `${year}-${month}-01`;
    }
    case 'onDeposit':
      return deposit;
    case 'unknown':
      return null;
  }
}

/** Two years: lists of deposits differ by less. */
const NEAR = 730;

/** Whether a day lies so near a date as stated that an error in it could change the answer. */
export function aboutWhen(stated: string, day: Day): boolean {
  const { first, last } = windowOf(stated);
  return daysBetween(day, first) <= NEAR && daysBetween(last, day) <= NEAR;
}
