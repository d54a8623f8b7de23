import { readFileSync } from 'node:fs';
import { LAW_FILES, LawDataError, type LawFiles, loadLaw, type Law } from '@safeconduct/law/index.ts';

const home = new URL('../../data/law/', import.meta.url);

function parsed(folder: URL, file: string): unknown {
  const text = readFileSync(new URL(`${file}.json`, folder), 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LawDataError(file, `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The law's data as they lie in a folder; the repository's own unless another is given. Wording of reservations included. */
export function readLawFiles(folder: URL = home): LawFiles {
  const files = [...LAW_FILES, 'reservation-texts'] as const;
  return Object.fromEntries(files.map((file) => [file, parsed(folder, file)])) as LawFiles;
}

let held: Law | null = null;

/** The repository's law, read and checked once. */
export function law(): Law {
  held ??= loadLaw(readLawFiles());
  return held;
}
