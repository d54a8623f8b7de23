import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Report } from '../model/claim.ts';
import { properties, type Property } from '../model/properties.ts';
import { compareClaims } from './compare.ts';
import { headline } from './headline/index.ts';
import { reconcile } from './reconcile.ts';
import { renderWording } from './render.ts';
import { claimRow, reportRow } from './rows.testing.ts';

const bounds = [
  { lower: Number.NaN, upper: Number.NaN },
  { lower: 40, upper: 20 },
  { lower: -5, upper: Infinity },
  { lower: null, upper: Number.NaN },
  { lower: 1e308, upper: null },
];
const days = ['0000-00-00', '0000-01-01', '9999-12-31', '2012-02-30', 'yesterday', '', '2012-2-3', null];
const long = '9'.repeat(10_000);
const values = [
  '',
  '31',
  '..',
  '5..3',
  `${long}`,
  `>=${long}`,
  'a'.repeat(10_000),
  '(('.repeat(500),
  ';;;',
  '->;',
];
const notes = [
  '',
  'lot=A lot=B',
  `lots A and ${'B, '.repeat(2_000)}C`,
  '1+'.repeat(3_000),
  'leg to',
  'since since 0000',
];

/** Files that no reader or table would give, but an import, a client or a later version might. */
const files = fc.record({
  claims: fc.array(
    fc.record({
      property: fc.constantFrom(...(Object.keys(properties) as Property[])),
      value: fc.constantFrom(...values),
      stated: fc.constantFrom(...values),
      note: fc.constantFrom(...notes),
      bounds: fc.constantFrom(...bounds),
      earliest: fc.constantFrom(...days),
      latest: fc.constantFrom(...days),
      asOf: fc.constantFrom(...days),
      speaker: fc.constantFrom(
        '',
        ' ',
        '()',
        ',,,',
        'via',
        'X via X via X',
        'a'.repeat(10_000),
        '유엔',
        '联合国',
      ),
      unit: fc.constantFrom(null, '', '_', 'north_koreans', 'koreans'),
      report: fc.nat(6),
    }),
    { maxLength: 12 },
  ),
  reports: fc.array(
    fc.record({
      day: fc.constantFrom(...days),
      from: fc.nat(6),
      publisher: fc.constantFrom('', '()', 'AFP (AFP)'),
    }),
    { maxLength: 6 },
  ),
});

describe('hostile files', () => {
  it('never throw, and can be said', () => {
    fc.assert(
      fc.property(files, ({ claims, reports }) => {
        const rows = claims.map(
          ({ report, value, stated, unit, ...more }, at): Claim => ({
            ...claimRow({ id: `c${at}`, reportId: `r${report}` }),
            ...more,
            valueNormalised: value,
            valueStated: stated,
            scope: { lot: at % 3 === 0 ? 'A' : null, unit, other: false },
            recordedOn: '2012-01-01',
          }),
        );
        // Every report goes back to another one, in circles.
        const papers = reports.map(
          ({ day, from, publisher }, at): Report =>
            reportRow({ id: `r${at}`, publishedOn: day, derivesFrom: `r${from}`, publisher }),
        );
        for (const asOf of [null, '2012-02-15', '0000-00-00'])
          renderWording(headline(reconcile({ claims: rows, reports: papers, asOf })), 'en');
        for (const [a, b] of rows.map((row, at) => [row, rows[at + 1] ?? row] as const)) compareClaims(a, b);
      }),
      { numRuns: 150 },
    );
  });

  it('keep a chain of 5,000 copies one family, whichever way it closes', () => {
    const reports = Array.from({ length: 5_000 }, (_, at) =>
      reportRow({ id: `r${at}`, derivesFrom: `r${(at + 1) % 5_000}` }),
    );
    const claims = [claimRow({ id: 'c1', reportId: 'r17', valueNormalised: '7' })];
    expect(reconcile({ claims, reports }).totals.families).toBe(1);
  });

  it('bounds the wrong way round are taken the right way', () => {
    const claims = [claimRow({ id: 'c1', reportId: 'r1', valueNormalised: '40..20' })];
    const { value } = reconcile({ claims, reports: [reportRow({ id: 'r1' })] }).findings[0] ?? {};
    expect(value).toMatchObject({ kind: 'count', lower: 20, upper: 40 });
  });
});
