import { describe, expect, it } from 'vitest';
import type { Claim, Report } from '../../model/claim.ts';
import { findIssues } from '../reconcile.ts';
import { renderWording } from '../render.ts';
import { claimRow, reportRow } from '../rows.testing.ts';
import type { IssueName } from './types.ts';

const day = (id: string, publishedOn: string, more: Partial<Report> = {}) =>
  reportRow({ id, publishedOn, ...more });
const org = (
  id: string,
  reportId: string,
  speaker: string,
  valueNormalised: string,
  more: Partial<Claim> = {},
) => claimRow({ id, reportId, speaker, speakerKind: 'named_org', valueNormalised, ...more });
const date = (
  id: string,
  reportId: string,
  property: Claim['property'],
  on: string,
  more: Partial<Claim> = {},
) => org(id, reportId, `Voice ${id}`, on, { property, earliest: on, latest: on, ...more });

/** The claims of each issue of a name. */
function named(
  name: IssueName,
  claims: readonly Claim[],
  reports: readonly Report[],
): readonly (readonly string[])[] {
  return findIssues({ claims, reports })
    .filter((one) => one.name === name)
    .map(({ claimIds }) => claimIds);
}

const a = day('a', '2020-01-10');
const b = day('b', '2020-01-12', { derivesFrom: 'a' });
const c = day('c', '2020-01-14');

describe('issues', () => {
  it('bound_lost: "at least" dropped, or "as many as" turned into "about"', () => {
    const dropped = [
      claimRow({ id: 'c1', reportId: 'a', speakerKind: 'self', valueNormalised: '>=21' }),
      claimRow({ id: 'c2', reportId: 'b', valueNormalised: '21' }),
    ];
    expect(named('bound_lost', dropped, [a, b])).toEqual([['c1', 'c2']]);
    const turned = [org('c1', 'a', 'Alpha', '<=600'), org('c2', 'c', 'Alpha via wire', '~600')];
    expect(named('bound_lost', turned, [a, c])).toEqual([['c1', 'c2']]);
    const kept = [org('c1', 'a', 'Alpha', '<=600'), org('c2', 'c', 'Alpha', '<=600')];
    expect(named('bound_lost', kept, [a, c])).toEqual([]);
  });

  it('number_changed_in_copy', () => {
    const claims = [
      claimRow({ id: 'c1', reportId: 'a', speakerKind: 'self', valueNormalised: '21' }),
      claimRow({ id: 'c2', reportId: 'b', valueNormalised: '30' }),
    ];
    expect(named('number_changed_in_copy', claims, [a, b])).toEqual([['c1', 'c2']]);
    // Another figure of a report that copies nothing is an account of its own.
    expect(named('number_changed_in_copy', claims, [a, day('b', '2020-01-12')])).toEqual([]);
  });

  it('correction, and a figure carried after it', () => {
    const reports = [
      day('e1', '2020-01-10', { publisher: 'Daily', note: 'first edition' }),
      day('e2', '2020-01-10', { publisher: 'Daily', note: 'later edition' }),
      day('k', '2020-01-14', { derivesFrom: 'e1' }),
    ];
    const claims = [
      org('c1', 'e1', 'Daily', '33'),
      org('c2', 'e2', 'Daily', '31'),
      claimRow({ id: 'c3', reportId: 'k', valueNormalised: '33' }),
    ];
    expect(named('correction', claims, reports)).toEqual([['c1', 'c2']]);
    expect(named('carried_after_correction', claims, reports)).toEqual([['c1', 'c2', 'c3']]);
    expect(named('supersession', claims, reports)).toEqual([]);
    // A lower figure after a week is another count, no correction; nor is that of another paper.
    const later = [
      day('e1', '2020-01-10', { publisher: 'Daily' }),
      day('e2', '2020-01-18', { publisher: 'Daily' }),
    ];
    expect(named('correction', claims.slice(0, 2), later)).toEqual([]);
    const others = [day('e1', '2020-01-10'), day('e2', '2020-01-11')];
    expect(
      named('correction', [org('c1', 'e1', 'Alpha', '33'), org('c2', 'e2', 'Beta', '31')], others),
    ).toEqual([]);
  });

  it('supersession: each step of a speaker’s totals once', () => {
    const reports = [a, day('d', '2020-01-11'), c];
    const claims = [
      org('c1', 'a', 'Rep. Kim', '24'),
      org('c2', 'd', 'Rep. Kim', '30'),
      org('c3', 'c', 'Rep. Kim', '34'),
    ];
    expect(named('supersession', claims, reports)).toEqual([
      ['c1', 'c2'],
      ['c2', 'c3'],
    ]);
    expect(named('correction', claims, reports)).toEqual([]);
    const others = claims.map((claim, at) => ({ ...claim, speaker: `Voice ${'abc'[at]}` }));
    expect(named('supersession', others, reports)).toEqual([]);
  });

  it('label_changed_owner: an authority’s label in another’s own voice', () => {
    const label = (id: string, reportId: string, more: Partial<Claim>) =>
      claimRow({ id, reportId, property: 'legal_label', valueNormalised: 'illegal_entrant', ...more });
    const claims = [
      label('c1', 'a', { speaker: 'Chinese foreign ministry', speakerKind: 'official', firstHand: true }),
      label('c2', 'c', {}),
    ];
    expect(named('label_changed_owner', claims, [a, c])).toEqual([['c1', 'c2']]);
    const own = [label('c1', 'a', {}), label('c2', 'c', {})];
    expect(named('label_changed_owner', own, [a, c])).toEqual([]);
    const both = [claims[0] as Claim, label('c2', 'c', { speaker: 'Thai police', speakerKind: 'official' })];
    expect(named('label_changed_owner', both, [a, c])).toEqual([]);
  });

  it('same_number_different_thing: ten of a lot, ten of another incident', () => {
    const claims = [
      org('c1', 'a', 'Alpha', '10', {
        property: 'count_component',
        scope: { lot: 'A', unit: null, other: false },
      }),
      org('c2', 'c', 'Beta', '10', { scope: { lot: null, unit: null, other: true } }),
    ];
    expect(named('same_number_different_thing', claims, [a, c])).toEqual([['c1', 'c2']]);
    const alike = [org('c1', 'a', 'Alpha', '10'), org('c2', 'c', 'Beta', '10')];
    expect(named('same_number_different_thing', alike, [a, c])).toEqual([]);
  });

  it('held_against_returned: 48 held, 40 returned; all returned against some', () => {
    const claims = [
      org('c1', 'a', 'Alpha', '48'),
      org('c2', 'c', 'Beta', '40', { property: 'count_returned' }),
    ];
    expect(named('held_against_returned', claims, [a, c])).toEqual([['c1', 'c2']]);
    const all = [
      org('c1', 'a', 'Alpha', '31', { property: 'count_returned', valueStated: 'all 31' }),
      org('c2', 'c', 'Beta', '15', { property: 'count_returned' }),
    ];
    expect(named('held_against_returned', all, [a, c])).toEqual([['c1', 'c2']]);
    const equal = claims.map((claim) => ({ ...claim, valueNormalised: '40' }));
    expect(named('held_against_returned', equal, [a, c])).toEqual([]);
  });

  it('impossible_order: returned before arrested; arrested after the report was printed', () => {
    const claims = [
      date('c1', 'c', 'date_detained', '2020-01-08'),
      date('c2', 'c', 'date_return', '2020-01-05'),
    ];
    expect(named('impossible_order', claims, [c])).toEqual([['c1', 'c2']]);
    expect(named('impossible_order', [date('c1', 'a', 'date_detained', '2020-01-11')], [a])).toEqual([
      ['c1'],
    ]);
    expect(
      named(
        'impossible_order',
        [date('c1', 'c', 'date_detained', '2020-01-08'), date('c2', 'c', 'date_return', '2020-01-09')],
        [c],
      ),
    ).toEqual([]);
  });

  it('two_legs: out of one country, then into another', () => {
    const claims = [
      date('c1', 'c', 'date_return', '2020-01-05', { note: 'leg Laos to China' }),
      date('c2', 'c', 'date_return', '2020-01-06'),
    ];
    expect(named('two_legs', claims, [c])).toEqual([['c1', 'c2']]);
    expect(named('impossible_order', claims, [c])).toEqual([]);
    const one = claims.map((claim) => ({ ...claim, note: '' }));
    expect(named('two_legs', one, [c])).toEqual([]);
  });

  it('age_system: one year apart, with the years of birth', () => {
    const age = (id: string, reportId: string, years: string) =>
      org(id, reportId, `Voice ${id}`, years, { property: 'age_of_person' });
    const [one] = findIssues({ claims: [age('c1', 'a', '3'), age('c2', 'c', '4')], reports: [a, c] });
    expect(one?.name).toBe('age_system');
    expect(one?.sentence[0]?.params.years).toEqual({ kind: 'text', text: '2016–2017' });
    expect(named('age_system', [age('c1', 'a', '5'), age('c2', 'c', '7')], [a, c])).toEqual([]);
    const inWords = org('c2', 'c', 'Beta', '10', {
      valueStated: 'ten people including a four-year-old child',
    });
    expect(named('age_system', [age('c1', 'a', '3'), inWords], [a, c])).toEqual([['c1', 'c2']]);
  });

  it('unit_mixed, rate_not_total, cumulative_period, wider_population, sum_of_incidents', () => {
    const one = (more: Partial<Claim>) => [org('c1', 'a', 'Alpha', '8', more)];
    expect(named('unit_mixed', one({ scope: { lot: null, unit: 'mixed', other: false } }), [a])).toHaveLength(
      1,
    );
    expect(named('rate_not_total', one({ property: 'count_returned_per_day' }), [a])).toHaveLength(1);
    expect(named('cumulative_period', one({ valueStated: 'eight since 2018' }), [a])).toHaveLength(1);
    expect(
      named('wider_population', one({ scope: { lot: null, unit: null, other: true } }), [a]),
    ).toHaveLength(1);
    expect(
      named('sum_of_incidents', one({ note: '5 North + 3 South: headline sum of two incidents' }), [a]),
    ).toHaveLength(1);
    expect(named('sum_of_incidents', one({ note: '5 North + 3 South' }), [a])).toEqual([]);
  });

  it('does_not_add_up: parts above their total, once informants are taken off', () => {
    const part = (id: string, n: string, lot: string) =>
      org(id, 'a', 'Alpha', n, { property: 'count_component', scope: { lot, unit: null, other: false } });
    const parts = [part('c2', '12', 'A'), part('c3', '18', 'B'), part('c4', '5', 'D')];
    const informants = org('c5', 'a', 'Alpha', '2', { property: 'informants_in_group' });
    expect(named('does_not_add_up', [org('c1', 'a', 'Alpha', '33'), ...parts], [a])).toHaveLength(1);
    expect(named('does_not_add_up', [org('c1', 'a', 'Alpha', '33'), ...parts, informants], [a])).toEqual([]);
    // Too few parts prove nothing: others may not be told.
    expect(named('does_not_add_up', [org('c1', 'a', 'Alpha', '40'), ...parts], [a])).toEqual([]);
    const sexes = (men: string) => [
      org('c1', 'a', 'Alpha', '9'),
      org('c2', 'a', 'Alpha', men, { property: 'count_men' }),
      org('c3', 'a', 'Alpha', '4', { property: 'count_women' }),
    ];
    expect(named('does_not_add_up', sexes('6'), [a])).toEqual([['c1', 'c2', 'c3']]);
    expect(named('does_not_add_up', sexes('5'), [a])).toEqual([]);
  });

  it('disputed, denied, unconfirmed, intent_not_outcome, state_media_testimony', () => {
    const one = (more: Partial<Claim>) => [
      claimRow({ id: 'c1', reportId: 'a', speaker: 'Ministry', speakerKind: 'official', ...more }),
    ];
    expect(named('disputed', one({ property: 'denial', valueNormalised: 'disputed' }), [a])).toHaveLength(1);
    expect(named('denied', one({ property: 'denial', valueNormalised: 'denied' }), [a])).toHaveLength(1);
    expect(
      named('unconfirmed', one({ property: 'denial', valueNormalised: 'neither confirmed nor denied' }), [a]),
    ).toHaveLength(1);
    expect(
      named('unconfirmed', one({ property: 'unconfirmed_by', valueNormalised: 'declined' }), [a]),
    ).toHaveLength(1);
    expect(
      named('intent_not_outcome', one({ property: 'government_position', valueNormalised: 'will return' }), [
        a,
      ]),
    ).toHaveLength(1);
    expect(
      named(
        'state_media_testimony',
        one({ property: 'fate', speakerKind: 'state_media', valueNormalised: 'alive' }),
        [a],
      ),
    ).toHaveLength(1);
  });

  it('say themselves in every language, with the words of the report', () => {
    const claims = [
      claimRow({
        id: 'c1',
        reportId: 'a',
        speakerKind: 'self',
        valueNormalised: '>=21',
        valueStated: 'at least 21',
      }),
      claimRow({ id: 'c2', reportId: 'b', valueNormalised: '21', valueStated: 'the 21' }),
    ];
    const [one] = findIssues({ claims, reports: [a, b] });
    for (const locale of ['en', 'ko', 'zh-Hans'] as const) {
      const { text } = renderWording(one?.sentence ?? [], locale);
      expect(text).toContain('at least 21');
      expect(text).toContain('the 21');
    }
  });
});
