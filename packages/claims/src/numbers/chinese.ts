import { magnitudes, range } from './bounds.ts';
import { type CountGrammar, hedges } from './grammar.ts';
import { hanMixedValue, hanPattern } from './han-words.ts';
import type { Amount } from './types.ts';

const digits =
  '(?:\\d{1,4}[万萬]\\d{1,4}(?!\\d)|\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,9}(?:\\.\\d{1,4})?)(?:[多余餘]?(?:[十百千]?[万萬亿億]|[十百千]))?';
const number = `(?:${digits}|${hanPattern})`;
const counter =
  '名|人(?![民权權士类類道身质質员員均次大事物力工口])|位(?!于|於|置)|口人|个(?![月小星礼时时案别体])(?:人)?|個(?![月小星禮時案別體])(?:人)?|批(?!准|評|评)|起(?=[^来來诉訴])|户|戶|家(?=庭)|组|組|処|处|處|か所|ヶ所';
const magnitudeWords: Readonly<Record<string, Amount>> = {
  数十: magnitudes.tens,
  几十: magnitudes.tens,
  数百: magnitudes.hundreds,
  几百: magnitudes.hundreds,
  数千: magnitudes.thousands,
  几千: magnitudes.thousands,
  数万: magnitudes.tensOfThousands,
  几万: magnitudes.tensOfThousands,
  数十万: magnitudes.hundredsOfThousands,
  几十万: magnitudes.hundredsOfThousands,
  数百万: magnitudes.millions,
};
const magnitude = '[数數几幾](?:十|百|千)?(?:万|萬)|[数數几幾](?:十|百|千)';
/** Counters come first in a sum like 三十一名; the noun counted follows. */
const noun =
  '[脱脫]北者|(?:帮助|協助|协助|幫助)[\\p{Script=Han}]{2,3}的人|青少年|少年|少女|男童|女童|幼童|女尼|尼姑|僧人|夫妇|夫婦|中间人|中間人|掮客|蛇头|蛇頭|向导|嚮導|传教士|傳教士|便衣|记者|記者|军人|軍人|孤儿|孤兒|孕妇|孕婦|北韩难民|北韓難民|朝鲜难民|朝鮮難民|朝鲜人|朝鮮人|北韩人|北韓人|难民|難民|逃北者|叛逃者|妇女|婦女|女性|男性|男子|女子|儿童|兒童|孩子|婴儿|嬰兒|未成年人|老人|维吾尔人|維吾爾人|藏人|移民|公民|中国人|中國人|韩国人|韓國人|(?:中国|中國|韩国|韓國)公民|[\\p{Script=Han}]{2,4}人(?=[，。、被经經在遭遣强強])|家庭|成员|成員|人士|人';

function normal(text: string): string {
  return text.replace(/數/gu, '数').replace(/幾/gu, '几').replace(/萬/gu, '万');
}

function rangeValue(a: string, b: string): Amount | null {
  const upper = hanMixedValue(b);
  const scale = /(?:[十百千]?[万萬亿億])$/u.exec(b)?.[0];
  const lower = scale !== undefined && /^[\d.]+$/u.test(a) ? hanMixedValue(a + scale) : hanMixedValue(a);
  return lower === null || upper === null ? null : range(lower, upper);
}

/** 两三人 = two or three, 七八名 = seven or eight. */
function neighbours(text: string): Amount | null {
  const order = '一二三四五六七八九';
  const plain = text.replace(/[两兩]/gu, '二');
  const first = order.indexOf(plain[0] ?? ' ');
  return plain.length === 2 && first >= 0 && order[first + 1] === plain[1]
    ? range(first + 1, first + 2)
    : null;
}

/** Chinese counts in both scripts, and the Japanese forms that share their characters. */
export const chinese: CountGrammar = {
  // Marks of full width are folded: a comma belongs to a number only after a digit.
  token: new RegExp(
    `(?<!\\d[.,:]?|[第初])(?:(?:上(?<above>百|千|万|萬)|(?<magnitude>${magnitude})|(?<vague>几|幾|数|數|若干|多|好几|好幾)(?=[名人位个個])|(?<many>大量|大批|众多|眾多)(?=${noun})|(?:(?<a>${number})(?:${counter})?(?:至|到|[-–—~～〜]|から|、(?=[\\d一二三四五六七八九]))(?:约|約)?)?(?<b>${number}))(?<odd>[余餘多来來几幾])?(?:(?<counter>${counter})|(?<bare>(?<=[万萬])(?=[。，；]))|)(?<odd2>余り|餘り|余|あまり)?|(?<unknown>(?:具体|具體|确切|確切)?(?:人数|人數|数字|數字)(?:尚|仍|还|還)?(?:不明|不详|不詳|不清楚|未知|未公布)))`,
    'gu',
  ),
  amount(groups) {
    const { unknown, above, magnitude: word, vague, many, a, b, counter: unit, bare } = groups;
    if (unknown !== undefined) return { kind: 'unknown' };
    if (many !== undefined) return { kind: 'vague', name: 'many' };
    if (unit === undefined && bare === undefined) return null;
    if (above !== undefined) return { kind: 'number', value: hanMixedValue(`1${above}`) ?? 0 };
    if (word !== undefined) return magnitudeWords[normal(word)] ?? null;
    if (vague !== undefined) return { kind: 'vague', name: 'few' };
    if (a !== undefined) return rangeValue(a, b ?? '');
    const pair = neighbours(b ?? '');
    if (pair) return pair;
    const value = hanMixedValue(b ?? '');
    return value === null ? null : { kind: 'number', value };
  },
  inner: ({ odd, odd2, above, b }) => {
    const word =
      odd ?? odd2 ?? /[多余餘](?=.)/u.exec(b ?? '')?.[0] ?? (above === undefined ? undefined : '上');
    return word === undefined ? null : ['at_least', word];
  },
  before: hedges(
    [
      ['at_least', '至少有|至少|最少|起码|起碼|不少于|不少於|不下|少なくとも|最低'],
      ['more_than', '超过|超過|逾|多于|多於|高于|高於'],
      ['nearly', '将近|將近|接近|近'],
      ['up_to', '至多|最多|多达|多達|高达|高達|不超过|不超過|最大'],
      ['less_than', '不到|不足|少于|少於'],
      ['about', '大约|大約|大概|约有|約有|约|約|估计|估計|据估计|據估計|およそ|ほぼ'],
    ],
    'before',
    (words) => `(?<hedge>${words})(?:有)?`,
  ),
  after: hedges(
    [
      ['at_least', '(?:或|及)?以上|之多'],
      ['less_than', '(?:未満|未滿)(?![周週\\d一二三四五六七八九十])'],
      ['up_to', '以下|以内|以內'],
      ['about', '左右|上下|前后|前後|ほど|前後|程度|ぐらい|くらい'],
    ],
    'after',
    (words) => `(?:的)?(?<hedge>${words})`,
  ),
  accepts: (before, matched, after) =>
    !/[第每$€¥￥]$/u.test(before) &&
    !(/^一(?:个|個|家|起|批|位|人)/u.test(matched) && !new RegExp(`^(?:${noun})`, 'u').test(after)) &&
    !/^[十百千万萬亿億]/u.test(after),
  unit(before, _matched, after, { counter: unit }) {
    const following = new RegExp(
      `^(?:[的]|朝鲜|朝鮮|北韩|北韓|被捕的?|在押的?|[\\p{Script=Han}]{1,2}籍|(?:未满|未滿|不满|不滿|年逾|年近|年约|年約)[^，。]{1,6}?的|\\d{1,2}[岁歲]的|前|政府|年轻|年輕|老){0,3}["“「]?(?<noun>${noun})`,
      'u',
    ).exec(after)?.groups?.noun;
    const preceding = new RegExp(
      `(?<noun>[脱脫]北者|朝鲜人|朝鮮人|难民|難民|女性|男性|北朝鮮住民)(?:ら)?(?:约|約|至少|计|計|共|近|超过|超過)?$`,
      'u',
    ).exec(before)?.groups?.noun;
    return following ?? preceding ?? unit ?? null;
  },
};
