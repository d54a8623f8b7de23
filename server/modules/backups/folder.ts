import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inWords, PART } from '../../platform/backup/file.ts';
import { type Kept, momentOf } from './plan.ts';

export type Found = Kept & { readonly bytes: number };

/** The backups in the folder, newest first. Each was read to its end before it got its name. */
export async function backupsIn(folder: string): Promise<Found[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw inWords(folder, error);
  });
  const all: Found[] = [];
  for (const name of names) {
    const at = momentOf(name);
    if (at === null) continue;
    const { size } = await stat(join(folder, name));
    all.push({ name, at, bytes: size });
  }
  return all.toSorted((one, two) => two.at.getTime() - one.at.getTime());
}

/** Makes the folder, for our account alone, and takes away what an interrupted backup left in it. */
export async function prepare(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const name of await readdir(folder))
      if (name.endsWith(PART) && name.startsWith('safeconduct-'))
        await rm(join(folder, name), { force: true });
  } catch (error) {
    throw inWords(folder, error);
  }
}
