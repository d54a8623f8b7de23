import { describe, expect, it } from 'vitest';
import type { Claim, Report } from '../model/claim.ts';
import { reconcile } from './reconcile.ts';
import { renderWording } from './render.ts';
import { claimRow, reportRow } from './rows.testing.ts';
import type { CountKnown, Finding } from './types.ts';

function found(
  claims: readonly Claim[],
  reports: readonly Report[],
  part = 'whole',
  property = 'count_detained',
): Finding & { value: CountKnown } {
  const { findings } = reconcile({ claims, reports });
  const finding = findings.find(
    (one) => one.property === property && one.scope.part === part && one.scope.lot === null,
  );
  if (finding?.value.kind !== 'count')
    throw new Error(`no finding ${property} ${part} among ${findings.map(({ id }) => id).join(' ')}`);
  return finding as Finding & { value: CountKnown };
}

const named = (
  id: string,
  reportId: string,
  speaker: string,
  valueNormalised: string,
  more: Partial<Claim> = {},
) => claimRow({ id, reportId, speaker, speakerKind: 'named_org', valueNormalised, ...more });
const reports = (...ids: readonly string[]) => ids.map((id) => reportRow({ id }));

describe('rules for counts', () => {
  it('single_account: one voice keeps its own bounds', () => {
    const { rule, value } = found([named('c1', 'r1', 'UNHCR', '~25')], reports('r1'));
    expect(rule).toBe('single_account');
    expect(value).toMatchObject({ lower: 25, upper: 25, about: true });
  });

  it('agreement: figures that all accounts stand for; an "at least" is not lost among them', () => {
    const { rule, value } = found(
      [named('c1', 'r1', 'Alpha Watch', '>=13'), named('c2', 'r2', 'Beta Relief', '13')],
      reports('r1', 'r2'),
    );
    expect(rule).toBe('agreement');
    expect(value).toMatchObject({ lower: 13, upper: null });
  });

  it('best_supported: needs a first-hand voice or a clear majority of at least three', () => {
    const claims = [
      named('c1', 'r1', 'Alpha Watch', '~100'),
      named('c2', 'r2', 'Thai officials', '109', { speakerKind: 'official', firstHand: true }),
      named('c3', 'r3', 'Beta Relief', '<100'),
    ];
    const { rule, value, against } = found(claims, reports('r1', 'r2', 'r3'));
    expect(rule).toBe('best_supported');
    expect(value).toMatchObject({ lower: 109, upper: 109 });
    expect(against).toEqual([{ claimId: 'c3', why: 'contradicts' }]);
  });

  it('range_of_accounts: from the floor that all reach to the highest figure, never a mean', () => {
    const claims = [
      named('c1', 'r1', 'Alpha Watch', '~60'),
      named('c2', 'r2', 'Beta Relief', '~200'),
      named('c3', 'r3', 'Gamma Aid', '50..60'),
    ];
    const { rule, value } = found(claims, reports('r1', 'r2', 'r3'));
    expect(rule).toBe('range_of_accounts');
    expect(value).toMatchObject({ lower: 50, upper: 200, best: { lower: 60, upper: 60, independent: 2 } });
  });

  it('leaves hearsay without a speaker out where somebody is named', () => {
    const claims = [
      named('c1', 'r1', 'Alpha Watch', '9'),
      claimRow({
        id: 'c2',
        reportId: 'r2',
        speaker: 'none',
        speakerKind: 'unattributed',
        valueNormalised: '3',
      }),
    ];
    const { value, against } = found(claims, reports('r1', 'r2'));
    expect(value).toMatchObject({ lower: 9, upper: 9 });
    expect(against).toEqual([{ claimId: 'c2', why: 'unattributed' }]);
  });

  it('prints words such as dozens as a floor only', () => {
    const dozens = named('c1', 'r1', 'Alpha Watch', 'dozens', { bounds: { lower: 24, upper: 99 } });
    expect(found([dozens], reports('r1')).value).toMatchObject({ lower: 24, upper: null });
    expect(found([dozens, named('c2', 'r2', 'Beta Relief', '30')], reports('r1', 'r2')).value.upper).toBe(30);
  });

  it('keeps wider populations, other units and other periods apart', () => {
    const claims = [
      named('c1', 'r1', 'Alpha Watch', '7'),
      named('c2', 'r2', 'Beta Relief', '220', { scope: { lot: null, unit: null, other: true } }),
      named('c3', 'r3', 'Gamma Aid', '11', { scope: { lot: null, unit: 'mixed', other: false } }),
      named('c4', 'r4', 'Delta Fund', '>=120', { valueStated: 'more than 120 since July 2015' }),
    ];
    const { value, against } = found(claims, reports('r1', 'r2', 'r3', 'r4'));
    expect(value).toMatchObject({ lower: 7, upper: 7 });
    expect(against).toEqual([{ claimId: 'c2', why: 'wider_population' }]);
    expect(found(claims, reports('r1', 'r2', 'r3', 'r4'), 'period').scope.name).toBe('since July 2015');
  });

  it('cumulative_total: of totals "since" a date the last month holds', () => {
    const papers = [
      reportRow({ id: 'r1', publishedOn: '2022-01-31' }),
      reportRow({ id: 'r2', publishedOn: '2022-04-17' }),
    ];
    const claims = [
      named('c1', 'r1', 'Alpha Watch', '~30', { valueStated: 'around 30 since October 2021' }),
      named('c2', 'r2', 'Beta Relief', '>=68', { valueStated: 'at least 68 since October 2021' }),
    ];
    const { rule, value, against } = found(claims, papers, 'period');
    expect(rule).toBe('cumulative_total');
    expect(value).toMatchObject({ lower: 68, upper: null });
    expect(against).toEqual([{ claimId: 'c1', why: 'different_as_of' }]);
  });

  it('sets figures of another half-year apart', () => {
    const papers = [reportRow({ id: 'r1' }), reportRow({ id: 'r2', publishedOn: '2021-06-01' })];
    const claims = [named('c1', 'r1', 'Alpha Watch', '7'), named('c2', 'r2', 'Beta Relief', '90')];
    expect(found(claims, papers).value.upper).toBe(7);
    expect(found(claims, papers, 'later').value.upper).toBe(90);
  });

  it('not_comparable: two totals of one body, one more than twice the other', () => {
    const claims = [
      named('c1', 'r1', 'IOM via Alpha', '360000', { property: 'count_returned' }),
      named('c2', 'r2', 'IOM via Beta', '>1000000', {
        property: 'count_returned',
        valueStated: 'over one million this year',
      }),
    ];
    expect(found(claims, reports('r1', 'r2'), 'whole', 'count_returned').rule).toBe('not_comparable');
  });
});

describe('one speaker’s running tally', () => {
  const papers = [
    reportRow({ id: 'a', publishedOn: '2020-01-10' }),
    reportRow({ id: 't1', publishedOn: '2020-01-12' }),
    reportRow({ id: 't2', publishedOn: '2020-01-14' }),
    reportRow({ id: 't3', publishedOn: '2020-01-15' }),
    reportRow({ id: 't4', publishedOn: '2020-03', precision: 'month' }),
    reportRow({ id: 'z', publishedOn: '2020-01-20' }),
  ];
  const tally = (id: string, reportId: string, n: string, more: Partial<Claim> = {}) =>
    named(id, reportId, 'Rep. Kim', n, more);
  const lot = (id: string, reportId: string, label: string, n: string) =>
    tally(id, reportId, n, { property: 'count_component', scope: { lot: label, unit: null, other: false } });
  const claims = [
    named('c1', 'a', 'Alpha Watch', '>=21'),
    tally('c2', 't1', '24'),
    tally('c3', 't2', '30'),
    lot('c4', 't2', 'E', '3'),
    lot('c5', 't2', 'F', '3'),
    tally('c6', 't3', '34'),
    lot('c7', 't3', 'G', '4'),
    tally('c8', 't4', '35'),
    named('c9', 'z', 'Beta Relief', '40'),
  ];

  it('parts first arrests, tally and later accounts', () => {
    expect(found(claims, papers, 'first')).toMatchObject({
      rule: 'first_arrests',
      value: { lower: 21, upper: 24 },
      used: ['c1', 'c2'],
    });
    expect(found(claims, papers, 'tally')).toMatchObject({
      rule: 'running_tally',
      value: { lower: 34, upper: 34 },
    });
    expect(found(claims, papers, 'later').used).toEqual(['c9']);
  });

  it('holds back a total that no lot accounts for', () => {
    expect(found(claims, papers, 'tally').against).toContainEqual({
      claimId: 'c8',
      why: 'not_accounted_for',
    });
  });

  it('is one origin', () => {
    expect(found(claims, papers, 'tally').origins.independent).toBe(1);
  });

  it('knows on the first days nothing of the later ones', () => {
    const { findings } = reconcile({ claims, reports: papers, asOf: '2020-01-12' });
    const [finding] = findings.filter(({ property }) => property === 'count_detained');
    expect(finding).toMatchObject({ scope: { part: 'whole' }, value: { lower: 21, upper: 24 } });
  });
});

describe('inside one origin', () => {
  const first = reportRow({ id: 'e1', publisher: 'Daily', note: 'first edition' });
  const second = reportRow({ id: 'e2', publisher: 'Daily', note: 'later edition same day' });

  it('a later edition corrects the first', () => {
    const { value, against } = found(
      [named('c1', 'e1', 'Daily', '33'), named('c2', 'e2', 'Daily', '31')],
      [first, second],
    );
    expect(value).toMatchObject({ lower: 31, upper: 31 });
    expect(against).toEqual([{ claimId: 'c1', why: 'corrected' }]);
  });

  it('a copy that still carries the corrected figure is not used', () => {
    const copy = reportRow({ id: 'e3', publishedOn: '2020-01-14', derivesFrom: 'e1' });
    const claims = [
      named('c1', 'e1', 'Daily', '33'),
      named('c2', 'e2', 'Daily', '31'),
      claimRow({ id: 'c3', reportId: 'e3', valueNormalised: '33' }),
    ];
    expect(found(claims, [first, second, copy]).against).toContainEqual({
      claimId: 'c3',
      why: 'carried_after_correction',
    });
  });

  it('a copy that drops "at least" does not sharpen the figure', () => {
    const copy = reportRow({ id: 'r2', derivesFrom: 'r1' });
    const claims = [
      claimRow({ id: 'c1', reportId: 'r1', speakerKind: 'self', valueNormalised: '>=21' }),
      claimRow({ id: 'c2', reportId: 'r2', valueNormalised: '21' }),
    ];
    const { value, origins } = found(claims, [reportRow({ id: 'r1' }), copy]);
    expect(value).toMatchObject({ lower: 21, upper: null });
    expect(origins).toEqual({ reports: 2, families: 1, independent: 1 });
  });

  it('a figure changed in copying is no account of its own', () => {
    const copy = reportRow({ id: 'r2', derivesFrom: 'r1' });
    const claims = [
      claimRow({ id: 'c1', reportId: 'r1', speakerKind: 'self', valueNormalised: '21' }),
      claimRow({ id: 'c2', reportId: 'r2', speakerKind: 'self', valueNormalised: '30' }),
    ];
    const { value, against } = found(claims, [reportRow({ id: 'r1' }), copy]);
    expect(value).toMatchObject({ lower: 21, upper: 21 });
    expect(against).toEqual([{ claimId: 'c2', why: 'changed_in_copy' }]);
  });

  it('a claim superseded by a person is not used', () => {
    const claims = [
      named('c1', 'r1', 'Alpha Watch', '7', { supersededBy: 'c2' }),
      named('c2', 'r1', 'Alpha Watch', '8'),
    ];
    expect(found(claims, reports('r1'))).toMatchObject({
      value: { lower: 8 },
      against: [{ claimId: 'c1', why: 'superseded' }],
    });
  });
});

describe('decisions of persons', () => {
  const claims = [named('c1', 'r1', 'Alpha Watch', '21'), named('c2', 'r2', 'Beta Relief', '31')];
  const decision = {
    property: 'count_detained',
    lot: null,
    value: '>=31',
    reason: 'names seen',
    by: 'A. Lee',
    on: '2020-02-01',
  } as const;

  it('hold, and what the rule gives stays in view', () => {
    const [finding] = reconcile({ claims, reports: reports('r1', 'r2'), decisions: [decision] }).findings;
    expect(finding).toMatchObject({
      value: { lower: 31, upper: null },
      computed: { lower: 21, upper: 31 },
      decision: { reason: 'names seen' },
    });
  });

  it('are said in words, with no mark of the form and no second full stop', () => {
    const decided = { ...decision, reason: 'names seen.' };
    const [finding] = reconcile({ claims, reports: reports('r1', 'r2'), decisions: [decided] }).findings;
    const said = renderWording(finding?.wording.slice(0, 1) ?? [], 'en').text;
    expect(said).toBe('At least 31, decided by A. Lee on 1 Feb 2020: names seen.');
  });

  it('are not known before their day', () => {
    const [finding] = reconcile({
      claims,
      reports: reports('r1', 'r2'),
      decisions: [decision],
      asOf: '2020-01-31',
    }).findings;
    expect(finding?.decision).toBeNull();
  });

  it('may be words', () => {
    const [finding] = reconcile({
      claims,
      reports: reports('r1', 'r2'),
      decisions: [{ ...decision, value: 'two families' }],
    }).findings;
    expect(finding?.value).toEqual({ kind: 'words', words: 'two families' });
  });
});
