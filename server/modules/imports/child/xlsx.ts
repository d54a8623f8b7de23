import { type Book, unescapeText } from './xlsx-book.ts';
import { isoOfSerial } from './xlsx-dates.ts';
import { type Line, Unreadable } from './shapes.ts';
import { readXml } from './xml.ts';
import { entryOf } from './zip.ts';

const MOST_XML = 4 * 1024 * 1024 * 1024;
const MOST_COLUMNS = 1000;
const LONGEST_CELL = 1_000_000;

/** `B3` -> 1; -1 where there is no letter. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column - 1;
}

type Cell = { column: number; type: string; style: number; value: string; inline: string };

/** What a cell says, as text. A formula is its last computed value; it is never worked out here. */
function textOf(cell: Cell, book: Book): string {
  const { type, value } = cell;
  if (type === 's') return book.texts[Number(value)] ?? '';
  if (type === 'inlineStr') return unescapeText(cell.inline);
  if (type === 'str') return unescapeText(value);
  if (type === 'b') return value === '1' ? 'y' : 'n';
  if (type === 'e' || type === 'd' || value === '') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const shown = book.dates[cell.style] ?? null;
  return (shown === null ? null : isoOfSerial(number, shown, book.from1904)) ?? String(number);
}

/** The rows of a worksheet that hold anything, as text, with their numbers. */
export function* xlsxLines(zip: Uint8Array, book: Book, path: string): Generator<Line> {
  let lines: Line[] = [];
  let line = 0;
  let cells: string[] = [];
  let cell: Cell | null = null;
  let into: 'value' | 'inline' | null = null;
  let phonetic = 0;
  const heard = {
    open: (name: string, attribute: (name: string) => string | undefined) => {
      if (name === 'row') {
        line = Number(attribute('r') ?? line + 1);
        cells = [];
      } else if (name === 'c') {
        const reference = attribute('r');
        const column = reference === undefined ? (cell?.column ?? -1) + 1 : columnOf(reference);
        if (column < 0 || column >= MOST_COLUMNS) throw new Unreadable('too_large', line);
        cell = {
          column,
          type: attribute('t') ?? 'n',
          style: Number(attribute('s') ?? 0),
          value: '',
          inline: '',
        };
      } else if (name === 'v') into = 'value';
      else if (name === 't') into = 'inline';
      else if (name === 'rPh') phonetic++;
    },
    close: (name: string) => {
      if (name === 'v' || name === 't') into = null;
      else if (name === 'rPh') phonetic--;
      else if (name === 'c' && cell !== null) {
        while (cells.length < cell.column) cells.push('');
        cells[cell.column] = textOf(cell, book);
      } else if (name === 'row') {
        cell = null;
        if (cells.some((one) => one.trim() !== '')) lines.push({ line, cells });
      }
    },
    text: (piece: string) => {
      if (cell === null || into === null || phonetic > 0) return;
      cell[into] += piece;
      if (cell[into].length > LONGEST_CELL) throw new Unreadable('too_large', line);
    },
  };
  for (const _ of readXml(entryOf(zip, path, MOST_XML), heard)) {
    yield* lines;
    lines = [];
  }
}
