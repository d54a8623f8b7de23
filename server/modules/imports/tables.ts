import { createHash } from 'node:crypto';
import type { Claim, Report } from '@safeconduct/claims/model/index.ts';
import { readClaims, readReports, type TableError } from '@safeconduct/claims/table/index.ts';
import type { ImportError } from '@safeconduct/contract/exchange.ts';
import type { z } from 'zod';

type Wrong = z.output<typeof ImportError>;

/** Both sheets as read, with the hash of each row's meaning; or every error by sheet, line and column. */
export type Sheets =
  | {
      readonly ok: true;
      readonly reports: readonly Hashed<Report>[];
      readonly claims: readonly Hashed<Claim>[];
    }
  | { readonly ok: false; readonly errors: readonly Wrong[] };

export type Hashed<Row> = { readonly row: Row; readonly hash: string };

const MEANINGS: Readonly<Record<TableError['problem'], string>> = {
  not_csv: 'This is not CSV',
  missing_column: 'The column is missing; there are',
  wrong_number_of_cells: 'The line has another number of cells than the header:',
  empty: 'The cell must not be empty',
  not_allowed: 'This value is not one of those allowed:',
  not_a_number: 'This is not a number:',
  not_a_date: 'This is not a date (YYYY-MM-DD):',
  duplicate: 'This id stands there twice:',
  unknown_report: 'There is no report of that id:',
};

const told =
  (sheet: Wrong['sheet']) =>
  ({ line, column, problem, found }: TableError): Wrong => ({
    sheet,
    line,
    column: column ?? '',
    code: problem,
    found,
    most: null,
    message: `${MEANINGS[problem]}${found === '' ? '' : ` ${found}`}`,
  });

/** Lengths that the tables of the case file hold, by what a person calls the column. */
const LONGEST: readonly (readonly [column: string, most: number, of: (claim: Claim) => string])[] = [
  ['claim_id', 60, (claim) => claim.id],
  ['incident_id', 60, (claim) => claim.incidentId ?? ''],
  ['value_stated', 2000, (claim) => claim.valueStated],
  ['value_normalised', 500, (claim) => claim.valueNormalised],
  ['attribution', 300, (claim) => claim.speaker],
  ['hedge', 300, (claim) => claim.hedge],
  ['note', 4000, (claim) => claim.note],
];
const LONGEST_REPORT: readonly (readonly [column: string, most: number, of: (report: Report) => string])[] = [
  ['id', 100, (report) => report.id],
  ['incident_id', 60, (report) => report.incidentId ?? ''],
  ['publisher', 200, (report) => report.publisher],
  ['url', 2000, (report) => report.url ?? ''],
  ['genre', 100, (report) => report.genre],
  ['note', 4000, (report) => report.note],
];

type Long<Row> = readonly (readonly [column: string, most: number, of: (row: Row) => string])[];

/** The cells of a row that the case file could not keep whole. */
function tooLong<Row extends { readonly id: string }>(
  sheet: Wrong['sheet'],
  row: Row,
  line: number,
  longest: Long<Row>,
): Wrong[] {
  return longest
    .filter(([, most, of]) => of(row).length > most)
    .map(([column, most, of]) => ({
      sheet,
      line,
      column,
      code: 'too_long',
      found: String(of(row).length),
      most,
      message: `${row.id}: ${column} has ${of(row).length} characters, at most ${most} are kept`,
    }));
}

function reportErrors(report: Report, line: number): Wrong[] {
  const long = tooLong('reports', report, line, LONGEST_REPORT);
  if (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(report.language)) return long;
  return [
    ...long,
    {
      sheet: 'reports',
      line,
      column: 'language',
      code: 'not_a_language',
      found: report.language,
      most: null,
      message: `${report.id}: not a language code: ${report.language}`,
    },
  ];
}

function claimErrors(claim: Claim, line: number): Wrong[] {
  const long = tooLong('claims', claim, line, LONGEST);
  const { lower, upper } = claim.bounds;
  const crossed =
    (lower !== null && upper !== null && lower > upper) ||
    (claim.earliest !== null && claim.latest !== null && claim.earliest > claim.latest);
  if (!crossed) return long;
  return [
    ...long,
    {
      sheet: 'claims',
      line,
      column: 'upper',
      code: 'upper_below_lower',
      found: String(claim.latest ?? upper ?? ''),
      most: null,
      message: `${claim.id}: upper is below lower`,
    },
  ];
}

const hashed = <Row>(row: Row): Hashed<Row> => ({
  row,
  hash: createHash('sha256').update(JSON.stringify(row)).digest('base64url'),
});

/** Reads both sheets; nothing of them is used unless all of both can be. */
export function readSheets(reportsCsv: string, claimsCsv: string): Sheets {
  const reports = readReports(reportsCsv);
  if (!reports.ok) return { ok: false, errors: reports.errors.map(told('reports')) };
  const claims = readClaims(claimsCsv, reports.reports);
  if (!claims.ok) return { ok: false, errors: claims.errors.map(told('claims')) };
  // Line 1 is the header.
  const errors = [
    ...reports.reports.flatMap((report, at) => reportErrors(report, at + 2)),
    ...claims.claims.flatMap((claim, at) => claimErrors(claim, at + 2)),
  ];
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, reports: reports.reports.map(hashed), claims: claims.claims.map(hashed) };
}
