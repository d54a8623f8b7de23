import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { OperatorFault } from '../fault.ts';
import { isAge, opened, type Opening } from './age.ts';

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is a file',
  EISDIR: 'it is a folder',
  EACCES: 'this account may not read or write there',
  EPERM: 'this account may not read or write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full. Nothing was kept; free some space',
  EDQUOT: 'the quota of this account is used up. Nothing was kept',
  EFBIG: 'the file would be larger than the file system allows',
  EIO: 'the disk could not be read or written',
};

/** A file system that says no, in words. */
export function inWords(path: string, error: unknown): unknown {
  const cause = error instanceof Error && 'code' in error ? CAUSES[String(error.code)] : undefined;
  return cause === undefined ? error : new OperatorFault(`${path}: ${cause}.`);
}

async function syncFolder(path: string): Promise<void> {
  await using handle = await open(path, 'r');
  await handle.sync();
}

/** Free bytes for us on the disk that holds the folder. */
export async function freeIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Ending of a backup that is being written. */
export const PART = '.part';

/**
 * Writes the bytes beside the place, for our account alone, and gives them their name only after `check` found them
 * right and the disk has them. What goes wrong leaves nothing behind.
 */
export async function writeWhole(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  check: (part: string) => Promise<void>,
): Promise<number> {
  const part = `${path}.${randomUUID().slice(0, 8)}${PART}`;
  let written = 0;
  try {
    const file = await open(part, 'wx', 0o600);
    try {
      for await (const chunk of bytes) {
        await file.writeFile(chunk);
        written += chunk.byteLength;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await check(part);
    await rename(part, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(part, { force: true });
    throw inWords(path, error);
  }
  return written;
}

/** Bytes of a backup as frames want them: decrypted where they are encrypted. `tell` is given how many were read. */
export async function readFile(
  path: string,
  opening: Opening,
  tell: (bytes: number) => void = () => {},
): Promise<{
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly size: number;
  readonly encrypted: boolean;
}> {
  try {
    const { size } = await stat(path);
    await using handle = await open(path, 'r');
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(32), 0, 32, 0);
    const encrypted = isAge(buffer.subarray(0, bytesRead));
    const read = counted(path, tell);
    return { bytes: encrypted ? opened(read, opening) : read, size, encrypted };
  } catch (error) {
    throw inWords(path, error);
  }
}

async function* counted(path: string, tell: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let read = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
      read += chunk.length;
      tell(read);
      yield chunk;
    }
  } catch (error) {
    throw inWords(path, error);
  }
}
