/** Pieces of Chinese date patterns, simplified and traditional together. */
const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A month, a day or a small count, in digits or Han numerals. */
export const smallNumber =
  '(?:\\d{1,2}|[一二两兩三四五六七八九]?十[一二三四五六七八九]?|[一二两兩三四五六七八九])';
/** A year in digits or written digit by digit in Han numerals. */
export const yearNumber = '(?:(?:19|20)\\d\\d|[一二][〇零○九][〇零○一二三四五六七八九]{2})';

/**
 * Value of a number below 100, or of a year written digit by digit; `null` where it is neither.
 *
 * @example hanValue('二十八') // 28
 * @example hanValue('二〇一二') // 2012
 */
export function hanValue(text: string | undefined): number | null {
  if (text === undefined || text === '') return null;
  if (/^\d+$/u.test(text)) return Number(text);
  const ten = /^(.?)十(.?)$/u.exec(text);
  if (ten) {
    const tens = ten[1] === '' ? 1 : digits[ten[1] ?? ''];
    const ones = ten[2] === '' ? 0 : digits[ten[2] ?? ''];
    return tens === undefined || ones === undefined ? null : tens * 10 + ones;
  }
  let value = 0;
  for (const char of text) {
    const digit = digits[char];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

const weekdayNames = '一二三四五六日';

/** 1 = Monday; 天 is Sunday too. */
export function weekdayValue(text: string): number {
  return text === '天' ? 7 : weekdayNames.indexOf(text) + 1;
}
