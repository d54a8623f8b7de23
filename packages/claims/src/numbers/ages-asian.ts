import type { AgeReading, AgeRule } from './ages.ts';
import { hanValue } from './han-words.ts';
import { nativePattern, nativeValue } from './korean-words.ts';
import type { AgeUnit } from './types.ts';

type Groups = Readonly<Record<string, string | undefined>>;

function bounded(a: number | null, b: number | null, groups: Groups, unit: AgeUnit): AgeReading | null {
  if (a === null || b === null || b < a || b > 400) return null;
  const system = groups.full === undefined ? (groups.counting === undefined ? null : 'counting') : 'western';
  return {
    lower: groups.most === undefined ? a : null,
    upper: groups.least === undefined ? (groups.less === undefined ? b : b - 1) : null,
    unit,
    ...(groups.less === undefined ? {} : { lower: null }),
    ...(system === null
      ? {}
      : { system: system === 'western' ? ('western' as const) : ('counting' as const) }),
  };
}

function koreanValue(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d+$/u.test(text) ? Number(text) : nativeValue(text);
}

function decade(digits: string | undefined, part: string | undefined): AgeReading {
  const from = Number(digits);
  const first = /초/u.test(part ?? '')
    ? [from, from + 3]
    : /중/u.test(part ?? '')
      ? [from + 4, from + 6]
      : /[후後]/u.test(part ?? '')
        ? [from + 7, from + 9]
        : [from, from + 9];
  return { lower: first[0] ?? from, upper: first[1] ?? from + 9, unit: 'years' };
}

/** Korean ages. 만 is western age; 세는나이 and 한국 나이 say counting age; else the text does not tell. */
export const koreanAges: readonly AgeRule[] = [
  {
    pattern: new RegExp(
      `(?<![\\d.,가-힣])(?:(?<full>만)\\s?|(?<counting>(?:한국|우리|세는)\\s?나이로?)\\s)?(?:(?<a>\\d{1,3})\\s?(?:세|살)?\\s?(?:[~∼～〜–-]|에서|부터)\\s?)?(?:(?<b>\\d{1,3})\\s?(?:세(?!기|대|계|관|력|\\s명)|살(?!해|인|상))|(?<native>${nativePattern})\\s?살(?!해|인|상))(?:\\s?(?:(?<most>이하)|(?<less>미만)|(?<least>이상)))?`,
      'gu',
    ),
    // 세 goes with digits, 살 with both: 두세 명 is two or three people, not two years.
    read(groups) {
      const b = koreanValue(groups.b ?? groups.native);
      return bounded(groups.a === undefined ? b : koreanValue(groups.a), b, groups, 'years');
    },
  },
  {
    pattern:
      /(?<!\d)(?:(?<first>[1-9]0)대?\s?(?:[~∼～〜–-]|에서)\s?)?(?<digits>[1-9]0)대(?:\s?(?<part>초반?|중반|후반))?(?=$|[^가-힣\d]|의|여|남|초|중|후|로|가|는|인|였|이)/gu,
    read({ first, digits, part }) {
      const whole = decade(digits, part);
      return first === undefined ? whole : { ...whole, lower: Number(first) };
    },
  },
  {
    pattern: /생후\s?(?:약\s?)?(?<n>\d{1,3})\s?(?<unit>일|주|개월)/gu,
    read({ n, unit }) {
      const value = Number(n) * (unit === '주' ? 7 : 1);
      return { lower: value, upper: value, unit: unit === '개월' ? 'months' : 'days' };
    },
  },
];

const han = '(?:\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九两兩])';

function hanAge(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d+$/u.test(text) ? Number(text) : hanValue(text);
}

/** Chinese and Japanese ages. 周岁 is western age, 虚岁 counting age. */
export const hanAges: readonly AgeRule[] = [
  {
    pattern: new RegExp(
      `(?<!\\d[.,]?)(?:(?<counting>虚岁|虛歲|数え)(?:で)?)?(?:(?<a>${han})(?:岁|歲|歳)?(?:至|到|[-–—~～〜]|から))?(?<b>${han})(?:(?<full>周岁|週歲)|岁|歲|歳|才(?![能会會有]))(?:(?<most>以下|(?:及|或)以下)|(?<less>未满|未滿|未満)|(?<least>以上))?`,
      'gu',
    ),
    read(groups) {
      const b = hanAge(groups.b);
      return bounded(groups.a === undefined ? b : hanAge(groups.a), b, groups, 'years');
    },
  },
  {
    pattern: /(?<!\d)(?<digits>[1-9]0)(?:多岁|多歲|几岁|代)(?<part>前半|後半|后半)?/gu,
    read: ({ digits, part }) => decade(digits, part),
  },
  {
    pattern: new RegExp(
      `(?:出生|生後|生后)(?:仅|僅|约|約)?(?<n>${han})(?<unit>天|日|周|週|个月|個月|か月|カ月)`,
      'gu',
    ),
    read({ n, unit = '' }) {
      const value = (hanAge(n) ?? 0) * (/[周週]/u.test(unit) ? 7 : 1);
      return { lower: value, upper: value, unit: unit.includes('月') ? 'months' : 'days' };
    },
  },
  {
    pattern: new RegExp(`(?<!\\d[.,]?)(?<n>${han})(?:(?<unit>天)|个月|個月)大(?=[的，,。]|$)`, 'gu'),
    read({ n, unit }) {
      const value = hanAge(n) ?? 0;
      return { lower: value, upper: value, unit: unit === undefined ? 'months' : 'days' };
    },
  },
];
