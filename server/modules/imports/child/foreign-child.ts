import { createHash } from 'node:crypto';
import {
  type ForeignOptions,
  type ForeignRead,
  foreignStart,
  type FormRead,
  readForeign,
  readForeignTables,
  readForm,
  type Words,
} from '@safeconduct/claims/foreign/index.ts';
import { guardCell } from '@safeconduct/claims/sheets/index.ts';
import { type Listener, listenAndAnswer } from '../../../platform/untrusted/listener.ts';
import { bookTables } from './book-tables.ts';
import type { ForeignAsk, ForeignEnd, ForeignPart } from './foreign-shapes.ts';
import { Unreadable } from './shapes.ts';

/**
 * Runs in a child process (platform/untrusted): a file of Uwazi, ODK or Kobo -> sheets of ours as CSV, told in parts, in the words
 * of its form where one is given before it. What begins otherwise was told from these by a first look (`sheet-child.ts`).
 */

const MOST = 200 * 1024 * 1024;
/** Characters of one part. */
const PART = 512 * 1024;

const cell = (text: string) => `"${guardCell(text).replaceAll('"', '""')}"`;
const line = (cells: readonly string[]) => `${cells.map(cell).join(',')}\r\n`;

async function tellSheet(
  { tell }: Listener,
  name: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
) {
  let text = line(header);
  for (const row of rows) {
    text += line(row);
    if (text.length < PART) continue;
    await tell({ sheet: name, text } satisfies ForeignPart);
    text = '';
  }
  await tell({ sheet: name, text } satisfies ForeignPart);
}

/** Characters of a form, and of a workbook of submissions. */
const MOST_OF_FORM = 20_000_000;
const MOST_OF_BOOK = 150_000_000;
/** Languages that somebody can read the desk in; of others one label is enough. */
const READ = ['en', 'ko', 'zh-Hans', 'zh-Hant', ''];

function shownWords(words: Words): Words {
  const some = Object.entries(words).filter(([tag]) => READ.includes(tag));
  return Object.fromEntries(some.length > 0 ? some : Object.entries(words).slice(0, 1));
}

async function formOf(bytes: Uint8Array): Promise<FormRead> {
  const sheets = await bookTables(bytes, MOST_OF_FORM, ['survey', 'choices', 'settings']);
  return sheets === null ? { ok: false, refused: 'form_too_large', detail: '' } : readForm(sheets);
}

const isBook = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && !foreignStart(bytes);

async function readFile(name: string, bytes: Uint8Array, options: ForeignOptions): Promise<ForeignRead> {
  if (!isBook(bytes)) return readForeign(name, bytes, options);
  const sheets = await bookTables(bytes, MOST_OF_BOOK);
  if (sheets === null) return { ok: false, refused: 'too_large', detail: '' };
  const tables = sheets.map(({ name: sheet, rows: [header = [], ...rows] }) => ({
    name: sheet,
    header,
    rows,
  }));
  return readForeignTables(tables, options);
}

async function tellTables(listener: Listener, read: Extract<ForeignRead, { ok: true }>): Promise<ForeignEnd> {
  const { kind, records, sheets, answers, fields, notTaken } = read.tables;
  for (const sheet of sheets)
    if (sheet.rows.length > 0) await tellSheet(listener, sheet.kind, sheet.header, sheet.rows);
  const labels: Record<string, readonly Words[]> = {};
  for (const { part, header, words, rows } of answers) {
    const name = part === '' ? 'answers' : `answers-${part.replaceAll('/', '-')}`;
    labels[name] = words.map(shownWords);
    await tellSheet(listener, name, header, rows);
  }
  if (notTaken.length > 0)
    await tellSheet(
      listener,
      'not-taken',
      ['record', 'field', 'why'],
      notTaken.map(({ record, field, why }) => [record, field, why]),
    );
  return { kind, records, notTaken: notTaken.length, labels, fields };
}

async function answer(listener: Listener): Promise<ForeignEnd> {
  const { name, formBytes, language } = listener.ask as ForeignAsk;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of listener.pieces) {
    pieces.push(piece);
    size += piece.byteLength;
    if (size > MOST + formBytes) return null;
  }
  const all = new Uint8Array(Buffer.concat(pieces));
  const form = formBytes === 0 ? null : await formOf(all.subarray(0, formBytes));
  if (form !== null && !form.ok) return { refused: form.refused, detail: form.detail };
  if (name === null) {
    if (form === null) return null;
    const { title, questions, languages } = form.form;
    return { form: { title, questions: questions.length, languages } };
  }
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const read = await readFile(name, all.subarray(formBytes), {
    sha256,
    reader: language,
    ...(form === null ? {} : { form: form.form }),
  });
  if (read.ok) return tellTables(listener, read);
  return read.refused === 'not_foreign' ? null : { refused: read.refused, detail: read.detail };
}

listenAndAnswer(async (listener) => {
  try {
    return await answer(listener);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { refused } = error.reason;
    const end: ForeignEnd = { refused: refused === 'not_a_sheet' ? 'broken' : refused, detail: '' };
    return end;
  }
});
