import { readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { InputFault, WorkFault } from './fault.ts';

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'it may not be read or written',
    ENOSPC: 'the disk is full',
  };
  return known[code] ?? (error instanceof Error ? error.message : String(error));
}

/** Bytes of a file, or of standard input for `-`. */
export async function readInput(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(path === '-' ? await buffer(process.stdin) : await readFile(path));
  } catch (error) {
    throw new InputFault(`${path}: ${reason(error)}`);
  }
}

/** A file as UTF-8 text. */
export async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readInput(path));
  } catch (error) {
    if (error instanceof TypeError) throw new InputFault(`${path}: it is not UTF-8 text`);
    throw error;
  }
}

/** Writes a file, or to standard output for `-`. */
export async function writeOutput(path: string, bytes: Uint8Array | string): Promise<void> {
  if (path === '-') {
    process.stdout.write(bytes);
    return;
  }
  try {
    await writeFile(path, bytes);
  } catch (error) {
    throw new WorkFault(`${path}: ${reason(error)}`);
  }
}

/** Tells how long work goes on, on standard error, so that standard output stays clean. */
export function progress(words: string): void {
  process.stderr.write(`${words}\n`);
}

/** One JSON document on standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
