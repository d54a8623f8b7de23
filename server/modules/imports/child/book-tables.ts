import { readBook } from './xlsx-book.ts';
import { xlsxLines } from './xlsx.ts';
import { zipFrom } from './zip.ts';

/** A worksheet as text, its header first. */
export type BookTable = { readonly name: string; readonly rows: readonly (readonly string[])[] };

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * The worksheets of a workbook, held whole; `null` where they hold more than `most` characters together. Ends with `Unreadable`
 * where it is damaged.
 *
 * @param wanted names of worksheets in lower case; all where there are none
 */
export async function bookTables(
  bytes: Uint8Array,
  most: number,
  wanted: readonly string[] = [],
): Promise<BookTable[] | null> {
  const zip = await zipFrom(only(bytes));
  const book = readBook(zip);
  const tables: BookTable[] = [];
  let left = most;
  for (const { name, path } of book.sheets) {
    if (wanted.length > 0 && !wanted.includes(name.trim().toLowerCase())) continue;
    const rows: (readonly string[])[] = [];
    for (const { cells } of xlsxLines(zip, book, path)) {
      // An empty cell is held too.
      left -= cells.reduce((sum, cell) => sum + cell.length + 1, 0);
      if (left < 0) return null;
      rows.push(cells);
    }
    tables.push({ name, rows });
  }
  return tables;
}
