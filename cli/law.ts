import { readFileSync } from 'node:fs';
import {
  type Law,
  LAW_FILES,
  LawDataError,
  type LawFiles,
  loadLaw,
  stateCodeOf,
} from '@safeconduct/law/index.ts';
import { InputFault } from './fault.ts';

const folder = new URL('../data/law/', import.meta.url);

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(new URL(`${file}.json`, folder), 'utf8'));
  } catch (error) {
    throw new InputFault(`data/law/${file}.json: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The law data of this checkout, checked; a fault in them is said by file, record and field. */
export function readLaw(): Law {
  try {
    return loadLaw(Object.fromEntries(LAW_FILES.map((file) => [file, read(file)])) as LawFiles);
  } catch (error) {
    if (error instanceof LawDataError) throw new InputFault(error.message);
    throw error;
  }
}

/** A state by code or name, or words on what can be given. */
export function readState(words: string, option: string): string {
  const code = stateCodeOf(words);
  if (code !== null) return code;
  throw new InputFault(
    `${option}: no state is known by "${words}". Give a code such as CHN or CN, or a name in English, Korean or Chinese.`,
  );
}
