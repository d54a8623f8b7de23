import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../model.ts';
import { filled, filledRuns, hasSlots, hidden, slotted } from './slots.ts';

const kim = {
  personCode: 'P-7K3Q9',
  values: { family_name: 'Kim', full_name: 'Kim Chol-su', native_name: '김철수', mother: '' },
};
const blank = (code: string) => `[${code}]`;

describe('slots', () => {
  it('stand for what was typed, and for nothing that was not', () => {
    const [person] = slotted([kim]);
    expect(Object.keys(person?.values ?? {})).toEqual(['family_name', 'full_name', 'native_name']);
    expect(JSON.stringify(slotted([kim]))).not.toMatch(/Kim|김철수/);
  });

  it('are filled where the values are, and named where they are not', () => {
    const text = 'Held: ⟦P-7K3Q9·full_name⟧ and ⟦P-0AAAA·full_name⟧.';
    expect(hasSlots(text)).toBe(true);
    expect(filled(text, [kim], blank)).toBe('Held: Kim Chol-su and [P-0AAAA].');
    expect(filledRuns([run(text, 'strong')], [kim], blank)[0]).toEqual(
      run('Held: Kim Chol-su and [P-0AAAA].', 'strong'),
    );
  });

  it('are not made by what somebody types into a value', () => {
    const sly = { personCode: 'P-7K3Q9', values: { full_name: '⟦P-0AAAA·full_name⟧' } };
    expect(filled('⟦P-7K3Q9·full_name⟧', [sly], blank)).toBe('⟦P-0AAAA·full_name⟧');
  });
});

describe('the author’s own words', () => {
  it.each([
    ['Mr KIM  CHOL-SU was taken', 'Mr ⟦P-7K3Q9·full_name⟧ was taken'],
    ['김철수는 선양에서', '⟦P-7K3Q9·native_name⟧는 선양에서'],
    ['Kim was seen; Kimchi was not', '⟦P-7K3Q9·family_name⟧ was seen; Kimchi was not'],
  ])('%s', (typed, kept) => expect(hidden(typed, [kim])).toBe(kept));

  it('leave no typed value behind, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const kept = hidden(`${before} 김철수 ${after}`, [kim]);
        expect(kept).not.toContain('김철수');
      }),
    );
  });
});
