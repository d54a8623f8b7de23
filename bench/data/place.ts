import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../server/platform/database/embedded/index.ts';
import { openDatabase } from '../../server/platform/database/index.ts';
import { migrateQueue } from '../../server/platform/jobs.ts';
import { openLog } from '../../server/platform/log.ts';
import { type Amount, fill, type Filled } from './fill.ts';

/** A data folder with a filled database, ready for the server to be started on. */
export type Place = { readonly data: string; readonly filled: Filled };

const NOTE = 'bench.json';

/** A superuser's connection to the bundled database of a data folder, while it runs. */
export async function asRoot(data: string): Promise<pg.Client> {
  const home = join(data, 'postgres');
  const kept: { superuser: string } = JSON.parse(await readFile(join(home, 'passwords.json'), 'utf8'));
  const client = new pg.Client({
    host: join(home, 'socket'),
    user: 'safeconduct_root',
    password: kept.superuser,
    database: 'safeconduct',
  });
  await client.connect();
  return client;
}

/**
 * The filled data folder, made if it is not there yet: some minutes for a million claims. Kept for the next run; a
 * server started on it brings its schema up to date as any other.
 */
export async function filledPlace(
  amount: Amount,
  given: string | undefined,
  say: (progress: string) => void,
): Promise<Place> {
  const { incidents, claims, seed } = amount;
  const data = given ?? join(tmpdir(), `safeconduct-bench-${incidents}-${claims}-${seed}`);
  const note = join(data, NOTE);
  if (existsSync(note)) return { data, filled: JSON.parse(await readFile(note, 'utf8')) };
  if (existsSync(join(data, 'postgres'))) {
    if (given !== undefined) throw new Error(`${data} holds a database already that no bench has made`);
    await rm(data, { recursive: true });
  }
  await mkdir(data, { recursive: true });
  await chmod(data, 0o711);
  const log = openLog('error');
  const database = await openDatabase({ data, databaseUrl: undefined, databaseAppUrl: undefined }, log);
  await migrateQueue(database.ownerPool, log);
  await database.close();
  const server = await startEmbedded({ data, log });
  try {
    const root = await asRoot(data);
    try {
      const filled = await fill(root, amount, say);
      await writeFile(note, JSON.stringify(filled));
      return { data, filled };
    } finally {
      await root.end();
    }
  } finally {
    await server.stop();
  }
}
