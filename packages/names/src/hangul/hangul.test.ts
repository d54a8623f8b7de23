import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beforeInitialLaw, byInitialLaw } from './initial-law.ts';
import { apart, together } from './jamo.ts';

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));

describe('jamo', () => {
  it('a syllable taken apart and put together is itself', () => {
    fc.assert(
      fc.property(syllable, (each) => {
        const parts = apart(each);
        expect(parts).not.toBeNull();
        expect(parts === null ? '' : together(parts)).toBe(each);
        // Unicode's own decomposition is the plain twin.
        const marks = Array.from(each.normalize('NFD'));
        expect(marks.length).toBe(parts?.coda === '' ? 2 : 3);
      }),
    );
  });
  it('what is no syllable has no parts', () => {
    for (const each of ['', 'a', '김철', 'ㄱ', '金', '\ud800']) expect(apart(each)).toBeNull();
  });
});

describe('the initial-sound law', () => {
  it.each([
    ['리', '이'],
    ['림', '임'],
    ['류', '유'],
    ['로', '노'],
    ['량', '양'],
    ['녀', '여'],
    ['라', '나'],
    ['렴', '염'],
    ['룡', '용'],
    ['김', '김'],
    ['노', '노'],
    ['나', '나'],
    ['뢰', '뇌'],
    ['니', '이'],
  ])('%s is written %s in the South', (north, south) => expect(byInitialLaw(north)).toBe(south));
  it('finds the forms that it hides, and only those', () => {
    expect(beforeInitialLaw('이')).toEqual(['이', '니', '리']);
    expect(beforeInitialLaw('노')).toEqual(['노', '로']);
    expect(beforeInitialLaw('김')).toEqual(['김']);
    fc.assert(
      fc.property(syllable, (each) => {
        for (const form of beforeInitialLaw(each)) if (form !== each) expect(byInitialLaw(form)).toBe(each);
      }),
    );
  });
});
