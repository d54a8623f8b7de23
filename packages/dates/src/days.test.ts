import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, civilOf, dayNumber, daysBetween, parseDay, weekdayOf } from './index.ts';

describe('days', () => {
  it('agrees with the platform calendar on every day from 1890 to 2110', () => {
    const wrong: string[] = [];
    for (
      let time = Date.UTC(1890, 0, 1), iso = '1890-01-01';
      time < Date.UTC(2110, 0, 1);
      time += 86_400_000
    ) {
      const date = new Date(time);
      if (iso !== date.toISOString().slice(0, 10) || weekdayOf(iso) !== ((date.getUTCDay() + 6) % 7) + 1)
        wrong.push(iso);
      iso = addDays(iso, 1);
    }
    expect(wrong).toEqual([]);
  });

  it('number and civil are inverse over years 1 to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_652_058 }), (number) => {
        expect(dayNumber(civilOf(number))).toBe(number);
      }),
    );
    expect(civilOf(0)).toEqual({ year: 1, month: 1, day: 1 });
    expect(civilOf(3_652_058)).toEqual({ year: 9999, month: 12, day: 31 });
  });

  it('adds months without leaving the month', () => {
    expect(addMonths('2012-01-31', 1)).toBe('2012-02-29');
    expect(addMonths('2012-03-31', -1)).toBe('2012-02-29');
    expect(addMonths('2012-02-29', -12)).toBe('2011-02-28');
  });

  it('stays within years 1 to 9999', () => {
    expect(addDays('0001-01-01', -1)).toBe('0001-01-01');
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addMonths('9999-12-31', 5)).toBe('9999-12-31');
  });

  it('knows no false days', () => {
    for (const text of ['2012-02-30', '0000-01-01', '2012-13-01', '2012-1-1', '20120101', ''])
      expect(parseDay(text)).toBeNull();
    expect(() => addDays('2012-02-30', 1)).toThrow(RangeError);
    expect(daysBetween('2012-02-08', '2012-02-20')).toBe(12);
  });
});
