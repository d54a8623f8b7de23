import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAW_FILES, type LawFiles, loadLaw, type Law } from '@safeconduct/law/index.ts';

/** The repository's data/law, parsed anew at each call so that a test may spoil its copy. */
export function lawFiles(): LawFiles {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(join(import.meta.dirname, `../data/law/${file}.json`), 'utf8'));
  return Object.fromEntries(
    [...LAW_FILES, 'reservation-texts'].map((file) => [file, read(file)]),
  ) as LawFiles;
}

/** The same files with one record of one of them changed. */
export function withRecord(
  file: keyof LawFiles,
  find: (record: Record<string, unknown>) => boolean,
  change: object,
): LawFiles {
  const files = lawFiles();
  const rows = files[file] as Record<string, unknown>[];
  return { ...files, [file]: rows.map((row) => (find(row) ? { ...row, ...change } : row)) };
}

/** The repository's law. */
export const repositoryLaw: Law = loadLaw(lawFiles());
