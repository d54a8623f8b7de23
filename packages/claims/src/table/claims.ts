import { parseDay } from '@safeconduct/dates';
import { type Claim, type Report, type SpeakerKind, speakerKinds } from '../model/claim.ts';
import { isProperty, kindOf, type Property } from '../model/properties.ts';
import { latestDay } from '../reconcile/days.ts';
import { readTable, short, type TableError, type TableRow } from './csv.ts';
import { dayIn, readScope } from './notes.ts';

const columns = [
  'claim_id',
  'report_id',
  'incident_id',
  'property',
  'value_stated',
  'value_normalised',
  'lower',
  'upper',
  'attribution',
  'attribution_type',
  'first_hand',
  'hedge',
  'locator',
  'note',
];

export type ClaimsRead =
  | { readonly ok: true; readonly claims: readonly Claim[] }
  | { readonly ok: false; readonly errors: readonly TableError[] };

/**
 * Reads a table of claims: `claim_id, report_id, incident_id, property, value_stated, value_normalised, lower, upper,
 * attribution, attribution_type, first_hand, hedge, locator, note`. For dates `lower` and `upper` are ISO days, else
 * numbers. Lot, unit and wider scope are read from the note (rules in notes.ts); a day in the note of a lot becomes
 * its day of arrest. Credibility is 6 ("cannot be judged") until a person grades it; a claim counts as recorded on
 * the last possible day of its publication, so that as-of views of imported files work.
 *
 * @param reports the reports that the claims stand in
 * @returns claims, or every error with line and column; never a part of the table
 */
export function readClaims(text: string, reports: readonly Report[]): ClaimsRead {
  const table = readTable(text, columns);
  if (!table.ok) return table;
  const byId = new Map(reports.map((report) => [report.id, report]));
  const errors = [...table.rows.flatMap((row) => checkRow(row, byId)), ...duplicates(table.rows)];
  if (errors.length > 0) return { ok: false, errors };
  const lastOf = lastDays(reports);
  return { ok: true, claims: table.rows.map((row) => claimOf(row, byId, lastOf)) };
}

function checkRow({ line, cells }: TableRow, reports: ReadonlyMap<string, Report>): TableError[] {
  const errors: TableError[] = [];
  const wrong = (column: string, problem: TableError['problem']) =>
    errors.push({ line, column, problem, found: short(cells[column] ?? '') });
  for (const column of ['claim_id', 'report_id', 'value_stated', 'attribution'])
    if (cells[column] === '') wrong(column, 'empty');
  if (cells.report_id !== '' && !reports.has(cells.report_id ?? '')) wrong('report_id', 'unknown_report');
  const property = cells.property ?? '';
  if (!isProperty(property)) wrong('property', 'not_allowed');
  if (!speakerKinds.some((kind) => kind === cells.attribution_type)) wrong('attribution_type', 'not_allowed');
  if (!['y', 'n', ''].includes(cells.first_hand ?? '')) wrong('first_hand', 'not_allowed');
  const isDate = isProperty(property) && kindOf(property) === 'date';
  for (const column of ['lower', 'upper']) {
    const cell = cells[column] ?? '';
    if (cell === '') continue;
    if (isDate && parseDay(cell) === null) wrong(column, 'not_a_date');
    if (!isDate && !/^\d+(\.\d+)?$/.test(cell)) wrong(column, 'not_a_number');
  }
  return errors;
}

function duplicates(rows: readonly TableRow[]): TableError[] {
  const ids = new Set<string>();
  return rows.flatMap(({ line, cells }) => {
    const id = cells.claim_id ?? '';
    if (id === '' || !ids.has(id)) {
      ids.add(id);
      return [];
    }
    return [{ line, column: 'claim_id', problem: 'duplicate' as const, found: short(id) }];
  });
}

/** The last dated report of each incident: undated reports count from there. */
function lastDays(reports: readonly Report[]): ReadonlyMap<string | null, string> {
  const last = new Map<string | null, string>();
  for (const { incidentId, publishedOn } of reports) {
    const day = latestDay(publishedOn);
    if (day !== null && day > (last.get(incidentId) ?? '')) last.set(incidentId, day);
  }
  return last;
}

function claimOf(
  { cells }: TableRow,
  reports: ReadonlyMap<string, Report>,
  lastOf: ReadonlyMap<string | null, string>,
): Claim {
  const property = cells.property as Property;
  const report = reports.get(cells.report_id ?? '');
  const note = cells.note ?? '';
  const [lower, upper] = [cells.lower ?? '', cells.upper ?? ''];
  const isDate = kindOf(property) === 'date';
  const scope = readScope(note);
  const lotDay = !isDate && scope.lot !== null ? dayIn(note, report?.publishedOn ?? null) : null;
  return {
    id: cells.claim_id ?? '',
    reportId: cells.report_id ?? '',
    incidentId: cells.incident_id === '' ? null : (cells.incident_id ?? null),
    property,
    valueStated: cells.value_stated ?? '',
    valueNormalised: cells.value_normalised ?? '',
    bounds: isDate ? { lower: null, upper: null } : { lower: number(lower), upper: number(upper) },
    earliest: isDate && lower !== '' ? lower : lotDay,
    latest: isDate && upper !== '' ? upper : lotDay,
    speaker: cells.attribution ?? '',
    speakerKind: cells.attribution_type as SpeakerKind,
    chain: [],
    verb: '',
    addressee: null,
    medium: null,
    hedge: cells.hedge === '' ? 'none' : (cells.hedge ?? 'none'),
    firstHand: cells.first_hand === '' ? null : cells.first_hand === 'y',
    locator: { words: cells.locator ?? '' },
    asOf: null,
    scope,
    note,
    credibility: 6,
    supersededBy: null,
    recordedOn:
      latestDay(report?.publishedOn ?? null) ?? lastOf.get(report?.incidentId ?? null) ?? '0001-01-01',
  };
}

function number(cell: string): number | null {
  return cell === '' ? null : Number(cell);
}
