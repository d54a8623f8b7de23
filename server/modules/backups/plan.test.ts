import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt, momentOf, nameAt, staying } from './plan.ts';

const day = (text: string) => new Date(`${text}T02:30:00Z`);
const kept = (...days: string[]) => days.map((text) => ({ name: text, at: day(text) }));
const keep = (daily: number, weekly: number, monthly: number) => ({ daily, weekly, monthly });

describe('what stays', () => {
  // 2026-03-02 is a Monday.
  it.each([
    ['nothing of nothing', kept(), keep(7, 4, 12), []],
    ['the last one, whatever the rule says', kept('2026-03-01', '2026-03-02'), keep(0, 0, 0), ['2026-03-02']],
    [
      'the newest of each of the last days that have one',
      kept('2026-01-05', '2026-03-01', '2026-03-04', '2026-03-05'),
      keep(3, 0, 0),
      ['2026-03-01', '2026-03-04', '2026-03-05'],
    ],
    [
      'the newest of each week, from Monday',
      kept('2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03'),
      keep(0, 2, 0),
      ['2026-03-01', '2026-03-03'],
    ],
    [
      'the newest of each month',
      kept('2025-12-30', '2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'),
      keep(0, 0, 2),
      ['2026-01-31', '2026-02-01'],
    ],
    [
      'what any one of the rules keeps',
      kept('2026-01-31', '2026-02-22', '2026-02-28', '2026-03-01', '2026-03-02'),
      keep(2, 2, 2),
      ['2026-02-28', '2026-03-01', '2026-03-02'],
    ],
  ] as const)('%s', (_, all, rule, stay) => {
    expect([...staying(all, rule)].toSorted()).toEqual(stay);
  });

  it('of several in a day only the last', () => {
    const all = ['02', '14', '23'].map((hour) => ({ name: hour, at: new Date(`2026-03-02T${hour}:00:00Z`) }));
    expect([...staying(all, keep(7, 4, 12))]).toEqual(['23']);
  });

  it('is never nothing, and never less by making one more than by making none', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 60 });
    const rule = fc.record({ daily: fc.nat(10), weekly: fc.nat(10), monthly: fc.nat(10) });
    fc.assert(
      fc.property(moments, rule, (days, by) => {
        const all = [...new Set(days)].map((n) => ({ name: `${n}`, at: new Date(n * 86_400_000) }));
        const stay = staying(all, by);
        const newest = Math.max(...days);
        expect(stay.has(`${newest}`)).toBe(true);
        expect(stay.size).toBeLessThanOrEqual(Math.max(1, by.daily + by.weekly + by.monthly));
        // What was thrown away once would be thrown away again: order of clearing does not matter.
        expect(
          [
            ...staying(
              all.filter(({ name }) => stay.has(name)),
              by,
            ),
          ].toSorted(),
        ).toEqual([...stay].toSorted());
      }),
    );
  });
});

describe('when one is due', () => {
  const now = new Date('2026-03-05T10:00:00Z');
  it.each([
    ['none was ever made: at once', null, null, '2026-03-05T02:30:00.000Z'],
    ['made today: tomorrow', '2026-03-05T02:31:00Z', '2026-03-05T02:31:00Z', '2026-03-06T02:30:00.000Z'],
    [
      'missed, the machine was off: at once',
      '2026-03-03T02:30:00Z',
      '2026-03-03T02:30:00Z',
      '2026-03-05T02:30:00.000Z',
    ],
    [
      'failed a quarter of an hour ago: in three quarters',
      '2026-03-04T02:30:00Z',
      '2026-03-05T09:45:00Z',
      '2026-03-05T10:45:00.000Z',
    ],
    ['failed long ago: at once', '2026-03-04T02:30:00Z', '2026-03-05T02:30:00Z', '2026-03-05T02:30:00.000Z'],
  ])('%s', (_, good, tried, due) => {
    const at = (text: string | null) => (text === null ? null : new Date(text));
    expect(dueAt('02:30', now, at(good), at(tried)).toISOString()).toBe(due);
  });
});

describe('the name of a backup', () => {
  it('says the moment, and is read back', () => {
    const at = new Date('2026-03-05T02:30:09.123Z');
    expect(nameAt(at, true)).toBe('safeconduct-20260305T023009Z.backup.age');
    expect(momentOf(nameAt(at, false))?.toISOString()).toBe('2026-03-05T02:30:09.000Z');
  });

  it.each([
    'notes.txt',
    'safeconduct-20260305T023009Z.backup.0a1b2c3d.part',
    'safeconduct-20269905T023009Z.backup',
    '../safeconduct-20260305T023009Z.backup',
  ])('of something else is none: %s', (name) => expect(momentOf(name)).toBeNull());
});
