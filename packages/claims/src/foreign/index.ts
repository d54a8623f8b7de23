import { decode } from '../intake/decode.ts';
import { inflate, listZip } from '../intake/zip.ts';
import { type ForeignTable, readForeignTable } from './csv.ts';
import { detectForeign, detectText } from './detect.ts';
import {
  type ForeignKind,
  type ForeignOptions,
  type ForeignRead,
  type ForeignTables,
  type NotTaken,
  refused,
} from './model.ts';
import { fromJson } from './odk/json.ts';
import { fitOf, type Submission, tablesOf } from './odk/submission.ts';
import { type NamedTable, submissionsOf } from './odk/tables.ts';
import { fromXml } from './odk/xml.ts';
import { uwaziTables } from './uwazi/entities.ts';

export { detectForeign, detectText } from './detect.ts';
export type * from './model.ts';
export { foreignKinds, notTakenWhys } from './model.ts';
export type { NamedTable } from './odk/tables.ts';
export { foreignStart } from './start.ts';
export {
  type FormRead,
  type FormRefusal,
  formRefusals,
  looksLikeForm,
  readForm,
  type Worksheet,
  type XlsForm,
} from './xlsform/form.ts';
export { type Words, wordsFor } from './xlsform/languages.ts';

/** Most bytes that an archive may unfold to. */
const MOST_INFLATED = 300_000_000;

const stem = (name: string) => (name.split('/').at(-1) ?? name).replace(/\.[a-z]+$/i, '');

/**
 * Reads a file of another tool into rows of ours: a Uwazi CSV, a CSV or ZIP of CSVs of ODK Central or KoboToolbox, JSON of
 * Kobo's interface, an OpenRosa submission. Attached files in an archive are not opened. Nothing is guessed beyond the names of
 * fields: what is not mapped stays in the report's text and is listed.
 *
 * @param name the file's name; the form's name is taken from it where the file has none
 * @param bytes as uploaded
 * @returns rows with all that was not taken, or why it cannot be read; `not_foreign` where it is no such file
 * @example readForeign('detained.csv', bytes, { sha256 })
 */
export function readForeign(name: string, bytes: Uint8Array, options: ForeignOptions): ForeignRead {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return fromZip(name, bytes, options);
  const { text } = decode(bytes);
  const known = detectText(text);
  if (known === 'openrosa') {
    const read = fromXml(text);
    return 'refused' in read
      ? refused(read.refused, read.detail)
      : fromSubmissions('openrosa', [read], options);
  }
  if (known === 'kobo') {
    const read = fromJson(text);
    return read === null ? refused('broken', 'JSON') : fromSubmissions('kobo', read, options);
  }
  // The header alone tells whose it is; a table of somebody else's is not read to its end.
  const [line = ''] = text.split('\n', 1);
  const head = readForeignTable(line);
  if (head === null || detectForeign(head.header) === null) return refused('not_foreign');
  const table = readForeignTable(text);
  return table === null
    ? refused('broken', 'CSV')
    : readForeignTables([{ ...table, name: stem(name) }], options);
}

function taken(tables: ForeignTables): ForeignRead {
  return { ok: true, tables };
}

function fromZip(name: string, bytes: Uint8Array, options: ForeignOptions): ForeignRead {
  const entries = listZip(bytes, MOST_INFLATED);
  if ('refused' in entries) return archiveRefusal(entries.refused);
  const csvs = entries.filter((entry) => /\.csv$/i.test(entry.name) && !entry.name.includes('__MACOSX/'));
  if (csvs.length === 0) return refused('not_foreign');
  const parts = inflate(bytes, (part) => csvs.some((entry) => entry.name === part), MOST_INFLATED);
  if ('refused' in parts) return archiveRefusal(parts.refused);
  const tables: NamedTable[] = [];
  for (const [part, content] of parts) {
    const table: ForeignTable | null = readForeignTable(decode(content).text);
    if (table === null) return refused('broken', part);
    tables.push({ ...table, name: stem(part) });
  }
  const read = readForeignTables(tables, options);
  return read.ok || read.detail !== '' ? read : refused(read.refused, name);
}

function archiveRefusal(why: string): ForeignRead {
  return refused(why === 'truncated' || why === 'zip_bomb' || why === 'encrypted' ? why : 'broken');
}

/** Submissions, unless their form is not theirs: at least half of what was answered must be asked by it. */
function fromSubmissions(
  kind: ForeignKind,
  submissions: readonly Submission[],
  options: ForeignOptions,
  lost: readonly NotTaken[] = [],
): ForeignRead {
  if (options.form !== undefined) {
    const { known, of } = fitOf(submissions, options.form);
    if (known * 2 < of || known === 0) return refused('form_does_not_fit', `${known}/${of}`);
  }
  return taken(tablesOf(kind, submissions, options, lost));
}

/**
 * The same of tables that were read already, such as the worksheets of a workbook: submissions and their repeats, or entries.
 *
 * @param tables named as their file or worksheet; cells as text
 */
export function readForeignTables(tables: readonly NamedTable[], options: ForeignOptions): ForeignRead {
  const kinds = tables.map(({ header }) => detectForeign(header));
  const uwazi = tables[kinds.indexOf('uwazi')];
  if (uwazi !== undefined)
    return options.form === undefined
      ? taken(uwaziTables(uwazi, options))
      : refused('form_does_not_fit', 'Uwazi');
  const isRepeat = ({ header }: ForeignTable) =>
    header.some((cell) => /^(parent_key|_parent_index)$/i.test(cell.trim()));
  const main = tables.find((table, at) => kinds[at] !== null && !isRepeat(table));
  const repeats = tables.filter((table, at) => kinds[at] !== null && isRepeat(table));
  const kind = kinds.includes('kobo') ? 'kobo' : 'odk';
  if (main === undefined) return refused('not_foreign');
  const { submissions, lost } = submissionsOf(main, repeats, main.name);
  return fromSubmissions(kind, submissions, options, lost);
}
