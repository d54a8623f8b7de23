import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type ForeignRefusal, readForeign, type Target } from '@safeconduct/claims/foreign/index.ts';
import { isProperty } from '@safeconduct/claims/model/index.ts';
import { csv } from '@safeconduct/documents/elsewhere/csv.ts';
import { InputFault, WorkFault } from '../fault.ts';
import { printJson, progress, readInput, writeOutput } from '../files.ts';

export type Options = {
  readonly out: string;
  readonly incident?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly field: readonly string[];
  readonly json?: true;
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const others = ['title', 'publication_date', 'publisher', 'language', 'url'] as const;

function targetOf(given: string): readonly [string, Target] {
  const at = given.lastIndexOf('=');
  const [field, what] = [given.slice(0, at), given.slice(at + 1)];
  if (at < 1) throw new InputFault(`--field ${given}: write FIELD=WHAT`);
  if (what === '') return [field, null];
  const other = others.find((one) => one === what);
  if (other !== undefined) return [field, other];
  if (!isProperty(what))
    throw new InputFault(`--field ${given}: ${what} is nothing that a claim can be about`);
  return [field, what];
}

/** Without a form, as here, none of those about forms comes about. */
const meanings: Readonly<Partial<Record<ForeignRefusal, string>>> = {
  not_foreign: 'it is no file of Uwazi, ODK Central or KoboToolbox that is known by its header',
  truncated: 'it breaks off before its end',
  broken: 'it is damaged or breaks off',
  hostile_xml: 'it declares a document type, which no form does; it is refused as hostile',
  too_deep: 'it nests deeper than any form',
  too_large: 'it is too large',
  zip_bomb: 'it unfolds to far more than its size allows; it is refused as hostile',
  encrypted: 'it is protected by a password',
};

export async function work(path: string, options: Options): Promise<void> {
  const { out, incident, publisher, language } = options;
  const fields = Object.fromEntries(options.field.map(targetOf));
  const read = readForeign(basename(path), await readInput(path), {
    sha256,
    fields,
    ...(incident === undefined ? {} : { incident }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(language === undefined ? {} : { language }),
  });
  if (!read.ok)
    throw new InputFault(
      `${path}: ${meanings[read.refused] ?? read.refused}${read.detail === '' ? '' : ` (${read.detail})`}`,
    );
  const { kind, records, sheets, notTaken } = read.tables;
  try {
    await mkdir(out, { recursive: true });
  } catch {
    throw new WorkFault(`${out}: the folder cannot be made`);
  }
  for (const { kind: name, header, rows } of sheets)
    await writeOutput(join(out, `${name}.csv`), csv([header, ...rows]));
  const left = notTaken.map(({ record, field, why }) => [record, field, why]);
  await writeOutput(join(out, 'not-taken.csv'), csv([['record', 'field', 'why'], ...left]));
  const counts = Object.fromEntries(sheets.map((sheet) => [sheet.kind, sheet.rows.length]));
  progress(
    `${records} records of ${kind}; ${notTaken.length} answers not taken as fields, see not-taken.csv`,
  );
  if (options.json) printJson({ version: 1, kind, records, sheets: counts, notTaken: notTaken.length, out });
}
