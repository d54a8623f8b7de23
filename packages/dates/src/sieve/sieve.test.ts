import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstMatch, holds, matches } from '../find/matches.ts';
import { needsOf } from './needs.ts';
import { mayMatch } from './sieve.ts';

describe('what a pattern needs', () => {
  test.each([
    [/\b(?:seized|taken) in (\p{L}+)/u, [['seized in ', 'taken in ']]],
    [/arrest(?:ed|s)?\b/i, [['arrested', 'arrests', 'arrest']]],
    [/held.{0,20}(?:Tumen|Yanji)/, [['held'], ['tumen', 'yanji']]],
    [/(?<=not )held(?! back)/, [['not '], ['held']]],
    [/recogni[sz]ed/, [['recognised', 'recognized']]],
    [/don['’]t/, [["don't"]]],
    [/체포|구금/u, [['체포', '구금']]],
    [/\d+|held/, []],
    [/(?:held)?/, []],
    [/[a-z]+/, []],
    [/é+/u, []],
  ])('%s', (pattern, needs) => {
    expect(needsOf(pattern)).toEqual(needs);
  });

  test('of a pattern in a syntax that it does not read nothing is said', () => {
    expect(needsOf(/[[a-z]--[aeiou]]held/v)).toEqual([]);
    expect(needsOf(/(?i:held)/)).toEqual([]);
  });
});

describe('the sieve', () => {
  test('folds as the pattern does: the long s, the sign of Kelvin, the curly apostrophe', () => {
    expect(holds('ſeized', /seized/iu)).toBe(true);
    expect(holds('\u212aunming', /kunming/iu)).toBe(true);
    expect(holds('don’t', /don['’]t/)).toBe(true);
  });

  test('keeps texts apart that are asked about in turn', () => {
    const held = /held in (\p{L}+)/u;
    expect(firstMatch('held in Tumen', held)?.[1]).toBe('Tumen');
    expect(firstMatch('freed in Tumen', held)).toBeNull();
    expect(firstMatch('held in Yanji', held)?.[1]).toBe('Yanji');
    expect(matches('held, held', /held/g).map(({ index }) => index)).toEqual([0, 6]);
  });

  const letter = fc.constantFrom('a', 'b', 'ſ', 's', 'K', 'k', '’', "'", ' ', '체', '포', 'S');
  const word = fc.string({ unit: letter, minLength: 1, maxLength: 4 });
  const source = fc.letrec<{ part: string; whole: string }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 4 },
      word,
      fc.constantFrom('.', '\\b', '[ab]', '[^a]', '\\s', '^', '$', '\\p{L}'),
      fc
        .tuple(tie('whole'), fc.constantFrom('', '?', '*', '+', '{2}', '{0,2}', '{1,}', '??'))
        .map(([inner, sign]) => `(?:${inner})${sign}`),
      tie('whole').map((inner) => `(?=${inner})`),
      tie('whole').map((inner) => `(?<=${inner})`),
      tie('whole').map((inner) => `(?!${inner})`),
      tie('whole').map((inner) => `(${inner})`),
    ),
    whole: fc
      .array(fc.array(tie('part'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map((branches) => branches.map((parts) => parts.join('')).join('|')),
  })).whole;

  test('never keeps a text from a pattern that matches in it', () => {
    const flags = fc.constantFrom('u', 'iu');
    const text = fc.string({ unit: letter, maxLength: 12 });
    fc.assert(
      fc.property(source, flags, fc.array(text, { minLength: 1, maxLength: 6 }), (body, flag, texts) => {
        const pattern = new RegExp(body, flag);
        for (const one of texts) if (pattern.test(one)) expect(mayMatch(one, pattern)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
