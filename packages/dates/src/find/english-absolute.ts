import { joinReadings } from './join.ts';
import { between, unknownDate } from '../value.ts';
import {
  dayDigits,
  gap,
  maybeGap,
  monthNumber,
  months,
  ordinals,
  ordinalValue,
  plainMonths,
  weekdayNumber,
  weekdays,
  yearDigits,
} from './english-words.ts';
import {
  dayOfMonth,
  month,
  monthDay,
  partOfMonth,
  partOfYear,
  type Part,
  season,
  type SeasonName,
  shiftedWeek,
} from './reference.ts';
import type { DateRule, Reading, Reference } from './types.ts';
import { inYear, qualify } from '../value.ts';
import { addDays, weekdayOf } from '../days.ts';

const dash = '[-–—]';
const person =
  '(?:people|persons?|men|women|children|girls|boys|others?|more|North|South|Korean|Chinese|defectors?|refugees?|escapees?|detainees?|migrants?|of|were|have|had|who|or)\\b';
const yearEnd = `(?:,?${gap}(?<y>${yearDigits})|,?${gap}(?:of${gap})?(?<ago>last|this|next)${gap}year)?`;
const weekdayStart = `(?:(?<w>${weekdays}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\\.?),?${gap}(?:the${gap})?)?`;

type Groups = Readonly<Record<string, string | undefined>>;

function yearOf({ y, ago }: Groups, at: Reference): number | null {
  if (y !== undefined) return Number(y);
  if (
    ago === undefined ||
    !at.published ||
    at.published.first.slice(0, 4) !== at.published.last.slice(0, 4)
  ) {
    return null;
  }
  const shift = ago === 'last' ? -1 : ago === 'next' ? 1 : 0;
  return Number(at.published.last.slice(0, 4)) + shift;
}

/** A weekday that does not fit its date leaves the date in doubt (EDTF `?`), since one of the two is wrong. */
function checkWeekday(reading: Reading | null, name: string | undefined): Reading | null {
  if (!reading || name === undefined || reading.value.earliest === null) return reading;
  const fits = weekdayOf(reading.value.earliest) === weekdayNumber(name);
  return fits ? reading : { ...reading, value: qualify(reading.value, { uncertain: true }) };
}

function monthDays(groups: Groups, at: Reference, together: boolean): Reading | null {
  const number = monthNumber(groups.m ?? '');
  const year = yearOf(groups, at);
  const last = monthDay(year, number, Number(groups.d2), at);
  const first = monthDay(year, number, Number(groups.d), at);
  if (!first || !last) return null;
  const [from, to] = [first.value.earliest, last.value.latest];
  if (from === null || to === null) return { value: unknownDate };
  if (from > to) return null;
  const span = between(from, to);
  const value = together && from !== to ? { ...span, edtf: `{${from},${to}}` } : span;
  return { value, yearInferred: year === null };
}

const rangeWord = `(?:to|until|till|through|${dash})`;
const start = '(?<![\\w.,/$€£-])';

/** Days, months and years that English writes out. */
export const englishAbsolute: readonly DateRule[] = [
  {
    name: 'between-days-month',
    pattern: new RegExp(
      `(?<![A-Za-z])(?:[Bb]etween|[Ff]rom)${gap}(?:the${gap})?${dayDigits('d')}${maybeGap}(?:and|${rangeWord})${maybeGap}(?:the${gap})?${dayDigits('d2')}${gap}(?:of${gap})?(?<m>${months})${yearEnd}`,
      'g',
    ),
    read: (groups, at) => monthDays(groups, at, false),
  },
  {
    name: 'between-month-days',
    pattern: new RegExp(
      `(?<![A-Za-z])(?:[Bb]etween|[Ff]rom)${gap}(?<m>${months})${gap}${dayDigits('d')}${maybeGap}(?:and|${rangeWord})${maybeGap}(?:the${gap})?${dayDigits('d2')}${yearEnd}`,
      'g',
    ),
    read: (groups, at) => monthDays(groups, at, false),
  },
  {
    name: 'between-ordinals',
    pattern: new RegExp(
      `(?<![A-Za-z])(?:[Bb]etween|[Ff]rom)${gap}the${gap}(?<d>[0-3]?\\d)(?:st|nd|rd|th)${gap}(?:and|${rangeWord})${gap}(?:the${gap})?(?<d2>[0-3]?\\d)(?:st|nd|rd|th)(?!${gap}(?:of${gap})?(?:${months}))`,
      'g',
    ),
    read({ d, d2 }, at) {
      const last = dayOfMonth(Number(d2), at);
      const first = last?.value.earliest ?? null;
      if (first === null) return last;
      const [year, number] = first.split('-').map(Number);
      const from = monthDay(year ?? null, number ?? 0, Number(d), at)?.value.earliest ?? null;
      return from === null || from > first ? null : { value: between(from, first), relation: 'during' };
    },
  },
  {
    name: 'week-of',
    pattern: new RegExp(
      `(?<![A-Za-z])[Tt]he${gap}week${gap}of${gap}(?<m>${months})${gap}${dayDigits('d')}${yearEnd}`,
      'g',
    ),
    read(groups, at) {
      const day =
        monthDay(yearOf(groups, at), monthNumber(groups.m ?? ''), Number(groups.d), at)?.value.earliest ??
        null;
      const week = day === null ? null : shiftedWeek(0, { ...at, published: { first: day, last: day } });
      return week && { value: week, relation: 'during' };
    },
  },
  {
    name: 'nth-week-of-month',
    pattern: new RegExp(
      `(?<![A-Za-z])[Tt]he${gap}(?<nth>first|second|third|fourth|last|final)${gap}week${gap}(?:of|in)${gap}(?<m>${months})${yearEnd}`,
      'g',
    ),
    read(groups, at) {
      const reading = month(yearOf(groups, at), monthNumber(groups.m ?? ''), at);
      const { earliest, latest } = reading?.value ?? unknownDate;
      if (!reading || earliest === null || latest === null) return reading;
      const nth = ['first', 'second', 'third', 'fourth'].indexOf(groups.nth ?? '');
      const from = nth < 0 ? addDays(latest, -6) : addDays(earliest, 7 * nth);
      const to = addDays(from, 6);
      // Before the year 1 the calendar has no days to add.
      return to < from ? reading : { ...reading, value: between(from, to), relation: 'during' };
    },
  },
  {
    name: 'days-month',
    pattern: new RegExp(
      `${start}${dayDigits('d')}${maybeGap}(?:(?<and>and|&|or)|${rangeWord})${maybeGap}${dayDigits('d2')}${gap}(?:of${gap})?(?<m>${months})${yearEnd}`,
      'g',
    ),
    read: (groups, at) => monthDays(groups, at, groups.and !== undefined && groups.and !== 'or'),
  },
  {
    name: 'month-days',
    pattern: new RegExp(
      `(?<![A-Za-z])(?<m>${months})${gap}${dayDigits('d')}${maybeGap}(?:(?<and>and|&|or)|${rangeWord})${maybeGap}${dayDigits('d2')}(?!${gap}${person})(?!${gap}(?:on${gap})?(?:${months}))${yearEnd}`,
      'g',
    ),
    read: (groups, at) => monthDays(groups, at, groups.and !== undefined && groups.and !== 'or'),
  },
  {
    name: 'day-month',
    pattern: new RegExp(
      `(?<![A-Za-z])${weekdayStart}${start}${dayDigits('d')}${maybeGap}(?:of${gap})?(?<m>${months})${yearEnd}`,
      'g',
    ),
    read: (groups, at) =>
      checkWeekday(monthDay(yearOf(groups, at), monthNumber(groups.m ?? ''), Number(groups.d), at), groups.w),
  },
  {
    name: 'ordinal-month',
    pattern: new RegExp(
      `(?<![A-Za-z])${weekdayStart}(?:[Tt]he${gap})?(?<o>${ordinals})${gap}(?:day${gap})?of${gap}(?<m>${months})${yearEnd}`,
      'g',
    ),
    read: (groups, at) =>
      checkWeekday(
        monthDay(yearOf(groups, at), monthNumber(groups.m ?? ''), ordinalValue(groups.o ?? ''), at),
        groups.w,
      ),
  },
  {
    // "In July 27 defectors were caught": a month, and a number of people.
    name: 'month-before-count',
    pattern: new RegExp(
      `(?<=(?<![A-Za-z])[Ii]n${gap})(?<m>${months})(?=${gap}\\d{1,3}${gap}(?:${person}|[a-z]+s${gap}(?:were|was|had|have)\\b))`,
      'g',
    ),
    read: (groups, at) => month(null, monthNumber(groups.m ?? ''), at),
  },
  {
    name: 'month-day',
    pattern: new RegExp(
      `(?<![A-Za-z])(?:(?<![Ii]n${gap})|(?!(?:${months})${gap}\\d{1,3}${gap}(?:${person}|[a-z]+s\\b)))${weekdayStart}(?<m>${months})${gap}(?:the${gap})?${dayDigits('d')}${yearEnd}`,
      'g',
    ),
    read: (groups, at) =>
      checkWeekday(monthDay(yearOf(groups, at), monthNumber(groups.m ?? ''), Number(groups.d), at), groups.w),
  },
  {
    name: 'part-of-month',
    pattern: new RegExp(
      `(?<![A-Za-z])(?<p>[Ee]arly|[Mm]id|[Ll]ate|(?:the${gap})?(?:beginning|start|middle|end)${gap}of)(?:${gap}in)?(?:-|${gap})(?<m>${months})${yearEnd}`,
      'g',
    ),
    read: (groups, at) => {
      const reading = month(yearOf(groups, at), monthNumber(groups.m ?? ''), at);
      return (
        reading && { ...reading, value: partOfMonth(reading.value, partName(groups.p)), relation: 'during' }
      );
    },
  },
  {
    // "In April and May": one stretch of time, and no choice of two.
    name: 'months',
    pattern: new RegExp(
      `(?<=(?:[Ii]n|[Dd]uring|[Oo]f|[Oo]ver)${gap})(?<m>${months})${gap}and${gap}(?<m2>${months})(?!${gap}\\d{1,2}\\b)${yearEnd}`,
      'g',
    ),
    read(groups, at) {
      const first = month(null, monthNumber(groups.m ?? ''), at);
      const last = month(yearOf(groups, at), monthNumber(groups.m2 ?? ''), at);
      return first && last && joinReadings(first, last);
    },
  },
  {
    name: 'month-year',
    pattern: new RegExp(
      `(?<![A-Za-z])(?<m>${months})(?:,?${gap}(?:of${gap})?(?<y>${yearDigits})|${gap}(?:of${gap})?(?<ago>last|this|next)${gap}year)`,
      'g',
    ),
    read: (groups, at) => month(yearOf(groups, at), monthNumber(groups.m ?? ''), at),
  },
  {
    name: 'month-alone',
    // After "by" or "of" April, May, June and Jan may be persons: "said by Jan Novak".
    pattern: new RegExp(
      `(?<![A-Za-z])(?:(?<=(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Bb]etween|[Bb]efore|[Aa]fter|[Tt]hrough)${gap})(?<m>${months})|(?<=(?:[Bb]y|[Oo]f|[Ff]rom|[Tt]o)${gap})(?<p>${months})(?!${gap}[A-Z][a-z])|(?<n>${plainMonths}))(?!${gap}\\d)`,
      'g',
    ),
    read: (groups, at) => month(null, monthNumber(groups.m ?? groups.p ?? groups.n ?? ''), at),
  },
];

const seasonPattern = new RegExp(
  `(?<![A-Za-z])(?:(?<when>last|this|next|past)${gap})?(?:(?<s>winter|summer|autumn)|(?<t>[Ww]inter|[Ss]ummer|[Aa]utumn|[Ss]pring|[Ff]all)(?=${gap}(?:of${gap})?(?:19|20)\\d\\d)|(?<=(?:[Ii]n|last|this|next|past|in${gap}the|early|late|[Ss]ince|[Dd]uring)${gap})(?<u>spring|fall))(?![A-Za-z-])(?:${gap}(?:of${gap})?(?<y>(?:19|20)\\d\\d)(?:[-–/](?<y2>\\d{4}|\\d\\d))?(?!\\d))?`,
  'g',
);

/** Seasons; spring and fall only where a word before them or a year asks for one. */
export const englishSeasons: DateRule = {
  name: 'season',
  pattern: seasonPattern,
  read({ when, s, t, u, y }, at) {
    const name = (s ?? t ?? u ?? '').toLowerCase();
    const key = (name === 'fall' ? 'autumn' : name) as SeasonName;
    const reading = season(key, y === undefined ? null : Number(y), at, when === 'last' || when === 'past');
    return { ...reading, relation: 'during' };
  },
};

function partName(text: string | undefined): Part {
  if (/early|beginning|start/i.test(text ?? '')) return 'early';
  return /mid/i.test(text ?? '') ? 'mid' : 'late';
}

const yearBefore =
  '(?<=(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]rom|[Bb]etween|[Bb]efore|[Aa]fter|[Oo]f|[Tt]o|and|[Tt]hrough|[Tt]he|[Ll]ate|[Ee]arly|[Mm]id|[Aa]round|[Ii]nto|[Yy]ear)[ \\u00a0\\n-]|\\(|[–-])';
const counted =
  '(?!,\\d|-|\\s(?:people|persons|men|women|children|refugees|defectors|North|others|detainees|migrants|of them)\\b)';

/** Years and decades. A bare number is a year only after a word that asks for one. */
export const englishYears: readonly DateRule[] = [
  {
    name: 'year-range',
    pattern: /(?<![\w.,/$€£-])(?<y>(?:19|20)\d\d)[-–—](?<y2>(?:19|20)\d\d|1[3-9]|[2-9]\d)(?![\w-]|[.,]\d)/g,
    read({ y = '', y2 = '' }) {
      const to = Number(y2.length === 2 ? y.slice(0, 2) + y2 : y2);
      return to > Number(y) ? { value: between(`${y}-01-01`, `${to}-12-31`), relation: 'during' } : null;
    },
  },
  {
    name: 'decade',
    pattern: /(?<![\w.,/$-])(?:(?<p>early|mid|late)[ -])?(?:the )?(?<y>(?:19|20)\d)0['’]?s\b/g,
    read({ y = '', p }) {
      const from = p === 'mid' ? 4 : p === 'late' ? 7 : 0;
      const to = p === 'early' ? 3 : p === 'mid' ? 6 : 9;
      if (p === undefined) {
        return { value: { ...between(`${y}0-01-01`, `${y}9-12-31`), edtf: `${y}X` }, relation: 'during' };
      }
      return { value: between(`${y}${from}-01-01`, `${y}${to}-12-31`), relation: 'during' };
    },
  },
  {
    name: 'part-of-year',
    pattern: /(?<![A-Za-z])(?<p>[Ee]arly|[Mm]id|[Ll]ate)(?: in)?[ -](?<y>(?:19|20)\d\d)(?![\w%-]|[.,]\d)/g,
    read: ({ p, y }) => ({ value: partOfYear(inYear(Number(y)), partName(p)), relation: 'during' }),
  },
  {
    name: 'year',
    pattern: new RegExp(`${yearBefore}(?<y>(?:1[89]|20)\\d\\d)(?![\\w%])(?!\\.\\d)${counted}`, 'g'),
    read: ({ y }) => ({ value: inYear(Number(y)) }),
  },
];
