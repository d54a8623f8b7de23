import { createReadStream } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkLaw, type Law, type LawFiles, loadLaw } from '@safeconduct/law/index.ts';
import * as shape from '@safeconduct/law/data/schema.ts';
import { compareDepositary, mustBeSettled } from '@safeconduct/law/depositary/compare.ts';
import { instrumentOf } from '@safeconduct/law/depositary/instrument.ts';
import type { DepositaryTreaty } from '@safeconduct/law/depositary/model.ts';
import { depositaryReader, isFault } from '@safeconduct/law/depositary/read.ts';
import {
  DEPOSITARY_SOURCE,
  layRecords,
  type StatusRecord,
  takeOver,
} from '@safeconduct/law/depositary/write.ts';
import { InputFault, WorkFault } from '../fault.ts';
import { printJson } from '../files.ts';
import { lawFolder, withLawFiles } from './law-folder.ts';
import { sayComparison } from './law-words.ts';

export type UpdateOptions = {
  readonly instrument?: string;
  readonly write?: true;
  readonly asOf?: string;
  readonly data?: string;
  readonly json?: true;
};

const ENCODINGS = ['utf-8', 'iso-8859-1', 'windows-1252', 'us-ascii', 'utf-16', 'utf-16le', 'utf-16be'];

/** The encoding by byte order mark or XML declaration. */
function encodingOf(name: string, start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const declared = /^(?:ï»¿)?<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/.exec(
    Buffer.from(start).toString('latin1', 0, 200),
  )?.[1];
  const encoding = (declared ?? 'utf-8').toLowerCase();
  if (!ENCODINGS.includes(encoding))
    throw new InputFault(`${name}: its encoding "${declared}" is not one of the depositary's`);
  return encoding;
}

/** Reads piece by piece: nothing but the table of participants is ever held. */
async function readTreaty(path: string): Promise<DepositaryTreaty> {
  const name = basename(path);
  const reader = depositaryReader();
  let decoder: TextDecoder | null = null;
  try {
    for await (const piece of createReadStream(path)) {
      const bytes = piece as Buffer;
      decoder ??= new TextDecoder(encodingOf(name, bytes), { fatal: true });
      const fault = reader.write(decoder.decode(bytes, { stream: true }));
      if (fault !== null) throw new InputFault(`${name}: ${fault.message}`);
    }
    reader.write(decoder?.decode() ?? '');
  } catch (error) {
    if (error instanceof TypeError)
      throw new InputFault(`${name}: its bytes are not the encoding that it declares`);
    if (error instanceof Error && 'code' in error)
      throw new InputFault(`${path}: it cannot be read (${String(error.code)})`);
    throw error;
  }
  const read = reader.end();
  if (isFault(read)) throw new InputFault(`${name}: ${read.message}`);
  return read;
}

async function replace(folder: URL, file: string, text: string): Promise<void> {
  const next = new URL(`${file}.json.next`, folder);
  await writeFile(next, text);
  await rename(next, new URL(`${file}.json`, folder));
}

/** Writes nothing unless the data would still hold together afterwards. */
async function write(
  folder: URL,
  files: LawFiles,
  law: Law,
  id: string,
  treaty: DepositaryTreaty,
  asOf: string,
) {
  const before = shape.status.parse(files.status);
  const rows: readonly StatusRecord[] = takeOver(law, before, id, treaty, asOf);
  const about = shape.about.parse(files.about);
  const source = {
    text: 'UN Treaty Collection, XML of the treaty, taken over by `safeconduct law update`',
    licence: 'facts of the UN depositary',
  };
  const next = { ...about, sources: { ...about.sources, [DEPOSITARY_SOURCE]: source } };
  const faults = (checked: Law) =>
    checkLaw(checked, null).filter(({ level, file }) => level === 'fail' && file !== 'counts');
  const known = new Set(faults(law).map(({ record, what }) => `${record} ${what}`));
  const failed = faults(loadLaw({ ...files, status: rows, about: next })).filter(
    ({ record, what }) => !known.has(`${record} ${what}`),
  );
  const [first] = failed;
  if (first !== undefined) throw new WorkFault(`nothing is written: ${first.record} ${first.what}`);
  await replace(folder, 'status', layRecords(rows));
  await replace(folder, 'about', `${JSON.stringify(next, null, 2)}\n`);
  return rows.filter((row, index) => row !== before[index]).length;
}

export async function work(path: string, options: UpdateOptions): Promise<void> {
  const folder = lawFolder(options.data);
  const files = withLawFiles(folder, (read) => read);
  const law = withLawFiles(folder, loadLaw);
  if (options.write && options.asOf === undefined) {
    throw new InputFault('give --as-of, the day on which the file was fetched: the rows will bear it');
  }
  const treaty = await readTreaty(path);
  const id = options.instrument ?? instrumentOf(law, basename(path), treaty.title);
  if (id === null || !law.instruments.has(id)) {
    throw new InputFault(
      `${basename(path)}: which instrument it is cannot be told${id === null ? '' : ` ("${id}" is not in the data)`}; give --instrument`,
    );
  }
  const comparison = compareDepositary(law, id, treaty);
  const unsettled = mustBeSettled(comparison);
  if (options.json) printJson({ version: 1, file: basename(path), ...comparison });
  else process.stdout.write(sayComparison(comparison));
  if (!options.write) return;
  if (unsettled.length > 0)
    throw new WorkFault(`nothing is written: ${unsettled.length} things have to be settled first`);
  const changed = await write(folder, files, law, id, treaty, options.asOf ?? '');
  process.stderr.write(
    `${changed} rows now rest on the depositary as of ${options.asOf}. Read the change before you keep it.\n`,
  );
}
