/**
 * Arithmetic on days of the proleptic Gregorian calendar, written as ISO `YYYY-MM-DD`, years 1 to 9999.
 * No `Date`: a day is not an instant, and no time zone may move it.
 */

/** A day of the calendar as numbers. */
export interface Civil {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/**
 * Days of a month.
 *
 * @example daysInMonth(2012, 2) // 29
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Tells whether the three numbers name a day that exists, in years 1 to 9999.
 *
 * @example isRealDay(2012, 2, 30) // false
 */
export function isRealDay(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/**
 * Writes a day as ISO; the numbers must name a real day.
 *
 * @example isoDay(2012, 2, 8) // '2012-02-08'
 */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * Reads an ISO day; `null` where it is not one or the day does not exist.
 *
 * @example parseDay('2012-02-08') // { year: 2012, month: 2, day: 8 }
 */
export function parseDay(iso: string): Civil | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isRealDay(year, month, day) ? { year, month, day } : null;
}

/** Day number from 0001-01-01 = 0 (H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil). */
export function dayNumber({ year, month, day }: Civil): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 306;
}

/** The inverse of `dayNumber` (Hinnant, civil_from_days). */
export function civilOf(number: number): Civil {
  const z = number + 306;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

const firstDay = 0;
const lastDay = dayNumber({ year: 9999, month: 12, day: 31 });

function mustParse(iso: string): Civil {
  const civil = parseDay(iso);
  if (!civil) throw new RangeError(`not an ISO day: ${iso}`);
  return civil;
}

/**
 * The day `count` days later (earlier when negative), held within years 1 to 9999.
 *
 * @throws RangeError where `iso` is not a real ISO day.
 * @example addDays('2012-02-28', 2) // '2012-03-01'
 */
export function addDays(iso: string, count: number): string {
  const number = dayNumber(mustParse(iso)) + count;
  const { year, month, day } = civilOf(Math.min(Math.max(number, firstDay), lastDay));
  return isoDay(year, month, day);
}

/**
 * The day `count` months later, on the same day of the month or the last one that exists.
 *
 * @throws RangeError where `iso` is not a real ISO day.
 * @example addMonths('2012-01-31', 1) // '2012-02-29'
 */
export function addMonths(iso: string, count: number): string {
  const { year, month, day } = mustParse(iso);
  const index = Math.min(Math.max(year * 12 + month - 1 + count, 12), 9999 * 12 + 11);
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return isoDay(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/**
 * Days from one ISO day to another, negative when `to` is earlier.
 *
 * @throws RangeError where either is not a real ISO day.
 * @example daysBetween('2012-02-08', '2012-02-20') // 12
 */
export function daysBetween(from: string, to: string): number {
  return dayNumber(mustParse(to)) - dayNumber(mustParse(from));
}

/**
 * Day of the week, 1 = Monday to 7 = Sunday (ISO 8601).
 *
 * @throws RangeError where `iso` is not a real ISO day.
 * @example weekdayOf('2012-02-08') // 3
 */
export function weekdayOf(iso: string): number {
  return (dayNumber(mustParse(iso)) % 7) + 1;
}
