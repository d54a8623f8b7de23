import { isRealDay, isoDay } from '../days.ts';
import { onDay, unknownDate } from '../value.ts';
import { month, monthDay } from './reference.ts';
import type { DateRule, Reading } from './types.ts';

/** Dates in digits, the same in every language. */
export const numericRules: readonly DateRule[] = [
  {
    name: 'iso-day',
    pattern: /(?<![\w./-])(?<y>\d{4})(?<sep>[-/.])(?<m>\d{1,2})\k<sep>(?<d>\d{1,2})(?![\w/-]|\.\d)/g,
    read: ({ y, m, d }, at) => monthDay(Number(y), Number(m), Number(d), at),
  },
  {
    name: 'iso-month',
    pattern: /(?<![\w./-])(?<y>(?:19|20)\d\d)-(?<m>0[1-9]|1[0-2])(?![\w/-]|\.\d)/g,
    read: ({ y, m }, at) => month(Number(y), Number(m), at),
  },
  {
    name: 'slashes',
    pattern: /(?<![\w./-])(?<a>\d{1,2})(?<sep>[/.])(?<b>\d{1,2})\k<sep>(?<y>(?:19|20)\d\d)(?![\w/-]|\.\d)/g,
    read: ({ a, b, y }) => dayOrMonthFirst(Number(y), Number(a), Number(b)),
  },
];

/** `08/02/2012` is 8 February or 2 August: both are kept (EDTF one-of) unless only one exists. */
function dayOrMonthFirst(year: number, a: number, b: number): Reading | null {
  const days = [
    [b, a],
    [a, b],
  ]
    .filter(([m = 0, d = 0]) => isRealDay(year, m, d))
    .map(([m = 0, d = 0]) => isoDay(year, m, d));
  const [first, last] = days.toSorted();
  if (first === undefined) return null;
  if (last === undefined || first === last) return { value: onDay(first) };
  return { value: { ...unknownDate, edtf: `[${first},${last}]`, earliest: first, latest: last } };
}
