import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from './edtf.ts';
import { parsePlain } from './plain.ts';

const two = (n: number) => String(n).padStart(2, '0');

describe('parsePlain', () => {
  it('reads years, months and days as the grammar does', () => {
    const number = (most: number) => fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(number(9999), number(13), number(32), number(2), (year, month, day, length) => {
        const parts = [String(year).padStart(4, '0'), two(month), two(day)].slice(0, length + 1);
        expect(parsePlain(parts.join('-'))).toEqual(parseEdtf(parts.join('-')));
      }),
    );
  });

  it.each(['', '../2012-02-20', '2012?', '~2012-02', '2011-24', '201X', '2012-02-08/2012-02-12', 'spring'])(
    'leaves %s to the grammar',
    (text) => expect(parsePlain(text)).toBeNull(),
  );
});
