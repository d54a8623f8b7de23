import type { Finding, FindingValue } from '@safeconduct/claims/reconcile/index.ts';
import type { Property } from '@safeconduct/claims/model/index.ts';
import { describe, expect, it } from 'vitest';
import { type CaseFileFacts, factsOf } from './index.ts';

const everybody = { kind: 'all' } as const;

function finding(
  property: Property,
  value: FindingValue,
  part: {
    readonly used?: readonly string[];
    readonly against?: Finding['against'];
    readonly lot?: string;
  } = {},
): Finding {
  return {
    id: property,
    property,
    scope: { lot: part.lot ?? null, unit: null, part: 'whole', earliest: null, latest: null, name: null },
    rule: 'single_account',
    value,
    computed: value,
    decision: null,
    wording: [],
    used: part.used ?? ['c1'],
    against: part.against ?? [],
    origins: { independent: 1, families: 1 } as unknown as Finding['origins'],
    unconfirmedBy: [],
    openIssues: [],
  };
}
const terms = (...words: readonly string[]): FindingValue => ({
  kind: 'terms',
  terms: words.map((term) => ({
    term,
    lot: null,
    claimIds: ['c2'],
    speakers: ['China'],
    independent: 1,
    lastSaid: null,
  })),
});
const days = (earliest: string | null, latest: string | null): FindingValue => ({
  kind: 'date',
  earliest,
  latest,
  best: null,
});
const count = (lower: number): FindingValue => ({
  kind: 'count',
  lower,
  upper: null,
  best: null,
  about: false,
  all: false,
});

const file = (part: Partial<CaseFileFacts> = {}): CaseFileFacts => ({
  findings: [],
  claims: [
    {
      id: 'c1',
      property: 'date_detained',
      valueStated: '8 February',
      valueNormalised: '',
      speaker: 'Amnesty International',
      reportId: 'r1',
    },
    {
      id: 'c2',
      property: 'legal_label',
      valueStated: 'illegal border crossers',
      valueNormalised: '',
      speaker: 'Foreign ministry',
      reportId: 'r2',
    },
  ],
  groups: [{ id: 'g1', label: 'B' }],
  persons: [
    { id: 'p1', groupId: 'g1', sex: 'female', ageLower: 15, ageUpper: 17, status: 'detained' },
    { id: 'p2', groupId: null, sex: 'unknown', ageLower: null, ageUpper: null, status: 'returned' },
  ],
  custody: [],
  legs: [],
  communications: [],
  interventions: [],
  state: 'CHN',
  destination: 'PRK',
  asOf: null,
  ...part,
});

describe('facts of a case file', () => {
  it('leave out what the file does not say: unknown is never no', () => {
    expect(Object.keys(factsOf(file(), everybody))).toEqual(['destination']);
    expect(factsOf(file({ destination: null }), everybody)).toEqual({});
  });

  it('keep "by 20 February" without a first day, and say by whose account', () => {
    const found = factsOf(
      file({ findings: [finding('date_return_expected', days(null, '2012-02-20'))] }),
      everybody,
    );
    expect(found.removal_date).toMatchObject({
      truth: 'yes',
      value: null,
      lower: null,
      upper: '2012-02-20',
      saidBy: ['Amnesty International'],
      claimIds: ['c1'],
    });
    expect(found.removal_announced?.truth).toBe('yes');
  });

  it('keep a day contested where an account contradicts it', () => {
    const against = [{ claimId: 'c2', why: 'contradicts' }] as const;
    const found = factsOf(
      file({ findings: [finding('date_detained', days('2012-02-08', '2012-02-08'), { against })] }),
      everybody,
    );
    expect(found.detention_date).toMatchObject({ truth: 'contested', against: ['c2'] });
  });

  it('take a label as something that somebody says, never as so', () => {
    const found = factsOf(
      file({ findings: [finding('legal_label', terms('economic_migrant;illegal_entrant'))] }),
      everybody,
    );
    expect(found.motive_economic).toMatchObject({ truth: 'yes', saidBy: ['Foreign ministry'] });
    expect(Object.keys(found).toSorted()).toEqual(['destination', 'entry_irregular', 'motive_economic']);
  });

  it('do not end the clock for all when some were returned', () => {
    const some = [finding('status', terms('repatriated (some)')), finding('count_detained', count(21))];
    expect(factsOf(file({ findings: some }), everybody).returned?.truth).toBe('contested');
    const fewer = [finding('count_returned', count(9)), finding('count_detained', count(21))];
    expect(factsOf(file({ findings: fewer }), everybody).returned?.truth).toBe('contested');
    const all = [finding('count_returned', count(21)), finding('count_detained', count(21))];
    expect(factsOf(file({ findings: all }), everybody).returned?.truth).toBe('yes');
  });

  it('are those of one person, with the bounds of an age', () => {
    const girl = factsOf(file(), { kind: 'person', id: 'p1' });
    expect(girl.age).toMatchObject({ value: null, lower: 15, upper: 17, basis: 'row' });
    expect(girl.sex?.value).toBe('female');
    expect(girl.returned).toBeUndefined();
    const other = factsOf(file(), { kind: 'person', id: 'p2' });
    expect([other.sex, other.age, other.returned?.truth]).toEqual([undefined, undefined, 'yes']);
  });

  it('of a lot go before those of the whole', () => {
    const findings = [
      finding('date_detained', days('2012-02-08', '2012-02-08')),
      finding('date_detained', days('2012-02-17', '2012-02-17'), { lot: 'B' }),
    ];
    expect(factsOf(file({ findings }), { kind: 'lot', id: 'g1' }).detention_date?.value).toBe('2012-02-17');
    expect(factsOf(file({ findings }), everybody).detention_date?.value).toBe('2012-02-08');
  });

  it('as of a past day know nothing of custody that began later', () => {
    const custody = [
      {
        groupId: null,
        personId: null,
        place: 'Tumen',
        authority: '',
        from: '2012-03-01',
        to: null,
        lastConfirmed: null,
        claimId: null,
      },
    ];
    expect(factsOf(file({ custody, asOf: '2012-02-20' }), everybody).detained).toBeUndefined();
    expect(factsOf(file({ custody, asOf: '2012-03-08' }), everybody).detained?.truth).toBe('yes');
  });

  it('see access refused, and stay contested where it was also given', () => {
    const denied = finding('access_denied', terms('UNHCR denied by China'));
    expect(factsOf(file({ findings: [denied] }), everybody).unhcr_access?.truth).toBe('no');
    const both = [denied, finding('access_given', terms('UNHCR saw two of them'))];
    expect(factsOf(file({ findings: both }), everybody).unhcr_access?.truth).toBe('contested');
  });

  it('know what was sent to which body, and not what is only planned', () => {
    const row = { groupId: null, personId: null, sentAt: '2012-02-16T08:00:00Z' };
    const interventions = [
      { ...row, kind: 'WGEID', state: 'sent' },
      { ...row, kind: 'WGAD', state: 'planned', sentAt: null },
      { ...row, kind: 'parliament', state: 'sent' },
    ];
    expect(factsOf(file({ interventions }), everybody).other_procedures?.value).toBe('WGEID:sent:2012-02-16');
    expect(factsOf(file({ interventions, asOf: '2012-02-10' }), everybody).other_procedures).toBeUndefined();
  });

  it('know that the state was told, by its name in any language', () => {
    const talk = (toParty: string) =>
      file({ communications: [{ fromParty: 'UNHCR', toParty, on: '2012-02-16', claimId: 'c1' }] });
    expect(factsOf(talk('중국'), everybody).authorities_told?.truth).toBe('yes');
    expect(factsOf(talk('UNHCR'), everybody).authorities_told).toBeUndefined();
  });

  describe('of what nationality', () => {
    const counted = (id: string, valueStated: string, speaker: string) => ({
      id,
      property: 'count_detained' as const,
      valueStated,
      valueNormalised: '',
      speaker,
      reportId: 'r1',
    });
    const claims = [
      counted('n1', '21 North Korean refugees', 'Amnesty International'),
      counted('n2', '탈북자 31명', 'Activists'),
      counted('n3', 'three Chinese nationals', 'Police'),
    ];

    it('they are by the words of the claims that count them, with who says so', () => {
      const findings = [finding('count_detained', count(21), { used: ['n1', 'n2'] })];
      expect(factsOf(file({ claims, findings }), everybody).nationality).toMatchObject({
        truth: 'yes',
        value: 'PRK',
        saidBy: ['Amnesty International', 'Activists'],
        claimIds: ['n1', 'n2'],
        basis: 'finding',
      });
    });

    it('is contested where a claim that is weighed says otherwise', () => {
      const against = [{ claimId: 'n3', why: 'contradicts' }] as unknown as Finding['against'];
      const findings = [finding('count_detained', count(21), { used: ['n1', 'n2'], against })];
      expect(factsOf(file({ claims, findings }), everybody).nationality).toMatchObject({
        truth: 'contested',
        value: 'PRK',
        against: ['n3'],
      });
    });

    it('is not known from claims that no finding weighs, nor from those on who helped them', () => {
      const helpers = [finding('count_helpers', count(3), { used: ['n3'] })];
      expect(factsOf(file({ claims, findings: helpers }), everybody).nationality).toBeUndefined();
    });
  });
});
