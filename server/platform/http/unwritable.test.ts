import { describe, expect, it } from 'vitest';
import { unwritableAt } from './unwritable.ts';

describe('text that cannot be kept', () => {
  it.each([
    [{ a: [{ b: 'x\0' }] }, ['a', '0', 'b']],
    [['fine', '\ud83d'], ['1']],
    [{ 'k\0': 1 }, []],
    ['\udc00', []],
  ])('is found in %j', (value, path) => expect(unwritableAt(value)).toEqual(path));

  it.each([['선양 😀'], [{ a: null, b: 1, c: [true, ''] }], [null], [12]])('is not in %j', (value) =>
    expect(unwritableAt(value)).toBeNull(),
  );

  it('is what is nested without end', () => {
    expect(unwritableAt(JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`))).toEqual(['0', '0', '0']);
  });
});
