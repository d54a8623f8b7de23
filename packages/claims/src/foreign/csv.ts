import { parse } from 'csv-parse/browser/esm/sync';

/** A table of another tool; names of columns may repeat. */
export interface ForeignTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Most characters of one table; a larger one is split where it was made. */
const MOST = 200_000_000;

/** The separator of a header line: a comma as ODK and Uwazi write, a semicolon as Kobo does, a tab. */
function separatorOf(text: string): string {
  const [line = ''] = text.slice(0, 100_000).split('\n');
  const outside = line.replaceAll(/"(?:[^"]|"")*"/g, '');
  const counts = [',', ';', '\t'].map((one) => [one, outside.split(one).length] as const);
  return counts.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
}

/**
 * Reads a table; `null` where it is none, breaks off inside a cell or has rows of other widths.
 *
 * @example readForeignTable('KEY;a\nx;1')?.header // ['KEY', 'a']
 */
export function readForeignTable(text: string): ForeignTable | null {
  if (text.length > MOST) return null;
  try {
    const records = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      skip_empty_lines: true,
      max_record_size: 20_000_000,
    }) as string[][];
    const [header, ...rows] = records;
    return header === undefined ? null : { header: header.map((name) => name.trim()), rows };
  } catch {
    return null; // The library has no other way of saying that this is no CSV.
  }
}
