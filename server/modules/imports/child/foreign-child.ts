import { createHash } from 'node:crypto';
import type { ForeignRead, Words } from '@safeconduct/claims/foreign/index.ts';
import { guardCell } from '@safeconduct/claims/sheets/index.ts';
import { type Listener, listenAndAnswer } from '../../../platform/untrusted/listener.ts';
import { answersName, readForeignFile, readFormBook } from './foreign-read.ts';
import type { ForeignAsk, ForeignEnd, ForeignPart } from './foreign-shapes.ts';

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

/** Languages that somebody can read the desk in; of others one label is enough. */
const READ = ['en', 'ko', 'zh-Hans', 'zh-Hant', ''];

function shownWords(words: Words): Words {
  const some = Object.entries(words).filter(([tag]) => READ.includes(tag));
  return Object.fromEntries(some.length > 0 ? some : Object.entries(words).slice(0, 1));
}

async function tellTables(listener: Listener, read: Extract<ForeignRead, { ok: true }>): Promise<ForeignEnd> {
  const { kind, records, sheets, answers, fields, notTaken } = read.tables;
  for (const sheet of sheets)
    if (sheet.rows.length > 0) await tellSheet(listener, sheet.kind, sheet.header, sheet.rows);
  const labels: Record<string, readonly Words[]> = {};
  for (const { part, header, words, rows } of answers) {
    const name = answersName(part);
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
  const form = formBytes === 0 ? null : await readFormBook(all.subarray(0, formBytes));
  if (form !== null && !form.ok) return { refused: form.refused, detail: form.detail };
  if (name === null) {
    if (form === null) return null;
    const { title, questions, languages } = form.form;
    return { form: { title, questions: questions.length, languages } };
  }
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const read = await readForeignFile(name, all.subarray(formBytes), {
    sha256,
    reader: language,
    ...(form === null ? {} : { form: form.form }),
  });
  if (read.ok) return tellTables(listener, read);
  return read.refused === 'not_foreign' ? null : { refused: read.refused, detail: read.detail };
}

listenAndAnswer(answer);
