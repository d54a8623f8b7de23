import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { receiveIn } from './incoming.ts';
import { spoolIn } from './spool.ts';
import { checkHash, Damaged, type Store } from './store.ts';

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Writes beside the place and moves there, so that a crash leaves the whole file or none. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** The bytes of a file piece by piece; at their end they must have had their hash. */
async function* checked(file: FileHandle, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of file.createReadStream({ highWaterMark: 256 * 1024 })) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== sha256) throw new Damaged(sha256);
}

/** Where the bytes of a hash lie in the folder of a store. */
export function placeOf(folder: string, sha256: string): string {
  checkHash(sha256);
  return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

/** Files in folders of a directory on this machine: `ab/cd/abcd…`. */
export function diskStore(folder: string): Store {
  const pathOf = (sha256: string) => placeOf(folder, sha256);
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(sha256);
      const there = await stat(path).catch((error: unknown) => {
        if (isMissing(error)) return null;
        throw error;
      });
      if (there === null || there.size !== bytes.byteLength) await writeWhole(path, bytes);
      return sha256;
    },
    receive: (chunks) => receiveIn(folder, pathOf, chunks),
    async putStream(chunks) {
      const { sha256, bytes, keep, drop } = await receiveIn(folder, pathOf, chunks);
      try {
        await keep();
      } finally {
        await drop();
      }
      return { sha256, bytes };
    },
    async stream(sha256) {
      const file = await open(pathOf(sha256)).catch((error: unknown) => {
        if (isMissing(error)) return null;
        throw error;
      });
      return file === null ? null : checked(file, sha256);
    },
    async get(sha256) {
      let bytes: Buffer;
      try {
        bytes = await readFile(pathOf(sha256));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Damaged(sha256);
      return new Uint8Array(bytes);
    },
    spool: (chunks) => spoolIn(folder, chunks),
    async remove(sha256) {
      await rm(pathOf(sha256), { force: true });
    },
  };
}
