import { expect, it } from 'vitest';
import { matches } from './matches.ts';

it('finds what matchAll finds, again and again with one pattern', () => {
  const rows: [string, RegExp][] = [
    ['held on 8 and 9 May', /\d+/g],
    ['一二三', /(?<n>\p{L})/gu],
    ['a😀b', /x*/gu],
    ['', /x*/g],
    ['none', /\d/g],
  ];
  for (const [text, pattern] of rows)
    for (const _ of [1, 2])
      expect(matches(text, pattern).map((one) => [one.index, ...one])).toEqual(
        [...text.matchAll(pattern)].map((one) => [one.index, ...one]),
      );
});

it('lets a pattern be used within its own matches', () => {
  const word = /\w+/g;
  expect(matches('ab cd', word).map(([outer]) => matches(outer, word).length)).toEqual([1, 1]);
});
