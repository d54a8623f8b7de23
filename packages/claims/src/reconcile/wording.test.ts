import { describe, expect, it } from 'vitest';
import { properties, type Property } from '../model/properties.ts';
import { headline } from './headline/index.ts';
import { reconcile } from './reconcile.ts';
import { renderWording } from './render.ts';
import { claimRow, reportRow } from './rows.testing.ts';
import { textKeys } from './text-keys.ts';
import { countParam, type Param } from './wording.ts';

const locales = ['en', 'ko', 'zh-Hans'] as const;
const text = (words: string): Param => ({ kind: 'text', text: words });

/** Every parameter that some clause uses, each with words of its own. */
const params: Record<string, Param> = {
  n: countParam({ lower: 21, upper: 31 }),
  best: countParam({ lower: 24, upper: 24 }),
  best_k: { kind: 'number', value: 2 },
  other: countParam({ lower: 1_000_000, upper: null }),
  less: countParam({ lower: 2, upper: 2 }),
  k: { kind: 'number', value: 3 },
  m: { kind: 'number', value: 5 },
  who: { kind: 'names', names: ['UNHCR', 'Rep. Park'] },
  whom: { kind: 'names', names: ['the authorities'] },
  before: { kind: 'names', names: ['Amnesty'] },
  days: { kind: 'days', earliest: '2012-02-08', latest: '2012-02-13' },
  to: { kind: 'days', earliest: '2012-02-20', latest: '2012-02-20' },
  from: { kind: 'days', earliest: '2012-02-19', latest: '2012-02-19' },
  property: { kind: 'property', property: 'count_detained' },
  term: { kind: 'term', term: 'at_risk' },
  expression: text('12 + 18'),
  ...Object.fromEntries(
    ['lot', 'name', 'years', 'value', 'reason', 'note', 'sum', 'total'].map((name) => [
      name,
      text(`<${name}>`),
    ]),
  ),
};

describe.each(locales)('%s', (locale) => {
  it.each(textKeys)('says %s with nothing left open', (key) => {
    const { text: said, parts } = renderWording([{ key, params, claimIds: ['c1'] }], locale);
    expect(said.length).toBeGreaterThan(4);
    expect(said).not.toMatch(/undefined|null|NaN|\{n\}|[a-z]+_[a-z]+|\(\)|（）|: ?\)/);
    expect(parts[0]?.claimIds).toEqual(['c1']);
  });

  it('keeps hedges and bounds of numbers', () => {
    const said = (lower: number | null, upper: number | null, about = false) =>
      renderWording(
        [
          {
            key: 'count.single',
            params: { ...params, n: countParam({ lower, upper }, about) },
            claimIds: [],
          },
        ],
        locale,
      ).text;
    const all = [
      said(25, 25),
      said(25, 25, true),
      said(25, null),
      said(null, 25),
      said(21, 31),
      said(50, 200, true),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('has words for every count, date and place', () => {
    const named = (Object.keys(properties) as Property[]).filter((property) =>
      /^(count|date|place)_/.test(property),
    );
    for (const property of named) {
      const { text: said } = renderWording(
        [{ key: 'count.no_number', params: { property: { kind: 'property', property } }, claimIds: [] }],
        locale,
      );
      expect(said, property).not.toContain(property.replaceAll('_', ' '));
    }
  });
});

describe('the sentence', () => {
  const report = reportRow({ id: 'r1', publisher: 'UNHCR' });
  const one = (id: string, more: Partial<Parameters<typeof claimRow>[0]>) =>
    claimRow({ id, reportId: 'r1', speakerKind: 'self', speaker: 'UNHCR', ...more });

  it('says that nothing is known where nothing is', () => {
    expect(renderWording(headline(reconcile({ claims: [], reports: [] })), 'en').text).toBe(
      'Nothing is known yet.',
    );
  });

  it('names the single account on which a number rests', () => {
    const said = renderWording(
      headline(reconcile({ claims: [one('c1', { valueNormalised: '~25' })], reports: [report] })),
      'en',
    ).text;
    expect(said).toBe('About 25 detained, on one account (UNHCR); confirmed by no state.');
  });

  it('tells an averted return as one', () => {
    const claims = [
      one('c1', { valueNormalised: '11' }),
      one('c2', { property: 'status', valueNormalised: 'released' }),
    ];
    const said = renderWording(headline(reconcile({ claims, reports: [report] })), 'en').text;
    expect(said).toMatch(/^11 detained.*; released, not returned \(UNHCR\)/);
  });

  it('tells who confirms for a state, and who disputes', () => {
    const official = { speaker: 'Thai officials', speakerKind: 'official', firstHand: true } as const;
    const claims = [
      one('c1', { property: 'count_returned', valueNormalised: '40', ...official }),
      one('c2', {
        property: 'denial',
        valueNormalised: 'disputed',
        speaker: 'Lao foreign ministry',
        speakerKind: 'official',
      }),
    ];
    const said = renderWording(headline(reconcile({ claims, reports: [report] })), 'en').text;
    expect(said).toContain(
      'disputed by Lao foreign ministry; confirmed by officials of a state (Thai officials)',
    );
  });

  it('adds no separate arrests that a report adds up', () => {
    const claims = [
      one('c1', { valueNormalised: '8', note: '4 North + 4 South: headline sum of two incidents' }),
    ];
    expect(renderWording(headline(reconcile({ claims, reports: [report] })), 'en').text).toMatch(
      /^4 \+ 4 detained/,
    );
  });
});
