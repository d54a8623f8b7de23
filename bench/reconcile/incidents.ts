import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim, Report } from '@safeconduct/claims/model/index.ts';
import { readClaims, readReports, readTable, type TableError } from '@safeconduct/claims/table/index.ts';

/** The analyst's row on one incident. */
export interface AnalystRow {
  readonly id: string;
  readonly title: string;
  readonly best: string;
  readonly doNotSay: string;
  readonly conflicts: string;
}

export interface ReportData {
  readonly claims: readonly Claim[];
  readonly reports: readonly Report[];
  readonly rows: readonly AnalystRow[];
}

/** Reads `claims.csv`, `reports.csv` and `incidents.csv` of a folder; `null` where the folder lacks one of them. */
export function loadData(folder: string): ReportData | null {
  const file = (name: string) => join(folder, name);
  if (!['claims.csv', 'reports.csv', 'incidents.csv'].every((name) => existsSync(file(name)))) return null;
  const reports = readReports(readFileSync(file('reports.csv'), 'utf8'));
  if (!reports.ok) throw new Error(describe('reports.csv', reports.errors));
  const claims = readClaims(readFileSync(file('claims.csv'), 'utf8'), reports.reports);
  if (!claims.ok) throw new Error(describe('claims.csv', claims.errors));
  const table = readTable(readFileSync(file('incidents.csv'), 'utf8'), [
    'incident_id',
    'title',
    'best_supported',
    'do_not_say',
    'conflicts',
  ]);
  if (!table.ok) throw new Error(describe('incidents.csv', table.errors));
  const rows = table.rows.map(({ cells }) => ({
    id: cells.incident_id ?? '',
    title: cells.title ?? '',
    best: cells.best_supported ?? '',
    doNotSay: cells.do_not_say ?? '',
    conflicts: cells.conflicts ?? '',
  }));
  return { claims: claims.claims, reports: reports.reports, rows };
}

function describe(name: string, errors: readonly TableError[]): string {
  return errors
    .slice(0, 10)
    .map(
      ({ line, column, problem, found }) =>
        `${name}:${line} ${column ?? ''} ${problem} ${JSON.stringify(found)}`,
    )
    .join('\n');
}
