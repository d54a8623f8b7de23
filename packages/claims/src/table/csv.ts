import { parse } from 'csv-parse/browser/esm/sync';

/** What is wrong with a table, where. Lines and columns count from 1; line 1 is the header. */
export interface TableError {
  readonly line: number;
  /** Name of the column; `null` where the line as a whole is wrong. */
  readonly column: string | null;
  readonly problem:
    | 'not_csv'
    | 'missing_column'
    | 'wrong_number_of_cells'
    | 'empty'
    | 'not_allowed'
    | 'not_a_number'
    | 'not_a_date'
    | 'duplicate'
    | 'unknown_report';
  /** The offending text, shortened to 80 characters. */
  readonly found: string;
}

/** A row by column name, with its line in the file. */
export interface TableRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Either rows or errors, never both: a failed import changes nothing. */
export type Table =
  | { readonly ok: true; readonly rows: readonly TableRow[] }
  | { readonly ok: false; readonly errors: readonly TableError[] };

/**
 * Reads a CSV (RFC 4180, UTF-8, BOM allowed) with a header line that has at least the given columns, in any order.
 *
 * @example readTable('id,publisher\nx,UNHCR', ['id', 'publisher'])
 */
export function readTable(text: string, columns: readonly string[]): Table {
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as typeof records;
  } catch (error) {
    const at =
      error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
    return failed([
      {
        line: at,
        column: null,
        problem: 'not_csv',
        found: error instanceof Error ? short(error.message) : '',
      },
    ]);
  }
  const [head, ...rest] = records;
  const names = head?.record.map((name) => name.trim()) ?? [];
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    return failed(
      missing.map((column) => ({
        line: 1,
        column,
        problem: 'missing_column',
        found: short(names.join(', ')),
      })),
    );
  }
  const errors = rest
    .filter(({ record }) => record.length !== names.length)
    .map(
      ({ record, info }): TableError => ({
        line: info.lines,
        column: null,
        problem: 'wrong_number_of_cells',
        found: String(record.length),
      }),
    );
  if (errors.length > 0) return failed(errors);
  return {
    ok: true,
    rows: rest.map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(names.map((name, at) => [name, (record[at] ?? '').trim()])),
    })),
  };
}

function failed(errors: readonly TableError[]): Table {
  return { ok: false, errors };
}

/** At most 80 characters of what was found. */
export function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
