import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsValue } from './english-words.ts';
import { hanValue } from './han-words.ts';
import { findCounts } from './index.ts';
import { nativeValue, sinoValue } from './korean-words.ts';

/** The plain slow twin: numbers spelled out, so that reading is looking up. */
const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function english(n: number): string {
  if (n < 20) return small[n] ?? '';
  if (n < 100) return n % 10 === 0 ? (tens[n / 10] ?? '') : `${tens[Math.floor(n / 10)]}-${small[n % 10]}`;
  if (n < 1000)
    return n % 100 === 0
      ? `${small[n / 100]} hundred`
      : `${small[Math.floor(n / 100)]} hundred and ${english(n % 100)}`;
  const [scale, word] = n < 1_000_000 ? [1_000, 'thousand'] : [1_000_000, 'million'];
  const rest = n % scale;
  const head = `${english(Math.floor(n / scale))} ${word}`;
  return rest === 0 ? head : `${head}${rest < 100 ? ' and ' : ' '}${english(rest)}`;
}

const nativeOnes = ['', '한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉'];
const nativeTens = ['', '열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔'];
const korean = (n: number): string =>
  n === 20 ? '스무' : `${nativeTens[Math.floor(n / 10)]}${nativeOnes[n % 10]}`;

function positional(n: number, digits: string, units: readonly string[], wan: string, zero: string): string {
  if (n >= 10_000) {
    const rest = n % 10_000;
    const gap = rest > 0 && rest < 1_000 ? zero : '';
    return (
      positional(Math.floor(n / 10_000), digits, units, wan, zero) +
      wan +
      (rest === 0 ? '' : gap + positional(rest, digits, units, wan, zero))
    );
  }
  let text = '';
  let pending = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit === 0) {
      pending = text !== '';
      continue;
    }
    text += (pending ? zero : '') + (digits[digit] ?? '') + (units[place] ?? '');
    pending = false;
  }
  return text;
}
const han = (n: number): string => positional(n, '零一二三四五六七八九', ['', '十', '百', '千'], '万', '零');
const sino = (n: number): string =>
  positional(n, '영일이삼사오육칠팔구', ['', '십', '백', '천'], '만', '').replace(/일(?=[십백천])/gu, '');

describe('numbers in words', () => {
  it('English agrees with its slow twin, 0 to 9999 and at random to 999 999 999', () => {
    const wrong: number[] = [];
    for (let n = 0; n < 10_000; n++) if (wordsValue(english(n)) !== n) wrong.push(n);
    expect(wrong).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
        expect(wordsValue(english(n))).toBe(n);
      }),
    );
  });

  it('every English number from 2 to 2500 is found whole in a text', () => {
    const wrong: string[] = [];
    for (let n = 2; n < 2500; n++) {
      const [found, ...more] = findCounts(`They held ${english(n)} people there.`, 'en');
      if (found?.bounds.lower !== n || found.bounds.upper !== n || more.length > 0) wrong.push(english(n));
    }
    expect(wrong).toEqual([]);
  });

  it('native Korean agrees with its slow twin, 1 to 99', () => {
    for (let n = 1; n < 100; n++) expect([korean(n), nativeValue(korean(n))]).toEqual([korean(n), n]);
  });

  it('Chinese and Sino-Korean agree with their slow twins', () => {
    const wrong: string[] = [];
    for (let n = 1; n < 20_000; n++) {
      if (hanValue(han(n)) !== n) wrong.push(han(n));
      if (sinoValue(sino(n)) !== n) wrong.push(sino(n));
    }
    expect(wrong).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (n) => {
        expect([hanValue(han(n)), sinoValue(sino(n))]).toEqual([n, n]);
      }),
    );
  });

  it('refuses what is no number', () => {
    for (const text of ['', 'and', 'people', 'twenty people']) expect(wordsValue(text)).toBeNull();
    for (const text of ['', '人', '一二']) expect(hanValue(text)).toBeNull();
    for (const text of ['', '명', '일이']) expect(sinoValue(text)).toBeNull();
  });
});
