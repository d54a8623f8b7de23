import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sample } from '../testing/sample.ts';
import { rangeChartSvg } from './range.ts';
import { niceTicks } from './ticks.ts';

describe('the range chart', () => {
  it('draws a mark for every stated bound and an arrow for every open one', () => {
    const svg = rangeChartSvg(sample.accounts, 'en')?.svg ?? '';
    const bounds = sample.accounts.flatMap((row) => [row.lower, row.upper]);
    // Three marks and one arrow belong to the legend.
    expect(svg.match(/<circle/g)?.length).toBe(bounds.filter((bound) => bound !== null).length + 3);
    expect(svg.match(/<path/g)?.length).toBe(bounds.filter((bound) => bound === null).length + 1);
    for (const row of sample.accounts) expect(svg).toContain(row.stated);
  });

  it('is not drawn where no account states a bound', () => {
    expect(
      rangeChartSvg(
        sample.accounts.map((row) => ({ ...row, lower: null, upper: null })),
        'en',
      ),
    ).toBeNull();
    expect(rangeChartSvg([], 'en')).toBeNull();
  });

  it('keeps bars within the drawing and text out of its markup, whatever the accounts', () => {
    const bound = fc.option(fc.integer({ min: 0, max: 2_000_000 }));
    fc.assert(
      fc.property(
        fc.array(fc.record({ lower: bound, upper: bound, stated: fc.string({ unit: 'binary' }) }), {
          minLength: 1,
          maxLength: 6,
        }),
        (rows) => {
          const chart = rangeChartSvg(
            rows.map((row) => ({
              ...row,
              account: row.stated,
              origin: row.stated,
              hedge: null,
              scope: null,
              asOf: null,
              standing: 'used',
              claimIds: [],
            })),
            'en',
          );
          if (chart === null) return;
          for (const [, x] of chart.svg.matchAll(/\bc?x[12]?="([^"]+)"/g))
            expect(Number(x) >= 0 && Number(x) <= chart.width).toBe(true);
          expect(chart.svg.replace(/<\/?(svg|text|line|circle|path)\b[^<>]*>/g, '')).not.toMatch(/[<>]/);
        },
      ),
    );
  });

  it('chooses round ticks that hold both ends', () => {
    expect(niceTicks(21, 41)).toEqual([20, 25, 30, 35, 40, 45]);
    expect(niceTicks(9, 9)).toEqual([9, 10]);
    fc.assert(
      fc.property(fc.nat(3_000_000), fc.nat(3_000_000), (a, b) => {
        const ticks = niceTicks(Math.min(a, b), Math.max(a, b));
        expect((ticks[0] ?? 0) <= Math.min(a, b) && (ticks.at(-1) ?? 0) >= Math.max(a, b)).toBe(true);
        expect(ticks.length >= 2 && ticks.length <= 9).toBe(true);
      }),
    );
  });
});
