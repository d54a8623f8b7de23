import { isoDay, isRealDay } from '@safeconduct/dates/days.ts';
import type { Day, StatusRow } from '../model/law.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Letters after a date in the depositary's tables. Acceptance and approval bind like ratification. */
const ACTIONS: Readonly<Record<string, StatusRow['action']>> = {
  a: 'accession',
  d: 'succession',
  A: 'ratification',
  AA: 'ratification',
  c: 'ratification',
};

/** A cell of dates: the day and the letter, or what could not be read. */
export interface DateCell {
  readonly day: Day | null;
  readonly action: StatusRow['action'];
  readonly left: boolean;
  readonly unread: string | null;
}

const EMPTY: DateCell = { day: null, action: null, left: false, unread: null };

/** Cells carry footnote marks as escaped markup, and tabs inside dates. */
export function plain(cell: string): string {
  return cell
    .replace(/<superscript>.*?<\/superscript>/gis, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Reads `22 Apr\t 2016 a`, or `[20 Jan 2021 A]` of a state that has left.
 *
 * @example readDateCell('14 May\t 2024 a') // { day: '2024-05-14', action: 'accession', left: false, unread: null }
 */
export function readDateCell(cell: string): DateCell {
  const text = plain(cell);
  if (text === '') return EMPTY;
  const match =
    /^(\[?)\s*(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})(?: ([A-Za-z]{1,2}))?\s*\]?(?:\s*[\d,\s]+)?$/.exec(text);
  const month = MONTHS.indexOf((match?.[3] ?? '').toLowerCase()) + 1;
  const [year, date] = [Number(match?.[4]), Number(match?.[2])];
  if (match === null || !isRealDay(year, month, date)) return { ...EMPTY, unread: text };
  const letter = match[5];
  const action = letter === undefined ? 'ratification' : ACTIONS[letter];
  if (action === undefined) return { ...EMPTY, unread: text };
  return { day: isoDay(year, month, date), action, left: match[1] === '[', unread: null };
}

/** A participant's name without footnote marks: `China 5,6,7` is China. */
export function readName(cell: string): string {
  return plain(cell).replace(/\s*\d+(\s*,\s*\d+)*$/, '');
}
