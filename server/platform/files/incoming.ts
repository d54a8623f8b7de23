import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Incoming } from './store.ts';

const COMING = 'coming-';

/** Writes a file that comes into `folder` under a name of the moment; nothing is left of it where it breaks off. */
export async function receiveIn(
  folder: string,
  placeOf: (sha256: string) => string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<Incoming> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${COMING}${randomUUID()}`);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    await using file = await open(path, 'wx', 0o600);
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      await file.writeFile(chunk);
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  const sha256 = hash.digest('hex');
  return {
    sha256,
    bytes,
    path,
    keep: async () => {
      const place = placeOf(sha256);
      await using file = await open(path, 'r+');
      await file.sync();
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await rename(path, place);
    },
    drop: () => rm(path, { force: true }),
  };
}

/** Takes away what was coming when a server was killed; nothing refers to it. Only before ours takes anything in. */
export async function clearIncoming(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (name.startsWith(COMING)) await rm(join(folder, name), { force: true });
}
