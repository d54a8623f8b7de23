import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { placeOf } from '../files/disk.ts';
import { inWords } from './file.ts';

/** Where originals lie until it is certain that the restore ends well. */
export type Shelf = {
  /** Keeps the bytes if, when all of them have come, they are `whole`. */
  readonly put: (sha256: string, bytes: AsyncIterable<Uint8Array>, whole: () => boolean) => Promise<void>;
  /** Moves everything into the store; the answer takes away again what was not there before. */
  readonly settle: () => Promise<() => Promise<void>>;
  readonly clear: () => Promise<void>;
};

/** The folder that a restore which was killed may leave beside the store. */
const shelfOf = (originals: string) => `${originals}-restoring`;

/** Takes away what a restore left that was killed; nothing in the store or the database refers to it. */
export async function clearShelf(originals: string): Promise<void> {
  await rm(shelfOf(originals), { recursive: true, force: true });
}

/** A shelf beside the store, so that moving is renaming. */
export async function openShelf(originals: string): Promise<Shelf> {
  const folder = shelfOf(originals);
  await clearShelf(originals);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = new Set<string>();
  return {
    put: async (sha256, bytes, whole) => {
      try {
        await using file = await open(join(folder, sha256), 'w', 0o600);
        for await (const chunk of bytes) await file.writeFile(chunk);
        await file.sync();
      } catch (error) {
        throw inWords(folder, error);
      }
      if (whole()) kept.add(sha256);
    },
    settle: async () => {
      const moved: string[] = [];
      const undo = async () => {
        for (const path of moved) await rm(path, { force: true });
      };
      try {
        for (const sha256 of kept) {
          const path = placeOf(originals, sha256);
          if (!existsSync(path)) moved.push(path);
          await mkdir(dirname(path), { recursive: true, mode: 0o700 });
          await rename(join(folder, sha256), path);
        }
      } catch (error) {
        await undo();
        throw error;
      }
      return undo;
    },
    clear: () => clearShelf(originals),
  };
}
