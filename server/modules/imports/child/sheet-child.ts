import { createHash } from 'node:crypto';
import { rowReader, wordsOf } from '@safeconduct/claims/sheets/index.ts';
import { type Listener, listenAndAnswer } from '../../../platform/untrusted/listener.ts';
import { csvLines, formOf } from './csv.ts';
import {
  type Ask,
  type Batch,
  type Form,
  type Line,
  type Looked,
  type Looks,
  type NoSheet,
  type ReadEnd,
  type StagedFault,
  type StagedRow,
  Unreadable,
  type Wanted,
} from './shapes.ts';
import { readBook } from './xlsx-book.ts';
import { xlsxLines } from './xlsx.ts';
import { zipFrom } from './zip.ts';

/**
 * Runs in a child process (platform/untrusted): the bytes of a sheet -> rows that the file could take, or what is wrong
 * with them. It has no database and no network, and may write no file.
 */

/** Rows to look at before a sheet's length is worked out from its size. */
const LOOK = 20_000;
const SAMPLE = 8;
const BATCH = 2000;
/** Faults of one batch that are told; a sheet read wrongly has one on every line. */
const MOST_FAULTS = 200;

type Opened = { readonly worksheet: string | null; readonly lines: AsyncIterable<Line> | Iterable<Line> };

async function opened(form: Form, pieces: AsyncIterable<Uint8Array>): Promise<Opened[]> {
  if (form.format === 'csv') return [{ worksheet: null, lines: csvLines(pieces, form.encoding) }];
  const zip = await zipFrom(pieces);
  const book = readBook(zip);
  return book.sheets.map(({ name, path }) => ({ worksheet: name, lines: xlsxLines(zip, book, path) }));
}

async function look(
  { worksheet, lines }: Opened,
  place: number,
  seen: () => number,
  bytes: number,
): Promise<Looks | null> {
  let headers: readonly string[] | null = null;
  let rows = 0;
  let damaged = false;
  let whole = true;
  const sample: (readonly string[])[] = [];
  for await (const { cells } of lines) {
    if (headers === null) {
      headers = cells.slice(0, 500).map((cell) => cell.trim().slice(0, 200));
      continue;
    }
    rows++;
    damaged ||= cells.some((cell) => cell.includes('\uFFFD'));
    if (sample.length < SAMPLE) sample.push(cells.map((cell) => cell.slice(0, 200)));
    if (rows < LOOK) continue;
    whole = false;
    break;
  }
  if (headers === null || headers.every((header) => header === '')) return null;
  const share = seen() / bytes;
  return {
    worksheet,
    place,
    headers,
    rows: whole || share <= 0 ? rows : Math.round(rows / share),
    sample,
    damaged,
  };
}

async function lookAll(form: Form, bytes: number, listener: Listener): Promise<readonly Looks[]> {
  let seen = 0;
  async function* counted() {
    for await (const piece of listener.pieces) {
      seen += piece.byteLength;
      yield piece;
    }
  }
  const looks: Looks[] = [];
  for (const [place, sheet] of (await opened(form, counted())).entries()) {
    const one = await look(sheet, place, () => (form.format === 'csv' ? seen : bytes), bytes);
    if (one !== null) looks.push(one);
  }
  if (looks.length === 0) throw new Unreadable('not_a_sheet');
  return looks;
}

/** Bytes up to which a file is held and looked at in one go. */
const SMALL = 1024 * 1024;

/** What a small file is and how its sheets look; null for one that is not small, whose bytes have to come again. */
async function lookAtSmall(listener: Listener): Promise<Looked | null> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of listener.pieces) {
    pieces.push(piece);
    bytes += piece.byteLength;
    if (bytes > SMALL) return null;
  }
  async function* again() {
    yield* pieces;
  }
  const form = await formOf(again());
  return { form, looks: await lookAll(form, bytes, { ...listener, pieces: again() }) };
}

const digest = (text: string, length = 43) =>
  createHash('sha256').update(text).digest('base64url').slice(0, length);

async function readSheet(
  { lines }: Opened,
  { number, plan }: Wanted,
  first: number,
  tell: (batch: Batch) => Promise<void>,
): Promise<number> {
  const read = rowReader(plan, (canonical) => `s-${digest(canonical, 22)}`);
  let headers: readonly string[] | null = null;
  let rows: StagedRow[] = [];
  let faults: StagedFault[] = [];
  let allFaults = 0;
  let count = 0;
  const send = async () => {
    await tell({ json: JSON.stringify(rows), rows: rows.length, faults, allFaults });
    [rows, faults, allFaults] = [[], [], 0];
  };
  for await (const { line, cells } of lines) {
    if (headers === null) {
      headers = cells;
      continue;
    }
    const { code, scope, data, faults: wrong } = read(cells);
    const all = [...wrong];
    // Spreadsheets leave off blank cells at the end; a row with more than the header has come apart.
    if (cells.slice(headers.length).some((cell) => cell.trim() !== ''))
      all.push({
        column: null,
        field: null,
        code: 'wrong_number_of_cells',
        found: String(cells.length),
        expected: String(headers.length),
      });
    for (const { column, field, code: fault, found, expected } of all) {
      allFaults++;
      if (faults.length >= MOST_FAULTS) continue;
      const header = column === null ? '' : (headers[column] ?? '').slice(0, 200);
      faults.push({
        sheet: number,
        line,
        position: column === null ? null : column + 1,
        header,
        field,
        code: fault,
        found,
        expected,
      });
    }
    rows.push({
      n: first + count,
      sheet: number,
      line,
      kind: plan.kind,
      code: code.slice(0, 200),
      scope,
      hash: digest(JSON.stringify(data)),
      data,
      words: all.length === 0 ? wordsOf(plan.kind, code, data) : [],
      verdict: all.length === 0 ? 'added' : 'refused',
    });
    count++;
    if (rows.length >= BATCH || faults.length >= MOST_FAULTS) await send();
  }
  if (rows.length > 0 || allFaults > 0) await send();
  return count;
}

async function readAll(ask: Extract<Ask, { act: 'read' }>, listener: Listener): Promise<ReadEnd> {
  const sheets = await opened(ask.form, listener.pieces);
  const rows: number[] = [];
  let { first } = ask;
  for (const wanted of ask.sheets) {
    const sheet = sheets[wanted.place];
    if (sheet === undefined) throw new Unreadable('broken');
    const count = await readSheet(sheet, wanted, first, (batch) => listener.tell(batch));
    first += count;
    rows.push(count);
  }
  return { rows };
}

listenAndAnswer(async (listener): Promise<Looked | Form | readonly Looks[] | ReadEnd | NoSheet | null> => {
  const ask = listener.ask as Ask;
  try {
    if (ask.act === 'small') return await lookAtSmall(listener);
    if (ask.act === 'form') return await formOf(listener.pieces);
    if (ask.act === 'look') return await lookAll(ask.form, ask.bytes, listener);
    return await readAll(ask, listener);
  } catch (error) {
    if (error instanceof Unreadable) return error.reason;
    throw error;
  }
});
