import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  between,
  birthYears,
  compareDates,
  type DateValue,
  onDay,
  parseEdtf,
  possiblyOn,
  qualify,
  unknownDate,
} from './index.ts';

function edtf(text: string): DateValue {
  const value = parseEdtf(text);
  if (!value) throw new Error(`not EDTF: ${text}`);
  return value;
}

describe('compareDates', () => {
  it.each([
    ['2012-02-08', '2012-02-12', 'before'],
    ['2012-02-12', '2012-02-08', 'after'],
    ['2012-02-08', '2012-02-08', 'same'],
    ['2012-02-08', '2012-02', 'within'],
    ['2012-02', '2012-02-08', 'contains'],
    ['2012-02-01/2012-02-10', '2012-02-08/2012-02-20', 'overlaps'],
    ['../2012-02-20', '2012-02-18', 'contains'],
    ['../2012-02-20', '2012-03-07', 'before'],
    ['2012-02-20/..', '../2012-02-20', 'overlaps'],
    ['XXXX-02-08', '2012-02-08', 'unknown'],
    ['2012-02-12~', '2012-02-13', 'unknown'],
    ['2012-02-12~', '2012-02-20', 'before'],
    ['2012-02-12~', '2012-02-12', 'same'],
  ])('%s and %s: %s', (a, b, order) => {
    expect(compareDates(edtf(a), edtf(b))).toBe(order);
  });

  const day = fc
    .integer({ min: 730_000, max: 740_000 })
    .map((n) => new Date((n - 719_162) * 86_400_000).toISOString().slice(0, 10));
  const anyDate = fc.tuple(fc.option(day), fc.option(day), fc.boolean()).map(([a, b, approximate]) => {
    const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b];
    return qualify(between(from, to), { approximate });
  });
  const inverse = {
    before: 'after',
    after: 'before',
    same: 'same',
    within: 'contains',
    contains: 'within',
    overlaps: 'overlaps',
    unknown: 'unknown',
  } as const;

  it('turns round when its arguments do, and is transitive in "before"', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        expect(compareDates(b, a)).toBe(inverse[compareDates(a, b)]);
        if (compareDates(a, b) === 'before' && compareDates(b, c) === 'before' && b.earliest && b.latest) {
          expect(compareDates(a, c)).toBe('before');
        }
      }),
    );
  });

  it('"before" leaves no day that both can be', () => {
    fc.assert(
      fc.property(anyDate, anyDate, day, (a, b, on) => {
        if (compareDates(a, b) === 'before') expect(possiblyOn(a, on) && possiblyOn(b, on)).toBe(false);
      }),
    );
  });
});

describe('possiblyOn', () => {
  it('keeps to the bounds, widens approximate dates, and excludes nothing where nothing is known', () => {
    expect(possiblyOn(edtf('../2012-02-20'), '2012-02-20')).toBe(true);
    expect(possiblyOn(edtf('../2012-02-20'), '2012-02-21')).toBe(false);
    expect(possiblyOn(edtf('2012-02-12~'), '2012-02-14')).toBe(true);
    expect(possiblyOn(edtf('2012-02-12'), '2012-02-14')).toBe(false);
    expect(possiblyOn(unknownDate, '1999-01-01')).toBe(true);
  });
});

describe('birthYears', () => {
  it('counts birthdays in western age', () => {
    expect(birthYears({ age: 15, system: 'western', on: '2013-05-15' })).toEqual({
      earliest: '1997-05-16',
      latest: '1998-05-15',
    });
  });

  it('counts calendar years from one in counting age', () => {
    expect(birthYears({ age: 15, system: 'counting', on: '2013-05-15' })).toEqual({
      earliest: '1999-01-01',
      latest: '1999-12-31',
    });
    expect(birthYears({ age: 1, system: 'counting', on: '2013-05-15' })).toEqual({
      earliest: '2013-01-01',
      latest: '2013-05-15',
    });
  });

  it('holds both where the system is not known', () => {
    expect(birthYears({ age: 15, system: 'unknown', on: '2013-05-15' })).toEqual({
      earliest: '1997-05-16',
      latest: '1999-12-31',
    });
  });

  it('refuses what is no age', () => {
    for (const age of [-1, 1.5, 151, Number.NaN])
      expect(birthYears({ age, system: 'western', on: '2013-05-15' })).toBeNull();
    expect(birthYears({ age: 0, system: 'counting', on: '2013-05-15' })).toBeNull();
    expect(birthYears({ age: 3, system: 'western', on: '2013-02-30' })).toBeNull();
  });

  it('agrees with a plain count of birthdays and new years, day by day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7300 }), fc.integer({ min: 0, max: 25_000 }), (born, later) => {
        const birth = new Date(Date.UTC(1950, 0, 1) + born * 86_400_000).toISOString().slice(0, 10);
        const on = new Date(Date.UTC(1950, 0, 1) + (born + later) * 86_400_000).toISOString().slice(0, 10);
        let western = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
        if (on.slice(5) < birth.slice(5)) western -= 1;
        const counting = Number(on.slice(0, 4)) - Number(birth.slice(0, 4)) + 1;
        const inWestern = birthYears({ age: western, system: 'western', on });
        const inCounting = birthYears({ age: counting, system: 'counting', on });
        const within = (i: { earliest: string; latest: string } | null): boolean =>
          i !== null && i.earliest <= birth && birth <= i.latest;
        expect(within(inCounting)).toBe(true);
        expect(within(inWestern)).toBe(true);
        expect(within(birthYears({ age: western, system: 'unknown', on }))).toBe(true);
      }),
    );
  });

  it('keeps onDay a day', () => {
    expect(onDay('2012-02-08')).toMatchObject({
      edtf: '2012-02-08',
      earliest: '2012-02-08',
      latest: '2012-02-08',
    });
  });
});
