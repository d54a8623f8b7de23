import { describe, expect, it } from 'vitest';
import { compareNames } from '../compare/compare.ts';
import { names } from '../../../../test/names-model.ts';
import { wordsOf } from '../text/words.ts';
import { alone, jointly, MOVES, tablesOf, UNSEEN } from './pair-model.ts';
import { tokensOf } from './tokens.ts';

const bits = (a: string, b: string) => compareNames(names, a, b).bits ?? Number.NEGATIVE_INFINITY;

describe('names of other scripts', () => {
  it.each([
    ['Ahmad al-Hassan', 'أحمد الحسن'],
    ['Hisham', 'هشام'],
    ['Mohammed Karimov', 'Мухаммед Каримов'],
    ['Ivan Petrov', 'Иван Петров'],
    ['Yitzhak Rabin', 'יצחק רבין'],
    ['Mohammad Reza', 'Mohammed Riza'],
    ['Tewolde Kidane', 'Kidane Tewelde'],
    ['Abdurehim Heyit', 'Abdurahim Heyt'],
  ])('%s and %s are alike', (a, b) => expect(bits(a, b)).toBeGreaterThan(8));
  it.each([
    ['Ahmad al-Hassan', 'محمود درويش'],
    ['Ivan Petrov', 'Сергей Козлов'],
    ['Mohammad Reza', 'Yusuf Demir'],
  ])('%s and %s are not', (a, b) => expect(bits(a, b)).toBeLessThan(4));
  it('order of tokens is free: patronymics are no surnames', () => {
    expect(
      Math.abs(bits('Ahmad Hassan Ali', 'Ali Ahmad Hassan') - bits('Ahmad Hassan Ali', 'Ahmad Hassan Ali')),
    ).toBeLessThan(1e-9);
  });
});

describe('tokens', () => {
  it.each([
    ['Ahmad al-Hassan bin Ali', ['ahmad', 'hassan', 'ali']],
    ['Alhassan', ['hassan']],
    ['Ahmadjan Karimi', ['ahmad', 'karimi']],
    ['bin', ['bin']],
  ])('%s', (raw, expected) => expect(tokensOf(wordsOf(raw)).map(({ letters }) => letters)).toEqual(expected));
});

describe('the pair model', () => {
  it('sums over all alignments: the same as walking each of them', () => {
    const tables = tablesOf({
      operations: {
        'a\tx': 0.3,
        'b\ty': 0.2,
        'a\t': 0.05,
        '\ty': 0.05,
        'ab\tx': 0.1,
        'b\t': 0.1,
        '\tx': 0.02,
        'a\txy': 0.01,
        $: 0.1,
      },
      latin: {},
      other: {},
    });
    const walk = (a: readonly string[], b: readonly string[]): number => {
      if (a.length === 0 && b.length === 0) return 1;
      let sum = 0;
      for (const [i, j] of MOVES) {
        if (i > a.length || j > b.length) continue;
        const key = `${a.slice(0, i).join('')}\t${b.slice(0, j).join('')}`;
        const p = tables.operations.get(key) ?? (i + j < 3 ? UNSEEN : 0);
        if (p > 0) sum += p * walk(a.slice(i), b.slice(j));
      }
      return sum;
    };
    for (const [a, b] of [
      ['ab', 'xy'],
      ['aab', 'xxy'],
      ['b', 'y'],
      ['abab', 'xyx'],
    ] as const)
      expect(2 ** jointly(tables, Array.from(a), Array.from(b))).toBeCloseTo(
        walk(Array.from(a), Array.from(b)) * 0.1,
        12,
      );
    expect(Number.isFinite(alone(tables.latin, ['q']))).toBe(true);
  });
});
