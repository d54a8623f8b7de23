import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximationPercent, findAges, findCounts, parseCount } from './index.ts';

const pieces = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'at least ',
    'about ',
    'nearly ',
    'between ',
    ' and ',
    ' to ',
    '30-plus',
    '31',
    '1,076',
    '1.7 million',
    'two dozen',
    'dozens',
    ' people',
    ' aged 14 to 18',
    ' hundred ',
    '999999999999999',
    '0',
    '-',
    '–',
    '약 ',
    '31명',
    '10여 명',
    '수십 명',
    ' 가까이',
    '约',
    '三十一名',
    '以上',
    '三四',
    '万',
    '亿',
    '만',
    '천',
    '３１',
    '۵۰۰',
    'environ ',
    'treinta',
    ' هزار',
    '\n',
    '  ',
    '(',
    '%',
    '$',
    '년',
    '일',
    '月',
    '日',
  ),
);
const anyText = fc.array(pieces, { maxLength: 10 }).map((parts) => parts.join(''));
const anyLanguage = fc.constantFrom('en', 'ko', 'zh-Hans', 'zh-Hant', 'ja', 'fr', 'es', 'ar', 'fa', 'xx', '');

describe('laws of counts and ages', () => {
  it('never throw; offsets slice to the words, in order; lower <= upper; whole, not negative', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        for (const found of [findCounts(text, language), findAges(text, language)]) {
          let end = 0;
          for (const one of found) {
            expect(one.start).toBeGreaterThanOrEqual(end);
            expect(one.end).toBeGreaterThan(one.start);
            expect(text.slice(one.start, one.end)).toBe(one.stated);
            const { lower, upper } = 'bounds' in one ? one.bounds : one;
            for (const bound of [lower, upper])
              if (bound !== null) expect(Number.isSafeInteger(bound) && bound >= 0).toBe(true);
            if (lower !== null && upper !== null) expect(lower).toBeLessThanOrEqual(upper);
            end = one.end;
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('hedges keep their meaning for every number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (n) => {
        // Years would be read as dates after "around" and "over".
        fc.pre(n < 1000 || n > 9999);
        const bounds = (hedge: string): readonly [number | null, number | null] => {
          const found = parseCount(`${hedge}${n} people`, 'en')?.bounds;
          return [found?.lower ?? null, found?.upper ?? null];
        };
        expect(bounds('')).toEqual([n, n]);
        expect(bounds('at least ')).toEqual([n, null]);
        expect(bounds('more than ')).toEqual([n + 1, null]);
        expect(bounds('up to ')).toEqual([null, n]);
        const [low, high] = bounds('about ');
        // The exact rationals: floor(0.9 n) and ceil(1.1 n), by BigInt.
        const percent = BigInt(approximationPercent);
        expect(low).toBe(Number((BigInt(n) * (100n - percent)) / 100n));
        expect(high).toBe(Number((BigInt(n) * (100n + percent) + 99n) / 100n));
        const [from, to] = bounds('nearly ');
        expect(to).toBe(n - 1);
        expect((from ?? 0) <= n - 1).toBe(true);
      }),
    );
  });

  it('needs time in proportion to the text', () => {
    const hostile = [
      'at least about ',
      '1,',
      '9'.repeat(50),
      'twenty ',
      'one hundred and ',
      '三',
      '만',
      '31명, ',
      'between 1 and 2 ',
      ' '.repeat(80),
      'aged ',
    ];
    for (const piece of hostile) {
      const time = (length: number): number => {
        const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        // Processor time: on a busy machine the clock runs on while others work.
        const start = process.cpuUsage();
        for (const language of ['en', 'ko', 'zh', 'fr']) findCounts(text, language);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      };
      time(10_000);
      const short = Math.min(time(10_000), time(10_000));
      const long = Math.min(time(80_000), time(80_000));
      // Eight times the text; quadratic work would take 64 times as long.
      expect(long, piece.slice(0, 20)).toBeLessThan(24 * short + 300);
    }
  });
});
