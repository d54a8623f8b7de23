import { between, unknownDate } from '../value.ts';
import { hanValue, smallNumber as n, weekdayValue, yearNumber } from './chinese-words.ts';
import {
  nearestWeekday,
  partOfYear,
  pastUnits,
  season,
  type SeasonName,
  shiftedWeek,
  type Part,
  type Unit,
  unitsAgo,
} from './reference.ts';
import {
  clock,
  dayWord,
  fromAnchor,
  fromDays,
  fromParts,
  inSameMonth,
  nothingAround,
  type Shift,
  withPart,
} from './shared.ts';
import type { DateLanguage, DateRule, Surround } from './types.ts';

const yearWord = '今年|去年|前年|明年|本年|昨年|来年|來年';
const monthWord = '本月|上个月|上個月|上月|这个月|這個月|下个月|下個月|下月|今月|先月|来月';
const dayMark = '[日号號]';
const dayEnd = '(?![间間内內本游遊期元刊后後]|[报報](?!道)|以内|以內|子|之内|之內)';
const to = '(?:至|到|から|—|–|-|~|～|〜|―)';

function shiftOf(word: string | undefined): Shift {
  if (word === undefined) return null;
  if (/年/u.test(word))
    return {
      of: 'year',
      by: /[去昨]/u.test(word) ? -1 : word === '前年' ? -2 : /[明来來]/u.test(word) ? 1 : 0,
    };
  return { of: 'month', by: /[上先]/u.test(word) ? -1 : /[下来]/u.test(word) ? 1 : 0 };
}

const partWords: Readonly<Record<string, readonly [part: Part, thirds: boolean]>> = {
  初: ['early', false],
  上旬: ['early', true],
  中旬: ['mid', true],
  下旬: ['late', true],
  底: ['late', false],
  末: ['late', false],
};

const dayWords: Readonly<Record<string, number>> = { 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 後: 2 };
const seasonNames: Readonly<Record<string, SeasonName>> = {
  春: 'spring',
  夏: 'summer',
  秋: 'autumn',
  冬: 'winter',
};

function unitOf(text: string): Unit {
  if (/[天日]/u.test(text)) return 'day';
  if (/周|週|星期|礼拜|禮拜/u.test(text)) return 'week';
  return text.includes('月') ? 'month' : 'year';
}

function weekShift(text: string | undefined): number {
  return /[上先]/u.test(text ?? '') ? -1 : /[下来來]/u.test(text ?? '') ? 1 : 0;
}

/** Dates in Han characters: Chinese in both scripts, and the Japanese forms that look alike. */
export const hanRules: readonly DateRule[] = [
  {
    name: 'zh-days',
    pattern: new RegExp(
      `(?<![\\d.,])(?:(?<y>${yearNumber})年|(?<s>${yearWord}|${monthWord}))?(?:(?<m>${n})月)?(?<d>${n})(?:${dayMark})?(?:起)?(?:${to}|(?<and>和|与|與|及|、|と))(?:(?<m2>${n})月)?(?<d2>${n})${dayMark}(?:にかけて|まで|期间|期間|之间|之間)?${dayEnd}`,
      'gu',
    ),
    read({ y, s, m, d, m2, d2, and }, at) {
      const first = { year: hanValue(y), month: hanValue(m), day: hanValue(d), shift: shiftOf(s) };
      const last = { year: null, month: hanValue(m2), day: hanValue(d2), shift: null };
      return fromDays(first, last, at, and !== undefined);
    },
  },
  {
    name: 'zh-date',
    pattern: new RegExp(
      `(?<![\\d.,])(?:(?<y>${yearNumber})年|(?<s>${yearWord}|${monthWord}))?(?:(?<m>${n})月(?!之)(?:份)?(?:(?<part>上旬|中旬|下旬|初|底|末)|(?<d>${n})${dayMark}${dayEnd})?|(?<day>\\d{1,2}|(?<=月)${n})${dayMark}${dayEnd})`,
      'gu',
    ),
    read({ y, s, m, d, day, part }, at) {
      const [name, thirds] = partWords[part ?? ''] ?? [null, false];
      const parts = { year: hanValue(y), month: hanValue(m), day: hanValue(d ?? day), shift: shiftOf(s) };
      return withPart(fromParts(parts, at), name, thirds);
    },
  },
  {
    name: 'zh-month-or-year',
    pattern: new RegExp(
      `(?<!\\d)(?:(?<y>${yearNumber})年|(?<s>${yearWord}))(?:年?(?<yp>初|中|底|末))?(?![间間代内內])|(?<mw>${monthWord})(?:(?<part>上旬|中旬|下旬|初|底|末))?`,
      'gu',
    ),
    read({ y, s, yp, mw, part }, at) {
      const reading = fromParts({ year: hanValue(y), month: null, day: null, shift: shiftOf(s ?? mw) }, at);
      if (!reading || yp === undefined) {
        const [name, thirds] = partWords[part ?? ''] ?? [null, false];
        return withPart(reading, name, thirds);
      }
      return {
        ...reading,
        value: partOfYear(reading.value, yp === '初' ? 'early' : yp === '中' ? 'mid' : 'late'),
      };
    },
  },
  {
    name: 'zh-same-month',
    pattern: new RegExp(
      `(?:同月|同年同月|当月|當月)(?:(?<part>上旬|中旬|下旬|初|底|末)|(?<d>${n})${dayMark}${dayEnd})?`,
      'gu',
    ),
    read({ part, d }, at) {
      const [name, thirds] = partWords[part ?? ''] ?? [null, false];
      return withPart(inSameMonth(at, hanValue(d)), name, thirds);
    },
  },
  {
    name: 'zh-years',
    pattern: new RegExp(`(?<!\\d)(?<y>(?:19|20)\\d\\d)年?${to}(?<y2>(?:19|20)\\d\\d)年`, 'gu'),
    read: ({ y = '', y2 = '' }) =>
      y <= y2 ? { value: between(`${y}-01-01`, `${y2}-12-31`), relation: 'during' } : null,
  },
  {
    name: 'zh-day-word',
    pattern: /(?<word>[前昨今明后後])[天日](?:[（(](?<d>\d{1,2})[日号號]?[）)])?/gu,
    read: ({ word = '', d }, at) => dayWord(dayWords[word] ?? 0, hanValue(d), at),
  },
  {
    name: 'zh-anchored',
    pattern: /(?<same>当天|當天|当日|當日|同日|同一天)|(?<next>次日|翌日|第二天|隔天)|(?<prev>前一天)/gu,
    read: ({ same, next }, at) => fromAnchor(at, same === undefined ? (next === undefined ? -1 : 1) : 0),
  },
  {
    name: 'zh-days-later',
    pattern: new RegExp(`(?<![\\d.第])(?<n>${n})[天日](?:之|以)?[后後](?![天日])`, 'gu'),
    read: ({ n: count }, at) => fromAnchor(at, hanValue(count) ?? 0),
  },
  {
    name: 'zh-week',
    pattern:
      /(?<when>上|本|这|這|下|今|先|来)(?:个|個)?(?:周|週|星期|礼拜|禮拜)(?<w>[一二三四五六日天])?(?<end>末)?/gu,
    read({ when, w, end }, at) {
      if (w !== undefined)
        return { value: shiftedWeek(weekShift(when), at, weekdayValue(w), weekdayValue(w)) };
      return {
        value: end === undefined ? shiftedWeek(weekShift(when), at) : shiftedWeek(weekShift(when), at, 6, 7),
        relation: 'during',
      };
    },
  },
  {
    name: 'zh-weekday',
    pattern:
      /(?<![上本这這下近每两兩一二三四五六七八九十个個\d])(?:周|週|星期|礼拜|禮拜)(?<w>[一二三四五六日天])(?![年个個])|(?<ja>[月火水木金土日])曜日?/gu,
    read({ w, ja }, at) {
      const day = w === undefined ? '月火水木金土日'.indexOf(ja ?? '') + 1 : weekdayValue(w);
      return { value: nearestWeekday(day, at.future ? 'future' : 'past', at) };
    },
  },
  {
    name: 'zh-past',
    pattern: new RegExp(
      `(?:过去|過去|最近|近)(?:的)?(?<n>${n})(?:多)?(?<u>天|日|周|週|个?個?星期|个?個?礼拜|个月|個月|年)(?:间|間|来|來|以来|以來|内|內|里|裡)?`,
      'gu',
    ),
    read: ({ n: count, u = '' }, at) => ({
      value: pastUnits(hanValue(count) ?? 0, unitOf(u), at),
      relation: 'during',
    }),
  },
  {
    name: 'zh-ago',
    pattern: new RegExp(
      `(?<![\\d.,第])(?<n>${n})(?<u>天|周|週|个星期|個星期|星期|个礼拜|个月|個月|か月|カ月|週間|年)(?:以|之)?前`,
      'gu',
    ),
    read: ({ n: count, u = '' }, at) => ({ value: unitsAgo(hanValue(count) ?? 0, unitOf(u), at) }),
  },
  {
    name: 'zh-decade',
    pattern: /(?<!\d)(?<y>(?:19|20)\d)0年代(?<part>初|中期|末|后期|後期)?/gu,
    read({ y = '', part }) {
      if (part === undefined)
        return { value: { ...between(`${y}0-01-01`, `${y}9-12-31`), edtf: `${y}X` }, relation: 'during' };
      const [from, until] = part === '初' ? [0, 3] : part === '中期' ? [4, 6] : [7, 9];
      return { value: between(`${y}${from}-01-01`, `${y}${until}-12-31`), relation: 'during' };
    },
  },
  {
    name: 'zh-season',
    pattern: new RegExp(
      `(?:(?<y>${yearNumber})年|(?<s>去年|今年|前年))(?<a>[春夏秋冬])[天季]?|(?<b>[春夏秋冬])[天季](?!节)`,
      'gu',
    ),
    read({ y, s, a, b }, at) {
      const shift = shiftOf(s);
      const year =
        shift?.of === 'year' && at.published ? Number(at.published.last.slice(0, 4)) + shift.by : null;
      return {
        ...season(seasonNames[a ?? b ?? ''] ?? 'winter', hanValue(y) ?? year, at),
        relation: 'during',
      };
    },
  },
  {
    name: 'zh-recurring',
    pattern: /每(?:年|月|周|週|天|日|个月|個月|星期[一二三四五六日天]?)|毎(?:年|月|週|日)/gu,
    read: () => ({ value: unknownDate, recurring: true }),
  },
];

const lead =
  /(?<since>自从|自從|自|从|從)$|(?<by>不晚于|不晚於|不迟于|不遲於|最迟|最遲|最晚|遅くとも)(?:在|于|於)?$|(?<about>大约|大約|大概|约|約)(?:在|于|於)?$|(?<maybe>可能|或许|或許|也许)(?:在|于|於)?$/u;
const trail = new RegExp(
  `^(?<clock>(?<half>上午|下午|晚上|傍晚|凌晨|中午|早上|早晨|清晨|夜间|夜間|夜里|深夜|晚|午前|午後)(?:约|約)?(?:(?<hour>\\d{1,2}|${n})[时時点點](?:(?<minute>\\d{1,2})分|(?<thirty>半))?(?<near>左右|许|許|ごろ|頃)?)?)?(?:(?<by>(?:之|以)?前(?![往后後去来來夕])|まで(?:に)?)|(?<about>左右|前后|前後|许|許|ごろ|頃)|(?<since>(?:之|以)?[后後](?![天日])|起|以来|以來|开始|開始|以降|から))?`,
  'u',
);

function surround(before: string, after: string): Surround {
  const head = lead.exec(before)?.groups ?? {};
  const tail = trail.exec(after);
  const words = tail?.groups ?? {};
  const minute = words.thirty === undefined ? Number(words.minute ?? 0) : 30;
  const time =
    words.hour === undefined
      ? null
      : clock(hanValue(words.hour) ?? -1, minute, /下午|晚|傍|夜|午後/u.test(words.half ?? ''));
  const hedges = [head.about, head.maybe, words.about, time === null ? undefined : words.near].filter(
    (word) => word !== undefined,
  );
  const useful =
    time !== null || words.by !== undefined || words.since !== undefined || words.about !== undefined;
  const by = head.by !== undefined || words.by !== undefined;
  return {
    ...nothingAround,
    relation: by ? 'by' : head.since !== undefined || words.since !== undefined ? 'since' : null,
    hedge: hedges.length === 0 ? null : hedges.join('; '),
    approximate: head.about !== undefined || words.about !== undefined,
    uncertain: head.maybe !== undefined,
    time,
    lengthBefore: lead.exec(before)?.[0].length ?? 0,
    lengthAfter: useful ? (tail?.[0].length ?? 0) : 0,
  };
}

/** Chinese dates, simplified and traditional. 以前 and 前 take in the day itself, as Chinese law reads them. */
export const chinese: DateLanguage = {
  rules: hanRules,
  isFuture: (before, after) =>
    // 将 before a number or a person is 把, not a future: 星期三将约一百名……送上.
    /(?:[将將](?!约|約|[\d一二三四五六七八九十数數]|这|這|他|她|其)|会(?!议|議|上|见|見|长|員|员)|會(?!議|上|見|長|員)|计划|計劃|预计|預計|拟|擬|最迟|最遲|最晚|最快|最早)[^。，,]{0,12}$/u.test(
      before,
    ) ||
    /^(?:之|以)?前[^。]{0,8}(?:遣返|送)|^[^。，,]{0,10}(?:[将將](?=被|会|會|于|於|在|要|遭|遣|送|开|開)|会被|會被|便会|便會|就会|就會)/u.test(
      after,
    ),
  surround,
  joins(before, middle, after) {
    if (!/^(?:起)?(?:至|到|から|—|–|-|~|～|〜)$/u.test(middle)) return null;
    const opening = /(?:自|从|從)$/u.exec(before);
    const closing = /^(?:期间|期間|之间|之間|まで|にかけて)/u.exec(after);
    return { lengthBefore: opening ? 1 : 0, lengthAfter: closing ? closing[0].length : 0 };
  },
};
