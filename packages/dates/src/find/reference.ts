import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  isRealDay,
  isoDay,
  parseDay,
  weekdayOf,
} from '../days.ts';
import { between, type DateValue, inMonth, inYear, onDay, unknownDate } from '../value.ts';
import type { Published, Reading, Reference } from './types.ts';

/** First and last day that a full or partial ISO date allows; `null` where it is none. */
export function publishedDays(text: string | null): Published | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text ?? '');
  if (!match) return null;
  const year = Number(match[1]);
  const from = Number(match[2] ?? 1);
  const to = Number(match[2] ?? 12);
  if (!isRealDay(year, from, 1)) return null;
  if (match[3] === undefined)
    return { first: isoDay(year, from, 1), last: isoDay(year, to, daysInMonth(year, to)) };
  const day = Number(match[3]);
  return isRealDay(year, from, day)
    ? { first: isoDay(year, from, day), last: isoDay(year, from, day) }
    : null;
}

/**
 * Resolves words relative to publication over every day on which the report can have come out, so that a report
 * dated only to its month gives an interval, not a guess.
 */
export function relative(at: Reference, resolve: (published: string) => DateValue): DateValue {
  if (!at.published) return unknownDate;
  const { first, last } = at.published;
  const early = resolve(first);
  if (first === last) return early;
  const late = resolve(last);
  return between(early.earliest, late.latest);
}

/** A month so far ahead is still "this" one: "Feb. 20" in a report of 14 February is not last year's. */
const daysAhead = 31;

/**
 * The year of a month and day named without one: the latest before publication, or the next where the future is meant.
 * `null` where nothing tells it, or where it would be one that no ISO day has (March, told in January of the year 1).
 */
function yearFor(month: number, day: number, at: Reference): number | null {
  if (!at.published) return null;
  const { last } = at.published;
  const year = Number(last.slice(0, 4));
  const thisYear = isoDay(year, month, day);
  const reach = at.future ? 183 : daysAhead;
  const ahead = daysBetween(last, thisYear);
  const meant = ahead > reach ? year - 1 : ahead < reach - 365 ? year + 1 : year;
  return isRealDay(meant, month, 1) ? meant : null;
}

/** A day given by month and day, with or without its year. */
export function monthDay(year: number | null, month: number, day: number, at: Reference): Reading | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(2000, month)) return null;
  const known = year ?? yearFor(month, Math.min(day, 28), at);
  if (known === null) {
    return { value: { ...unknownDate, edtf: `XXXX-${pad(month)}-${pad(day)}` }, yearInferred: true };
  }
  if (!isRealDay(known, month, day)) return null;
  return { value: onDay(isoDay(known, month, day)), yearInferred: year === null };
}

/** A month, with or without its year. */
export function month(year: number | null, number: number, at: Reference): Reading | null {
  if (number < 1 || number > 12) return null;
  const known = year ?? yearFor(number, 1, at);
  if (known === null) return { value: { ...unknownDate, edtf: `XXXX-${pad(number)}` }, yearInferred: true };
  if (!isRealDay(known, number, 1)) return null;
  return { value: inMonth(known, number), yearInferred: year === null };
}

/** "the 8th": of the publication month, or of the one before where that day had not come yet. */
export function dayOfMonth(day: number, at: Reference): Reading | null {
  if (day < 1 || day > 31) return null;
  if (!at.published) return { value: { ...unknownDate, edtf: `XXXX-XX-${pad(day)}` } };
  const { first, last } = at.published;
  for (const shift of at.future ? [0, 1, 2] : [0, -1, -2]) {
    const near = parseDay(addMonths(isoDay(Number(last.slice(0, 4)), Number(last.slice(5, 7)), 1), shift));
    if (!near || day > daysInMonth(near.year, near.month)) continue;
    const iso = isoDay(near.year, near.month, day);
    if (at.future ? iso >= first : iso <= last) return { value: onDay(iso) };
  }
  return null;
}

/** The day `day` of the month that lies `shift` months from publication. */
export function dayOfShiftedMonth(day: number, shift: number, at: Reference): Reading | null {
  if (!at.published) return { value: { ...unknownDate, edtf: `XXXX-XX-${pad(day)}` } };
  if (day < 1 || day > 31) return null;
  let exists = true;
  const value = relative(at, (published) => {
    const start = addMonths(`${published.slice(0, 8)}01`, shift);
    const { year, month: number } = parseDay(start) ?? { year: 1, month: 1 };
    if (day > daysInMonth(year, number)) exists = false;
    return onDay(isoDay(year, number, Math.min(day, daysInMonth(year, number))));
  });
  return exists ? { value } : null;
}

/** The month `shift` months from publication. */
export function shiftedMonth(shift: number, at: Reference): DateValue {
  return relative(at, (published) => {
    const start = addMonths(`${published.slice(0, 8)}01`, shift);
    return inMonth(Number(start.slice(0, 4)), Number(start.slice(5, 7)));
  });
}

/** The year `shift` years from publication. */
export function shiftedYear(shift: number, at: Reference): DateValue {
  return relative(at, (published) => inYear(Math.max(1, Number(published.slice(0, 4)) + shift)));
}

/** The week (Monday to Sunday) `shift` weeks from publication, or its days `from` to `to` (1 = Monday). */
export function shiftedWeek(shift: number, at: Reference, from = 1, to = 7): DateValue {
  return relative(at, (published) => {
    const monday = addDays(published, 1 - weekdayOf(published) + 7 * shift);
    return between(addDays(monday, from - 1), addDays(monday, to - 1));
  });
}

/** The day `shift` days from publication. */
export function shiftedDay(shift: number, at: Reference): DateValue {
  return relative(at, (published) => onDay(addDays(published, shift)));
}

/** Which of the weekdays of a name is meant. */
export type WeekdaySense = 'past' | 'future' | 'last' | 'next';

/** The nearest such weekday: `past` and `future` allow the day of publication itself, `last` and `next` do not. */
export function nearestWeekday(weekday: number, sense: WeekdaySense, at: Reference): DateValue {
  return relative(at, (published) => {
    const today = weekdayOf(published);
    const back = (today - weekday + 7) % 7;
    const ahead = (weekday - today + 7) % 7;
    if (sense === 'past') return onDay(addDays(published, -back));
    if (sense === 'last') return onDay(addDays(published, back === 0 ? -7 : -back));
    return onDay(addDays(published, sense === 'next' && ahead === 0 ? 7 : ahead));
  });
}

/** Part of a month, a week or a year. */
export type Part = 'early' | 'mid' | 'late';

/**
 * Part of a month. `thirds`: exact thirds (上旬, 중순); else the looser newspaper parts, which share their edges: early
 * 1-10, middle 10-20, late 20-end. A convention.
 */
export function partOfMonth(value: DateValue, part: Part, thirds = false): DateValue {
  const { earliest, latest } = value;
  if (earliest === null || latest === null || earliest.slice(0, 7) !== latest.slice(0, 7)) return value;
  const edge = thirds ? 1 : 0;
  if (part === 'early') return between(earliest, `${earliest.slice(0, 8)}10`);
  if (part === 'mid') return between(`${earliest.slice(0, 8)}${10 + edge}`, `${earliest.slice(0, 8)}20`);
  return between(`${earliest.slice(0, 8)}${20 + edge}`, latest);
}

/** Part of a year: January-April, May-August, September-December. A convention (EDTF quadrimesters). */
export function partOfYear(value: DateValue, part: Part): DateValue {
  const { earliest, latest } = value;
  if (earliest === null || latest === null || earliest.slice(0, 4) !== latest.slice(0, 4)) return value;
  const year = earliest.slice(0, 4);
  if (part === 'early') return between(`${year}-01-01`, `${year}-04-30`);
  return part === 'mid'
    ? between(`${year}-05-01`, `${year}-08-31`)
    : between(`${year}-09-01`, `${year}-12-31`);
}

const seasonMonths = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const;
const seasonCodes = { spring: 21, summer: 22, autumn: 23, winter: 24 } as const;
/** A season of the northern hemisphere. */
export type SeasonName = keyof typeof seasonMonths;

/**
 * A season by the year in which it begins. Without one, the latest that had begun when the report came out; `ended`
 * ("last spring"), the latest that was over by then.
 */
export function season(name: SeasonName, year: number | null, at: Reference, ended = false): Reading {
  const begins = year ?? (at.published && seasonYear(name, at.published.last, ended));
  if (begins === null || begins < 1 || begins > 9998) return { value: unknownDate };
  const value = between(...seasonDays(name, begins));
  return {
    value: { ...value, edtf: `${isoDay(begins, 1, 1).slice(0, 4)}-${seasonCodes[name]}` },
    yearInferred: year === null,
  };
}

function seasonDays(name: SeasonName, begins: number): [first: string, last: string] {
  const start = isoDay(begins, seasonMonths[name], 1);
  return [start, addDays(addMonths(start, 3), -1)];
}

function seasonYear(name: SeasonName, published: string, ended: boolean): number {
  const year = Number(published.slice(0, 4));
  const [first, last] = seasonDays(name, Math.min(year, 9998));
  if (!ended) return first <= published ? year : year - 1;
  // Winter ends in the year after the one in which it begins.
  if (last < published) return year;
  return seasonDays(name, Math.max(1, year - 1))[1] < published ? year - 1 : year - 2;
}

/** What a length of time is counted in. */
export type Unit = 'day' | 'week' | 'month' | 'year';

/** "N units ago" (or ahead, negative): as exact as the unit: a day, half a week on both sides, a month, a year. */
export function unitsAgo(count: number, unit: Unit, at: Reference): DateValue {
  if (unit === 'day') return shiftedDay(-count, at);
  if (unit === 'month') return shiftedMonth(-count, at);
  if (unit === 'year') return shiftedYear(-count, at);
  return relative(at, (published) => {
    const middle = addDays(published, -7 * count);
    return between(addDays(middle, -3), addDays(middle, 3));
  });
}

/** "over the past N units": up to the day of publication. */
export function pastUnits(count: number, unit: Unit, at: Reference): DateValue {
  return relative(at, (published) => {
    if (unit === 'day') return between(addDays(published, -count), published);
    if (unit === 'week') return between(addDays(published, -7 * count), published);
    return between(addMonths(published, unit === 'month' ? -count : -12 * count), published);
  });
}

/** "within N units": from the day of publication on. */
export function comingUnits(count: number, unit: Unit, at: Reference): DateValue {
  return relative(at, (published) => {
    if (unit === 'day') return between(published, addDays(published, count));
    if (unit === 'week') return between(published, addDays(published, 7 * count));
    return between(published, addMonths(published, unit === 'month' ? count : 12 * count));
  });
}

/** Two digits. */
export function pad(number: number): string {
  return String(number).padStart(2, '0');
}
