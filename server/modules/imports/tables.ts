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

function rowErrors(reports: readonly Report[], claims: readonly Claim[]): Wrong[] {
  const tooLong = (id: string, column: string, length: number, most: number) =>
    `${id}: ${column} has ${length} characters, at most ${most} are kept`;
  const ofReports = reports.flatMap((report, at) => [
    ...LONGEST_REPORT.filter(([, most, of]) => of(report).length > most).map(([column, most, of]) => ({
      sheet: 'reports' as const,
      line: at + 2,
      column,
      message: tooLong(report.id, column, of(report).length, most),
    })),
    ...(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(report.language)
      ? []
      : [
          {
            sheet: 'reports' as const,
            line: at + 2,
            column: 'language',
            message: `${report.id}: not a language code: ${report.language}`,
          },
        ]),
  ]);
  const ofClaims = claims.flatMap((claim, at) => {
    const long = LONGEST.filter(([, most, of]) => of(claim).length > most).map(([column, most, of]) => ({
      sheet: 'claims' as const,
      line: at + 2,
      column,
      message: tooLong(claim.id, column, of(claim).length, most),
    }));
    const { lower, upper } = claim.bounds;
    const crossed =
      (lower !== null && upper !== null && lower > upper) ||
      (claim.earliest !== null && claim.latest !== null && claim.earliest > claim.latest);
    return crossed
      ? [
          ...long,
          {
            sheet: 'claims' as const,
            line: at + 2,
            column: 'upper',
            message: `${claim.id}: upper is below lower`,
          },
        ]
      : long;
  });
  return [...ofReports, ...ofClaims];
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
  const errors = rowErrors(reports.reports, claims.claims);
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, reports: reports.reports.map(hashed), claims: claims.claims.map(hashed) };
}
