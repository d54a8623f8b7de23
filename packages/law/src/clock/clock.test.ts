import { describe, expect, it } from 'vitest';
import type { Fact } from '../model/fact.ts';
import { givenFact, readFacts } from '../facts/read.ts';
import { inZones, startOf } from './moments.ts';
import { closesNext } from './office.ts';
import { procedureDeadlines } from './procedure.ts';
import { removalClock } from './removal.ts';
import { stateCodeOf } from './state-code.ts';
import { STATES, zoneOf } from './states.ts';

const file = (...facts: readonly Fact[]) =>
  readFacts(Object.fromEntries(facts.map((fact) => [fact.id, fact])));
const removal = (bounds: { lower?: string; upper?: string }, truth: 'yes' | 'contested' = 'yes') =>
  file(givenFact('removal_date', truth, null, bounds));
const NOW = '2012-02-08T01:00:00Z';

describe('the removal clock', () => {
  const clock = (facts: ReturnType<typeof file>, now = NOW) => removalClock(facts, 'Asia/Shanghai', now);

  it('of "by 20 February" may strike at any moment, and counts to the beginning of the 20th there', () => {
    const { deadline, hoursToEarliest, hoursToLast } = clock(removal({ upper: '2012-02-20' }));
    expect(deadline).toMatchObject({ at: '2012-02-19T16:00:00Z', what: { code: 'clock.removalBy' } });
    expect(hoursToEarliest).toBeNull();
    expect(hoursToLast).toBe(11 * 24 + 15);
  });

  it('of a range counts from its earliest day, contested or not', () => {
    const range = { lower: '2012-02-18', upper: '2012-02-20' };
    expect(clock(removal(range)).deadline).toMatchObject({
      at: '2012-02-17T16:00:00Z',
      what: { code: 'clock.removalBetween' },
    });
    expect(clock(removal(range, 'contested')).deadline?.what.code).toBe('clock.removalContested');
  });

  it('of a month counts from its first day to its last', () => {
    const { deadline, hoursToLast } = clock(removal({ lower: '2012-02', upper: '2012-02' }));
    expect(deadline?.at).toBe('2012-01-31T16:00:00Z');
    expect(hoursToLast).toBe(20 * 24 + 15);
  });

  it('stands still where nothing is said, and once people are returned', () => {
    expect(clock(file())).toMatchObject({ deadline: null, state: 'open' });
    const gone = file(givenFact('returned', 'yes'), givenFact('removal_date', 'yes', '2012-02-20'));
    expect(clock(gone)).toMatchObject({ deadline: null, state: 'returned' });
    const disputed = file(givenFact('returned', 'contested'), givenFact('removal_date', 'yes', '2012-02-20'));
    expect(clock(disputed).deadline).not.toBeNull();
  });

  it('has passed only when the whole last day is over where people are held', () => {
    const facts = () => removal({ upper: '2012-02-20' });
    expect(clock(facts(), '2012-02-20T15:59:00Z').state).toBe('open');
    expect(clock(facts(), '2012-02-20T16:00:00Z').state).toBe('passed');
  });
});

describe('desks', () => {
  it.each([
    // Strasbourg is an hour ahead of UTC in winter, two in summer.
    ['in the morning, the same day', '2024-03-01T09:00:00Z', '2024-03-01T15:00:00Z'],
    ['at 16:30 on Friday, Monday', '2024-03-01T15:30:00Z', '2024-03-04T15:00:00Z'],
    ['on Saturday, Monday', '2024-03-02T10:00:00Z', '2024-03-04T15:00:00Z'],
    ['in summer time', '2024-07-03T13:59:00Z', '2024-07-03T14:00:00Z'],
    ['at the stroke of closing, the next day', '2024-07-03T14:00:00Z', '2024-07-04T14:00:00Z'],
    ['on the Friday before the clocks change', '2024-03-29T16:00:00Z', '2024-04-01T14:00:00Z'],
  ])('rule 39: %s', (_, now, at) => expect(closesNext('strasbourg', now)).toBe(at));

  it('Geneva keeps office hours', () => {
    expect(closesNext('geneva', '2012-02-08T12:00:00Z')).toBe('2012-02-08T16:00:00Z');
  });
});

describe('the clocks of procedures', () => {
  const decided = (day: string) => file(givenFact('final_decision_date', 'yes', day));
  const at = (mechanism: string, facts: ReturnType<typeof file>) =>
    procedureDeadlines(mechanism, facts).map((deadline) => deadline.at);

  it('the Court: four months from decisions of 1 February 2022 on, six before', () => {
    expect(at('ECTHR-39', decided('2022-02-01'))).toEqual(['2022-06-01T22:00:00Z']);
    expect(at('ECTHR-39', decided('2022-01-31'))).toEqual(['2022-07-31T22:00:00Z']);
  });

  it('CERD six months, the child rights procedure a year, disappearances three months', () => {
    expect(at('CERD-14', decided('2023-01-10'))).toEqual(['2023-07-10T22:00:00Z']);
    expect(at('CRC-OPIC', decided('2023-01-10'))).toEqual(['2024-01-10T23:00:00Z']);
    const vanished = file(givenFact('disappearance_began', 'yes', '2023-10-09'));
    expect(at('WGEID', vanished)).toEqual(['2024-01-09T23:00:00Z']);
  });

  it('answers fall due on what was sent, and no longer once it is examined', () => {
    const sent = (value: string) => file(givenFact('other_procedures', 'yes', value));
    expect(at('SP', sent('SP:sent:2012-02-10'))).toEqual(['2012-04-10T22:00:00Z']);
    expect(at('SP-DPRK', sent('SP-DPRK:sent:2012-02-10'))).toEqual(['2012-04-10T22:00:00Z']);
    expect(at('CED-30', sent('CED-30:sent:2024-07-01'))).toEqual(['2024-07-15T22:00:00Z']);
    expect(at('CAT-22', sent('CAT-22:examined:2024-07-01'))).toEqual([]);
  });
});

describe('zones', () => {
  it('one moment on three clocks', () => {
    const zones = { case: 'Asia/Shanghai', addressee: 'Europe/Zurich', office: 'Asia/Seoul' };
    expect(inZones('2012-02-19T16:00:00Z', zones).map(({ where, day, time }) => [where, day, time])).toEqual([
      ['case', '2012-02-20', '00:00'],
      ['addressee', '2012-02-19', '17:00'],
      ['office', '2012-02-20', '01:00'],
    ]);
  });

  it('every state has a zone that exists', () => {
    for (const { code, zone } of STATES.values()) {
      expect(() => startOf('2024-01-01', zone), code).not.toThrow();
    }
    expect(zoneOf('NOWHERE')).toBe('UTC');
  });

  it.each([
    ['CHN', 'CHN'],
    ['cn', 'CHN'],
    ['China', 'CHN'],
    ['북한', 'PRK'],
    ['朝鲜', 'PRK'],
    ['Türkiye', 'TUR'],
    ['Turkey', 'TUR'],
    ['DPRK', 'PRK'],
    ['Atlantis', null],
    ['', null],
  ])('"%s" is %s', (words, code) => expect(stateCodeOf(words)).toBe(code));
});
