import { createHash } from 'node:crypto';
import { foreignStart, readForeign } from '@safeconduct/claims/foreign/index.ts';
import { guardCell } from '@safeconduct/claims/sheets/index.ts';
import { type Listener, listenAndAnswer } from '../../../platform/untrusted/listener.ts';
import type { ForeignEnd, ForeignPart } from './foreign-shapes.ts';

/**
 * Runs in a child process (platform/untrusted): a file of Uwazi, ODK or Kobo -> sheets of ours as CSV, told in parts. A file
 * that does not begin like one is not read to its end.
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

listenAndAnswer(async (listener): Promise<ForeignEnd> => {
  const { name } = listener.ask as { name: string };
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of listener.pieces) {
    // Looked at once: what a piece holds is as long as the network pleased, so a very short one waits for the next.
    pieces.push(piece);
    size += piece.byteLength;
    if (size > MOST || (size >= 4096 && pieces.length <= 64 && !foreignStart(Buffer.concat(pieces))))
      return null;
  }
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const read = readForeign(name, new Uint8Array(Buffer.concat(pieces)), { sha256 });
  if (!read.ok) return read.refused === 'not_foreign' ? null : { refused: read.refused };
  const { kind, records, sheets, notTaken } = read.tables;
  for (const sheet of sheets)
    if (sheet.rows.length > 0) await tellSheet(listener, sheet.kind, sheet.header, sheet.rows);
  if (notTaken.length > 0)
    await tellSheet(
      listener,
      'not-taken',
      ['record', 'field', 'why'],
      notTaken.map(({ record, field, why }) => [record, field, why]),
    );
  return { kind, records, notTaken: notTaken.length };
});
