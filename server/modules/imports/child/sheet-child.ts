import { createHash } from 'node:crypto';
import { rowReader, wordsOf } from '@safeconduct/claims/sheets/index.ts';
import { type Listener, listenAndAnswer } from '../../../platform/untrusted/listener.ts';
import { csvLines, headOf } from './csv.ts';
import {
  type Ask,
  type Batch,
  type Form,
  type Line,
  type Looked,
  type Looks,
  type MaybeForeign,
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
const STEP = 64 * 1024;
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

/** The lines of a beginning: where it ends is no fault of the sheet's, though it be amid a quoted cell. */
async function* untilCut(lines: Opened['lines']): AsyncGenerator<Line> {
  let some = false;
  try {
    for await (const line of lines) {
      yield line;
      some = true;
    }
  } catch (error) {
    if (!some || !(error instanceof Unreadable) || error.reason.refused !== 'not_a_sheet') throw error;
  }
}

async function look(
  { worksheet, lines }: Opened,
  place: number,
  share: () => number,
  complete: boolean,
): Promise<Looks | null> {
  let headers: readonly string[] | null = null;
  let rows = 0;
  let damaged = false;
  let whole = complete;
  const sample: (readonly string[])[] = [];
  for await (const { cells } of complete ? lines : untilCut(lines)) {
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
  return {
    worksheet,
    place,
    headers,
    rows: whole || share() <= 0 ? rows : Math.round(rows / share()),
    sample,
    damaged,
  };
}

/** Bytes by which a file of another tool is known. */
const BEGINNING = 4096;

/** The pieces once more, with those before `next`. */
async function* again(
  before: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* before;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function lookUnlessForeign(
  { bytes, nameForeign }: Extract<Ask, { act: 'look' }>,
  { pieces }: Listener,
): Promise<Looked | MaybeForeign> {
  if (!nameForeign) return lookAt(bytes, pieces);
  // Loaded here, not by every child: only a first look asks.
  const { foreignStart } = await import('@safeconduct/claims/foreign/start.ts');
  const rest = pieces[Symbol.asyncIterator]();
  const begun: Uint8Array[] = [];
  for (let size = 0; size < BEGINNING; ) {
    const next = await rest.next();
    if (next.done === true) break;
    begun.push(next.value);
    size += next.value.byteLength;
  }
  return foreignStart(Buffer.concat(begun)) ? { foreign: true } : lookAt(bytes, again(begun, rest));
}

/** What a file is and how its sheets look, from one reading of it. */
async function lookAt(bytes: number, from: AsyncIterable<Uint8Array>): Promise<Looked> {
  const { form, pieces, whole } = await headOf(from);
  let seen = 0;
  async function* counted() {
    for (const piece of pieces) {
      // In steps, so that what was seen is about what was read.
      for (let at = 0; at < piece.byteLength; at += STEP) {
        const step = piece.subarray(at, at + STEP);
        seen += step.byteLength;
        yield step;
      }
    }
  }
  const looks: Looks[] = [];
  for (const [place, sheet] of (await opened(form, counted())).entries()) {
    const one = await look(sheet, place, () => (form.format === 'csv' ? seen / bytes : 1), whole);
    if (one !== null) looks.push(one);
  }
  if (looks.length === 0) throw new Unreadable('not_a_sheet');
  return { form, looks };
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

listenAndAnswer(async (listener): Promise<Looked | MaybeForeign | ReadEnd | NoSheet> => {
  const ask = listener.ask as Ask;
  try {
    return ask.act === 'look' ? await lookUnlessForeign(ask, listener) : await readAll(ask, listener);
  } catch (error) {
    if (error instanceof Unreadable) return error.reason;
    throw error;
  }
});
