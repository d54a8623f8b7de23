import { addMonths } from '../days.ts';
import { between, type DateValue } from '../value.ts';
import type { Reading } from './types.ts';

/** The same date another year; 29 February becomes the 28th. */
function shiftYears(value: DateValue, count: number): DateValue {
  if (value.earliest === null || value.latest === null) return value;
  return between(addMonths(value.earliest, 12 * count), addMonths(value.latest, 12 * count));
}

/**
 * Makes one interval of two dates. Where only one states its year the other takes it, moved so that the first is
 * not after the last ("from 20 December to 12 January 2012").
 *
 * @returns `null` where the two cannot be an interval in this order.
 */
export function joinReadings(first: Reading, last: Reading): Reading | null {
  let from = first.value;
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
