import { between, inMonth, inYear, onDay, qualify } from '../value.ts';
import { addDays, daysInMonth, isoDay } from '../days.ts';
import {
  dayOfMonth,
  dayOfShiftedMonth,
  month,
  monthDay,
  partOfMonth,
  type Part,
  shiftedDay,
  shiftedMonth,
} from './reference.ts';
import type { Reading, Reference, Surround } from './types.ts';

/** Rules that Korean, Chinese and Japanese share once their words are read. */

/** What a prefix like 지난해 or 上月 says about the year or the month. */
export type Shift =
  | { readonly of: 'year'; readonly by: number }
  | { readonly of: 'month'; readonly by: number }
  | { readonly of: 'past' | 'future' }
  | null;

export interface Parts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly shift: Shift;
}

/** The year that a prefix names; `null` where publication does not settle it. */
function shiftedYearNumber(by: number, at: Reference): number | null {
  if (!at.published || at.published.first.slice(0, 4) !== at.published.last.slice(0, 4)) return null;
  return Number(at.published.last.slice(0, 4)) + by;
}

/** A date from its parts, as far as they go; `null` where no such day exists or nothing is given. */
export function fromParts(parts: Parts, at: Reference): Reading | null {
  const { shift } = parts;
  const when = shift?.of === 'past' || shift?.of === 'future' ? { ...at, future: shift.of === 'future' } : at;
  const year = parts.year ?? (shift?.of === 'year' ? shiftedYearNumber(shift.by, at) : null);
  if (parts.month !== null) {
    return parts.day === null ? month(year, parts.month, when) : monthDay(year, parts.month, parts.day, when);
  }
  if (parts.day !== null) {
    return shift?.of === 'month' ? dayOfShiftedMonth(parts.day, shift.by, at) : dayOfMonth(parts.day, when);
  }
  if (shift?.of === 'month') return { value: shiftedMonth(shift.by, at), relation: 'during' };
  return year === null || year < 1 || year > 9999 ? null : { value: inYear(year), relation: 'during' };
}

/** An interval of days, the second taking its month and year from the first where it states none. */
export function fromDays(first: Parts, last: Parts, at: Reference, together: boolean): Reading | null {
  const from = fromParts(first, at);
  if (from?.value.earliest == null) return from === null ? null : { value: from.value };
  const [year, number] = from.value.earliest.split('-').map(Number);
  const to = fromParts(
    { year: last.year ?? year ?? null, month: last.month ?? number ?? null, day: last.day, shift: null },
    at,
  );
  const [earliest, latest] = [from.value.earliest, to?.value.latest ?? null];
  if (latest === null || earliest > latest) return null;
  const span = between(earliest, latest);
  if (together && earliest !== latest) return { value: { ...span, edtf: `{${earliest},${latest}}` } };
  return { value: span, relation: 'during', yearInferred: from.yearInferred ?? false };
}

/** Part of the month that a reading names. */
export function withPart(reading: Reading | null, part: Part | null, thirds: boolean): Reading | null {
  if (!reading || part === null) return reading;
  return { ...reading, value: partOfMonth(reading.value, part, thirds), relation: 'during' };
}

/** "내일(18일)", "昨天（13日）": the bracket settles the day; where it contradicts the word, both are in doubt. */
export function dayWord(shift: number, bracketed: number | null, at: Reference): Reading | null {
  const value = shiftedDay(shift, at);
  if (bracketed === null) return { value };
  if (value.earliest === null || value.earliest !== value.latest)
    return dayOfMonth(bracketed, { ...at, future: shift > 0 });
  return {
    value: Number(value.earliest.slice(8)) === bracketed ? value : qualify(value, { uncertain: true }),
  };
}

/** A day counted from the one that the text named last. */
export function fromAnchor(at: Reference, days: number): Reading | null {
  return at.anchor === null ? null : { value: onDay(addDays(at.anchor, days)) };
}

/** A day or part of the month that the text named last ("같은 달 28일", 同月下旬). */
export function inSameMonth(at: Reference, day: number | null): Reading | null {
  if (at.month === null) return null;
  const [year = 0, month = 0] = at.month.split('-').map(Number);
  if (day === null) return { value: inMonth(year, month), relation: 'during' };
  return day < 1 || day > daysInMonth(year, month) ? null : { value: onDay(isoDay(year, month, day)) };
}

export const nothingAround: Surround = {
  relation: null,
  hedge: null,
  approximate: false,
  uncertain: false,
  time: null,
  lengthBefore: 0,
  lengthAfter: 0,
};

/** 24-hour `HH:MM`; `null` where the numbers are no time. */
export function clock(hour: number, minute: number, afternoon: boolean): string | null {
  if (!(hour >= 0 && hour <= 24 && minute >= 0 && minute < 60)) return null;
  const of24 = afternoon && hour < 12 ? hour + 12 : hour;
  return `${String(of24 % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
