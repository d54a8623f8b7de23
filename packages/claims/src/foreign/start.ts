import { decode } from '../intake/decode.ts';
import { readForeignTable } from './csv.ts';
import { detectForeign, detectText } from './detect.ts';

/**
 * Tells by the first thousands of bytes whether a file may be one of another tool, so that others need not be read to their end: a
 * header of theirs, JSON or XML that begins like a submission, an archive that begins neither as a workbook nor as a paper.
 *
 * @param bytes the file's beginning; of a short file all of it
 * @example foreignStart(new TextEncoder().encode('claim_id,report_id\n')) // false
 */
export function foreignStart(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const name = decode(
      bytes.subarray(30, 30 + Math.min(60, (bytes[26] ?? 0) + 256 * (bytes[27] ?? 0))),
    ).text;
    return !/^(\[Content_Types\]|_rels|xl|word|docProps|mimetype)/.test(name);
  }
  const { text } = decode(bytes.subarray(0, 65_536));
  if (detectText(text) !== null) return true;
  const [line = ''] = text.split('\n', 1);
  const head = readForeignTable(line);
  return head !== null && detectForeign(head.header) !== null;
}
