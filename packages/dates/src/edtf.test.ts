import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, type DateValue, parseEdtf, toShorthand } from './index.ts';

/**
 * Vectors: the examples of the EDTF specification (Library of Congress, 2019-02-04, levels 0 to 2) that fall within the
 * years 1 to 9999, with the days that they allow.
 */
const vectors: readonly (readonly [edtf: string, earliest: string | null, latest: string | null])[] = [
  ['1985-04-12', '1985-04-12', '1985-04-12'],
  ['1985-04', '1985-04-01', '1985-04-30'],
  ['1985', '1985-01-01', '1985-12-31'],
  ['1985-04-12T23:20:30', '1985-04-12', '1985-04-12'],
  ['1985-04-12T23:20:30Z', '1985-04-12', '1985-04-12'],
  ['1964/2008', '1964-01-01', '2008-12-31'],
  ['2004-06/2006-08', '2004-06-01', '2006-08-31'],
  ['2004-02-01/2005-02-08', '2004-02-01', '2005-02-08'],
  ['2004-02-01/2005-02', '2004-02-01', '2005-02-28'],
  ['2004-02-01/2005', '2004-02-01', '2005-12-31'],
  ['2005/2006-02', '2005-01-01', '2006-02-28'],
  ['2001-21', '2001-03-01', '2001-05-31'],
  ['1984?', '1984-01-01', '1984-12-31'],
  ['2004-06~', '2004-06-01', '2004-06-30'],
  ['2004-06-11%', '2004-06-11', '2004-06-11'],
  ['201X', '2010-01-01', '2019-12-31'],
  ['20XX', '2000-01-01', '2099-12-31'],
  ['2004-XX', '2004-01-01', '2004-12-31'],
  ['1985-04-XX', '1985-04-01', '1985-04-30'],
  ['1985-XX-XX', '1985-01-01', '1985-12-31'],
  ['1985-04-12/..', '1985-04-12', null],
  ['1985-04/..', '1985-04-01', null],
  ['1985/..', '1985-01-01', null],
  ['../1985-04-12', null, '1985-04-12'],
  ['../1985-04', null, '1985-04-30'],
  ['../1985', null, '1985-12-31'],
  ['1985-04-12/', '1985-04-12', null],
  ['/1985-04-12', null, '1985-04-12'],
  ['1984~/2004-06', '1984-01-01', '2004-06-30'],
  ['1984/2004-06~', '1984-01-01', '2004-06-30'],
  ['1984?/2004%', '1984-01-01', '2004-12-31'],
  ['2001-34', '2001-04-01', '2001-06-30'],
  ['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31'],
  ['[..1760-12-03]', null, '1760-12-03'],
  ['[1760-12..]', '1760-12-01', null],
  ['[1760-01,1760-02,1760-12..]', '1760-01-01', null],
  ['[1667,1760-12]', '1667-01-01', '1760-12-31'],
  ['{1667,1668,1670..1672}', '1667-01-01', '1672-12-31'],
  ['{1960,1961-12}', '1960-01-01', '1961-12-31'],
  ['{..1984}', null, '1984-12-31'],
  ['2004-06-11%', '2004-06-11', '2004-06-11'],
  ['2004-06~-11', '2004-06-11', '2004-06-11'],
  ['2004?-06-11', '2004-06-11', '2004-06-11'],
  ['?2004-06-~11', '2004-06-11', '2004-06-11'],
  ['2004-%06-11', '2004-06-11', '2004-06-11'],
  ['156X-12-25', '1560-12-25', '1569-12-25'],
  ['15XX-12-25', '1500-12-25', '1599-12-25'],
  ['1984-1X', '1984-10-01', '1984-12-31'],
  ['2004-06-~01/2004-06-~20', '2004-06-01', '2004-06-20'],
  // ours: the case that must be served
  ['2011-24', '2011-12-01', '2012-02-29'],
  ['../2012-02-20', null, '2012-02-20'],
  ['[2012-02-08,2012-02-12]', '2012-02-08', '2012-02-12'],
];

describe('parseEdtf', () => {
  it.each(vectors)('%s', (edtf, earliest, latest) => {
    const value = parseEdtf(edtf);
    expect(value).not.toBeNull();
    expect([value?.earliest, value?.latest]).toEqual([earliest, latest]);
    expect(value?.edtf).toBe(edtf);
  });

  it.each([
    ['1984?', false, true],
    ['2004-06~', true, false],
    ['2004-06-11%', true, true],
    ['1984~/2004-06', true, false],
    ['2004-06', false, false],
    ['?2004-06-~11', true, true],
  ])('marks of %s', (edtf, approximate, uncertain) => {
    expect(parseEdtf(edtf)).toMatchObject({ approximate, uncertain });
  });

  it.each([
    '',
    ' ',
    'x',
    '2012-02-30',
    '2011-02-29',
    '2012-13',
    '2012-00',
    '2012-04-31',
    '0000',
    '0000-01-01',
    '-0012',
    'Y-17E7',
    '1950S2',
    '2012-02-12/2012-02-08',
    '2012-42',
    '2012-W03',
    'winter',
    'winter 2011-13',
    '<=2012-02-30',
    '<=',
    '2012-02-08..2012-02-07',
    'XXXX-13',
    'XXXX-02-30',
    'XXXX-XX-32',
    '('.repeat(300),
  ])('refuses %j', (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  it('keeps the time of day', () => {
    expect(parseEdtf('2012-02-08T18:00:00')?.time).toBe('18:00');
  });

  it.each([
    ['<=2012-02-20', '../2012-02-20', null, '2012-02-20'],
    ['>=2012-02', '2012-02/..', '2012-02-01', null],
    ['<=2009-12', '../2009-12', null, '2009-12-31'],
    ['~2012-02-12', '2012-02-12~', '2012-02-12', '2012-02-12'],
    ['2012-02-08..2012-02-12', '2012-02-08/2012-02-12', '2012-02-08', '2012-02-12'],
    ['winter 2011-12', '2011-24', '2011-12-01', '2012-02-29'],
    ['summer 2012', '2012-22', '2012-06-01', '2012-08-31'],
  ])('reads the shorthand %s', (text, edtf, earliest, latest) => {
    expect(parseEdtf(text)).toMatchObject({ edtf, earliest, latest });
  });

  it('knows a year-less day, but gives it no bounds', () => {
    expect(parseEdtf('XXXX-02-29')).toMatchObject({ edtf: 'XXXX-02-29', earliest: null, latest: null });
  });
});

const day = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) =>
    [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-'),
  );

describe('laws', () => {
  it('earliest is never after latest, and nothing throws, on any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\dX.,/~?%[\]{}<=>-]{1,24}$/)), (text) => {
        const value = parseEdtf(text);
        if (value?.earliest && value.latest) expect(value.earliest <= value.latest).toBe(true);
      }),
    );
  });

  it('what between() writes, parseEdtf reads back', () => {
    fc.assert(
      fc.property(fc.option(day), fc.option(day), (a, b) => {
        const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b];
        const value = between(from, to);
        expect(parseEdtf(value.edtf)).toEqual(value);
      }),
    );
  });

  it('the shorthand keeps the bounds', () => {
    const same = (value: DateValue): void => {
      const again = parseEdtf(toShorthand(value));
      expect([again?.earliest, again?.latest]).toEqual([value.earliest, value.latest]);
    };
    fc.assert(
      fc.property(day, day, (a, b) => {
        same(between(a < b ? a : b, a < b ? b : a));
        same(between(null, a));
        same(between(a, null));
      }),
    );
    for (const [edtf, earliest] of vectors) {
      const value = parseEdtf(edtf);
      if (value && earliest !== null && value.latest !== null) same(value);
    }
  });
});
