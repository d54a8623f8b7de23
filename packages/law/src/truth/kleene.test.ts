import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRUTHS, type Truth } from '../model/truth.ts';
import { and, isDecided, not, or } from './kleene.ts';

const truth = fc.constantFrom(...TRUTHS);
const many = fc.array(truth, { minLength: 1, maxLength: 6 });

/** Every way in which an unknown may turn out. */
const refined = (values: readonly Truth[]) =>
  fc.tuple(...values.map((value) => (value === 'unknown' ? truth : fc.constant(value))));

describe('Kleene logic with contested', () => {
  it('is commutative and associative', () => {
    for (const a of TRUTHS) {
      for (const b of TRUTHS) {
        expect([a, b, and(a, b)]).toEqual([a, b, and(b, a)]);
        expect([a, b, or(a, b)]).toEqual([a, b, or(b, a)]);
        for (const c of TRUTHS) {
          expect(and(and(a, b), c)).toBe(and(a, and(b, c)));
          expect(or(or(a, b), c)).toBe(or(a, or(b, c)));
        }
      }
    }
  });

  it('obeys de Morgan', () => {
    fc.assert(
      fc.property(many, (values) => {
        expect(not(and(...values))).toBe(or(...values.map(not)));
        expect(not(or(...values))).toBe(and(...values.map(not)));
      }),
    );
  });

  it('never turns a decided answer when an unknown becomes known', () => {
    const pair = many.chain((values) => fc.tuple(fc.constant(values), refined(values)));
    fc.assert(
      fc.property(pair, ([values, known]) => {
        for (const join of [and, or]) {
          const before = join(...values);
          const after = join(...(known as Truth[]));
          // A question that falls away (`notApplicable` for all) is no turn of the answer.
          if (isDecided(before) && after !== 'notApplicable') expect(after).toBe(before);
          // Nor does more knowledge end a contest by itself.
          if (before === 'contested') expect(after).toBe('contested');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never takes unknown for no', () => {
    expect(or('no', 'unknown')).toBe('unknown');
    expect(and('yes', 'unknown')).toBe('unknown');
    expect(not('unknown')).toBe('unknown');
    expect(and('no', 'unknown')).toBe('no');
    expect(and()).toBe('notApplicable');
  });
});
