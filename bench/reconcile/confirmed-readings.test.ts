import { readFileSync } from 'node:fs';
import type { Claim, Report } from '@safeconduct/claims/model/index.ts';
import { readReport } from '@safeconduct/claims/reading/index.ts';
import { headline, reconcile, renderWording } from '@safeconduct/claims/reconcile/index.ts';
import { readClaims, readReports } from '@safeconduct/claims/table/index.ts';
import { describe, expect, it } from 'vitest';

/** The sample of the product, as it stands before anybody pastes a report. */
const folder = new URL('../../data/sample/', import.meta.url);
const reports = readReports(readFileSync(new URL('reports.csv', folder), 'utf8'));
if (!reports.ok) throw new Error('the reports of the sample do not read');
const claims = readClaims(readFileSync(new URL('claims.csv', folder), 'utf8'), reports.reports);
if (!claims.ok) throw new Error('the claims of the sample do not read');

/** What a reader proposes and a person accepts without a change, beside the sample. */
function withReport(publisher: string, publishedOn: string, text: string) {
  if (!reports.ok || !claims.ok) throw new Error('no sample');
  const [first] = claims.claims;
  const report: Report = {
    id: 'pasted',
    incidentId: first?.incidentId ?? null,
    publisher,
    url: null,
    publishedOn,
    precision: 'day',
    language: 'en',
    genre: 'news',
    derivesFrom: null,
    reliability: 'F',
    text,
    note: '',
  };
  const read = readReport({ text, language: 'en', publishedOn, publisher });
  const accepted = read.claims.map(
    (claim, at): Claim => ({
      ...claim,
      id: `pasted-${at}`,
      reportId: 'pasted',
      incidentId: report.incidentId,
      credibility: 6,
      supersededBy: null,
      recordedOn: publishedOn,
    }),
  );
  const findings = reconcile({
    claims: [...claims.claims, ...accepted],
    reports: [...reports.reports, report],
  });
  const first31 = findings.findings.find(
    ({ property, scope }) => property === 'count_detained' && scope.part === 'first',
  );
  return { findings, first: first31, text: renderWording(headline(findings), 'en').text };
}

describe('a report that was read and accepted', () => {
  it('enters the first arrests with its own account, though it counts "North Koreans" and the table "people"', () => {
    const { first, text } = withReport(
      'Border Relief Committee',
      '2012-02-16',
      'At least 36 North Koreans were arrested in the Chinese city of Shenyang between 8 and 13 February, the Border Relief Committee said on Thursday.',
    );
    expect(first?.used).toContain('pasted-0');
    expect(text).toMatch(
      /^At least 21 in the first arrests .*; at least 36 on one account alone \(Border Relief Committee\);/,
    );
  });

  it('of a speaker who is in the file already adds a report and no origin', () => {
    const before = withReport('Nobody', '2012-02-15', 'Nothing was said.').first;
    const { first, text } = withReport(
      'Harbour News',
      '2012-02-15',
      'Amnesty International said that at least 21 people were being held in Changchun by the Chinese authorities.',
    );
    expect(first?.used.some((id) => id.startsWith('pasted'))).toBe(true);
    expect(first?.origins.independent).toBe(before?.origins.independent);
    expect(first?.origins.reports).toBe((before?.origins.reports ?? 0) + 1);
    expect(text).toMatch(/at least 21 on one account \(Amnesty International\)/);
  });

  it('of a later day is no word on the first arrests', () => {
    const { first } = withReport(
      'The Diplomat',
      '2012-03-02',
      'The 30-plus group are being held in the Chinese city of Shenyang.',
    );
    expect(first?.used.some((id) => id.startsWith('pasted'))).toBe(false);
  });

  it('tells an approach once, with how it was made', () => {
    const { text } = withReport(
      'Harbour News',
      '2012-02-16',
      'UNHCR said it had approached the Chinese authorities in writing and asked that nobody be returned.',
    );
    expect(text).toContain('UNHCR has approached Chinese authorities in writing;');
  });
});
