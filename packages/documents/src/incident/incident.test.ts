import type { Claim, Report } from '@safeconduct/claims/model/index.ts';
import { headline, reconcile, renderWording } from '@safeconduct/claims/reconcile/index.ts';
import { describe, expect, it } from 'vitest';
import { caseFile } from '../casefile/index.ts';
import { toText } from '../render/text.ts';
import { caseFileInput, type IncidentSource, labelsOf } from './index.ts';
import { sentenceParts } from './sentence.ts';

const report = (id: string, publisher: string, publishedOn: string, more: Partial<Report> = {}): Report => ({
  id,
  incidentId: 'i',
  publisher,
  url: null,
  publishedOn,
  precision: 'day',
  language: 'en',
  genre: 'news',
  derivesFrom: null,
  reliability: 'B',
  text: null,
  note: '',
  ...more,
});

const claim = (id: string, reportId: string, recordedOn: string, more: Partial<Claim> = {}): Claim => ({
  id,
  reportId,
  incidentId: 'i',
  property: 'count_detained',
  valueStated: 'at least 21 people',
  valueNormalised: '>=21',
  bounds: { lower: 21, upper: null },
  earliest: null,
  latest: null,
  speaker: 'Harbour Group',
  speakerKind: 'named_org',
  chain: [],
  verb: 'said',
  addressee: null,
  medium: null,
  hedge: 'at least',
  firstHand: false,
  locator: { words: '' },
  asOf: null,
  scope: { lot: null, unit: null, other: false },
  note: '',
  credibility: 3,
  supersededBy: null,
  recordedOn,
  ...more,
});

const reports = [
  report('r1', 'Harbour Group', '2012-02-15'),
  report('r2', 'Herald', '2012-02-20'),
  report('r3', 'Herald', '2012-03-01'),
];
const claims = [
  claim('c1', 'r1', '2012-02-15'),
  claim('c2', 'r2', '2012-02-20', {
    speaker: 'Rep. Han',
    valueStated: '34',
    valueNormalised: '34',
    bounds: { lower: 34, upper: 34 },
    hedge: 'none',
  }),
  claim('c3', 'r1', '2012-02-15', {
    property: 'place_held',
    valueStated: 'in Tumen',
    valueNormalised: 'Tumen',
    bounds: { lower: null, upper: null },
    hedge: 'none',
  }),
  claim('c4', 'r3', '2012-03-01', {
    property: 'count_returned',
    valueStated: 'nine',
    valueNormalised: '9',
    bounds: { lower: 9, upper: 9 },
    hedge: 'reportedly',
  }),
  claim('c5', 'r3', '2012-03-01', {
    property: 'total_estimate',
    valueStated: '30,000',
    valueNormalised: '30000',
    bounds: { lower: 30000, upper: 30000 },
  }),
];

const source = (asOf: string | null, more: Partial<IncidentSource> = {}): IncidentSource => ({
  incident: { id: 'I-0001', title: 'Arrests', returningState: 'CN;LA', receivingState: 'KP' },
  generatedOn: '2012-03-10',
  claims,
  reports,
  findings: reconcile({ claims, reports, asOf }),
  ...more,
});

describe('a case file from an incident', () => {
  it.each(['en', 'ko', 'zh-Hans'] as const)(
    'has in %s the very sentence of the findings, each part with its claims',
    (locale) => {
      const { findings } = source(null);
      const whole = headline(findings);
      const parts = sentenceParts(whole, locale);
      expect(parts.map(({ text }) => text).join('')).toBe(renderWording(whole, locale).text);
      expect(parts.map(({ claimIds }) => claimIds)).toEqual(whole.map(({ claimIds }) => claimIds));
      expect(caseFileInput(source(null), locale).headline).toEqual(parts);
    },
  );

  it('names the states in the language of the paper', () => {
    expect(caseFileInput(source(null), 'en').states).toEqual([
      { name: 'China', code: 'CN', role: 'detaining' },
      { name: 'Laos', code: 'LA', role: 'detaining' },
      { name: 'North Korea', code: 'KP', role: 'receiving' },
    ]);
    expect(caseFileInput(source(null), 'ko').states[2]?.name).toBe('북한');
  });

  it('knows nothing that was learned after its day', () => {
    const input = caseFileInput(source('2012-02-16'), 'en');
    expect(input.claims.map(({ id }) => id)).toEqual(['c1', 'c3']);
    expect(input.reports.map(({ id }) => id)).toEqual(['r1']);
    expect(input.sources.map(({ name }) => name)).toEqual(['Harbour Group']);
    const cited = [...input.headline, ...input.findings.flatMap(({ wording }) => wording)].flatMap(
      ({ claimIds }) => claimIds,
    );
    expect(cited.filter((id) => !['c1', 'c3'].includes(id))).toEqual([]);
  });

  it('shows accounts of how many people, and no estimate of a country beside them', () => {
    const { accounts } = caseFileInput(source(null), 'en');
    expect(accounts.map(({ claimIds }) => claimIds[0]).toSorted()).toEqual(['c1', 'c2', 'c4']);
    expect(accounts.find(({ claimIds }) => claimIds[0] === 'c1')).toMatchObject({
      account: 'Harbour Group',
      stated: 'at least 21 people',
      lower: 21,
      upper: null,
      hedge: 'at least',
    });
  });

  it('takes custody from the desk where it was recorded, else from the claims', () => {
    expect(caseFileInput(source(null), 'en').custody.map(({ place }) => place)).toEqual(['Tumen']);
    const row = {
      groupId: 'g',
      claimId: 'c1',
      recordedOn: '2012-03-09',
      kind: 'held',
      place: 'Yanji',
      authority: '',
      from: '2012-02-08',
      to: null,
      lastConfirmed: '2012-02-15',
      endReason: null,
    } as const;
    const recorded = {
      lots: [{ id: 'g', label: 'A', parentId: null, title: '' }],
      custody: [row, { ...row, claimId: null, place: 'Dandong' }],
    };
    const now = caseFileInput(source(null, recorded), 'en').custody;
    expect(now.map(({ place, who }) => [place, who])).toEqual([
      ['Yanji', 'Lot A: held'],
      ['Dandong', 'Lot A: held'],
    ]);
    // Without a claim a row is as old as its recording; with one, as its claim.
    expect(caseFileInput(source('2012-02-20', recorded), 'en').custody.map(({ place }) => place)).toEqual([
      'Yanji',
    ]);
  });

  it('says positions in words, with what each is on', () => {
    const named = claim('c9', 'r1', '2012-02-15', {
      property: 'legal_label',
      speaker: 'Foreign ministry',
      valueStated: 'illegal economic migrants',
      valueNormalised: 'economic_migrant;illegal_entrant',
      bounds: { lower: null, upper: null },
    });
    const from = source(null);
    const rows = (locale: 'en' | 'ko') =>
      caseFileInput({ ...from, claims: [named], findings: reconcile({ claims: [named], reports }) }, locale)
        .positions;
    expect(rows('en').map(({ matter, position }) => [matter, position])).toEqual([
      ['What they are called', 'economic migrants; illegal entrants'],
    ]);
    expect(rows('ko').map(({ position }) => position)).toEqual(['경제적 이주민; 불법 입국자']);
  });

  it('names a leg by its people in the language of the paper', () => {
    const left = claim('c8', 'r1', '2012-02-15', {
      property: 'date_return',
      valueStated: 'on 29 February',
      valueNormalised: '2012-02-29',
      bounds: { lower: null, upper: null },
      note: '8 people',
    });
    const from = source(null);
    const findings = reconcile({ claims: [left], reports });
    const label = (locale: 'en' | 'ko' | 'zh-Hans') =>
      caseFileInput({ ...from, claims: [left], findings }, locale).findings[0]?.label;
    expect([label('en'), label('ko'), label('zh-Hans')]).toEqual([
      'Day of return, one step, 8 persons',
      '송환일 · 한 단계 · 8명',
      '遣返日期 · 其中一段 · 8人',
    ]);
  });

  it('carries every hedge and every unknown to the last page', () => {
    const text = toText(caseFile(caseFileInput(source(null), 'en'), 'en'));
    expect(text).toContain('at least 21 people');
    expect(text).toContain('reportedly');
    expect(text).toContain('[not known]');
  });
});

describe('labels', () => {
  it('differ between languages for every property and are never empty', () => {
    const [en, ko, zh] = (['en', 'ko', 'zh-Hans'] as const).map((locale) =>
      Object.entries(labelsOf(locale).properties),
    );
    for (const [at, [property, label]] of (en ?? []).entries()) {
      expect(label, property).not.toBe('');
      expect(new Set([label, ko?.[at]?.[1], zh?.[at]?.[1]]).size, property).toBe(3);
    }
  });
});
