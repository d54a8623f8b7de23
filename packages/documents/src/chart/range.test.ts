import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sample } from '../testing/sample.ts';
import { rangeCharts } from './range.ts';
import { chartGroups, chartPages, linesOf } from './rows.ts';
import { niceTicks } from './ticks.ts';

describe('the range chart', () => {
  it('draws a mark for every stated bound and an arrow for every open one', () => {
    const [chart] = rangeCharts(sample.accounts, 'en');
    const svg = chart?.svg ?? '';
    // Two papers repeat the figure of their origin: one bar for both.
    const drawn = sample.accounts.filter((row) => !['Northern Herald', 'Daily River'].includes(row.account));
    const bounds = drawn.flatMap((row) => [row.lower, row.upper]);
    // Three marks and one arrow belong to the legend.
    expect(svg.match(/<circle/g)?.length).toBe(bounds.filter((bound) => bound !== null).length + 3);
    expect(svg.match(/<path/g)?.length).toBe(bounds.filter((bound) => bound === null).length + 1);
    expect(svg).toContain('Harbour Rights Watch +1');
  });

  it('does not let what counts something else squeeze what is compared', () => {
    const [first, ...rest] = sample.accounts;
    if (first === undefined) throw new Error('the sample has accounts');
    const yearly = {
      ...first,
      stated: '5,000 a year',
      lower: 5000,
      upper: 5000,
      standing: 'other_scope',
    } as const;
    const svg = (accounts: typeof sample.accounts) => rangeCharts(accounts, 'en')[0]?.svg ?? '';
    expect(svg([first, ...rest, yearly])).toContain('beyond the scale');
    expect(svg([first, ...rest, yearly])).not.toMatch(/>[1-9]000</);
    expect(svg([first, ...rest, { ...yearly, standing: 'against' }])).toMatch(/>[1-9]000</);
    expect(svg(sample.accounts)).not.toContain('beyond the scale');
  });

  it('is not drawn where no account states a bound', () => {
    const open = sample.accounts.map((row) => ({ ...row, lower: null, upper: null }));
    expect(rangeCharts(open, 'en')).toEqual([]);
    expect(rangeCharts([], 'en')).toEqual([]);
  });

  it('keeps bars within the drawing and text out of its markup, whatever the accounts', () => {
    const bound = fc.option(fc.integer({ min: 0, max: 2_000_000 }));
    const rows = fc.array(fc.record({ lower: bound, upper: bound, stated: fc.string({ unit: 'binary' }) }), {
      minLength: 1,
      maxLength: 6,
    });
    const rest = { hedge: null, scope: null, asOf: null, standing: 'used', claimIds: [] } as const;
    fc.assert(
      fc.property(rows, (some) => {
        for (const chart of rangeCharts(
          some.map((row) => ({ ...row, account: row.stated, origin: row.stated, ...rest })),
          'en',
        )) {
          for (const [, x] of chart.svg.matchAll(/\bc?x[12]?="([^"]+)"/g)) {
            expect(Number(x) >= 0 && Number(x) <= chart.width).toBe(true);
          }
          expect(chart.svg.replace(/<\/?(svg|text|tspan|line|circle|path)\b[^<>]*>/g, '')).not.toMatch(
            /[<>]/,
          );
        }
      }),
    );
  });

  it('goes over as many pages as its accounts need, none lost, none over the length', () => {
    const origins = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 120 });
    const [some] = sample.accounts;
    if (some === undefined) throw new Error('the sample has accounts');
    fc.assert(
      fc.property(origins, (all) => {
        const groups = chartGroups(all.map((origin, at) => ({ ...some, origin: `o${origin}`, lower: at })));
        const pages = chartPages(groups, 24, 34);
        expect(pages.flat().flatMap((group) => group.rows).length).toBe(all.length);
        for (const page of pages)
          expect(page.reduce((sum, group) => sum + linesOf(group), 0)).toBeLessThanOrEqual(34);
      }),
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
