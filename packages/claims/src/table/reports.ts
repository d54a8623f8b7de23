import { parseDay } from '@safeconduct/dates';
import type { DatePrecision, Report } from '../model/claim.ts';
import { readTable, short, type TableError, type TableRow } from './csv.ts';

const columns = [
  'id',
  'url',
  'publisher',
  'publication_date',
  'date_precision',
  'language',
  'incident_id',
  'genre',
  'derives_from',
  'note',
];
const precisions: readonly DatePrecision[] = ['day', 'month', 'year', 'inferred', 'unknown'];

export type ReportsRead =
  | { readonly ok: true; readonly reports: readonly Report[] }
  | { readonly ok: false; readonly errors: readonly TableError[] };

/**
 * Reads a table of reports: `id, url, publisher, publication_date, date_precision, language, incident_id, genre,
 * derives_from, note`; other columns are ignored. Reliability is F ("cannot be judged") until a person grades it.
 *
 * @returns reports, or every error with line and column; never a part of the table
 * @example readReports(text)
 */
export function readReports(text: string): ReportsRead {
  const table = readTable(text, columns);
  if (!table.ok) return table;
  const errors = [...table.rows.flatMap(checkRow), ...checkIds(table.rows)];
  return errors.length > 0 ? { ok: false, errors } : { ok: true, reports: table.rows.map(reportOf) };
}

function checkRow({ line, cells }: TableRow): TableError[] {
  const errors: TableError[] = [];
  const wrong = (column: string, problem: TableError['problem']) =>
    errors.push({ line, column, problem, found: short(cells[column] ?? '') });
  for (const column of ['id', 'publisher', 'language']) if (cells[column] === '') wrong(column, 'empty');
  const date = cells.publication_date ?? '';
  if (date !== '' && !isPartialDate(date)) wrong('publication_date', 'not_a_date');
  const precision = cells.date_precision ?? '';
  if (!precisions.some((one) => one === precision)) wrong('date_precision', 'not_allowed');
  return errors;
}

function isPartialDate(text: string): boolean {
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text)) return true;
  return parseDay(text) !== null;
}

function checkIds(rows: readonly TableRow[]): TableError[] {
  const ids = new Set<string>();
  const errors: TableError[] = [];
  for (const { line, cells } of rows) {
    const id = cells.id ?? '';
    if (id !== '' && ids.has(id)) errors.push({ line, column: 'id', problem: 'duplicate', found: short(id) });
    ids.add(id);
  }
  for (const { line, cells } of rows) {
    const from = cells.derives_from ?? '';
    if (from !== '' && !ids.has(from))
      errors.push({ line, column: 'derives_from', problem: 'unknown_report', found: short(from) });
  }
  return errors;
}

function reportOf({ cells }: TableRow): Report {
  const optional = (column: string) =>
    cells[column] === '' || cells[column] === undefined ? null : cells[column];
  return {
    id: cells.id ?? '',
    incidentId: optional('incident_id'),
    publisher: cells.publisher ?? '',
    url: optional('url'),
    publishedOn: optional('publication_date'),
    precision: precisions.find((one) => one === cells.date_precision) ?? 'unknown',
    language: cells.language ?? '',
    genre: cells.genre ?? '',
    derivesFrom: optional('derives_from'),
    reliability: 'F',
    text: null,
    note: cells.note ?? '',
  };
}
