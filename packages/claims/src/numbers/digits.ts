import { largestCount } from './bounds.ts';

/**
 * Turns fullwidth, Arabic-Indic, Persian and Devanagari digits into ASCII ones, one unit for one, so that offsets
 * stay true.
 */
export function foldDigits(text: string): string {
  return text.replace(
    /[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff0c\uff0e\u066c\u066b]/g,
    (char) => {
      const code = char.charCodeAt(0);
      if (char === '\uff0c' || char === '\u066c') return ',';
      if (char === '\uff0e' || char === '\u066b') return '.';
      for (const zero of [0xff10, 0x0660, 0x06f0, 0x0966]) {
        if (code >= zero && code <= zero + 9) return String(code - zero);
      }
      return char;
    },
  );
}

/** Digits with thousands grouped by comma, by a space (narrow or not) or by nothing, and a decimal part. */
export const digitPattern =
  '\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)|\\d{1,3}(?:[\\u00a0\\u202f ]\\d{3}){1,4}(?!\\d)|\\d{1,13}(?:\\.\\d{1,6})?';

/**
 * Value of digits times a multiplier, in exact integer arithmetic; `null` where it is no whole number or too large.
 *
 * @example digitsTimes('1.7', 1_000_000) // 1700000
 */
export function digitsTimes(text: string, multiplier: number): number | null {
  const plain = text.replace(/[,\u00a0\u202f ]/g, '');
  const [whole = '', fraction = ''] = plain.split('.');
  if (!/^\d{1,13}$/.test(whole) || !/^\d{0,6}$/.test(fraction)) return null;
  const scaled = BigInt(whole + fraction) * BigInt(multiplier);
  const scale = 10n ** BigInt(fraction.length);
  if (scaled % scale !== 0n || scaled / scale > BigInt(largestCount)) return null;
  return Number(scaled / scale);
}
