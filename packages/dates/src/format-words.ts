import type { Civil } from './days.ts';

/** The languages of the desk. */
export type Locale = 'en' | 'ko' | 'zh-Hans';

const shortMonths = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** How one language puts dates together. */
export interface DatePattern {
  day(year: number, month: number, day: number): string;
  month(year: number, month: number): string;
  year(year: number): string;
  dayRange(from: Civil, to: Civil): string;
  monthRange(from: Civil, to: Civil): string;
  yearRange(from: number, to: number): string;
  season(name: Season, from: number, to: number): string;
  /** At least one of the two is given. */
  yearless(month: number | null, day: number | null): string;
  by(text: string): string;
  since(text: string): string;
  about(text: string): string;
  uncertain(text: string): string;
  time(text: string, time: string): string;
  or(parts: readonly string[]): string;
  and(parts: readonly string[]): string;
  readonly unknown: string;
}

/** A season's name in the code. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

const twoDigits = (year: number): string => String(year % 100).padStart(2, '0');
const shortMonth = (month: number): string => shortMonths[month - 1] ?? '';

const english: DatePattern = {
  day: (year, month, day) => `${day} ${shortMonth(month)} ${year}`,
  month: (year, month) => `${shortMonth(month)} ${year}`,
  year: (year) => String(year),
  dayRange(from, to) {
    const end = this.day(to.year, to.month, to.day);
    if (from.year !== to.year) return `${this.day(from.year, from.month, from.day)} – ${end}`;
    if (from.month !== to.month) return `${from.day} ${shortMonth(from.month)} – ${end}`;
    return `${from.day}–${end}`;
  },
  monthRange(from, to) {
    const end = this.month(to.year, to.month);
    return from.year === to.year
      ? `${shortMonth(from.month)}–${end}`
      : `${this.month(from.year, from.month)} – ${end}`;
  },
  yearRange: (from, to) => `${from}–${to}`,
  season: (name, from, to) => (from === to ? `${name} ${from}` : `${name} ${from}–${twoDigits(to)}`),
  yearless: (month, day) =>
    month === null
      ? `day ${day} (month unknown)`
      : `${day === null ? '' : `${day} `}${shortMonth(month)} (year unknown)`,
  by: (text) => `by ${text}`,
  since: (text) => `from ${text}`,
  about: (text) => `about ${text}`,
  uncertain: (text) => `${text} (uncertain)`,
  time: (text, time) => `${text}, ${time}`,
  or: (parts) => joinWords(parts, ', ', ' or '),
  and: (parts) => joinWords(parts, ', ', ' and '),
  unknown: 'date unknown',
};

const koreanSeasons: Readonly<Record<Season, string>> = {
  spring: '봄',
  summer: '여름',
  autumn: '가을',
  winter: '겨울',
};

const korean: DatePattern = {
  day: (year, month, day) => `${year}년 ${month}월 ${day}일`,
  month: (year, month) => `${year}년 ${month}월`,
  year: (year) => `${year}년`,
  dayRange(from, to) {
    const start = this.day(from.year, from.month, from.day);
    if (from.year !== to.year) return `${start}~${this.day(to.year, to.month, to.day)}`;
    if (from.month !== to.month) return `${start}~${to.month}월 ${to.day}일`;
    return `${from.year}년 ${from.month}월 ${from.day}~${to.day}일`;
  },
  monthRange(from, to) {
    return from.year === to.year
      ? `${from.year}년 ${from.month}~${to.month}월`
      : `${this.month(from.year, from.month)}~${this.month(to.year, to.month)}`;
  },
  yearRange: (from, to) => `${from}~${to}년`,
  season: (name, from, to) => `${from === to ? from : `${from}~${to}`}년 ${koreanSeasons[name]}`,
  yearless: (month, day) =>
    month === null ? `${day}일(달 모름)` : `${month}월${day === null ? '' : ` ${day}일`}(연도 모름)`,
  by: (text) => `${text}까지`,
  since: (text) => `${text}부터`,
  about: (text) => `${text}경`,
  uncertain: (text) => `${text}(불확실)`,
  time: (text, time) => `${text} ${time}`,
  or: (parts) => parts.join(' 또는 '),
  and: (parts) => parts.join(', '),
  unknown: '날짜 모름',
};

const chineseSeasons: Readonly<Record<Season, string>> = {
  spring: '春季',
  summer: '夏季',
  autumn: '秋季',
  winter: '冬季',
};

const chinese: DatePattern = {
  day: (year, month, day) => `${year}年${month}月${day}日`,
  month: (year, month) => `${year}年${month}月`,
  year: (year) => `${year}年`,
  dayRange(from, to) {
    const start = this.day(from.year, from.month, from.day);
    if (from.year !== to.year) return `${start}至${this.day(to.year, to.month, to.day)}`;
    if (from.month !== to.month) return `${start}至${to.month}月${to.day}日`;
    return `${start}至${to.day}日`;
  },
  monthRange(from, to) {
    const start = this.month(from.year, from.month);
    return from.year === to.year ? `${start}至${to.month}月` : `${start}至${this.month(to.year, to.month)}`;
  },
  yearRange: (from, to) => `${from}年至${to}年`,
  season: (name, from, to) => `${from === to ? `${from}年` : `${from}年至${to}年`}${chineseSeasons[name]}`,
  yearless: (month, day) =>
    month === null ? `${day}日（月份不详）` : `${month}月${day === null ? '' : `${day}日`}（年份不详）`,
  by: (text) => `不晚于${text}`,
  since: (text) => `自${text}起`,
  about: (text) => `${text}前后`,
  uncertain: (text) => `${text}（不确定）`,
  time: (text, time) => `${text}${time}`,
  or: (parts) => parts.join('或'),
  and: (parts) => parts.join('、'),
  unknown: '日期不详',
};

const patterns: Readonly<Record<Locale, DatePattern>> = { en: english, ko: korean, 'zh-Hans': chinese };

/** The pattern of a language. */
export function pattern(locale: Locale): DatePattern {
  return patterns[locale];
}

/** A month in a language. */
export function formatMonth(year: number, month: number, locale: Locale): string {
  return pattern(locale).month(year, month);
}

/** A year in a language. */
export function formatYear(year: number, locale: Locale): string {
  return pattern(locale).year(year);
}

const seasonNames = ['spring', 'summer', 'autumn', 'winter'] as const;

/** EDTF season codes: 21-24 anywhere, 25-28 north, 29-32 south; southern names run over the same four. */
export function formatSeason(year: number, code: number, locale: Locale): string {
  const name = seasonNames[(code - 21) % 4] ?? 'winter';
  const crossesYear = code === 24 || code === 28 || code === 30;
  return pattern(locale).season(name, year, crossesYear ? year + 1 : year);
}

function joinWords(parts: readonly string[], comma: string, last: string): string {
  if (parts.length < 2) return parts.join('');
  return parts.slice(0, -1).join(comma) + last + (parts.at(-1) ?? '');
}
