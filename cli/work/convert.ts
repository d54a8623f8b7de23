import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ForeignRefusal, Target, XlsForm } from '@safeconduct/claims/foreign/index.ts';
import { isProperty } from '@safeconduct/claims/model/index.ts';
import { csv } from '@safeconduct/documents/elsewhere/csv.ts';
import { answersName, readForeignFile, readFormBook } from '../../server/modules/imports/imports.ts';
import { InputFault, WorkFault } from '../fault.ts';
import { printJson, progress, readInput, writeOutput } from '../files.ts';

export type Options = {
  readonly out: string;
  readonly incident?: string;
  readonly publisher?: string;
  readonly language?: string;
  /** Path of an XLSForm. */
  readonly form?: string;
  /** Tag of the language of its labels. */
  readonly labels: string;
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

const meanings: Readonly<Record<ForeignRefusal, string>> = {
  not_foreign: 'it is no file of Uwazi, ODK Central or KoboToolbox that is known by its header',
  truncated: 'it breaks off before its end',
  broken: 'it is damaged or breaks off',
  hostile_xml: 'it declares a document type, which no form does; it is refused as hostile',
  too_deep: 'it nests deeper than any form',
  too_large: 'it is too large',
  zip_bomb: 'it unfolds to far more than its size allows; it is refused as hostile',
  encrypted: 'it is protected by a password',
  form_unknown: 'it is no XLSForm: it has no worksheet “survey” with columns “type” and “name”',
  form_empty: 'it has no questions',
  form_groups: 'a group or repeat is begun and not ended, or ended and not begun',
  form_no_labels: 'it has no labels, neither of questions nor of choices',
  form_too_large: 'it is too large for a form',
  form_does_not_fit: 'it asks for less than half of what the submissions answer',
};

const fault = (
  path: string,
  { refused, detail }: { readonly refused: ForeignRefusal; readonly detail: string },
) => new InputFault(`${path}: ${meanings[refused]}${detail === '' ? '' : ` (${detail})`}`);

async function formAt(path: string): Promise<XlsForm> {
  const read = await readFormBook(await readInput(path));
  if (!read.ok) throw fault(path, read);
  return read.form;
}

export async function work(path: string, options: Options): Promise<void> {
  const { out, incident, publisher, language, form: formPath } = options;
  if (path === '-' && formPath === '-')
    throw new InputFault('the file and its form cannot both come by standard input');
  const fields = Object.fromEntries(options.field.map(targetOf));
  const form = formPath === undefined ? undefined : await formAt(formPath);
  const read = await readForeignFile(basename(path), await readInput(path), {
    sha256,
    fields,
    reader: options.labels,
    ...(form === undefined ? {} : { form }),
    ...(incident === undefined ? {} : { incident }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(language === undefined ? {} : { language }),
  });
  if (!read.ok) throw fault(read.refused === 'form_does_not_fit' ? (formPath ?? path) : path, read);
  const { kind, records, sheets, answers, notTaken } = read.tables;
  try {
    await mkdir(out, { recursive: true });
  } catch {
    throw new WorkFault(`${out}: the folder cannot be made`);
  }
  for (const { kind: name, header, rows } of sheets)
    await writeOutput(join(out, `${name}.csv`), csv([header, ...rows]));
  for (const { part, header, rows } of answers)
    await writeOutput(join(out, `${answersName(part)}.csv`), csv([header, ...rows]));
  const left = notTaken.map(({ record, field, why }) => [record, field, why]);
  await writeOutput(join(out, 'not-taken.csv'), csv([['record', 'field', 'why'], ...left]));
  const counts = Object.fromEntries(sheets.map((sheet) => [sheet.kind, sheet.rows.length]));
  progress(
    `${records} records of ${kind}; ${notTaken.length} answers not taken as fields, see not-taken.csv`,
  );
  const told = Object.fromEntries(answers.map(({ part, rows }) => [answersName(part), rows.length]));
  if (options.json)
    printJson({ version: 1, kind, records, sheets: counts, answers: told, notTaken: notTaken.length, out });
}
