import { daysInMonth, isoDay, parseDay } from './days.ts';

/**
 * A date as far as it is known. The bounds hold every day that the words allow; `null` = open or unknown.
 * `approximate` does not widen the bounds (EDTF `~` does not either); `compareDates` and `possiblyOn` allow for it.
 */
export interface DateValue {
  /** EDTF (ISO 8601-2:2019), level 0 to 2; `XXXX-XX-XX` where nothing is known. */
  readonly edtf: string;
  /** First day, ISO `YYYY-MM-DD`. */
  readonly earliest: string | null;
  /** Last day, ISO `YYYY-MM-DD`. */
  readonly latest: string | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** Time of day as stated, 24 hours, `HH:MM`; `null` = none given. */
  readonly time: string | null;
}

/** A date of which nothing is known. "No date given" is a value. */
export const unknownDate: DateValue = {
  edtf: 'XXXX-XX-XX',
  earliest: null,
  latest: null,
  approximate: false,
  uncertain: false,
  time: null,
};

/** The shortest EDTF for the days from `earliest` to `latest`: a day, a month, a year or an interval of these. */
function edtfOf(earliest: string, latest: string): string {
  if (earliest === latest) return earliest;
  const to = parseDay(latest);
  const wholeMonths = earliest.endsWith('-01') && to?.day === daysInMonth(to?.year ?? 1, to?.month ?? 1);
  const wholeYears = wholeMonths && earliest.endsWith('-01-01') && to?.month === 12;
  const length = wholeYears ? 4 : wholeMonths ? 7 : 10;
  const [from, until] = [earliest.slice(0, length), latest.slice(0, length)];
  return from === until ? from : `${from}/${until}`;
}

/**
 * The date "some day, or every day, from `earliest` to `latest`"; `null` leaves that side open.
 *
 * @throws RangeError where `earliest` is after `latest`.
 * @example between('2012-02-01', '2012-02-29').edtf // '2012-02'
 * @example between(null, '2012-02-20').edtf // '../2012-02-20'
 */
export function between(earliest: string | null, latest: string | null): DateValue {
  if (earliest !== null && latest !== null && earliest > latest) {
    throw new RangeError(`${earliest} is after ${latest}`);
  }
  if (earliest === null && latest === null) return unknownDate;
  const edtf =
    earliest !== null && latest !== null ? edtfOf(earliest, latest) : `${earliest ?? '..'}/${latest ?? '..'}`;
  return { ...unknownDate, edtf, earliest, latest };
}

/** One day. @example onDay('2012-02-08').edtf // '2012-02-08' */
export function onDay(iso: string): DateValue {
  return between(iso, iso);
}

/** A whole month. @example inMonth(2012, 2).latest // '2012-02-29' */
export function inMonth(year: number, month: number): DateValue {
  return between(isoDay(year, month, 1), isoDay(year, month, daysInMonth(year, month)));
}

/** A whole year. @example inYear(2012).edtf // '2012' */
export function inYear(year: number): DateValue {
  return between(isoDay(year, 1, 1), isoDay(year, 12, 31));
}

/**
 * Marks a date as approximate (EDTF `~`), uncertain (`?`) or both (`%`).
 * Each end of an interval is marked, as level 1 asks.
 *
 * @example qualify(onDay('2012-02-12'), { approximate: true }).edtf // '2012-02-12~'
 */
export function qualify(
  value: DateValue,
  mark: { readonly approximate?: boolean; readonly uncertain?: boolean },
): DateValue {
  const approximate = value.approximate || mark.approximate === true;
  const uncertain = value.uncertain || mark.uncertain === true;
  if (approximate === value.approximate && uncertain === value.uncertain) return value;
  const sign = approximate && uncertain ? '%' : approximate ? '~' : '?';
  const edtf = value.edtf.replace(/[\dX]+(?:-[\dX]+)*[~?%]?/g, (part) => part.replace(/[~?%]$/, '') + sign);
  return { ...value, edtf, approximate, uncertain };
}
