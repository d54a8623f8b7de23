import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { speakerKinds } from '../model/claim.ts';
import { properties, type Property } from '../model/properties.ts';
import { headline } from './headline/index.ts';
import { vocabulary } from './phrases/vocabulary.ts';
import { reconcile } from './reconcile.ts';
import { renderTerm, renderWording } from './render.ts';
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

describe('the counter of a figure', () => {
  const lots = (lower: number, upper: number) =>
    ({
      key: 'count.account',
      params: {
        property: { kind: 'property', property: 'count_lots' },
        n: { kind: 'count', lower, upper, about: false },
        k: { kind: 'number', value: 1 },
        who: { kind: 'names', names: ['VOA'] },
      },
      claimIds: [],
    }) as const;

  it('counts lots as lots, not as people', () => {
    expect(renderWording([lots(3, 3)], 'ko').text).toBe('출처 1곳(VOA)은 3개라고 함.');
    expect(renderWording([lots(3, 4)], 'zh-Hans').text).toBe('1个来源（VOA）称至少3批，可能4批。');
  });

  it('puts the ending behind what the figure ends in', () => {
    const people = {
      ...lots(9, 9).params,
      property: { kind: 'property', property: 'count_detained' },
    } as const;
    expect(renderWording([{ ...lots(9, 9), params: people }], 'ko').text).toBe(
      '출처 1곳(VOA)은 9명이라고 함.',
    );
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

/** First words of the engine's word lists (`['none_used', /…/]`) and values that its rules set, as they stand in its sources. */
function codesOf(folder: string): ReadonlySet<string> {
  const sources = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /(?<!\.test)\.ts$/.test(name))
    // Who they are, how they speak and what becomes of a line are no values of claims.
    .filter(
      ({ parentPath, name }) =>
        !/attribution|furniture|kinds|events|acts|segment|people|persons|read(?:ing|Report)\.ts/.test(
          `${parentPath.slice(folder.length)}/${name}`,
        ),
    )
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  const found = sources.flatMap((source) =>
    [
      ...source.matchAll(/\[\s*'([a-z_]+)',\s*\//g),
      ...source.matchAll(/\b(?:normalised|what):\s*'([a-z_ -]+)'/g),
      ...source.matchAll(/'([a-z]+_[a-z_]+)'/g),
    ].map(([, code = '']) => code),
  );
  const others = new Set(['lots', 'not_applied', ...speakerKinds, ...Object.keys(properties)]);
  return new Set(found.filter((code) => !others.has(code)));
}

describe('terms on screen', () => {
  it.each([
    ['at_risk', 'at risk of return'],
    ['none_used (North Koreans.)', 'no legal label used (North Koreans)'],
    ['refugee_recognised (5)', 'recognised refugee status for 5 of them'],
    ['repatriated (some)', 'returned (some)'],
    ['UNHCR->China; written', 'UNHCR → China; in writing'],
    ['not stated->not stated; verbal', 'not stated → not stated; by word of mouth'],
    ['court_order: a court ordered them back', 'court order: a court ordered them back'],
    ['not_applied: did not ask for asylum', 'not applied: did not ask for asylum'],
    ['Foreign ministry: denied (calls it false)', 'Foreign ministry: denied (calls it false)'],
    ['no access (could not visit them)', 'no access (could not visit them)'],
    ['a_code_of_tomorrow', 'a code of tomorrow'],
    ['Santaizi, Shenyang', 'Santaizi, Shenyang'],
  ])('%s is said as %s', (term, said) => {
    expect(renderTerm(term, 'en')).toBe(said);
    expect(renderTerm(term, 'ko')).not.toMatch(/_|->/);
  });

  it('names places and countries in the language, and leaves what the gazetteer does not hold', () => {
    expect(renderTerm('Shenyang (10); Yanji', 'ko', 'place_held')).toBe('선양 (10); 옌지');
    expect(renderTerm('Shenyang, Shenhe PSB', 'zh-Hans', 'place_detained')).toBe('沈阳, Shenhe PSB');
    expect(renderTerm('UNHCR->China; written', 'ko')).toBe('UNHCR → 중국; 글로');
    expect(renderTerm('Shenyang', 'en', 'place_held')).toBe('Shenyang');
  });

  it('has words for every code that the reading engine can propose', () => {
    const codes = codesOf(fileURLToPath(new URL('../reading', import.meta.url)));
    expect(codes.size).toBeGreaterThan(40);
    expect([...codes].filter((code) => !Object.hasOwn(vocabulary, code))).toEqual([]);
  });
});

describe('what is said of whom', () => {
  const reports = ['r1', 'r2', 'r3', 'r4'].map((id) => reportRow({ id }));
  const org = (id: string, speaker: string, valueNormalised: string, more = {}) =>
    claimRow({
      id,
      reportId: `r${id.slice(1)}`,
      speaker,
      speakerKind: 'named_org',
      valueNormalised,
      ...more,
    });
  const say = (...claims: readonly ReturnType<typeof claimRow>[]) =>
    renderWording(headline(reconcile({ claims, reports })), 'en').text;

  it('tells who gives a figure from who only allows it, and from who gives another', () => {
    const official = { speakerKind: 'official', firstHand: true };
    expect(
      say(
        org('c1', 'Thai police', '109', official),
        org('c2', 'Alpha Watch', '~100'),
        org('c3', 'Beta Relief', '<100'),
      ),
    ).toMatch(
      /^109 detained, on 1 of 3 independent accounts \(Thai police\); about 100, which fits, on one account more \(Alpha Watch\); but nearly 100 on one account \(Beta Relief\);/,
    );
  });

  it('does not decide for a figure by those who would allow another as well', () => {
    const said = say(
      org('c1', 'Alpha Watch', '172'),
      org('c2', 'Beta Relief', '172'),
      org('c3', 'Gamma Aid', '~170'),
      org('c4', 'Thai police', '173', { speakerKind: 'official', firstHand: true }),
    );
    expect(said).toMatch(/172 on 2 accounts .*173 on one account alone \(Thai police\)/);
  });

  it('counts children of a lot in that lot, and those beside the others beside them', () => {
    const children = (more: object) => org('c3', 'UNHCR', '14', { property: 'count_children', ...more });
    const lots = [
      org('c1', 'UNHCR', '442', { property: 'count_returned' }),
      org('c2', 'UNHCR', '313', { property: 'count_component' }),
    ];
    expect(say(...lots, children({ note: 'of the 313 only' }))).toContain('14 children among 313 of them');
    expect(say(...lots, children({}))).toContain('14 children among them');
    expect(say(...lots, children({ valueStated: 'along with 14 children' }))).toContain(
      '14 children beside them',
    );
  });

  it('says where people were returned to, as long as all say the same', () => {
    const sent = (id: string, speaker: string, place: string) =>
      org(id, speaker, '3', { property: 'count_returned', valueStated: `three were sent back to ${place}` });
    expect(say(sent('c1', 'Alpha Watch', 'China'))).toMatch(/^3 reported returned to China/);
    expect(say(sent('c1', 'Alpha Watch', 'China'), sent('c2', 'Beta Relief', 'Laos'))).toMatch(
      /^3 reported returned,/,
    );
  });

  it('repeats no death that nobody is named for, and no return against a named word of release', () => {
    const rumour = { speaker: 'rumours', speakerKind: 'unattributed' };
    const held = org('c1', 'Alpha Watch', '60');
    expect(say(held, org('c2', '', '60', { property: 'count_dead', ...rumour }))).not.toContain('dead');
    expect(say(held, org('c2', 'Beta Relief', '60', { property: 'count_dead' }))).toContain(
      '60 reported dead',
    );
    const returned = org('c2', '', '60', { property: 'count_returned', ...rumour });
    const free = org('c3', 'Beta Relief', 'released', { property: 'status' });
    expect(say(held, returned, free)).not.toContain('reported returned');
    expect(say(held, returned)).toContain('60 reported returned');
  });

  it('takes no running totals together', () => {
    const papers = ['2020-01-10', '2020-01-11', '2020-01-12', '2020-01-13'].map((publishedOn, at) =>
      reportRow({ id: `r${at + 1}`, publishedOn }),
    );
    const total = (id: string, n: string) =>
      org(id, 'Thai police', n, { property: 'count_returned', speakerKind: 'official', firstHand: true });
    const sum = org('c4', 'Digest', '875', { property: 'count_returned', note: '120 + 290 + 465 = 875' });
    const findings = reconcile({
      claims: [total('c1', '120'), total('c2', '290'), total('c3', '465'), sum],
      reports: papers,
    });
    const { text } = renderWording(headline(findings), 'en');
    expect(text).toMatch(/^465 reported returned by 12 Jan 2020, on the running total of Thai police/);
    expect(text).not.toContain('875');
  });
});
