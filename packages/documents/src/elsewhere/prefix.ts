import { parseEdtf } from '@safeconduct/dates';

/** A date as far as a prefix of ISO 8601 can say it. */
export interface Prefix {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` where not even the year is sure. */
  readonly value: string | null;
  /** The date as recorded, where the prefix says less or drops a mark; `null` where it says all. */
  readonly lost: string | null;
}

/**
 * Degrades an uncertain date to the longest prefix that holds whatever the date turns out to be. It never becomes
 * more precise: "8 to 14 February" is February, "by 20 February" is nothing.
 *
 * @example prefixOf('2012-02-08/2012-02-14') // { value: '2012-02', lost: '2012-02-08/2012-02-14' }
 * @example prefixOf('../2012-02-20') // { value: null, lost: '../2012-02-20' }
 */
export function prefixOf(edtf: string | null): Prefix {
  if (edtf === null || edtf === '') return { value: null, lost: null };
  const date = parseEdtf(edtf);
  if (date === null || date.earliest === null || date.latest === null) return { value: null, lost: edtf };
  const { earliest, latest } = date;
  const length = [10, 7, 4].find((size) => earliest.slice(0, size) === latest.slice(0, size));
  const value = length === undefined ? null : earliest.slice(0, length);
  return { value, lost: value === edtf ? null : edtf };
}
