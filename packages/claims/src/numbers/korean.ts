import { magnitudes, range } from './bounds.ts';
import { digitsTimes } from './digits.ts';
import { type CountGrammar, hedges } from './grammar.ts';
import { nativePattern, nativeValue, sinoPattern, sinoValue } from './korean-words.ts';
import type { Amount } from './types.ts';

const counter =
  '명|인(?![가-힣]|\\s?당)|사람|가구|가족|세대(?=[가-힣]?[\\s,.])|곳|건|개(?![가-힣]|월|국)|그룹|무리|팀|차례';
const digits = '\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,9}(?:\\.\\d{1,4})?';
const mixed = `(?:(?:${digits})억\\s?)?(?:(?:${digits})만\\s?)?(?:(?:${digits})천\\s?)?(?:${digits})(?:[만천백억]{1,2})?`;
const number = `(?:${mixed}|${nativePattern}|${sinoPattern})`;
/** Pairs that name two neighbours: 두세 = two or three. */
const pairs: Readonly<Record<string, readonly [number, number]>> = {
  한두: [1, 2],
  두세: [2, 3],
  두서너: [2, 4],
  서너: [3, 4],
  너댓: [4, 5],
  네댓: [4, 5],
  네다섯: [4, 5],
  대여섯: [5, 6],
  예닐곱: [6, 7],
  일고여덟: [7, 8],
  여덟아홉: [8, 9],
};
const magnitudeWords: Readonly<Record<string, Amount>> = {
  수십: magnitudes.tens,
  몇십: magnitudes.tens,
  수백: magnitudes.hundreds,
  몇백: magnitudes.hundreds,
  수천: magnitudes.thousands,
  몇천: magnitudes.thousands,
  수만: magnitudes.tensOfThousands,
  몇만: magnitudes.tensOfThousands,
  수십만: magnitudes.hundredsOfThousands,
  수백만: magnitudes.millions,
};
const longestFirst = (words: readonly string[]): string =>
  words.toSorted((a, b) => b.length - a.length).join('|');
const magnitude = longestFirst(Object.keys(magnitudeWords));

const multipliers: Readonly<Record<string, number>> = {
  백: 100,
  천: 1_000,
  만: 10_000,
  십만: 100_000,
  백만: 1_000_000,
  천만: 10_000_000,
  억: 100_000_000,
};

/** Digits with 억, 만 and 천 between them: `1만5천`, `1만 5,000`, `1.7만`. */
function mixedValue(text: string): number | null {
  let total = 0;
  let rest = text.replace(/\s/gu, '');
  while (rest !== '') {
    const part = new RegExp(`^(${digits})([만천백억]{0,2})`, 'u').exec(rest);
    if (!part) return null;
    const value = digitsTimes(part[1] ?? '', part[2] === '' ? 1 : (multipliers[part[2] ?? ''] ?? 0));
    if (value === null || (part[2] !== '' && multipliers[part[2] ?? ''] === undefined)) return null;
    total += value;
    rest = rest.slice(part[0].length);
  }
  return total;
}

function valueOf(text: string): number | null {
  if (/^\d/u.test(text)) return mixedValue(text);
  return nativeValue(text) ?? sinoValue(text);
}

function rangeValue(a: string, b: string): Amount | null {
  const upper = valueOf(b);
  const scale = /[만천백억]{1,2}$/u.exec(b)?.[0];
  // "1~2만 명" is ten to twenty thousand.
  const lower =
    scale !== undefined && /^\d+$/u.test(a) ? digitsTimes(a, multipliers[scale] ?? 1) : valueOf(a);
  return lower === null || upper === null ? null : range(lower, upper);
}

const noun =
  '탈북\\s?청소년|탈북\\s?여성|탈북자|탈북민|조력자|선교사|젖먹이|북한이탈주민|북한 주민|북한인|북한 사람|주민|난민|여성|남성|남자|여자|아이|어린이|아동|미성년자|청소년|고아|영아|신생아|노인|가족|일가족|사람|형제|자매|남매|모녀|모자|부부|중국인|한국인|조선족|브로커|안내인|요원|공작원|국군포로';
const nounBefore = new RegExp(
  `(?<noun>${noun})(?:들)?(?:\\s?(?:총|모두|약|최소|최대|최소한|적어도|대략|등|만|은|이|가|중))?\\s?$`,
  'u',
);
const nounAfter = new RegExp(`^(?:의)?\\s?(?:[가-힣]{1,6}\\s)?(?<noun>${noun})`, 'u');

/** Korean counts: a number with its counter. */
export const korean: CountGrammar = {
  token: new RegExp(
    `(?<![\\d.,:가-힣])(?:(?:(?<pair>${longestFirst(Object.keys(pairs))})|(?<magnitude>${magnitude})|(?<vague>몇몇|몇|여러|수(?=\\s?명))|(?<many>많은|다수의)|(?:(?<a>${number})(?:여)?\\s?(?:${counter})?\\s?(?:[~∼～〜–-]|에서|내지|,(?=\\d\\s?명))\\s?)?(?<b>${number}))(?<odd>\\s?여(?=\\s?(?:${counter})))?\\s?(?<counter>${counter})|(?<lots>다수의|상당수의|대규모의|수많은)(?=\\s(?:탈북|북한\\s주민|난민|사람))|(?<unknown>(?:정확한\\s)?(?:인원|숫자|규모|수)(?:은|는|이|가|를|을)?\\s(?:아직\\s)?(?:알려지지|확인되지|파악되지|밝혀지지|공개되지|밝히지)))(?!당|의(?=\\s?대))`,
    'gu',
  ),
  amount({ pair, magnitude: word, vague, many, lots, a, b, unknown }) {
    if (unknown !== undefined) return { kind: 'unknown' };
    if (lots !== undefined) return { kind: 'vague', name: 'many' };
    if (pair !== undefined) {
      const [lower, upper] = pairs[pair] ?? [0, 0];
      return range(lower, upper);
    }
    if (word !== undefined) return magnitudeWords[word] ?? null;
    if (vague !== undefined) return { kind: 'vague', name: 'few' };
    if (many !== undefined) return { kind: 'vague', name: 'many' };
    if (a !== undefined) return rangeValue(a, b ?? '');
    const value = valueOf(b ?? '');
    return value === null ? null : { kind: 'number', value };
  },
  // 여 ("odd"): ten-odd is ten or more.
  inner: ({ odd }) => (odd === undefined ? null : ['at_least', odd]),
  before: hedges(
    [
      ['at_least', '최소한|최소|적어도|적게는|적게 잡아도|못해도'],
      ['up_to', '최대|많게는|많아야|기껏해야'],
      ['nearly', '거의|근'],
      ['about', '약|대략|어림잡아|추정\\s?인원'],
    ],
    'before',
    (words) => `(?<![가-힣])(?<hedge>${words})\\s?`,
  ),
  after: hedges(
    [
      ['at_least', '이상'],
      [
        'more_than',
        '넘는다고|넘는다|넘는|넘게|넘어|넘을|넘긴|넘었다|넘으며|웃도는|웃돈다|초과|을 넘|이 넘|남짓',
      ],
      ['nearly', '가까이|가까운|에 육박|에 달하는 수준'],
      ['less_than', '미만|못 미치는|안 되는'],
      ['up_to', '이하|이내'],
      ['about', '가량|정도|안팎|내외|쯤|전후|선'],
    ],
    'after',
    (words) => `\\s?(?:이|을|의)?\\s?(?<hedge>${words})(?![가-힣](?<![은는이가을를의에로과와도만]))`,
  ),
  accepts: (before, matched, after) =>
    // 한 명도 없다, "not one": no count of one.
    !/^도\s?(?:없|못|안\s|빠)/u.test(after) &&
    !/(?:제|만|생후|[$€¥₩])\s?$/u.test(before) &&
    !/^(?:이|일|사|구|오|만|천|백)\s?(?:사람|인|곳|건|개|팀|가족|가구|무리)/u.test(matched),
  unit: (before, _matched, after, { counter: word }) =>
    nounBefore.exec(before)?.groups?.noun ?? nounAfter.exec(after)?.groups?.noun ?? word ?? null,
};
