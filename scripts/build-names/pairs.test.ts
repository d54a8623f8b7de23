import { describe, expect, it } from 'vitest';
import { compareNames, openNames } from '@safeconduct/names/index.ts';
import { model } from '../../test/names-model.ts';
import { isTrainable, readPairs, withPairs } from './pairs.ts';

/** Invented: each Ethiopic letter stands for one consonant and vowel, in every order of four. */
const LETTERS = [
  ['ta', 'ታ'],
  ['me', 'መ'],
  ['lo', 'ሎ'],
  ['ki', 'ኪ'],
  ['sa', 'ሳ'],
  ['bu', 'ቡ'],
] as const;
const LINES = LETTERS.flatMap(([a, x]) =>
  LETTERS.flatMap(([b, y]) => LETTERS.map(([c, z]) => `${a}${b}${c}\t${x}${y}${z}`)),
);

describe('pairs of a new script', () => {
  it('make a model that tells its names apart, under a version of its own, and the same each time', () => {
    const { pairs, faults } = readPairs(`# invented\n${LINES.join('\r\n')}\n`, 'ethiopic');
    expect([pairs.length, faults]).toEqual([216, []]);
    const made = withPairs(model, 'ethiopic', pairs);
    expect(made.version).not.toBe(model.version);
    expect(JSON.stringify(withPairs(model, 'ethiopic', pairs))).toBe(JSON.stringify(made));
    expect(made.general['arabic']).toBe(model.general['arabic']);
    const names = openNames(made);
    const bits = (a: string, b: string) => compareNames(names, a, b).bits ?? Number.NaN;
    expect(bits('Tamelo Kisabu', 'ታመሎ ኪሳቡ')).toBeGreaterThan(8);
    expect(bits('Tamelo Kisabu', 'ሳቡኪ መታሎ')).toBeLessThan(0);
    expect(compareNames(openNames(model), 'Tamelo Kisabu', 'ታመሎ ኪሳቡ').bits).toBeNull();
  });

  it.each([
    ['Tame', 'line 1: wanted are a Latin token'],
    ['Tame\tታመ\t0', '"0" is no weight above 0'],
    ['Tame\tታመ\t1\tx', 'wanted are'],
    ['Tame\tТаме', 'is not one token in the script ethiopic'],
    ['ታመ\tታመ', 'is not one token in Latin letters'],
    ['Tame Lo\tታመሎ', 'cut names at their spaces'],
    [`${'ta'.repeat(9)}\tታመ`, 'at most 14 letters'],
    ['', 'too few'],
  ])('says what is wrong with %j', (text, says) =>
    expect(readPairs(text, 'ethiopic').faults.join('\n')).toContain(says),
  );

  it('Hangul and characters are not trained so', () => {
    expect(['hangul', 'han', 'klingon', 'arabic'].map(isTrainable)).toEqual([false, false, false, true]);
  });
});
