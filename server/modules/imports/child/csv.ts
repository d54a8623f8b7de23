import { isAscii } from 'node:buffer';
import { Readable } from 'node:stream';
import { decode } from '@safeconduct/claims/intake/decode.ts';
import { looksBinary } from '@safeconduct/claims/intake/sniff.ts';
import { CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { type Form, type Line, Unreadable } from './shapes.ts';
import { MOST_PACKED } from './zip.ts';

/** Characters of one record at most: the longest claim has some 20,000. */
const LONGEST_RECORD = 1_000_000;
const WINDOW = 64 * 1024;

/** UTF-16 and the byte order marks show at the beginning. */
const WIDE = new Set(['utf-16le', 'utf-16be']);

/** What of a file is held to be looked at: all of a workbook, the beginning of a text. */
export type Head = { readonly form: Form; readonly pieces: readonly Uint8Array[]; readonly whole: boolean };

/** Bytes of a text that are held: twenty thousand claims are some 3 MB. */
const HELD = 4 * 1024 * 1024;

/** The beginning up to its last whole line, or character where those are of two bytes. */
function cutHead(pieces: readonly Uint8Array[], encoding: string): Buffer {
  const all = Buffer.concat(pieces);
  if (WIDE.has(encoding)) return all.subarray(0, all.length - (all.length % 2));
  const end = all.lastIndexOf(0x0a);
  // A line that is too long stays, to be refused.
  return end === -1 || all.length - end > LONGEST_RECORD ? all : all.subarray(0, end + 1);
}

/**
 * Reads a file once and finds what encoding a text is in: by its beginning, and by the first part that holds more than
 * ASCII, however far in that is.
 */
export async function headOf(pieces: AsyncIterable<Uint8Array>): Promise<Head> {
  const held: Uint8Array[] = [];
  let bytes = 0;
  let beginning = Buffer.alloc(0);
  let foreign: Buffer | null = null;
  let workbook = false;
  let whole = true;
  for await (const piece of pieces) {
    if (beginning.length < WINDOW)
      beginning = Buffer.concat([beginning, piece.subarray(0, WINDOW - beginning.length)]);
    workbook = beginning.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));
    if (beginning.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex')))
      throw new Unreadable('not_a_sheet');
    if (workbook && bytes + piece.byteLength > MOST_PACKED) throw new Unreadable('too_large');
    if (workbook || bytes < HELD) {
      held.push(piece);
      bytes += piece.byteLength;
    } else whole = false;
    if (workbook) continue;
    if (foreign !== null) foreign = Buffer.concat([foreign, piece.subarray(0, WINDOW - foreign.length)]);
    else if (!isAscii(piece)) {
      const at = piece.findIndex((byte) => byte > 0x7f);
      foreign = Buffer.from(piece.subarray(at, at + WINDOW));
    }
    if (!whole && foreign !== null && foreign.length >= WINDOW) break;
  }
  if (workbook) return { form: { format: 'xlsx' }, pieces: held, whole };
  const begin = decode(beginning);
  if (looksBinary(begin.text)) throw new Unreadable('not_a_sheet');
  const { encoding } =
    WIDE.has(begin.encoding) || foreign === null || beginning.length < WINDOW ? begin : decode(foreign);
  const form: Form = { format: 'csv', encoding, guessed: isGuess(encoding) };
  return { form, pieces: whole ? held : [cutHead(held, encoding)], whole };
}

const isGuess = (encoding: string) => !encoding.startsWith('utf-');

async function* decoded(
  pieces: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<Buffer | string> {
  if (encoding === 'utf-8') {
    for await (const piece of pieces) yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    return;
  }
  const decoder = iconv.getDecoder(encoding);
  for await (const piece of pieces) {
    const text = decoder.write(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== '') yield rest;
}

/** The separator of the first line, outside quotes: comma, tab or semicolon. */
function delimiterOf(beginning: string): string {
  const counts = new Map([
    [',', 0],
    ['\t', 0],
    [';', 0],
  ]);
  let quoted = false;
  for (const unit of beginning) {
    if (unit === '"') quoted = !quoted;
    else if (!quoted && (unit === '\n' || unit === '\r')) {
      if ([...counts.values()].some((count) => count > 0)) break;
    } else if (!quoted && counts.has(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** Puts the first piece back before the rest. */
async function* after<T>(first: T, rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** The lines of a CSV (RFC 4180; tabs and semicolons too). Ends with `Unreadable` where it is none. */
export async function* csvLines(pieces: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Line> {
  const text = decoded(pieces, encoding);
  const first = await text.next();
  if (first.done === true) return;
  const beginning = typeof first.value === 'string' ? first.value : first.value.toString('utf8');
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(beginning.slice(0, WINDOW)),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  });
  const source = Readable.from(after(first.value, text), { objectMode: true });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  // The line on which a record begins; csv-parse tells the one on which it ends.
  let ended = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number; records: number };
    }>) {
      const line = Math.max(ended + 1, info.lines - breaksIn(record));
      ended = info.lines;
      // A NUL is no character of a text, and PostgreSQL keeps none.
      const damaged = record.some((cell) => cell.includes('\0'));
      yield { line, cells: damaged ? record.map((cell) => cell.replaceAll('\0', '\uFFFD')) : record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = 'lines' in error && typeof error.lines === 'number' ? error.lines : null;
    throw new Unreadable(error.code === 'CSV_MAX_RECORD_SIZE' ? 'too_large' : 'not_a_sheet', at);
  }
}

function breaksIn(record: readonly string[]): number {
  let breaks = 0;
  for (const cell of record) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) breaks++;
  }
  return breaks;
}
