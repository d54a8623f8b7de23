import { addMonths, daysInMonth, isoDay } from '../days.ts';
import { between, type DateValue, inMonth, onDay } from '../value.ts';
import type { Reading } from './types.ts';

/** The same date another year; 29 February becomes the 28th. */
function shiftYears(value: DateValue, count: number): DateValue {
  if (value.earliest === null || value.latest === null) return value;
  return between(addMonths(value.earliest, 12 * count), addMonths(value.latest, 12 * count));
}

/** Gives a year-less day or month the year of another date. */
function withYear(value: DateValue, other: string | null): DateValue {
  const yearless = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(value.edtf);
  if (!yearless || other === null) return value;
  const [year, month] = [Number(other.slice(0, 4)), Number(yearless[1])];
  if (yearless[2] === undefined) return inMonth(year, month);
  // 29 February of a common year becomes the 28th, as in shiftYears.
  return onDay(isoDay(year, month, Math.min(Number(yearless[2]), daysInMonth(year, month))));
}

/**
 * Makes one interval of two dates. Where only one states its year the other takes it, moved so that the first is
 * not after the last ("from 20 December to 12 January 2012").
 *
 * @returns `null` where the two cannot be an interval in this order.
 */
export function joinReadings(first: Reading, last: Reading): Reading | null {
  let from = withYear(first.value, last.value.latest);
  let to = last.value;
  if (from.earliest === null || to.latest === null) return null;
  if (from.edtf.startsWith('[') || to.edtf.startsWith('[')) return null;
  const gap = (): number => Number(to.latest?.slice(0, 4)) - Number(from.earliest?.slice(0, 4));
  if (first.yearInferred && !last.yearInferred) from = shiftYears(from, gap());
  if (!first.yearInferred && last.yearInferred) to = shiftYears(to, -gap());
  if (isAfter(from, to)) {
    if (first.yearInferred) from = shiftYears(from, -1);
    else if (last.yearInferred) to = shiftYears(to, 1);
  }
  if (isAfter(from, to)) return null;
  return {
    value: between(from.earliest, to.latest),
    relation: 'during',
    yearInferred: Boolean(first.yearInferred && last.yearInferred),
  };
}

function isAfter(from: DateValue, to: DateValue): boolean {
  return (from.earliest ?? '') > (to.latest ?? '');
}
