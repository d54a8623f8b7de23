import { type AgeSystem, birthYears } from '../birth.ts';
import { daysInMonth, isoDay, isRealDay } from '../days.ts';
import { type LunarCalendar, solarDay } from './lunar.ts';

/** How an interval came to be: what the source wrote and how it was read. */
export type BirthReading = 'day' | 'month' | 'year' | 'range' | 'dayAndMonthSwapped' | 'lunar' | 'age';

/** Days on which a person may have been born, both ends included, and how the source was read to say so. */
export interface BirthOption {
  readonly earliest: string;
  readonly latest: string;
  readonly reading: BirthReading;
  readonly calendar: LunarCalendar | null;
  /** Share among the options of one source. */
  readonly weight: number;
  readonly stated: string;
}

/** A birth as the sources give it: a set of intervals, never one date. */
export type BirthSet = readonly BirthOption[];

export interface BirthContext {
  /** Calendar of the source where it says lunar, or writes dates of an older generation: its country's. */
  readonly calendar?: LunarCalendar;
  /** Day that ages are counted at. */
  readonly on?: string;
  readonly ages?: AgeSystem;
  /** Order of day and month where both can be months: the source's country. */
  readonly order?: 'dayFirst' | 'monthFirst';
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month = (word: string) => MONTHS.indexOf(word.toLowerCase().slice(0, 3)) + 1;

type Draft = Omit<BirthOption, 'weight' | 'stated'> & { readonly share: number };
const draft = (
  earliest: string,
  latest: string,
  reading: BirthReading,
  share = 1,
  calendar: LunarCalendar | null = null,
): Draft => ({ earliest, latest, reading, share, calendar });

const wholeYear = (from: number, to = from) =>
  draft(isoDay(from, 1, 1), isoDay(to, 12, 31), from === to ? 'year' : 'range');
const plausible = (year: number) => year >= 1850 && year <= 2100;

function dayDrafts(
  year: number,
  first: number,
  second: number,
  known: boolean,
  context: BirthContext,
): Draft[] {
  if (!plausible(year)) return [];
  const straight = isRealDay(year, first, second) ? isoDay(year, first, second) : null;
  const swapped = isRealDay(year, second, first) && first !== second ? isoDay(year, second, first) : null;
  if (known || swapped === null) return straight === null ? [] : [draft(straight, straight, 'day')];
  // Nobody says which number is the month, so both are kept; the usual order of the source weighs more.
  const usual = context.order === undefined ? 0.85 : 0.95;
  return [
    ...(straight === null ? [] : [draft(straight, straight, 'day', usual)]),
    draft(swapped, swapped, 'dayAndMonthSwapped', straight === null ? 1 : 1 - usual),
  ];
}

function lunarDrafts(
  year: number,
  monthNumber: number,
  dayNumber: number,
  leap: boolean,
  context: BirthContext,
): Draft[] {
  const calendars: readonly (readonly [LunarCalendar, number])[] =
    context.calendar === undefined
      ? [
          ['korean', 0.5],
          ['chinese', 0.5],
        ]
      : [[context.calendar, 1]];
  const found = calendars.flatMap(([calendar, share]) => {
    const day = solarDay({ year, month: monthNumber, day: dayNumber, leap }, calendar);
    return day === null ? [] : [draft(day, day, 'lunar', share, calendar)];
  });
  const [one, other] = found;
  return one !== undefined && other !== undefined && one.earliest === other.earliest
    ? [{ ...one, calendar: null, share: 1 }]
    : found;
}

type Rule = {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, context: BirthContext) => Draft[];
};
const n = (text: string | undefined) => Number(text);

/** Forms seen in lists and files, most telling first (names.md 3.7). */
const RULES: readonly Rule[] = [
  {
    pattern:
      /(?:음력|陰曆|阴历|農曆|农历|lunar)\D{0,4}(\d{4})\D{1,3}(윤|閏|闰)?\s*(\d{1,2})\D{1,3}(\d{1,2})/iu,
    read: (m, context) => lunarDrafts(n(m[1]), n(m[3]), n(m[4]), m[2] !== undefined, context),
  },
  {
    pattern: /(\d{4})\s*(?:[-–~]|to|and|or|between)\s*(\d{4})/iu,
    read: (m) =>
      /or/iu.test(m[0])
        ? [wholeYear(n(m[1])), wholeYear(n(m[2]))]
        : n(m[1]) <= n(m[2])
          ? [wholeYear(n(m[1]), n(m[2]))]
          : [],
  },
  {
    pattern: /(\d{4})\s*(?:年|년)\s*(\d{1,2})\s*(?:月|월)\s*(\d{1,2})\s*(?:日|일)/u,
    read: (m, context) => dayDrafts(n(m[1]), n(m[2]), n(m[3]), true, context),
  },
  { pattern: /(\d{4})\s*(?:年|년)\s*(\d{1,2})\s*(?:月|월)/u, read: (m) => monthDrafts(n(m[1]), n(m[2])) },
  {
    pattern: /(\d{4})[-./](\d{1,2})[-./](\d{1,2})/u,
    read: (m, context) => dayDrafts(n(m[1]), n(m[2]), n(m[3]), true, context),
  },
  {
    pattern: /(\d{1,2})\.(\d{1,2})\.(\d{4})/u,
    read: (m, context) => dayDrafts(n(m[3]), n(m[2]), n(m[1]), true, context),
  },
  {
    pattern: /(\d{1,2})[/-](\d{1,2})[/-](\d{4})/u,
    read: (m, context) =>
      context.order === 'monthFirst'
        ? dayDrafts(n(m[3]), n(m[1]), n(m[2]), false, context)
        : dayDrafts(n(m[3]), n(m[2]), n(m[1]), false, context),
  },
  {
    pattern: /(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})/iu,
    read: (m, context) =>
      month(m[2] ?? '') === 0 ? [] : dayDrafts(n(m[3]), month(m[2] ?? ''), n(m[1]), true, context),
  },
  {
    pattern: /([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})/iu,
    read: (m, context) =>
      month(m[1] ?? '') === 0 ? [] : dayDrafts(n(m[3]), month(m[1] ?? ''), n(m[2]), true, context),
  },
  {
    pattern: /([a-z]{3,9})\.?\s+(\d{4})/iu,
    read: (m) => (month(m[1] ?? '') === 0 ? [] : monthDrafts(n(m[2]), month(m[1] ?? ''))),
  },
  { pattern: /(\d{4})[-./](\d{1,2})(?!\d)/u, read: (m) => monthDrafts(n(m[1]), n(m[2])) },
  { pattern: /(\d{4})/u, read: (m) => (plausible(n(m[1])) ? [wholeYear(n(m[1]))] : []) },
  {
    pattern: /(?:aged?\s*)?(\d{1,3})\s*(?:세|살|岁|歲|years?)?/iu,
    read: (m, { on, ages = 'unknown' }) => {
      const born = on === undefined ? null : birthYears({ age: n(m[1]), system: ages, on });
      return born === null ? [] : [draft(born.earliest, born.latest, 'age')];
    },
  },
];

function monthDrafts(year: number, monthNumber: number): Draft[] {
  if (!plausible(year) || monthNumber < 1 || monthNumber > 12) return [];
  return [
    draft(isoDay(year, monthNumber, 1), isoDay(year, monthNumber, daysInMonth(year, monthNumber)), 'month'),
  ];
}

/**
 * Reads what a source writes of a birth into a set of intervals with how each was read; empty where nothing can be read.
 * Several births in one entry (`15.4.1957, 22.2.1958`, `a) 1964 b) 28.8.1962`, `1965 or 1966`) are several options.
 *
 * @example parseBirth('1965 or 1966').map((each) => each.earliest) // ['1965-01-01', '1966-01-01']
 */
export function parseBirth(raw: string, context: BirthContext = {}): BirthSet {
  const parts = raw
    .normalize('NFKC')
    .slice(0, 500)
    .split(/;|\b[a-e]\)|,(?!\s*\d{4}\b)|,\s*(?=\d{4}\D)|(?<=\d{4})\s*,/u)
    .map((part) => part.trim())
    .filter((part) => /\d/u.test(part));
  const found = parts.flatMap((part) => {
    for (const { pattern, read } of RULES) {
      const match = pattern.exec(part);
      const drafts = match === null ? [] : read(match, context);
      if (drafts.length > 0) return drafts.map((each) => ({ ...each, stated: part }));
    }
    return [];
  });
  const total = found.reduce((sum, { share }) => sum + share, 0);
  return found.map(({ share, ...each }) => ({ ...each, weight: share / total }));
}
