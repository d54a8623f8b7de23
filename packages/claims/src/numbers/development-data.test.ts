import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { findAges, findCounts } from './index.ts';

/** The claims of the development data: what analysts normalised by the same rules. Absent outside the workshop. */
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

/** Upper bounds of "about" in the data were made with floating point: ceil(220 * 1.1) is 243 there, 242 by RULES.md. */
function sameUpper(stated: string, ours: number | null, about: number | null): boolean {
  return stated === String(ours ?? '') || (about !== null && stated === String(Math.ceil(about * 1.1)));
}

describe.skipIf(!present)('the development data (skipped where ../shared/data/reports is absent)', () => {
  const claims = present ? rows<ClaimRow>('claims.csv') : [];
  const languages = new Map(
    (present ? rows<{ id: string; language: string }>('reports.csv') : []).map(({ id, language }) => [
      id,
      language,
    ]),
  );

  it('gives the bounds of the count claims', () => {
    let [agree, parsed, all] = [0, 0, 0];
    const differ: string[] = [];
    for (const claim of claims) {
      const language = languages.get(claim.report_id) ?? '';
      if (!/^count_|_estimate$/.test(claim.property) || !['en', 'ko'].includes(language)) continue;
      all += 1;
      const found = findCounts(claim.value_stated, language);
      if (found.length === 0) continue;
      parsed += 1;
      const right = found.some(({ bounds, form, normalised }) => {
        const about = form === 'about' ? Number(normalised.slice(1)) : null;
        return claim.lower === String(bounds.lower ?? '') && sameUpper(claim.upper, bounds.upper, about);
      });
      if (right) agree += 1;
      else differ.push(`${claim.value_stated} -> ${found.map(({ normalised }) => normalised).join(', ')}`);
    }
    process.stdout.write(
      `count claims (en, ko): ${all}; with a number found ${parsed}; bounds agree ${agree}\n${differ.join('\n')}\n`,
    );
    // What is left are sums over several numbers (7명과 5명 = 12) and judgements from outside the words.
    expect(parsed / all).toBeGreaterThanOrEqual(0.97);
    expect(agree / parsed).toBeGreaterThanOrEqual(0.92);
  });

  it('gives the ages of the age claims', () => {
    const wrong = claims.filter(({ property, report_id, value_stated, lower, upper }) => {
      if (!property.startsWith('age_') || lower === '') return false;
      const found = findAges(value_stated, languages.get(report_id) ?? '');
      return !found.some((age) => String(age.lower ?? '') === lower && String(age.upper ?? '') === upper);
    });
    process.stdout.write(
      `age claims that differ: ${wrong.map(({ value_stated }) => value_stated).join('; ') || 'none'}\n`,
    );
    // One row widens 15 and 16 to 15..23 from another source.
    expect(wrong.length).toBeLessThanOrEqual(2);
  });
});
