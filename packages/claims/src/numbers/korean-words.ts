import { largestCount } from './bounds.ts';

/** Native Korean numerals in the form they take before a counter, and in their free form. */
const ones: Readonly<Record<string, number>> = {
  하나: 1,
  한: 1,
  둘: 2,
  두: 2,
  셋: 3,
  세: 3,
  석: 3,
  넷: 4,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
};
const tens: Readonly<Record<string, number>> = {
  열: 10,
  스물: 20,
  스무: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
};
const sinoDigits: Readonly<Record<string, number>> = {
  영: 0,
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  칠: 7,
  팔: 8,
  구: 9,
};
const sinoUnits: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1_000 };
const sinoScales: Readonly<Record<string, number>> = { 만: 10_000, 억: 100_000_000 };

const alternatives = (table: Readonly<Record<string, number>>): string =>
  Object.keys(table)
    .toSorted((a, b) => b.length - a.length)
    .join('|');

/** Pattern of a native Korean numeral, 1 to 99. */
export const nativePattern = `(?:(?:${alternatives(tens)})\\s?(?:${alternatives(ones)})|${alternatives(tens)}|${alternatives(ones)})`;
/** Pattern of a Sino-Korean numeral. */
export const sinoPattern = '[일이삼사오육칠팔구십백천만억]{1,12}';

/**
 * Value of a native numeral; `null` where it is none.
 *
 * @example nativeValue('스물다섯') // 25
 */
export function nativeValue(text: string): number | null {
  const plain = text.replace(/\s/gu, '');
  for (const [word, value] of Object.entries(tens)) {
    if (plain === word) return value;
    if (plain.startsWith(word)) {
      const rest = ones[plain.slice(word.length)];
      if (rest !== undefined) return value + rest;
    }
  }
  return ones[plain] ?? null;
}

/**
 * Value of a Sino-Korean numeral; `null` where it is none.
 *
 * @example sinoValue('삼십일') // 31
 */
export function sinoValue(text: string): number | null {
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  for (const char of text) {
    const value = sinoDigits[char];
    if (value !== undefined) {
      if (digit !== null) return null;
      digit = value;
      continue;
    }
    const unit = sinoUnits[char];
    if (unit !== undefined) {
      group += (digit ?? 1) * unit;
    } else {
      const scale = sinoScales[char];
      if (scale === undefined) return null;
      const amount: number = group + (digit ?? 0);
      total += (amount === 0 ? 1 : amount) * scale;
      group = 0;
    }
    digit = null;
  }
  const value = total + group + (digit ?? 0);
  return text === '' || value > largestCount ? null : value;
}
