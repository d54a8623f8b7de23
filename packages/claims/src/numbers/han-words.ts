import { largestCount } from './bounds.ts';
import { digitsTimes } from './digits.ts';

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
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
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const scales: Readonly<Record<string, number>> = { 万: 10_000, 萬: 10_000, 亿: 100_000_000, 億: 100_000_000 };

/** Pattern of a number in Han numerals; not bounded at its ends. */
export const hanPattern = '[〇零一二两兩三四五六七八九十廿卅百千万萬亿億]{1,14}';

/**
 * Value of a number in Han numerals; `null` where it is none.
 *
 * @example hanValue('三十一') // 31
 * @example hanValue('一万五千') // 15000
 */
export function hanValue(text: string): number | null {
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  // 廿 and 卅 are twenty and thirty in one character.
  for (const char of text.replace(/廿/gu, '二十').replace(/卅/gu, '三十')) {
    const value = digits[char];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
      continue;
    }
    const unit = units[char];
    if (unit !== undefined) {
      group += (digit ?? 1) * unit;
    } else {
      const scale = scales[char];
      const amount: number = group + (digit ?? 0);
      if (scale === undefined || (amount === 0 && total === 0)) return null;
      total = amount === 0 ? total * scale : total + amount * scale;
      group = 0;
    }
    digit = null;
  }
  const value = total + group + (digit ?? 0);
  return text === '' || value > largestCount ? null : value;
}

const multipliers: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1_000,
  万: 10_000,
  萬: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
  億: 100_000_000,
};

/** Value of digits with a Han multiplier (`1.7万`, `20多万`) or of Han numerals alone. */
export function hanMixedValue(text: string): number | null {
  const split = /^(\d+)[万萬](\d{1,4})$/u.exec(text);
  if (split) return Number(split[1]) * 10_000 + Number(split[2]);
  const match = /^([\d.,]+)[多余餘]?([十百千万萬亿億]{0,2})$/u.exec(text);
  if (!match) return hanValue(text);
  const multiplier = match[2] === '' ? 1 : multipliers[(match[2] ?? '').replace('萬', '万')];
  return multiplier === undefined ? null : digitsTimes(match[1] ?? '', multiplier);
}
