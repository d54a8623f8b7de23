import { existsSync } from 'node:fs';
import {
  headline,
  type IncidentFindings,
  reconcile,
  renderWording,
} from '@safeconduct/claims/reconcile/index.ts';
import { describe, expect, it } from 'vitest';
import { readConclusion, readWarnings } from './analyst.ts';
import { loadData, type ReportData } from './incidents.ts';
import { judge } from './judge.ts';

const folder = new URL('../../../shared/data/reports/', import.meta.url).pathname;
const data = existsSync(folder) ? loadData(folder) : null;
const why = data ? '' : ' (skipped: the development data are not beside the repository)';

function findings({ claims, reports }: ReportData, id: string, asOf: string | null = null): IncidentFindings {
  return reconcile({
    claims: claims.filter(({ incidentId }) => incidentId === id),
    reports: reports.filter(({ incidentId }) => incidentId === id),
    asOf,
  });
}

describe.skipIf(!data)(`the 2012 incident from its claims${why}`, () => {
  const file = data as ReportData;
  const known = data ? findings(file, 'CN-KP-2012-02') : null;
  const all = known as IncidentFindings;
  const one = (property: string, part: string) =>
    all.findings.find(
      (finding) => finding.property === property && finding.scope.part === part && finding.scope.lot === null,
    );

  it('first arrests, 8 to 13 February: 21 to 31', () => {
    const first = one('count_detained', 'first');
    expect(first?.value).toMatchObject({ lower: 21, upper: 31 });
    expect(first?.scope).toMatchObject({ earliest: '2012-02-08', latest: '2012-02-13' });
  });

  it('31 stands on one chain of activists only', () => {
    const groups = all.origins.groups.filter(({ property }) => property === 'count_detained');
    const first = new Set(one('count_detained', 'first')?.used);
    const on31 = groups.filter(({ claimIds }) =>
      claimIds.some(
        (id) => first.has(id) && file.claims.find((claim) => claim.id === id)?.valueNormalised === '31',
      ),
    );
    expect(on31).toHaveLength(1);
    expect(on31[0]?.claimIds).toEqual(
      expect.arrayContaining(['C0096', 'C0104', 'C0108', 'C0113', 'C0115', 'C0143']),
    );
  });

  it('Amnesty’s 21, and its copies, are one origin that says "at least"', () => {
    const amnesty = all.origins.groups.find(({ claimIds }) => claimIds.includes('C0023'));
    expect(amnesty?.claimIds).toEqual(expect.arrayContaining(['C0023', 'C0034', 'C0037', 'C0118']));
    expect(amnesty?.claimIds).not.toContain('C0137');
  });

  it('all February lots: 34 on one lawmaker’s running tally, not the 35 that no lot accounts for', () => {
    const tally = one('count_detained', 'tally');
    expect(tally).toMatchObject({
      rule: 'running_tally',
      value: { lower: 34, upper: 34 },
      origins: { independent: 1 },
    });
    expect(tally?.scope.latest).toBe('2012-02-20');
    expect(tally?.against).toContainEqual({ claimId: 'C0177', why: 'not_accounted_for' });
  });

  it('returned: at least 9, possibly all; all on two Seoul voices and one anonymous official', () => {
    expect(one('count_returned', 'whole')).toMatchObject({
      rule: 'range_of_accounts',
      value: { lower: 9, all: true },
    });
    expect(all.allReturned).toMatchObject({ independent: 3, firstHand: false });
  });

  it('no state has confirmed any of it', () => {
    expect(all.confirmation.byState).toEqual([]);
    expect(all.confirmation.declined.length).toBeGreaterThan(0);
  });

  it('never merges the border totals or the ten at the Mongolian border', () => {
    for (const id of ['C0162', 'C0163', 'C0164', 'C0185', 'C0044']) {
      expect(
        all.findings.some(({ used }) => used.includes(id)),
        id,
      ).toBe(false);
      expect(
        all.findings.some(({ against }) =>
          against.some((other) => other.claimId === id && other.why === 'wider_population'),
        ),
        id,
      ).toBe(true);
    }
  });

  it('printed parts of 35 minus two informants are 33; the lots of the lawmaker are 30 and 4 more', () => {
    expect(all.arithmetic).toContainEqual(
      expect.objectContaining({
        reportId: 'donga-0214-en',
        expression: '12 + 18 + 5 − 2',
        sum: 33,
        adds: true,
      }),
    );
    expect(all.arithmetic).toContainEqual(
      expect.objectContaining({ reportId: 'etoday-0219', sum: 30, adds: true }),
    );
    expect(all.lots.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']);
  });

  it('names its troubles', () => {
    const has = (name: string, ...ids: readonly string[]) =>
      expect(
        all.issues.some((issue) => issue.name === name && ids.every((id) => issue.claimIds.includes(id))),
        `${name} ${ids.join(' ')}`,
      ).toBe(true);
    has('bound_lost', 'C0023', 'C0034');
    has('bound_lost', 'C0041', 'C0045');
    has('correction', 'C0104', 'C0108');
    has('carried_after_correction', 'C0143');
    has('supersession', 'C0137', 'C0144');
    has('supersession', 'C0144', 'C0149');
    has('number_changed_in_copy', 'C0023', 'C0046');
    has('held_against_returned', 'C0178');
    has('label_changed_owner', 'C0010');
  });

  it('says it in one sentence, hedged, with scope and by whose account', () => {
    const { text } = renderWording(headline(all), 'en');
    expect(text).toMatch(
      /^At least 21, possibly 31 in the first arrests \(8–13 Feb 2012\); at least 21 on one account \(Amnesty International\);.* 31 on one account alone \(Dong-A Ilbo[^)]*\); up to 34 on the running tally of Rep\. Park Sun-young, to 20 Feb 2012; at least 9 reported returned, possibly all;/,
    );
    expect(text).toMatch(/none first-hand/);
    expect(text).toMatch(/confirmed by no state\.$/);
    expect(text).not.toMatch(/executed|average|\b(26|27|28|29|220|300|400|41|35)\b/);
    expect(renderWording(headline(all), 'ko').text).toMatch(/최소 21명.*31명.*34명.*최소 9명/s);
    expect(renderWording(headline(all), 'zh-Hans').text).toMatch(/至少21人.*31人.*34人.*至少9人/s);
  });

  it('knew on 15 February of the first arrests, and of no return', () => {
    const early = findings(file, 'CN-KP-2012-02', '2012-02-15');
    const { text } = renderWording(headline(early), 'en');
    expect(text).toMatch(/^At least 21, possibly 31 detained/);
    expect(text).toMatch(/return expected by 20 Feb 2012/);
    expect(early.findings.some(({ property }) => property === 'count_returned')).toBe(false);
    expect(early.reportIds).not.toContain('dnk-more');
  });
});

describe.skipIf(!data)(`all incidents of the development data${why}`, () => {
  const file = data as ReportData;
  it('say no number that no claim states, and nothing that the analyst warns of', () => {
    for (const { id, best, doNotSay } of file.rows) {
      const all = findings(file, id);
      const verdict = judge(best, doNotSay, all, headline(all));
      expect(verdict, id).toMatchObject({ forbidden: [], unfounded: [] });
    }
  });

  it('agree with the analyst in nine of ten', () => {
    const agreed = file.rows.filter(({ id, best, doNotSay }) => {
      const all = findings(file, id);
      return judge(best, doNotSay, all, headline(all)).agrees;
    });
    expect(agreed.length / file.rows.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('reading the analyst', () => {
  const read = (text: string) => readConclusion(text).map(({ kind, value }) => `${kind} ${value}`);

  it('finds numbers and days, and leaves years, durations and bracketed sums', () => {
    expect(read('First wave (8-13 Feb): 21 to 31 people; 31 only with (10+9+7+5).')).toEqual([
      'day 02-08',
      'day 02-13',
      'number 21',
      'number 31',
    ]);
    expect(read('Return on or before 12 Jan 2000; seven.')).toEqual(['day 01-12', 'number 7']);
    expect(read('>500,000 in four months (IOM), seen in Dec 2014, born about 2013-14')).toEqual([
      'number 500000',
    ]);
    expect(read('two sources and one official')).toEqual([]);
  });

  it('knows in which sense a number must not be said', () => {
    expect(
      readWarnings("do not say '31 were executed'; do not merge the 220 totals. 48 is the number held."),
    ).toEqual([
      { number: '31', as: 'dead', words: '31' },
      { number: '220', as: 'anywhere', words: '220' },
      { number: '48', as: 'returned', words: '48' },
    ]);
  });
});
