import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBirth } from './compare.ts';
import { solarDay } from './lunar.ts';
import { parseBirth } from './parse.ts';

const spans = (raw: string, context = {}) =>
  parseBirth(raw, context).map(({ earliest, latest }) =>
    earliest === latest ? earliest : `${earliest}/${latest}`,
  );

describe('a birth as written', () => {
  it.each([
    ['1967-1969', ['1967-01-01/1969-12-31']],
    ['1965 or 1966', ['1965-01-01/1965-12-31', '1966-01-01/1966-12-31']],
    ['1954 or 1955.', ['1954-01-01/1954-12-31', '1955-01-01/1955-12-31']],
    ['15.4.1957, 22.2.1958', ['1957-04-15', '1958-02-22']],
    ['a) 1964 b) 28.8.1962', ['1964-01-01/1964-12-31', '1962-08-28']],
    ['19.2.1968; 1965 or 1966', ['1968-02-19', '1965-01-01/1965-12-31', '1966-01-01/1966-12-31']],
    ['1938', ['1938-01-01/1938-12-31']],
    ['1999-05', ['1999-05-01/1999-05-31']],
    ['12 May 1980', ['1980-05-12']],
    ['May 12, 1980', ['1980-05-12']],
    ['May 1980', ['1980-05-01/1980-05-31']],
    ['1980년 5월 12일', ['1980-05-12']],
    ['1980年5月', ['1980-05-01/1980-05-31']],
    ['30/12/1980', ['1980-12-30']],
    ['unknown', []],
    ['', []],
    ['30.2.1980', ['1980-01-01/1980-12-31']],
    ['99999999', []],
  ])('%s', (raw, expected) => expect(spans(raw)).toEqual(expected));

  it('keeps both orders where nobody says which number is the month', () => {
    expect(parseBirth('3/5/1966').map(({ earliest, reading }) => [earliest, reading])).toEqual([
      ['1966-05-03', 'day'],
      ['1966-03-05', 'dayAndMonthSwapped'],
    ]);
  });

  it('an age is two years or three, by how it was counted', () => {
    expect(spans('33세', { on: '2012-02-08', ages: 'counting' })).toEqual(['1980-01-01/1980-12-31']);
    expect(spans('33', { on: '2012-02-08', ages: 'western' })).toEqual(['1978-02-09/1979-02-08']);
    expect(spans('33', { on: '2012-02-08' })).toEqual(['1978-02-09/1980-12-31']);
    expect(spans('33')).toEqual([]);
  });

  it('weights of one source sum to one', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (raw) => {
        const set = parseBirth(raw);
        if (set.length > 0) expect(set.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
        for (const { earliest, latest } of set) expect(earliest <= latest).toBe(true);
      }),
    );
  });
});

describe('lunar dates', () => {
  // Chuseok (15 of the 8th month) and new year's days as the calendars of both states print them.
  it.each([
    [{ year: 2012, month: 8, day: 15, leap: false }, 'korean', '2012-09-30'],
    [{ year: 2012, month: 8, day: 15, leap: false }, 'chinese', '2012-09-30'],
    [{ year: 2012, month: 1, day: 1, leap: false }, 'korean', '2012-01-23'],
    [{ year: 1997, month: 1, day: 1, leap: false }, 'korean', '1997-02-08'],
    [{ year: 1997, month: 1, day: 1, leap: false }, 'chinese', '1997-02-07'],
    // In 2012 Korea repeated the third month and China the fourth.
    [{ year: 2012, month: 3, day: 1, leap: true }, 'korean', '2012-04-21'],
    [{ year: 2012, month: 4, day: 1, leap: true }, 'chinese', '2012-05-21'],
  ] as const)('%o in the %s calendar', (date, calendar, solar) =>
    expect(solarDay(date, calendar)).toBe(solar),
  );
  it('has no thirteenth month, no leap month where none is, no 31st', () => {
    expect(solarDay({ year: 2012, month: 13, day: 1, leap: false }, 'korean')).toBeNull();
    expect(solarDay({ year: 2012, month: 5, day: 1, leap: true }, 'chinese')).toBeNull();
    expect(solarDay({ year: 2012, month: 5, day: 31, leap: false }, 'chinese')).toBeNull();
  });
  it('keeps both calendars where the source does not tell, one where they agree', () => {
    expect(parseBirth('음력 1997.1.1').map(({ earliest, calendar }) => [earliest, calendar])).toEqual([
      ['1997-02-08', 'korean'],
      ['1997-02-07', 'chinese'],
    ]);
    expect(parseBirth('농력 1997').length).toBe(1);
    expect(parseBirth('农历2012年8月15日')).toMatchObject([{ earliest: '2012-09-30', calendar: null }]);
    expect(parseBirth('음력 1997.1.1', { calendar: 'chinese' })).toMatchObject([{ earliest: '1997-02-07' }]);
  });
});

describe('levels', () => {
  it.each([
    ['3.5.1966', '1966-05-03', 'same day'],
    ['음력 2012.8.15', '2012-09-30', 'same day by the lunar calendar'],
    ['1966-05-03', '1966-03-05', 'day and month swapped'],
    ['1966-05-03', '1966-05-20', 'same month'],
    ['1965 or 1966', '3.5.1966', 'same year'],
    ['1.1.1966', '1.1.1966', 'same year'],
    ['1966-05-15', '1966-05-20', 'same month'],
    ['1966', '1967', 'a year apart'],
    ['1966', '1969', 'two or three years apart'],
    ['1966', '1980', 'apart'],
    ['', '1980', 'not comparable'],
  ] as const)('%s and %s: %s', (a, b, level) => {
    expect(compareBirth(parseBirth(a), parseBirth(b)).level).toBe(level);
    expect(compareBirth(parseBirth(b), parseBirth(a)).level).toBe(level);
  });
});
