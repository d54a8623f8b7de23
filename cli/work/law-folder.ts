import { pathToFileURL } from 'node:url';
import { LawDataError, type LawFiles } from '@safeconduct/law/index.ts';
import { readLawFiles } from '../../server/platform/law.ts';
import { InputFault } from '../fault.ts';

/** The folder that `--data` names, or the one that came with the program. */
export function lawFolder(data: string | undefined): URL {
  return data === undefined ? new URL('../../data/law/', import.meta.url) : pathToFileURL(`${data}/`);
}

/** Runs work on the law's data; what is wrong with the files is the caller's to mend, in plain words. */
export function withLawFiles<T>(folder: URL, work: (files: LawFiles) => T): T {
  try {
    return work(readLawFiles(folder));
  } catch (error) {
    if (error instanceof LawDataError) throw new InputFault(error.message);
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new InputFault(`a file of the law’s data is missing: ${error.message}`);
    }
    throw error;
  }
}
