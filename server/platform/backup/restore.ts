import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../database/migrate.ts';
import { openDb, openPool } from '../database/open.ts';
import { OperatorFault } from '../fault.ts';
import { diskStore } from '../files/disk.ts';
import { placeKey } from '../key.ts';
import { migrateQueue } from '../jobs.ts';
import type { Log } from '../log.ts';
import type { Opening } from './age.ts';
import { readTables } from './catalogue.ts';
import type { Contents } from './contents.ts';
import { inSnapshot } from './dump.ts';
import { load, type Loaded } from './load.ts';
import { checkReadable } from './schema.ts';
import { openShelf } from './shelf.ts';
import { openBackup, type Summary, verify } from './verify.ts';

export type Restoring = {
  /** How to connect as the role that owns the database. */
  readonly settings: pg.ClientConfig;
  /** The data folder: originals and the key of the installation go there. */
  readonly data: string;
  readonly contents: Contents;
  readonly path: string;
  readonly opening: Opening;
  /** Called where there is something already, before any of it is touched; throws to leave it. */
  readonly replace: () => Promise<void>;
  readonly log: Log;
  /** What is being done, and how many bytes of the backup were read for it. */
  readonly tell?: (doing: 'verify' | 'load', bytes: number) => void;
};

export type Restored = Loaded & { readonly root: string };

async function bringUpToDate(settings: pg.ClientConfig, log: Log): Promise<void> {
  const pool = openPool(settings, log, 2);
  const owner = openDb(pool);
  try {
    await migrate(owner);
    await migrateQueue(pool, log);
  } finally {
    await owner.destroy();
  }
}

/** A server that runs would go on with what it remembers of the database before. */
async function checkAlone(client: pg.ClientBase): Promise<void> {
  let others = 0;
  for (let waited = 0; waited <= 3000; waited += 200) {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database()
        and pid <> pg_backend_pid() and usename is not null`,
    );
    others = rows[0]?.n ?? 0;
    if (others === 0) return;
    await pause(200);
  }
  throw new OperatorFault(
    `Somebody else is using the database (${others} connections). Stop Safeconduct, and whatever else is connected, first.`,
  );
}

async function isEmpty(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>(
    `select not exists (select from public.users) and (select id from public.audit_head) = 0 as "is"`,
  );
  return rows[0]?.is === true;
}

async function originalsIn(client: pg.ClientBase, contents: Contents): Promise<string[]> {
  return inSnapshot(client, async () => {
    const { rows } = await client.query<{ sha256: string }>(contents.originals);
    return rows.map(({ sha256 }) => sha256);
  });
}

/** Nobody's deed: whoever holds the machine did it, and the trail of the desk knows no such person. */
async function record(
  client: pg.ClientBase,
  { head, totals, migrated }: Loaded,
  root: string,
): Promise<void> {
  const detail = {
    takenAt: head.takenAt,
    root,
    files: totals.files,
    missing: totals.missing.length,
    migrated,
  };
  await client.query(
    `insert into public.audit (act, subject_kind, subject_id, detail) values ('backup.restored', 'backup', $1, $2)`,
    [root.slice(0, 16), JSON.stringify(detail)],
  );
}

/** What the planner goes by; without it the first hours after a restore are slow. */
async function analyze(client: pg.Client): Promise<void> {
  for (const { name } of await readTables(client))
    await client.query(`analyze public.${client.escapeIdentifier(name)}`);
}

async function fill(client: pg.Client, given: Restoring): Promise<Restored> {
  const { contents, data, path, opening, tell } = given;
  const shelf = await openShelf(join(data, 'originals'));
  try {
    await client.query('begin');
    const reading = await openBackup(path, opening, (bytes) => tell?.('load', bytes));
    const loaded = await load(client, reading.pieces, shelf, contents);
    await record(client, loaded, reading.root());
    const undo = [await shelf.settle()];
    try {
      if (loaded.head.key !== null) undo.push(await placeKey(data, loaded.head.key));
      await client.query('commit');
    } catch (error) {
      for (const one of undo) await one();
      throw error;
    }
    return { ...loaded, root: reading.root() };
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    await shelf.clear();
  }
}

/**
 * Puts what a backup holds into a database: first all of it is read and checked, then all of it goes in by one
 * transaction, which checks again and commits only at the end. What goes wrong, a kill included, leaves the database
 * as it was.
 */
export async function restore(given: Restoring): Promise<Restored> {
  const { settings, data, contents, path, opening, log, tell } = given;
  const summary: Summary = await verify(path, opening, (bytes) => tell?.('verify', bytes));
  await checkReadable(summary.head);
  await bringUpToDate(settings, log);
  const client = new pg.Client(settings);
  await client.connect();
  client.on('error', (error) => log.warn({ err: error }, 'the database connection broke'));
  try {
    await checkAlone(client);
    const before = (await isEmpty(client)) ? [] : await originalsIn(client, contents);
    if (!(await isEmpty(client))) await given.replace();
    const restored = await fill(client, given);
    await analyze(client);
    const now = new Set(await originalsIn(client, contents));
    const store = diskStore(join(data, 'originals'));
    for (const sha256 of before) if (!now.has(sha256)) await store.remove(sha256);
    return restored;
  } finally {
    await client.end();
  }
}
