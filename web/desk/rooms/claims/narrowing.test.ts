import { expect, test } from 'vitest';
import { belies, PAGE, windowsOf } from './narrowing.ts';

test('the windows are those that hold the lines in view', () => {
  expect(windowsOf(0, 30)).toEqual([0]);
  expect(windowsOf(PAGE - 1, PAGE)).toEqual([0, PAGE]);
  expect(windowsOf(3 * PAGE + 5, 3 * PAGE + 5)).toEqual([3 * PAGE]);
});

test('a window belies the count where it holds fewer lines than it should, or the last one more', () => {
  const total = 2 * PAGE + 50;
  expect([0, PAGE].map((from) => belies(total, from, PAGE))).toEqual([false, false]);
  expect(belies(total, 2 * PAGE, 50)).toBe(false);
  expect(belies(total, 2 * PAGE, 49)).toBe(true);
  expect(belies(total, 2 * PAGE, 51)).toBe(true);
  expect(belies(total, PAGE, PAGE - 1)).toBe(true);
  expect(belies(total, 3 * PAGE, 0)).toBe(false);
  expect(belies(total, 3 * PAGE, 1)).toBe(true);
});
