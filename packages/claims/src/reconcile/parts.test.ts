import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkArithmetic, subsetSum } from './check-arithmetic.ts';
import { compareClaims } from './compare.ts';
import { contextOf } from './context.ts';
import { dayIndex, latestDay } from './days.ts';
import { claimRow, reportRow } from './rows.testing.ts';
import { sumsTo } from './tally.ts';
import { compatible, readCount } from './value.ts';

const open = { lower: null, upper: null };

describe('readCount', () => {
  it.each([
    ['31', { lower: 31, upper: 31 }, { lower: 31, upper: 31 }],
    ['>=21', { lower: 21, upper: null }, { lower: 21, upper: null }],
    ['>200', { lower: 201, upper: null }, { lower: 200, upper: null }],
    ['<=600', { lower: null, upper: 600 }, { lower: null, upper: 600 }],
    ['~25', { lower: 22, upper: 28 }, { lower: 25, upper: 25 }],
    ['24..40', { lower: 24, upper: 40 }, { lower: 24, upper: 40 }],
    ['1,957', { lower: 1957, upper: 1957 }, { lower: 1957, upper: 1957 }],
  ])('%s permits and prints', (text, permits, shown) => {
    const count = readCount(text, open);
    expect(count.permits).toEqual(permits);
    expect(count.shown).toEqual(shown);
  });

  it('has no number for words, and takes their bounds as a floor', () => {
    expect(readCount('few', open).affirms).toBeNull();
    expect(readCount('', open).form).toBe('unknown');
    expect(readCount('dozens', { lower: 24, upper: 99 })).toMatchObject({
      form: 'vague',
      shown: { lower: 24, upper: null },
    });
  });

  it('stands for the number it names: "at least 21" is no word for 31, but allows it', () => {
    const { affirms, permits } = readCount('>=21', open);
    expect(affirms).toEqual({ lower: 21, upper: 21 });
    expect(compatible(permits, { lower: 31, upper: 31 })).toBe(true);
    expect(compatible(readCount('<=20', open).permits, { lower: 31, upper: 31 })).toBe(false);
  });
});

describe('compareClaims', () => {
  const one = claimRow({ id: 'c1', reportId: 'r', valueNormalised: '>=21' });
  const against = (more: Partial<typeof one>) => compareClaims(one, { ...one, id: 'c2', ...more });

  it('compares like with like', () => {
    expect(against({})).toEqual({ comparable: true, relation: 'agrees' });
    expect(against({ valueNormalised: '31' })).toEqual({ comparable: true, relation: 'wider' });
    expect(compareClaims({ ...one, valueNormalised: '31' }, one)).toEqual({
      comparable: true,
      relation: 'narrower',
    });
    expect(against({ valueNormalised: '<=20' })).toEqual({ comparable: true, relation: 'contradicts' });
  });

  it.each([
    [{ property: 'count_returned' }, 'different status'],
    [{ property: 'place_held' }, 'different property'],
    [{ incidentId: 'i2' }, 'different incident'],
    [{ scope: { lot: 'A', unit: null, other: false } }, 'different lot'],
    [{ scope: { lot: null, unit: 'mixed', other: false } }, 'different unit'],
    [{ scope: { lot: null, unit: null, other: true } }, 'wider population'],
    [{ valueStated: '21 since 2019' }, 'different period'],
    [{ note: 'leg Laos to China' }, 'different leg'],
    [{ valueNormalised: 'unknown', bounds: open }, 'no value'],
  ] as const)('%j is %s', (more, reason) => {
    expect(against(more)).toEqual({ comparable: false, reason });
  });

  it('takes days into account where both are given', () => {
    expect(compareClaims({ ...one, asOf: '2020-01-01' }, { ...one, asOf: '2020-02-01' })).toEqual({
      comparable: false,
      reason: 'different as-of',
    });
  });

  it('compares dates and terms', () => {
    const on = (earliest: string, latest: string) =>
      claimRow({ id: 'd', reportId: 'r', property: 'date_detained', earliest, latest });
    expect(compareClaims(on('2012-02-08', '2012-02-08'), on('2012-02-08', '2012-02-12'))).toEqual({
      comparable: true,
      relation: 'narrower',
    });
    expect(compareClaims(on('2012-02-08', '2012-02-08'), on('2012-02-16', '2012-02-16'))).toEqual({
      comparable: true,
      relation: 'contradicts',
    });
    const place = (valueNormalised: string) =>
      claimRow({ id: 'p', reportId: 'r', property: 'place_held', valueNormalised });
    expect(compareClaims(place('Tumen'), place('tumen'))).toEqual({ comparable: true, relation: 'agrees' });
    expect(compareClaims(place('Tumen'), place('Yanji'))).toEqual({
      comparable: true,
      relation: 'contradicts',
    });
  });
});

describe('contextOf', () => {
  const read = (valueStated: string, note = '', more = {}) =>
    contextOf(
      claimRow({ id: 'c', reportId: 'r', valueStated, note, ...more }),
      reportRow({ id: 'r', publishedOn: '2025-10-15' }),
    );

  it('knows totals over time', () => {
    expect(read('at least 406 since last year').period).toEqual({ name: '2024', cumulative: true });
    expect(read('at least 406', 'period: since 2024').period).toEqual({ name: '2024', cumulative: true });
    expect(read('31 in the past two weeks').period).toEqual({
      name: 'in the past two weeks',
      cumulative: false,
    });
    expect(read('누적 40명').period).toEqual({ name: '', cumulative: true });
    expect(read('nine people').period).toBeNull();
  });

  it('knows "all" in several languages', () => {
    expect([read('all 31').all, read('전원 북송').all, read('全員').all, read('31 people').all]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('splits lots where the words or the note give each its figure', () => {
    const scope = { lot: 'C+D', unit: null, other: false };
    expect(read('7 and 5', 'lots C and D', { scope, bounds: { lower: 12, upper: 12 } }).lots).toEqual([
      { lot: 'C', count: 7 },
      { lot: 'D', count: 5 },
    ]);
    expect(read('12', 'lots C and D', { scope, bounds: { lower: 12, upper: 12 } }).lots).toEqual([
      { lot: 'C', count: null },
      { lot: 'D', count: null },
    ]);
    expect(read('12', 'lots C (7) and D (5)', { scope }).lots[0]).toEqual({ lot: 'C', count: 7 });
  });

  it('reads sums and legs', () => {
    expect(read('31', '12-2+9+7+5 = 31').sum).toMatchObject({ total: 31, expression: '12 − 2 + 9 + 7 + 5' });
    expect(read('11', '9 DPRK + 2 ROK').sum?.total).toBe(11);
    expect(read('31', '27 Nov-11 Feb = 76').sum).toBeNull();
    expect(read('x', 'first leg (Russia to China)').leg).toBe('Russia > China');
    expect(read('x', 'second leg').leg).toBe('second');
    expect(read('x', '8 people').leg).toBe('8 people');
  });
});

describe('days', () => {
  it('a partial date counts from its last day', () => {
    expect([
      latestDay('2012-02'),
      latestDay('2013-02'),
      latestDay('2012'),
      latestDay('2012-02-08'),
      latestDay(null),
      latestDay('soon'),
    ]).toEqual(['2012-02-29', '2013-02-28', '2012-12-31', '2012-02-08', null, null]);
  });

  it('counts days, and refuses what is none', () => {
    expect(dayIndex('2012-03-01') - dayIndex('2012-02-28')).toBe(2);
    expect(() => dayIndex('2012-02-30')).toThrow(RangeError);
  });
});

describe('sums', () => {
  const figure = (
    id: string,
    n: number,
    property: 'count_component' | 'count_detained' | 'informants_in_group',
    reportId = 'r',
  ) => claimRow({ id, reportId, property, valueNormalised: String(n), valueStated: String(n) });

  it('35 printed parts minus two informants are 33', () => {
    const claims = [
      figure('t', 33, 'count_detained'),
      figure('a', 12, 'count_component'),
      figure('b', 18, 'count_component'),
      figure('c', 5, 'count_component'),
      figure('i', 2, 'informants_in_group'),
    ];
    expect(checkArithmetic(claims)).toMatchObject([
      { expression: '12 + 18 + 5 − 2', sum: 33, adds: true, lessClaimIds: ['i'] },
    ]);
  });

  it('what does not add up is said, not forced', () => {
    const claims = [
      figure('t', 31, 'count_detained'),
      figure('a', 12, 'count_component'),
      figure('b', 21, 'count_component'),
    ];
    expect(checkArithmetic(claims)).toMatchObject([{ sum: 33, total: 31, adds: false }]);
  });

  it('finds parts given in another report', () => {
    const claims = [
      figure('t', 442, 'count_detained'),
      figure('a', 313, 'count_component', 's'),
      figure('b', 129, 'count_component', 's'),
    ];
    expect(checkArithmetic(claims)).toMatchObject([{ sum: 442, adds: true, partClaimIds: ['a', 'b'] }]);
  });

  it('counts of single returns against an "at least" total since a date', () => {
    const one = (id: string, valueNormalised: string, valueStated: string) =>
      claimRow({ id, reportId: id, property: 'count_returned', valueNormalised, valueStated });
    const claims = [
      one('a', '15', '15'),
      one('b', '24', '24'),
      one('c', '31', '31 in the past two weeks'),
      one('t', '>=68', 'at least 68 since October 2021'),
    ];
    expect(checkArithmetic(claims)).toMatchObject([{ kind: 'periods', sum: 70, adds: true }]);
    expect(checkArithmetic([...claims, one('d', '90', '90')])).toEqual([]);
  });

  it('a subset of figures with a given sum: the same as trying all', () => {
    const slow = (parts: readonly number[], target: number): number => {
      let most = 0;
      for (let mask = 1; mask < 2 ** parts.length; mask += 1) {
        const chosen = parts.filter((_, at) => (mask >> at) & 1);
        if (chosen.reduce((sum, n) => sum + n, 0) === target) most = Math.max(most, chosen.length);
      }
      return most;
    };
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 9 }),
        fc.integer({ min: 1, max: 120 }),
        (parts, target) => {
          const found = subsetSum(
            parts.map((n) => ({ n })),
            target,
          );
          expect(found?.length ?? 0).toBe(slow(parts, target));
          expect(found === null || found.reduce((sum, { n }) => sum + n, 0) === target).toBe(true);
          expect(sumsTo(parts, target)).toBe(found !== null);
        },
      ),
    );
  });
});
