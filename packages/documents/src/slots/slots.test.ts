import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../model.ts';
import { hider } from './hide.ts';
import { codesIn, filled, filledRuns, hasSlots, slotted } from './slots.ts';

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

describe('names in a text', () => {
  const lee = {
    personCode: 'P-0AAAA',
    values: { family_name: '이', first_name: '영희', nationality: 'Korean', birth_date: '1987-03-02' },
  };
  const own = hider([kim, lee], true);
  const inFile = hider([kim, lee], false);
  it.each([
    ['Mr KIM  CHOL-SU was taken', 'Mr ⟦P-7K3Q9·full_name⟧ was taken'],
    ['김철수는 선양에서', '⟦P-7K3Q9·native_name⟧는 선양에서'],
    [
      '이영희, 이 영희',
      '⟦P-0AAAA·family_name⟧⟦P-0AAAA·first_name⟧, ⟦P-0AAAA·family_name⟧ ⟦P-0AAAA·first_name⟧',
    ],
  ])('stand as slots in any: %s', (typed, kept) => {
    expect(own(typed)).toBe(kept);
    expect(inFile(typed)).toBe(kept);
    expect(filled(kept, [kim, lee], blank).toLowerCase()).toBe(typed.toLowerCase().replace('  ', ' '));
  });

  it('in part are the person’s only in the author’s own words', () => {
    expect(own('Kim was seen; Kimchi was not')).toBe('⟦P-7K3Q9·family_name⟧ was seen; Kimchi was not');
    expect(inFile('Kim Jong-un said')).toBe('Kim Jong-un said');
    expect(own('born on 1987-03-02')).toBe('born on ⟦P-0AAAA·birth_date⟧');
    expect(inFile('on 1987-03-02')).toBe('on 1987-03-02');
  });

  it('are not what many share', () => expect(own('a Korean family')).toBe('a Korean family'));

  it('leave no typed value behind, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const kept = own(`${before} 김철수 ${after}`);
        expect(kept).not.toContain('김철수');
        expect(codesIn(kept)).toContain('P-7K3Q9');
      }),
    );
  });
});
