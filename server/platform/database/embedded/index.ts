import { OperatorFault } from '../../fault.ts';
import type { Log } from '../../log.ts';
import { canReach, chooseAccount } from './account.ts';
import { findBinaries, linkLibraries, stageBinaries } from './binaries.ts';
import { ensureCluster, ensurePasswords, SUPERUSER } from './cluster.ts';
import { takeLock } from './lock.ts';
import { choosePlace, socketFolder } from './place.ts';
import { keep } from './keep.ts';
import { clearLeftovers, startPostmaster } from './postmaster.ts';
import type { Runner } from './run.ts';

/** Where system-wide copies go when PostgreSQL's account cannot reach the checkout or the data folder. */
export const SHARED = '/var/lib/safeconduct';

/** Names and passwords of the bundled server's roles, for `pg`. */
export type Embedded = {
  readonly socket: string;
  readonly superuser: { readonly user: string; readonly password: string };
  readonly ownerPassword: string;
  readonly appPassword: string;
  /** The server process; another one after it had to be started again. */
  readonly pid: () => number;
  /** The folder to back up. */
  readonly home: string;
  readonly stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  readonly data: string;
  readonly log: Log;
  /** False for tests: no fsync, so a power cut may lose the data. */
  readonly durable?: boolean;
  /** Where copies go as root; another place in tests. */
  readonly shared?: string;
  readonly say?: (progress: string) => void;
};

async function prepareRunner(options: EmbeddedOptions, shared: string): Promise<Runner> {
  const account = chooseAccount();
  const found = findBinaries();
  const reachable = canReach(found.native, account);
  const binaries =
    reachable && linkLibraries(found.native) === 'linked'
      ? found
      : await stageBinaries(found, account === null ? options.data : shared);
  return { account, binaries };
}

const CAUSES: Readonly<Record<string, string>> = {
  EACCES:
    'it belongs to another user. Start Safeconduct as that user, or set SAFECONDUCT_DATA to a folder of yours.',
  EPERM:
    'it belongs to another user. Start Safeconduct as that user, or set SAFECONDUCT_DATA to a folder of yours.',
  EROFS: 'it is on a read-only file system. Set SAFECONDUCT_DATA to a writable folder.',
  ENOSPC: 'the disk is full. Free some space and start again.',
  ENOTDIR: 'a part of the path is a file. Set SAFECONDUCT_DATA to a folder.',
};

/** A file system that says no, put into words; anything else as it was. */
function inWords(error: unknown, data: string): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  const cause = CAUSES[String(error.code)];
  const path = 'path' in error ? String(error.path) : data;
  return cause === undefined ? error : new OperatorFault(`${path} cannot be used: ${cause}`);
}

/** Starts the bundled PostgreSQL on the data folder, making the cluster on the first start. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  try {
    return await start(options);
  } catch (error) {
    throw inWords(error, options.data);
  }
}

async function start(options: EmbeddedOptions): Promise<Embedded> {
  const { log, durable = true, shared = SHARED, say = () => {} } = options;
  const runner = await prepareRunner(options, shared);
  const place = choosePlace(options.data, runner.account, shared);
  if (place.staged)
    say(`The database is kept in ${place.home}, because its user cannot enter ${options.data}.`);
  const release = takeLock(`${place.home}/lock`);
  try {
    const passwords = await ensurePasswords(place.home);
    await clearLeftovers(place.cluster, log);
    if (await ensureCluster(runner, place.cluster, passwords.superuser, durable)) say('Made a new database.');
    const socket = socketFolder(place.home, runner.account);
    const begin = () => startPostmaster(runner, place.cluster, socket, durable, log);
    const kept = keep(await begin(), begin, () => clearLeftovers(place.cluster, log), log);
    return {
      socket,
      superuser: { user: SUPERUSER, password: passwords.superuser },
      ownerPassword: passwords.owner,
      appPassword: passwords.app,
      pid: () => kept.current().pid,
      home: place.home,
      stop: async () => {
        await kept.stop();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
