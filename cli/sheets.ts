import type { Claim, Report } from '@safeconduct/claims/model/index.ts';
import { readClaims, readReports, type TableError } from '@safeconduct/claims/table/index.ts';
import { readText } from './files.ts';
import { InputFault } from './fault.ts';

/** Most faults of a sheet that are shown; a sheet in the wrong format has one on every line. */
const MOST = 20;

function fault(path: string, errors: readonly TableError[]): InputFault {
  const lines = errors
    .slice(0, MOST)
    .map(
      ({ line, column, problem, found }) =>
        `  ${path}:${line}: ${column ?? 'line'}: ${problem.replaceAll('_', ' ')}${found === '' ? '' : ` (${found})`}`,
    );
  const more = errors.length > MOST ? [`  … and ${errors.length - MOST} more`] : [];
  return new InputFault(`the sheet cannot be used:\n${[...lines, ...more].join('\n')}`);
}

/** Reads both sheets, or says by file, line and column what is wrong with them. */
export async function readSheets(
  claimsPath: string,
  reportsPath: string,
): Promise<{ claims: readonly Claim[]; reports: readonly Report[] }> {
  const reports = readReports(await readText(reportsPath));
  if (!reports.ok) throw fault(reportsPath, reports.errors);
  const claims = readClaims(await readText(claimsPath), reports.reports);
  if (!claims.ok) throw fault(claimsPath, claims.errors);
  return { claims: claims.claims, reports: reports.reports };
}

export type IncidentSheets = {
  readonly id: string;
  readonly claims: readonly Claim[];
  readonly reports: readonly Report[];
};

/** One incident's claims with the reports they stand in, or every incident of the sheets in order of id. */
export function incidentsOf(
  sheets: { claims: readonly Claim[]; reports: readonly Report[] },
  wanted?: string,
): IncidentSheets[] {
  const ids = [
    ...new Set(sheets.claims.map(({ incidentId }) => incidentId).filter((id) => id !== null)),
  ].sort();
  if (wanted !== undefined && !ids.includes(wanted)) {
    throw new InputFault(
      `there is no incident ${wanted} in the sheets; there are: ${ids.slice(0, 10).join(', ')}${ids.length > 10 ? ' …' : ''}`,
    );
  }
  return (wanted === undefined ? ids : [wanted]).map((id) => {
    const claims = sheets.claims.filter(({ incidentId }) => incidentId === id);
    const used = new Set(claims.map(({ reportId }) => reportId));
    return {
      id,
      claims,
      reports: sheets.reports.filter((report) => report.incidentId === id || used.has(report.id)),
    };
  });
}
