import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repositoryLaw } from '../../../../test/law.ts';
import { assess, givenFact, type LawFinding } from '../index.ts';
import type { Cite, CountryStatement } from '../model/law.ts';
import { isOut, statementsOn } from './published.ts';

const law = repositoryLaw;
const ask = (on: string, over = law) =>
  assess(over, {
    state: 'CHN',
    destination: 'PRK',
    on,
    facts: { motive_economic: givenFact('motive_economic', 'yes') },
  });
const node = (on: string, rule: string, over = law): LawFinding => {
  const found = ask(on, over).analysis.find((one) => one.rule === rule);
  if (found === undefined) throw new Error(`no node ${rule}`);
  return found;
};
const names = (cites: readonly Cite[]) => cites.map(({ instrument }) => instrument);
const used = (found: LawFinding): readonly Cite[] => [
  ...found.support,
  ...found.against,
  ...found.contested.flatMap(({ answer }) => answer),
];

describe('a source', () => {
  const cite = (published?: string): Cite => ({
    instrument: 'A/HRC/25/63',
    pin: '',
    authority: 'un',
    certainty: 'known',
    ...(published === undefined ? {} : { published }),
  });

  it.each([
    ['2014-02-07', '2014-02-06', false],
    ['2014-02-07', '2014-02-07', true],
    ['2014-02', '2014-02-28', false],
    ['2014-02', '2014-03-01', true],
    ['2014', '2014-12-30', false],
    ['2014', '2014-12-31', true],
    [undefined, '1951-01-01', true],
  ])('of %s on %s', (published, on, out) => expect(isOut(law, cite(published), on)).toBe(out));

  it('that is a treaty is out from its adoption', () => {
    const ced: Cite = { instrument: 'CED', pin: '16', authority: 'treaty', certainty: 'known' };
    expect([isOut(law, ced, '2006-12-19'), isOut(law, ced, '2006-12-20')]).toEqual([false, true]);
  });

  it('of the data has its day, but for those that no day was found for', () => {
    const all = [
      ...[...law.nodes.values()].flatMap(({ sources, provisions }) => [...sources, ...provisions]),
      ...law.statements.flatMap(({ sources, against }) => [...sources, ...against]),
    ];
    const undated = all.filter(
      (one) => one.published === undefined && !law.instruments.get(one.instrument)?.adopted,
    );
    expect([...new Set(names(undated))].toSorted()).toEqual([
      "A/HRC/WGEID cases and general allegations on the Democratic People's Republic of Korea",
      'Journal abstract (KCI) on article 63',
      'PRK replies to the Human Rights Council and to WGEID',
    ]);
  });
});

describe('the argument on two days', () => {
  const early = '2012-02-08';
  const late = '2024-06-01';

  it.each(['R3', 'R4', 'R4a', 'R5', 'R6', 'C1'])(
    '%s of 2012 rests on what was out, and names the rest apart',
    (rule) => {
      const [then, now] = [node(early, rule), node(late, rule)];
      expect(names(used(then))).not.toContain('A/HRC/25/63');
      expect(names(then.later)).toContain('A/HRC/25/63');
      expect(names(now.support)).toContain('A/HRC/25/63');
      expect(names(now.later)).not.toContain('A/HRC/25/63');
      expect(names(then.support).join()).toMatch(/General Assembly|CAT\/C\/CHN\/CO\/4/);
    },
  );

  it('an opinion of 2024 supports neither day, and 2025', () => {
    const opinion = 'WGAD Opinion 37/2024';
    for (const on of [early, late]) {
      expect(names(node(on, 'R4a').support)).not.toContain(opinion);
      expect(names(node(on, 'R4a').later)).toContain(opinion);
    }
    expect(names(node('2025-01-01', 'R4a').support)).toContain(opinion);
  });

  it('a warning that was reported on 15 February 2012 does not hold on the 8th', () => {
    const held = (on: string) => statementsOn(law, 'PRK', on).holds.map(({ id }) => id);
    expect(held(early)).not.toContain('PRK-2012-warning');
    expect(held('2012-02-15')).toContain('PRK-2012-warning');
    expect(names(node(early, 'R4a').later).join()).toContain('ASA 17/006/2012');
  });

  it('where every source of a statement came later it does not hold, and the strength falls with it', () => {
    const only = (one: CountryStatement): CountryStatement => ({
      ...one,
      sources: one.sources.filter(({ instrument }) => instrument === 'A/HRC/25/63'),
    });
    const young = {
      ...law,
      statements: law.statements.filter(({ id }) => id === 'PRK-returnees-traitors').map(only),
    };
    expect(node(early, 'R3', young)).toMatchObject({ result: 'unknown', strength: 'notShown' });
    expect(node(late, 'R3', young)).toMatchObject({ result: 'yes', strength: 'arguable' });
  });
});

it('no source used on a day came out after it, on any day, anywhere', () => {
  /** The last day of a day, month or year, by the calendar of the machine. */
  const lastOf = (published: string): string => {
    const [year = 0, month = 12, day] = published.split('-').map(Number);
    if (day !== undefined) return published;
    return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  };
  const states = [...law.states.keys()];
  const day = fc
    .date({ min: new Date('1951-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      fc.constantFrom('CHN', ...states),
      fc.oneof(fc.constant('PRK'), fc.constantFrom(...states)),
      day,
      (state, destination, on) => {
        const { analysis, obligations } = assess(law, { state, destination, on });
        for (const found of [...analysis, ...obligations]) {
          for (const { published } of used(found)) {
            if (published !== undefined) expect(lastOf(published) <= on).toBe(true);
          }
          for (const { published, instrument } of found.later) {
            const out =
              published === undefined ? law.instruments.get(instrument)?.adopted : lastOf(published);
            expect(out != null && out > on).toBe(true);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});
