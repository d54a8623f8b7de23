import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { afterQuiet, isQuiet, lastTime, nextTime } from './quiet.ts';

const zones = ['Asia/Seoul', 'Europe/Zurich', 'America/New_York', 'Europe/Paris', 'UTC'];
const minute = fc.integer({ min: 0, max: 1439 }).map((n) => {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(n / 60))}:${two(n % 60)}`;
});
const quiet = fc
  .tuple(minute, minute)
  .filter(([from, to]) => from !== to)
  .map(([from, to]) => ({ from, to }));
/** Any minute of fifteen years, and every fourth time one within a day of a change of clocks. */
const changes = ['2012-03-11T07:00Z', '2012-11-04T06:00Z', '2012-03-25T01:00Z', '2026-10-25T01:00Z'];
const instant = fc
  .oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1_325_376_000, max: 1_800_000_000 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...changes), fc.integer({ min: -86_400, max: 86_400 }))
        .map(([at, off]) => Date.parse(at) / 1000 + off),
    },
  )
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));
const anything = fc.record({ at: instant, zone: fc.constantFrom(...zones), hours: quiet });
const cases = { numRuns: 2000 };
const iso = (at: Temporal.Instant) => at.toString();

describe('quiet hours', () => {
  it('never hold for anything told, and hold back no longer than they last', () => {
    fc.assert(
      fc.property(anything, ({ at, zone, hours }) => {
        const told = afterQuiet(at, zone, hours);
        expect(isQuiet(told, zone, hours)).toBe(false);
        expect(Temporal.Instant.compare(told, at)).toBeGreaterThanOrEqual(0);
        // A night in which clocks go back is an hour longer; one that leaves a minute free may lose that minute.
        expect(told.since(at).total('hours')).toBeLessThanOrEqual(49);
      }),
      cases,
    );
  });

  it('change nothing outside themselves, and nothing twice', () => {
    fc.assert(
      fc.property(anything, ({ at, zone, hours }) => {
        const told = afterQuiet(at, zone, hours);
        if (!isQuiet(at, zone, hours)) expect(iso(told)).toBe(iso(at));
        expect(iso(afterQuiet(told, zone, hours))).toBe(iso(told));
        expect(iso(afterQuiet(at, zone, null))).toBe(iso(at));
      }),
      cases,
    );
  });

  it('end at the first minute that is not quiet: the plain twin that looks at each', () => {
    fc.assert(
      fc.property(anything, ({ at, zone, hours }) => {
        let slow = at;
        while (isQuiet(slow, zone, hours))
          slow = slow.add({ seconds: 60 - ((slow.epochMilliseconds / 1000) % 60) });
        expect(iso(afterQuiet(at, zone, hours))).toBe(iso(slow));
      }),
      { numRuns: 300 },
    );
  });

  it('end early where clocks that go back show a minute from before them', () => {
    const at = Temporal.Instant.from('2026-10-25T00:59:59Z');
    expect(iso(afterQuiet(at, 'Europe/Paris', { from: '02:01', to: '00:00' }))).toBe('2026-10-25T01:00:00Z');
  });

  it('are of the own zone, over midnight and over the change of clocks', () => {
    const night = { from: '22:00', to: '07:00' };
    const told = (at: string, zone: string) => iso(afterQuiet(Temporal.Instant.from(at), zone, night));
    expect(told('2012-02-15T15:00:00Z', 'Asia/Seoul')).toBe('2012-02-15T22:00:00Z');
    expect(told('2012-02-15T15:00:00Z', 'Europe/Zurich')).toBe('2012-02-15T15:00:00Z');
    // The night of 10 March 2012 in New York has one hour less, that of 27 October in Strasbourg one more.
    expect(told('2012-03-11T03:30:00Z', 'America/New_York')).toBe('2012-03-11T11:00:00Z');
    expect(told('2012-10-27T21:00:00Z', 'Europe/Paris')).toBe('2012-10-28T06:00:00Z');
  });
});

describe('a time of day', () => {
  it('was last and is next around any moment, at most a day and an hour away', () => {
    fc.assert(
      fc.property(anything, minute, ({ at, zone }, time) => {
        const [last, next] = [lastTime(at, zone, time), nextTime(at, zone, time)];
        expect(Temporal.Instant.compare(last, at)).toBeLessThanOrEqual(0);
        expect(Temporal.Instant.compare(next, at)).toBeGreaterThan(0);
        expect(at.since(last).total('hours')).toBeLessThanOrEqual(25);
        expect(next.since(at).total('hours')).toBeLessThanOrEqual(25);
      }),
      cases,
    );
  });
});
