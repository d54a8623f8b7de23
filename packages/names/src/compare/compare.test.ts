import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseName } from '../parse/parse.ts';
import { model, names } from '../../../../test/names-model.ts';
import { compareAliases } from './aliases.ts';
import { bitsOf } from './bits.ts';
import { compareNames } from './compare.ts';

const bits = (a: string, b: string) => compareNames(names, a, b).bits ?? Number.NEGATIVE_INFINITY;

describe('one name in many spellings', () => {
  it.each([
    ['Kim Yong Chol', '김영철'],
    ['Park Geun-hye', '박근혜'],
    ['이영희', 'Lee Young-hee'],
    ['김영철', '金永哲'],
    ['金永哲', 'Jin Yongzhe'],
    ['김영철', 'Gim Yeongcheol'],
    ['Ri Yong-chol', 'Lee Young-chul'],
    ['Mun Cho’ng-Ch’o’l', '문정철'],
    ["Cho 'n Myo 'ng-kuk", '전명국'],
    ['DJANG Tcheul Hy', '장철희'],
    ['Kim 영철', '김영철'],
    ['キム・ヨンチョル', '김영철'],
    ['Ким Ён Нам', '김영남'],
    ['李勇哲', '리영철'],
    ['O Kŭng-nyŏl', 'O Kuk-ryol'],
    ['남궁민', 'Namkoong Min'],
    ['樸永植', '박영식'],
    ['崔竜海', 'Choe Ryong-hae'],
    ['Yong-chol KIM', '김영철'],
    ['Kim, Yong-chol', '김영철'],
  ])('%s and %s', (a, b) => expect(bits(a, b)).toBeGreaterThanOrEqual(10));
});

describe('other names', () => {
  it.each([
    ['Kim Yong-chol', 'Kim Jong-chol'],
    ['김영철', '김정철'],
    ['박지성', '김영철'],
    ['Park Geun-hye', 'Park Chung-hee'],
    ['金永哲', '이설주'],
    ['Ким Ён Нам', '박영남'],
  ])('%s and %s', (a, b) => expect(bits(a, b)).toBeLessThan(8));
});

describe('the score', () => {
  const someNames = [
    'Kim Yong-chol',
    '김영철',
    '金永哲',
    'Jin Yongzhe',
    'Ri Sol Ju',
    '이설주',
    'キム・ヨンチョル',
    'Ким Ён Нам',
    'Ahmad al-Hassan',
    'أحمد الحسن',
    'Kim',
    '영철',
  ];
  it('is symmetric', () => {
    for (const a of someNames)
      for (const b of someNames) {
        const one = compareNames(names, a, b).bits;
        const other = compareNames(names, b, a).bits;
        if (one === null || other === null) expect(one).toBe(other);
        else expect(one).toBeCloseTo(other, 9);
      }
  });

  it('is worth more where the surname is rare', () => {
    expect(bits('렴철', 'Ryom Chol')).toBeGreaterThan(bits('김철', 'Kim Chol') + 3);
  });

  // Metamorphic (names.md 5): how it is set changes next to nothing.
  it.each([
    ['Kim Yong-chol', 'Kim Yong Chol'],
    ['Kim Yong-chol', 'KIM YONG CHOL'],
    ['Kim Yong-chol', 'Kim Yongchol'],
    ['Kim Yŏng-ch’ŏl', "Kim Yo'ng-ch'o'l"],
    ['김영철', '김 영철'],
    ['리영철', '이영철'],
    ['류미영', '유미영'],
  ])('%s is worth what %s is, against the Hangul', (one, other) => {
    const hangul = one.startsWith('리') ? '리영철' : one.startsWith('류') ? '류미영' : '김영철';
    expect(Math.abs(bits(one, hangul) - bits(other, hangul))).toBeLessThanOrEqual(1);
  });

  it('one jamo mistyped costs, and does not end it', () => {
    const right = bits('김영철', 'Kim Young-chul');
    const slip = bits('김영쳘', 'Kim Young-chul');
    expect(slip).toBeLessThan(right);
    expect(slip).toBeGreaterThan(0);
  });

  it('equals the plain sum over syllables', () => {
    // The twin: every syllable of the inventory, one after the other, for the readings of both names.
    const twin = (a: string, b: string) => {
      const { compiled } = names;
      const [left, right] = [parseName(compiled, a), parseName(compiled, b)];
      const p = (cell: { ids: Uint16Array; ps: Float64Array }, id: number) => {
        const at = cell.ids.indexOf(id);
        return at < 0 ? 0 : (cell.ps[at] ?? 0);
      };
      const lengthP = 0.93;
      let both = 0;
      let one = 0;
      let other = 0;
      for (const x of left.hypotheses) {
        one += x.weight * lengthP * [...x.surname, ...x.given].reduce((m, cell) => m * cell.mass, 1);
        for (const y of right.hypotheses) {
          const cells = [...x.surname, ...x.given].map(
            (cell, at) => [cell, [...y.surname, ...y.given][at]] as const,
          );
          let product = x.weight * y.weight * lengthP;
          for (const [u, v] of cells) {
            if (v === undefined) continue;
            let sum = 0;
            const prior = u.part === 'surname' ? model.surname : model.given;
            for (let id = 0; id < model.syllables.length; id++) sum += (prior[id] ?? 0) * p(u, id) * p(v, id);
            product *= (1 - 2 ** -10) * sum + 2 ** -10 * u.mass * v.mass;
          }
          both += product;
        }
      }
      for (const y of right.hypotheses)
        other += y.weight * lengthP * [...y.surname, ...y.given].reduce((m, cell) => m * cell.mass, 1);
      return Math.log2(both / (one * other));
    };
    for (const [a, b] of [
      ['Park Geun-hye', '박근혜'],
      ['Kim Young-soo', '김영수'],
      ['Choe Ryong-hae', '최룡해'],
    ] as const) {
      const fast = bitsOf(names.compiled, parseName(names.compiled, a), parseName(names.compiled, b));
      expect(fast?.bits).toBeCloseTo(twin(a, b), 6);
    }
  });
});

describe('the explanation', () => {
  it('names the law, the syllables and the system', () => {
    const { explanation, alignment, systems } = compareNames(names, '리영철', '이영철');
    expect(explanation).toContain('리 -> 이 initial-sound law');
    expect(systems).toEqual(['hangul', 'hangul']);
    expect(alignment).toHaveLength(3);
    const latin = compareNames(names, 'Ri Yong-chol', '리영철');
    expect(latin.explanation).toContain('chol -> 철');
    expect(latin.explanation).toMatch(/system .*dprk/u);
    expect(latin.modelVersion).toBe(model.version);
  });
});

describe('aliases', () => {
  it('take the best pair and pay for the pairs tried', () => {
    const a = [
      { written: '박철수', kind: 'china' as const },
      { written: '김영철', kind: 'birth' as const },
    ];
    const b = [{ written: 'Kim Yong-chol', kind: 'other' as const }];
    const found = compareAliases(names, a, b);
    expect(found?.a.kind).toBe('birth');
    expect(found?.bits).toBeCloseTo(bits('김영철', 'Kim Yong-chol') - 1, 9);
    expect(compareAliases(names, [], b)).toBeNull();
  });
});

describe('bad input', () => {
  it.each([
    '',
    ' ',
    '...',
    '123',
    '\u0000',
    '\ud800\udc00\ud800',
    'ㄱㄴㄷ',
    '-'.repeat(5000),
    'x'.repeat(100_000),
    '김'.repeat(50_000),
    'a b c d e f g h i j',
    '🙂 🙂',
  ])('%#: a score or none, at once', (raw) => {
    const result = compareNames(names, raw, '김영철');
    expect(result.bits === null || Number.isFinite(result.bits)).toBe(true);
  });
  it('never throws, is never NaN', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        (a, b) => {
          const { bits: score } = compareNames(names, a, b);
          expect(score === null || !Number.isNaN(score)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
