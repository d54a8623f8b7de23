import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { findDates, toShorthand } from '../index.ts';

/** The claims of the development data. Absent outside the workshop. */
const folder = new URL('../../../../../shared/data/reports/', import.meta.url);
const present = existsSync(new URL('claims.csv', folder));

interface ClaimRow {
  readonly report_id: string;
  readonly property: string;
  readonly value_stated: string;
  readonly lower: string;
  readonly upper: string;
}

function rows<T>(name: string): T[] {
  return parse(readFileSync(new URL(name, folder)), { columns: true });
}

describe.skipIf(!present)('the development data (skipped where ../shared/data/reports is absent)', () => {
  it('gives the days of the date claims', () => {
    const reports = new Map(
      rows<{ id: string; language: string; publication_date: string }>('reports.csv').map((report) => [
        report.id,
        report,
      ]),
    );
    let [agree, all] = [0, 0];
    const differ: string[] = [];
    for (const claim of rows<ClaimRow>('claims.csv')) {
      if (!claim.property.startsWith('date_') || (claim.lower === '' && claim.upper === '')) continue;
      const report = reports.get(claim.report_id);
      all += 1;
      const found = findDates(claim.value_stated, {
        publishedOn: report?.publication_date || null,
        language: report?.language ?? '',
      });
      if (
        found.some(
          ({ value }) => (value.earliest ?? '') === claim.lower && (value.latest ?? '') === claim.upper,
        )
      )
        agree += 1;
      else
        differ.push(
          `${claim.value_stated} (${report?.publication_date}) -> ${found.map(({ value }) => toShorthand(value)).join(', ')}`,
        );
    }
    process.stdout.write(`date claims with bounds: ${all}; days agree ${agree}\n${differ.join('\n')}\n`);
    // What is left needs more than the phrase: another sentence, or the date of the copy's original.
    expect(agree / all).toBeGreaterThanOrEqual(0.82);
  });
});
