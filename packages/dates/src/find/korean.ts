import { between, unknownDate } from '../value.ts';
import {
  nearestWeekday,
  partOfYear,
  pastUnits,
  season,
  type SeasonName,
  shiftedWeek,
  shiftedYear,
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
import type { DateLanguage, DateRule, Reading, Reference, Surround } from './types.ts';

/** What may follow 일 for a day of the month; anything else makes it a number of days (20일간, 20일 된). */
const dayEnd =
  '(?=$|[^가-힣\\s]|까지|에|부터|께|쯤|경|무렵|이전|이후|자|과|와|은|이[ ,]|의|오전|오후|새벽|밤|낮|저녁|로|현재|\\s?전까지|\\s(?!간|동안|전|후|뒤|만에|정도|이상|이내|째|된|여))';
const shiftWord =
  '지난해|작년|재작년|올해|금년|내년|지난달|지난 달|전달|이달|이번 달|이번달|다음 달|다음달|내달|지난|오는';

function shiftOf(word: string | undefined): Shift {
  switch (word?.replace(/\s/gu, '')) {
    case '지난해':
    case '작년':
      return { of: 'year', by: -1 };
    case '재작년':
      return { of: 'year', by: -2 };
    case '올해':
    case '금년':
      return { of: 'year', by: 0 };
    case '내년':
      return { of: 'year', by: 1 };
    case '지난달':
    case '전달':
      return { of: 'month', by: -1 };
    case '이달':
    case '이번달':
      return { of: 'month', by: 0 };
    case '다음달':
    case '내달':
      return { of: 'month', by: 1 };
    case '지난':
      return { of: 'past' };
    case '오는':
      return { of: 'future' };
    default:
      return null;
  }
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

const partWords: Readonly<Record<string, readonly [part: Part, thirds: boolean]>> = {
  초: ['early', false],
  초순: ['early', true],
  상순: ['early', true],
  중순: ['mid', true],
  하순: ['late', true],
  말: ['late', false],
};

const nativeNumbers: Readonly<Record<string, number>> = {
  한: 1,
  두: 2,
  세: 3,
  석: 3,
  네: 4,
  넉: 4,
  다섯: 5,
  여섯: 6,
};
const nativeDays: Readonly<Record<string, number>> = {
  하루: 1,
  이틀: 2,
  사흘: 3,
  나흘: 4,
  닷새: 5,
  엿새: 6,
  열흘: 10,
  보름: 15,
};
const native = Object.keys(nativeNumbers).join('|');

function unitOf(text: string): Unit {
  if (text.startsWith('주')) return 'week';
  if (text === '일') return 'day';
  return text.startsWith('년') || text === '해' ? 'year' : 'month';
}

function countOf(text: string | undefined): number {
  return /^\d+$/u.test(text ?? '') ? Number(text) : (nativeNumbers[text ?? ''] ?? 0);
}

const weekdayNames = '월화수목금토일';
const seasonNames: Readonly<Record<string, SeasonName>> = {
  봄: 'spring',
  여름: 'summer',
  가을: 'autumn',
  겨울: 'winter',
};

function weekShift(text: string): number {
  if (text.startsWith('지지난')) return -2;
  return text.startsWith('지난') ? -1 : /^(?:다음|내)/u.test(text) ? 1 : 0;
}

function readWeekday({ when, w = '' }: Readonly<Record<string, string | undefined>>, at: Reference): Reading {
  const day = weekdayNames.indexOf(w) + 1;
  if (when !== undefined && /주/u.test(when)) {
    const shift = weekShift(when);
    return { value: shiftedWeek(shift, at, day, day) };
  }
  const sense = when === '지난' ? 'last' : when === '오는' ? 'next' : at.future ? 'future' : 'past';
  return { value: nearestWeekday(day, sense, at) };
}

const dayWords: Readonly<Record<string, number>> = {
  그저께: -2,
  그제: -2,
  엊그제: -2,
  어제: -1,
  오늘: 0,
  내일: 1,
  모레: 2,
};

const rules: readonly DateRule[] = [
  {
    name: 'ko-days',
    pattern: new RegExp(
      `(?<![\\d.,])(?:(?<y>\\d{4})년\\s?|(?<s>${shiftWord})\\s?)?(?:(?<m>\\d{1,2})월\\s?)?(?<d>\\d{1,2})(?:일)?\\s?(?:부터\\s?|에서\\s?|[~∼～〜–-]\\s?|(?<and>과|와|,|·)\\s?)(?:(?<m2>\\d{1,2})월\\s?)?(?<d2>\\d{1,2})일(?:까지)?(?:\\s?사이)?${dayEnd}`,
      'gu',
    ),
    read({ y, s, m, d, m2, d2, and }, at) {
      const first = { year: numberOf(y), month: numberOf(m), day: numberOf(d), shift: shiftOf(s) };
      const last = { year: null, month: numberOf(m2), day: numberOf(d2), shift: null };
      return fromDays(first, last, at, and !== undefined);
    },
  },
  {
    name: 'ko-date',
    pattern: new RegExp(
      `(?<![\\d.,])(?:[월화수목금토일]요일인\\s)?(?:(?:(?<y>(?:19|20)\\d\\d)년(?:\\s?(?=\\d))?|(?<s>${shiftWord})\\s?))?(?:(?<m>\\d{1,2})월(?!\\s?간|요일)(?:\\s?(?<part>초순|상순|중순|하순|초|말)(?![가-힣]|\\s?복)|\\s?(?<d>\\d{1,2})일${dayEnd})?|(?<day>\\d{1,2})일${dayEnd})`,
      'gu',
    ),
    read({ y, s, m, d, day, part }, at) {
      const shift = shiftOf(s);
      // 지난 2월, 오는 3월: the year follows the word, not the sentence.
      const reading = fromParts(
        { year: numberOf(y), month: numberOf(m), day: numberOf(d ?? day), shift },
        at,
      );
      const [name, thirds] = partWords[part ?? ''] ?? [null, false];
      return withPart(reading, name, thirds);
    },
  },
  {
    name: 'ko-month',
    pattern:
      /(?<![가-힣\d])(?<s>지난달|지난 달|이달|이번 ?달|다음 ?달|내달)(?:\s?(?<part>초순|상순|중순|하순|초|말)(?![가-힣](?<!께)))?/gu,
    read({ s, part }, at) {
      const [name, thirds] = partWords[part ?? ''] ?? [null, false];
      return withPart(fromParts({ year: null, month: null, day: null, shift: shiftOf(s) }, at), name, thirds);
    },
  },
  {
    name: 'ko-same-month',
    pattern: new RegExp(
      `(?<![가-힣])같은\\s?달(?:\\s?(?<part>초순|상순|중순|하순|초|말)(?![가-힣])|\\s?(?<d>\\d{1,2})일${dayEnd})?`,
      'gu',
    ),
    read({ part, d }, at) {
      const [name, thirds] = partWords[part ?? ''] ?? [null, false];
      return withPart(inSameMonth(at, numberOf(d)), name, thirds);
    },
  },
  {
    name: 'ko-year',
    pattern:
      /(?<![\d.,가-힣])(?:(?<y>(?:19|20)\d\d)년|(?<s>지난해|작년|재작년|올해|금년|내년|올(?=\s?초|\s?해)))(?!간|대|생|도(?=\s?예산))(?:\s?(?<part>초|중반|말|하반기|상반기)(?![가-힣]))?/gu,
    read({ y, s, part }, at) {
      const shift = s === '올' ? ({ of: 'year', by: 0 } as const) : shiftOf(s);
      const reading =
        y === undefined && shift?.of === 'year'
          ? { value: shiftedYear(shift.by, at), relation: 'during' as const }
          : fromParts({ year: numberOf(y), month: null, day: null, shift: null }, at);
      if (!reading || part === undefined) return reading;
      const year = reading.value.earliest?.slice(0, 4);
      if (year === undefined || reading.value.latest?.slice(0, 4) !== year) return reading;
      if (part === '상반기') return { ...reading, value: between(`${year}-01-01`, `${year}-06-30`) };
      if (part === '하반기') return { ...reading, value: between(`${year}-07-01`, `${year}-12-31`) };
      return {
        ...reading,
        value: partOfYear(reading.value, part === '초' ? 'early' : part === '말' ? 'late' : 'mid'),
      };
    },
  },
  {
    name: 'ko-years',
    pattern: /(?<![\d.,])(?<y>(?:19|20)\d\d)년?\s?(?:[~∼～〜–-]|부터\s)\s?(?<y2>(?:19|20)\d\d)년(?:까지)?/gu,
    read: ({ y = '', y2 = '' }) =>
      y <= y2 ? { value: between(`${y}-01-01`, `${y2}-12-31`), relation: 'during' } : null,
  },
  {
    name: 'ko-decade',
    pattern: /(?<!\d)(?<y>(?:19|20)\d)0년대(?:\s?(?<part>초반?|중반|후반|말))?/gu,
    read({ y = '', part }) {
      if (part === undefined)
        return { value: { ...between(`${y}0-01-01`, `${y}9-12-31`), edtf: `${y}X` }, relation: 'during' };
      const [from, to] = part.startsWith('초') ? [0, 3] : part === '중반' ? [4, 6] : [7, 9];
      return { value: between(`${y}${from}-01-01`, `${y}${to}-12-31`), relation: 'during' };
    },
  },
  {
    name: 'ko-day-word',
    pattern:
      /(?<![가-힣])(?<word>그저께|엊그제|그제|어제|오늘|내일|모레)(?:\s?\((?<d>\d{1,2})일?\))?(?!날|모레)/gu,
    read: ({ word = '', d }, at) => dayWord(dayWords[word] ?? 0, numberOf(d), at),
  },
  {
    name: 'ko-anchored',
    pattern:
      /(?<![가-힣])(?:(?<same>이날|당일|같은 날)|(?<next>다음 ?날|이튿날)|(?<prev>전날))(?![가-힣]{0,1}짜)/gu,
    read: ({ same, next }, at) => fromAnchor(at, same === undefined ? (next === undefined ? -1 : 1) : 0),
  },
  {
    name: 'ko-days-later',
    pattern: new RegExp(
      `(?<![\\d.,가-힣])(?:그로부터\\s?)?(?:(?<n>\\d{1,2})일|(?<days>${Object.keys(nativeDays).join('|')}))\\s?(?:뒤|후|만에)(?![가-힣])`,
      'gu',
    ),
    read: ({ n, days }, at) => fromAnchor(at, days === undefined ? Number(n) : (nativeDays[days] ?? 0)),
  },
  {
    name: 'ko-weekday',
    pattern:
      /(?<![가-힣])(?:(?<when>지지난 ?주|지난 ?주|이번 ?주|다음 ?주|내주|지난|오는)\s?)?(?<w>[월화수목금토일])요일/gu,
    read: readWeekday,
  },
  {
    name: 'ko-week',
    pattern:
      /(?<![가-힣])(?<when>지지난 ?주|지난 ?주|이번 ?주|금주|다음 ?주|내주)(?<end>\s?말)?(?!째|간|년)(?:\s?(?<part>초|중반|후반))?/gu,
    read({ when = '', end, part }, at) {
      const [from, to] =
        end !== undefined
          ? [6, 7]
          : part === '초'
            ? [1, 3]
            : part === '중반'
              ? [2, 4]
              : part === '후반'
                ? [4, 7]
                : [1, 7];
      return { value: shiftedWeek(weekShift(when), at, from, to), relation: 'during' };
    },
  },
  {
    name: 'ko-ago',
    pattern: new RegExp(
      `(?<![\\d.,가-힣])(?:(?<n>\\d{1,3}|${native})\\s?(?<u>주일|주|일|개월|달|년|해)|(?<days>${Object.keys(nativeDays).join('|')}))\\s?전(?!까지)`,
      'gu',
    ),
    read({ n, u = '', days }, at) {
      if (days !== undefined) return { value: unitsAgo(nativeDays[days] ?? 0, 'day', at) };
      return { value: unitsAgo(countOf(n), unitOf(u), at) };
    },
  },
  {
    name: 'ko-past',
    pattern: new RegExp(
      `(?<![가-힣])(?:지난|최근|과거)\\s?(?<n>\\d{1,3}|${native})\\s?(?:(?<u>주일|주|개월|달|년)\\s?(?:간|동안|사이|새)?|(?<day>일)\\s?(?:간|동안|사이))(?![가-힣])`,
      'gu',
    ),
    read: ({ n, u, day }, at) => ({
      value: pastUnits(countOf(n), unitOf(u ?? day ?? ''), at),
      relation: 'during',
    }),
  },
  {
    name: 'ko-season',
    pattern:
      /(?<![가-힣])(?:(?:(?<y>(?:19|20)\d\d)년|(?<s>지난해|작년|올해|지난|올|이번))\s?)?(?<name>봄|여름|가을|겨울)(?=$|[^가-힣]|에|철|부터|까지|의)/gu,
    read({ y, s, name = '' }, at) {
      const shift = shiftOf(s);
      const yearShift =
        shift?.of === 'year' && at.published ? Number(at.published.last.slice(0, 4)) + shift.by : null;
      const reading = season(seasonNames[name] ?? 'winter', numberOf(y) ?? yearShift, at, s === '지난');
      return { ...reading, relation: 'during' };
    },
  },
  {
    name: 'ko-recurring',
    pattern: /(?<![가-힣])(?:매년|해마다|매달|매월|매주|매일)/gu,
    read: () => ({ value: unknownDate, recurring: true }),
  },
];

const lead = /(?<word>늦어도|적어도|아마|약|대략)\s?$/u;
const trail =
  /^(?<clock>\s?(?<half>오전|오후|새벽|밤|저녁|낮|아침)(?:\s?(?<hour>\d{1,2})시(?:\s?(?<minute>\d{1,2})분)?(?<near>\s?(?:쯤|께|경|정도|무렵))?)?)?(?:(?<by>\s?전까지|까지|이전)|(?<since>\s?(?:이후|이래)|부터)|(?<about>\s?(?:께|쯤|경|무렵|즈음|전후)))?/u;

function surround(before: string, after: string): Surround {
  const head = lead.exec(before);
  const words = trail.exec(after)?.groups ?? {};
  const whole = trail.exec(after)?.[0] ?? '';
  const time =
    words.hour === undefined
      ? null
      : clock(Number(words.hour), Number(words.minute ?? 0), /오후|밤|저녁/u.test(words.half ?? ''));
  const hedge = [
    head?.groups?.word === '늦어도' ? undefined : head?.groups?.word,
    words.about ?? (time === null ? undefined : words.near),
  ].filter((word) => word !== undefined);
  const latest = head?.groups?.word === '늦어도' || words.by !== undefined;
  const useful =
    time !== null || words.by !== undefined || words.since !== undefined || words.about !== undefined;
  return {
    ...nothingAround,
    relation: latest ? 'by' : words.since === undefined ? null : 'since',
    hedge: hedge.length === 0 ? null : hedge.map((word) => word.trim()).join('; '),
    approximate: words.about !== undefined || /약|대략/u.test(head?.groups?.word ?? ''),
    uncertain: head?.groups?.word === '아마',
    time,
    lengthBefore: head ? head[0].length : 0,
    lengthAfter: useful ? whole.length : 0,
  };
}

/** Korean dates. */
export const korean: DateLanguage = {
  rules,
  isFuture: (before, after) =>
    /(?:늦어도|앞으로|오는)\s*$/u.test(before) ||
    /^[^.。\n]{0,24}(?:까지|예정|계획|방침|할 것|될 것|앞두)/u.test(after),
  surround,
  joins(_before, middle, after) {
    if (!/^(?:부터|에서)?\s?[~∼～〜–-]?\s?$/u.test(middle) || middle.trim() === '') return null;
    const until = /^까지|^\s?사이/u.exec(after);
    return { lengthBefore: 0, lengthAfter: until ? until[0].length : 0 };
  },
};
