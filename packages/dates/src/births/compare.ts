import { daysBetween } from '../days.ts';
import type { BirthOption, BirthSet } from './parse.ts';

/** Levels of agreement for linkage, closest first (names.md 3.7). */
export const BIRTH_LEVELS = [
  'same day',
  'same day by the lunar calendar',
  'day and month swapped',
  'same month',
  'same year',
  'a year apart',
  'two or three years apart',
  'apart',
  'not comparable',
] as const;
export type BirthLevel = (typeof BIRTH_LEVELS)[number];

const whole = ({ earliest, latest }: BirthOption) => earliest === latest;
/** 1 January and the 15th of a month are often what a clerk writes who knows the year or month only. */
const clerkYear = ({ earliest, reading }: BirthOption) => reading === 'day' && earliest.endsWith('-01-01');
const clerkMonth = ({ earliest, reading }: BirthOption) => reading === 'day' && earliest.endsWith('-15');
const years = ({ earliest, latest }: BirthOption) =>
  [Number(earliest.slice(0, 4)), Number(latest.slice(0, 4))] as const;

function swapped(a: string, b: string): boolean {
  const [, month, day] = a.split('-');
  return (
    a.slice(0, 4) === b.slice(0, 4) && b === `${a.slice(0, 4)}-${day ?? ''}-${month ?? ''}` && month !== day
  );
}

function levelOfOptions(a: BirthOption, b: BirthOption): BirthLevel {
  const days = whole(a) && whole(b) && !clerkYear(a) && !clerkYear(b) && !clerkMonth(a) && !clerkMonth(b);
  if (days && a.earliest === b.earliest) {
    if (a.reading === 'lunar' || b.reading === 'lunar') return 'same day by the lunar calendar';
    return a.reading === 'dayAndMonthSwapped' || b.reading === 'dayAndMonthSwapped'
      ? 'day and month swapped'
      : 'same day';
  }
  if (days && swapped(a.earliest, b.earliest)) return 'day and month swapped';
  const [aFrom, aTo] = years(a);
  const [bFrom, bTo] = years(b);
  const finest = (option: BirthOption) =>
    clerkYear(option) ? 'year' : option.earliest.slice(0, 7) === option.latest.slice(0, 7) ? 'month' : 'year';
  if (finest(a) === 'month' && finest(b) === 'month' && a.earliest.slice(0, 7) === b.earliest.slice(0, 7))
    return 'same month';
  const gap = Math.max(0, Math.max(aFrom, bFrom) - Math.min(aTo, bTo));
  if (gap === 0) return 'same year';
  if (gap === 1) return 'a year apart';
  return gap <= 3 ? 'two or three years apart' : 'apart';
}

/** The closest level of any two options, with those two, so that a person sees on what it rests. */
export interface BirthComparison {
  readonly level: BirthLevel;
  readonly a: BirthOption | null;
  readonly b: BirthOption | null;
  /** Days between the two where both are days. */
  readonly days: number | null;
}

/**
 * Compares two births as sources give them. An unknown birth compares with nothing; it is no evidence against.
 *
 * @example compareBirth(parseBirth('1965 or 1966'), parseBirth('3.5.1966')).level // 'same year'
 */
export function compareBirth(a: BirthSet, b: BirthSet): BirthComparison {
  let best: BirthComparison = { level: 'not comparable', a: null, b: null, days: null };
  for (const one of a)
    for (const other of b) {
      const level = levelOfOptions(one, other);
      if (BIRTH_LEVELS.indexOf(level) < BIRTH_LEVELS.indexOf(best.level)) {
        const days = whole(one) && whole(other) ? Math.abs(daysBetween(one.earliest, other.earliest)) : null;
        best = { level, a: one, b: other, days };
      }
    }
  return best;
}
