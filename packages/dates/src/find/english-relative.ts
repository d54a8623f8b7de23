import { addDays, weekdayOf } from '../days.ts';
import { between, unknownDate } from '../value.ts';
import {
  gap,
  maybeGap,
  monthNumber,
  months,
  ordinals,
  ordinalValue,
  smallNumber,
  smallValue,
  weekdayNumber,
  weekdays,
} from './english-words.ts';
import {
  comingUnits,
  dayOfMonth,
  dayOfShiftedMonth,
  month,
  monthDay,
  nearestWeekday,
  partOfMonth,
  partOfYear,
  pastUnits,
  relative,
  shiftedDay,
  shiftedMonth,
  shiftedWeek,
  shiftedYear,
  type Part,
  type Unit,
  unitsAgo,
} from './reference.ts';
import { dayWord, fromAnchor } from './shared.ts';
import type { DateRule, Published, Reading, Reference } from './types.ts';

const unit = '(?<unit>day|week|fortnight|month|year|decade)s?';
const unitOrNight = '(?<unit>day|night|week|fortnight|month|year|decade)s?';
const notWord = '(?<![A-Za-z])';
const dayEnd =
  '(?=[.,;:!?)"”’\\]–—]|\\s*$|\\s(?:and|or|to|by|at|in|of|under|after|before|while|when|as|with|near|from|they|he|she|police|on|for|who|that|were|was|it|but|along|through|until|had|have|has|the)\\b)';

const partOfDay = '(?:day|night|evening|morning|afternoon)';

const shifts: Readonly<Record<string, number>> = { last: -1, past: -1, this: 0, next: 1, coming: 1 };

function shiftOf(word: string | undefined): number {
  return shifts[(word ?? '').toLowerCase()] ?? 0;
}

function partWeek(part: string | undefined, shift: number, at: Reference): Reading {
  // Early: Monday to Wednesday; mid: Tuesday to Thursday; late: Thursday to Sunday. A convention.
  const [from, to] = /^early/i.test(part ?? '')
    ? [1, 3]
    : /^mid/i.test(part ?? '')
      ? [2, 4]
      : /^late/i.test(part ?? '')
        ? [4, 7]
        : [1, 7];
  return { value: shiftedWeek(shift, at, from, to), relation: 'during' };
}

function onSunday({ published }: Reference): boolean {
  return published !== null && published.first === published.last && weekdayOf(published.first) === 7;
}

function part(text: string): Part {
  return /^early/i.test(text) ? 'early' : /^mid/i.test(text) ? 'mid' : 'late';
}

/** "earlier this month": from its first day to the day of publication. */
function earlier(unitName: string, at: Reference): Reading {
  const whole = (published: string): string =>
    unitName === 'year'
      ? `${published.slice(0, 4)}-01-01`
      : unitName === 'month'
        ? `${published.slice(0, 8)}01`
        : (shiftedWeek(0, { ...at, published: { first: published, last: published } }).earliest ?? published);
  return { value: relative(at, (published) => between(whole(published), published)), relation: 'during' };
}

function shiftedPeriod(
  unitName: string,
  shift: number,
  partText: string | undefined,
  at: Reference,
): Reading {
  if (unitName === 'week') return partWeek(partText, shift, at);
  const whole = unitName === 'month' ? shiftedMonth(shift, at) : shiftedYear(shift, at);
  if (partText === undefined) return { value: whole, relation: 'during' };
  const value = unitName === 'month' ? partOfMonth(whole, part(partText)) : partOfYear(whole, part(partText));
  return { value, relation: 'during' };
}

function plainUnit(name: string, count: number): [unit: Unit, count: number] {
  if (name === 'decade') return ['year', 10 * count];
  if (name === 'fortnight') return ['week', 2 * count];
  if (name === 'night') return ['day', count];
  return [name as Unit, count];
}

function sameDay(day: string): Published {
  return { first: day, last: day };
}

/** "the following Monday": counted from the day named before, like "two weeks later". */
function weekdayAfterAnchor(day: number, at: Reference): Reading | null {
  return at.anchor === null
    ? null
    : { value: nearestWeekday(day, 'next', { ...at, published: sameDay(at.anchor) }) };
}

/** "wrote on December 22 that he had been taken on the 19th": of the month of the day named before, or of the next one. */
function dayByAnchor(day: number, at: Reference): Reading | null {
  const { anchor, published } = at;
  if (anchor === null || published === null || at.future) return null;
  const named = Number(anchor.slice(8));
  const reading = dayOfMonth(day, { ...at, published: sameDay(addDays(anchor, 30)), future: false });
  const close =
    named - day <= 10 ? monthDay(Number(anchor.slice(0, 4)), Number(anchor.slice(5, 7)), day, at) : reading;
  const iso = close?.value.earliest ?? null;
  return iso !== null && iso <= published.last && addDays(iso, 45) >= published.last ? close : null;
}

/** Fewer than N units back, or more: one side of "N units ago". */
function overOrUnder(bound: string, count: number, unitName: Unit, at: Reference): Reading {
  const span = pastUnits(count, unitName, at);
  if (/^(?:more|over)/i.test(bound)) return { value: between(null, span.earliest), relation: 'before' };
  return { value: span, relation: 'during' };
}

const dayWords: Readonly<Record<string, number>> = {
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'last night': -1,
  'the day before yesterday': -2,
  'the day after tomorrow': 2,
};

/** English dates that count from publication or from a date named before. */
export const englishRelative: readonly DateRule[] = [
  {
    name: 'weekday-recurring',
    pattern: new RegExp(
      `${notWord}(?:(?:[Ee]very|[Ee]ach)${gap}(?:other${gap})?(?:${weekdays}|day|week|month|year|winter|summer|spring|autumn)|${weekdays}s|[Aa]nnually|[Ee]very${gap}few${gap}(?:days|weeks|months|years))(?![A-Za-z])`,
      'g',
    ),
    read: () => ({ value: unknownDate, recurring: true }),
  },
  {
    name: 'weekday',
    pattern: new RegExp(
      `${notWord}(?:(?<when>[Ll]ast|[Nn]ext|[Tt]his(?:${gap}(?:past|coming))?|[Tt]he${gap}(?:following|next))${gap})?(?<w>${weekdays})(?![A-Za-z]|${gap}(?:Times|Telegraph|Mail|Post|Herald|Express|Mirror|Star)(?![A-Za-z]))(?:${gap}(?<week>last|next|this)${gap}week)?`,
      'g',
    ),
    read({ when, w, week }, at) {
      const day = weekdayNumber(w ?? '');
      if (week !== undefined) return { value: shiftedWeek(shiftOf(week), at, day, day) };
      const word = when?.toLowerCase() ?? '';
      if (word.startsWith('the')) return weekdayAfterAnchor(day, at);
      if (word === 'this') return { value: nearestWeekday(day, 'future', at) };
      if (word === 'last' || word.endsWith('past')) return { value: nearestWeekday(day, 'last', at) };
      if (word === 'next' || word.endsWith('coming')) return { value: nearestWeekday(day, 'next', at) };
      return { value: nearestWeekday(day, at.future ? 'future' : 'past', at) };
    },
  },
  {
    name: 'ordinal-day-of-month',
    pattern: new RegExp(
      `${notWord}[Tt]he${gap}(?:(?<d>[0-3]?\\d)(?:st|nd|rd|th)|(?<=\\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|[Bb]efore|[Aa]fter|[Ff]rom)${gap}[Tt]he${gap})(?<word>${ordinals}))(?!${gap}of${gap}(?:${months}))(?:${gap}of${gap}(?<when>last|this|next|the)${gap}month|${dayEnd})`,
      'g',
    ),
    read({ d, word, when }, at) {
      const day = word === undefined ? Number(d) : ordinalValue(word);
      // "the first", "the second" are ranks unless a month is named.
      if (word !== undefined && day < 4 && when === undefined) return null;
      if (when === undefined) return dayByAnchor(day, at) ?? dayOfMonth(day, at);
      if (when === 'the') return dayOfMonth(day, at);
      return dayOfShiftedMonth(day, shiftOf(when), at);
    },
  },
  {
    name: 'bracketed-day',
    pattern: new RegExp(
      `${notWord}(?<word>[Yy]esterday|[Tt]oday|[Tt]omorrow)${maybeGap}\\((?:the${gap})?(?<d>[0-3]?\\d)(?:st|nd|rd|th)\\)`,
      'g',
    ),
    read: ({ word = '', d }, at) => dayWord(dayWords[word.toLowerCase()] ?? 0, Number(d), at),
  },
  {
    name: 'day-word',
    pattern: new RegExp(
      `${notWord}(?<word>[Tt]he day before yesterday|[Tt]he day after tomorrow|[Ll]ast night|[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)(?![A-Za-z'’])`,
      'g',
    ),
    read: ({ word = '' }, at) => ({ value: shiftedDay(dayWords[word.toLowerCase()] ?? 0, at) }),
  },
  {
    name: 'period',
    pattern: new RegExp(
      `${notWord}(?:(?<part>[Ee]arly|[Mm]id|[Mm]iddle|[Ll]ate)(?:-|${gap})(?:in${gap})?)?(?<when>[Ll]ast|[Tt]his|[Nn]ext)${gap}(?<unit>week|month|year)(?![A-Za-z'’])`,
      'g',
    ),
    // "will be deported this week", written on a Sunday: the week that begins.
    read: ({ part: partText, when, unit: name = '' }, at) =>
      shiftedPeriod(
        name,
        shiftOf(when) + (at.future && name === 'week' && /this/i.test(when ?? '') && onSunday(at) ? 1 : 0),
        partText,
        at,
      ),
  },
  {
    name: 'earlier-this-period',
    pattern: new RegExp(
      `${notWord}[Ee]arlier(?:${gap}in)?${gap}(?:this${gap}(?<unit>week|month|year)|(?<today>today))(?![A-Za-z])`,
      'g',
    ),
    read: ({ unit: name, today }, at) => (today ? { value: shiftedDay(0, at) } : earlier(name ?? '', at)),
  },
  {
    name: 'course-of-period',
    pattern: new RegExp(
      `${notWord}(?:[Oo]ver|[Dd]uring|[Tt]hroughout|[Ii]n)${gap}(?:the${gap})?course${gap}of${gap}(?<when>last|this|next)${gap}(?<unit>week|month|year)(?![A-Za-z])`,
      'g',
    ),
    read: ({ when, unit: name = '' }, at) => shiftedPeriod(name, shiftOf(when), undefined, at),
  },
  {
    name: 'weekend',
    pattern: new RegExp(
      `${notWord}(?:[Oo]ver${gap}the|(?<when>[Ll]ast|[Tt]his|[Nn]ext|[Tt]he))${gap}weekend(?![A-Za-z])`,
      'g',
    ),
    read({ when }, at) {
      const coming = /next/i.test(when ?? '') || (at.future && !/last/i.test(when ?? ''));
      const value = relative(at, (published) => {
        const sunday =
          nearestWeekday(7, coming ? 'next' : 'past', {
            ...at,
            published: { first: published, last: published },
          }).earliest ?? published;
        return between(addDays(sunday, -1), sunday);
      });
      return { value, relation: 'during' };
    },
  },
  {
    name: 'named-month-last',
    pattern: new RegExp(`${notWord}(?<when>[Ll]ast|[Tt]his|[Nn]ext)${gap}(?<m>${months})(?!${gap}\\d)`, 'g'),
    read({ when, m = '' }, at) {
      const reading = month(null, monthNumber(m), { ...at, future: /next/i.test(when ?? '') });
      // "last April", written in April, is the one of the year before.
      const running =
        /last/i.test(when ?? '') &&
        at.published !== null &&
        reading?.value.edtf === at.published.first.slice(0, 7);
      const past = running ? month(Number(at.published?.first.slice(0, 4)) - 1, monthNumber(m), at) : reading;
      return past && { ...past, relation: 'during' };
    },
  },
  {
    name: 'past-units',
    pattern: new RegExp(
      `${notWord}(?:[Ww]ithin|[Ii]n|[Oo]ver|[Dd]uring|[Tt]hroughout|[Ff]or)${gap}(?:the${gap})?(?:last|past|previous)${gap}(?:(?<n>${smallNumber}|few|several|couple${gap}of)${gap})?${unit}(?![A-Za-z])`,
      'g',
    ),
    read({ n, unit: name = '' }, at) {
      if (n !== undefined && smallValue(n) === 0) return { value: unknownDate, relation: 'during' };
      const [plain, count] = plainUnit(name, n === undefined ? 1 : smallValue(n));
      return { value: pastUnits(count, plain, at), relation: 'during' };
    },
  },
  {
    name: 'units-ago',
    pattern: new RegExp(
      `${notWord}(?:(?<bound>[Mm]ore${gap}than|[Oo]ver|[Ll]ess${gap}than|[Uu]nder|[Nn]early|[Aa]lmost)${gap})?(?:(?<half>[Hh]alf)${gap})?(?<n>${smallNumber})${gap}${unitOrNight}${gap}ago(?![A-Za-z])`,
      'g',
    ),
    read({ bound, half, n = '', unit: name = '' }, at) {
      if (half !== undefined && name !== 'year') return null;
      const [plain, count] = half === undefined ? plainUnit(name, smallValue(n)) : (['month', 6] as const);
      if (bound !== undefined && at.published) return overOrUnder(bound, count, plain, at);
      return { value: unitsAgo(count, plain, at) };
    },
  },
  {
    name: 'within-units',
    pattern: new RegExp(
      `${notWord}[Ww]ithin${gap}(?:the${gap}next${gap})?(?<n>${smallNumber})${gap}${unit}(?![A-Za-z])`,
      'g',
    ),
    // Without a future sense this is a length of time, from a day that the words do not give.
    read({ n = '', unit: name = '' }, at) {
      if (!at.future) return null;
      const [plain, count] = plainUnit(name, smallValue(n));
      return { value: comingUnits(count, plain, at), relation: 'during' };
    },
  },
  {
    name: 'within-some-units',
    // "may be sent home within days": from the day of publication on, and no end is stated.
    pattern: new RegExp(
      `${notWord}(?:[Ww]ithin|[Ii]n${gap}(?:the${gap})?coming|[Ii]n${gap}the${gap}next(?:${gap}few)?)${gap}(?:(?:the${gap}(?:coming|next)(?:${gap}few)?|a${gap}few|a${gap}matter${gap}of)${gap})?(?:hours|days|weeks|months)(?![A-Za-z])(?!${gap}of${gap})`,
      'g',
    ),
    read: (_groups, at) =>
      at.future && at.published ? { value: between(at.published.first, null), relation: 'during' } : null,
  },
  {
    name: 'time-given',
    // "were given 48 hours to leave": up to so long after the day of publication.
    pattern: new RegExp(
      `${notWord}(?<n>${smallNumber})${gap}(?<unit>hour|day|week)s(?=${gap}(?:in${gap}which${gap})?to${gap}(?:leave|go|get${gap}out|quit|depart|pack|find)(?![A-Za-z]))`,
      'g',
    ),
    read({ n = '', unit: name = '' }, at) {
      const days = smallValue(n) * (name === 'week' ? 7 : name === 'hour' ? 1 / 24 : 1);
      return at.published && days > 0 && days < 100
        ? { value: between(null, addDays(at.published.last, Math.ceil(days))), relation: 'by' }
        : null;
    },
  },
  {
    name: 'comes-after',
    // "It comes ten days after six refugees were sent back": counted from the day of publication.
    pattern: new RegExp(
      `(?<=\\b[Cc](?:omes?|ame)${gap})(?<n>${smallNumber})${gap}${unit}${gap}after(?=${gap})`,
      'g',
    ),
    read({ n = '', unit: name = '' }, at) {
      const [plain, count] = plainUnit(name, smallValue(n));
      return { value: unitsAgo(count, plain, at) };
    },
  },
  {
    name: 'before-end-of-period',
    pattern: new RegExp(
      `${notWord}(?:[Bb]efore|[Bb]y)${gap}(?:the${gap}(?:very${gap})?end${gap}of${gap}(?<when>last|this|next|the)${gap}(?<unit>week|month|year)|(?:the|this)${gap}(?<out>week|month|year)${gap}(?:is|was)${gap}(?:out|over|up)|(?:the|this)${gap}(?<ends>week|month|year)${gap}(?:ends|ended))(?![A-Za-z])`,
      'g',
    ),
    // "before the end of the month" looks to its last day, not to the day before its last third.
    read({ when, unit: name, out, ends }, at) {
      const { value } = shiftedPeriod(name ?? out ?? ends ?? '', shiftOf(when ?? 'this'), undefined, at);
      return { value: between(null, value.latest), relation: 'by' };
    },
  },
  {
    name: 'edge-of-period',
    pattern: new RegExp(
      `${notWord}[Tt]he${gap}(?<part>beginning|start|middle|end)${gap}of${gap}(?<when>last|this|next|the)${gap}(?<unit>week|month|year)(?![A-Za-z])`,
      'g',
    ),
    read: ({ part: edge = '', when, unit: name = '' }, at) =>
      shiftedPeriod(name, shiftOf(when), edge === 'middle' ? 'mid' : edge === 'end' ? 'late' : 'early', at),
  },
  {
    name: 'few-units-ago',
    pattern: new RegExp(
      `${notWord}(?:[Aa]${gap})?(?:few|several|couple${gap}of)${gap}${unit}${gap}ago(?![A-Za-z])`,
      'g',
    ),
    // No number is stated: before publication is all that the words carry.
    read: (_groups, at) => ({ value: between(null, shiftedDay(-1, at).latest), relation: 'before' }),
  },
  {
    name: 'anchored-day',
    pattern: new RegExp(
      `${notWord}(?:(?<same>(?:[Tt]he|[Tt]hat)${gap}(?:very${gap})?same${gap}${partOfDay}|(?:[Tt]hat|[Tt]he${gap}very)${gap}${partOfDay})|(?<next>[Tt]he${gap}(?:next|following)${gap}${partOfDay}|[Tt]he${gap}(?:day|morning)${gap}after(?=[.,;:!?)"”’]|\\s*$|\\s(?:and|but|by|in|at|to|on|without)\\b)|(?:[Aa]|[Oo]ne)${gap}(?:day|night)${gap}later)|[Tt]he${gap}previous${gap}${partOfDay}|[Tt]he${gap}(?:day|night|evening)${gap}before(?=[.,;:!?)"”’]|\\s*$|\\s(?:and|but|by|in|at|to|on|without)\\b))(?![A-Za-z])`,
      'g',
    ),
    read: ({ same, next }, at) => fromAnchor(at, same === undefined ? (next === undefined ? -1 : 1) : 0),
  },
  {
    name: 'anchored-units',
    pattern: new RegExp(
      `${notWord}(?<n>${smallNumber})${gap}(?:${unit}|(?<nights>nights?))${gap}(?<dir>later|earlier|before|afterwards)(?![A-Za-z]|${gap}(?:the|a|that|they|he|she|it|we|his|her|their|its|being|police|[A-Z][a-z]+)${gap})`,
      'g',
    ),
    read({ n = '', unit: name = 'day', dir }, at) {
      if (at.anchor === null) return null;
      const [plain, count] = plainUnit(name, smallValue(n));
      const back = dir === 'later' || dir === 'afterwards' ? -count : count;
      return { value: unitsAgo(back, plain, { ...at, published: sameDay(at.anchor) }) };
    },
  },
];
