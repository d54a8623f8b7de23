import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statfsSync } from 'node:fs';
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OperatorFault } from '../../fault.ts';
import { privateFolder } from './place.ts';
import { failure, type Runner, spawnProgram } from './run.ts';

/** Name of the bundled server's superuser, which only makes roles and databases. */
export const SUPERUSER = 'safeconduct_root';

const NEEDED = 200 * 1024 * 1024;

async function initialise(
  runner: Runner,
  cluster: string,
  passwordFile: string,
  durable: boolean,
): Promise<void> {
  const child = spawnProgram(runner, 'initdb', [
    '--pgdata',
    cluster,
    '--username',
    SUPERUSER,
    '--pwfile',
    passwordFile,
    '--auth',
    'scram-sha-256',
    '--encoding',
    'UTF8',
    '--locale-provider',
    'builtin',
    '--builtin-locale',
    'C.UTF-8',
    '--data-checksums',
    // One syncfs(2) at the end instead of an fsync of each of a thousand files.
    durable && process.platform === 'linux'
      ? '--sync-method=syncfs'
      : durable
        ? '--sync-method=fsync'
        : '--no-sync',
  ]);
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    words = (words + chunk).slice(-4000);
  });
  child.on('error', (error) => {
    words += error.message;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw failure('The database could not be made', words);
}

/** Makes the cluster if it is not there. It appears under its name only when whole, so a crash half way leaves none. */
export async function ensureCluster(
  runner: Runner,
  cluster: string,
  password: string,
  durable: boolean,
): Promise<boolean> {
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
    const ours = runner.binaries.version.split('.')[0];
    if (made !== ours) {
      throw new OperatorFault(
        `The data in ${cluster} were made by PostgreSQL ${made}; this version brings ${ours}. Start the version that made them, and export from there.`,
      );
    }
    return false;
  }
  const home = dirname(cluster);
  const disk = statfsSync(home);
  if (disk.bavail * disk.bsize < NEEDED) {
    throw new OperatorFault(
      `The disk that holds ${home} is full: a new database needs 200 MB. Free some space, or set SAFECONDUCT_DATA.`,
    );
  }
  for (const name of readdirSync(home)) {
    if (name.startsWith('making-')) await rm(join(home, name), { recursive: true, force: true });
  }
  const making = join(home, `making-${process.pid}`);
  privateFolder(making, runner.account);
  const passwordFile = join(making, 'password');
  const half = join(making, 'cluster');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (runner.account !== null) await chown(passwordFile, runner.account.uid, runner.account.gid);
  await initialise(runner, half, passwordFile, durable);
  await rename(half, cluster);
  await rm(making, { recursive: true, force: true });
  if (durable) await syncFolder(home);
  return true;
}

async function syncFolder(path: string): Promise<void> {
  await using handle = await open(path, 'r');
  await handle.sync();
}

/** Passwords of the three roles, made once. They guard a socket that only the account can reach anyway. */
export type Passwords = { readonly superuser: string; readonly owner: string; readonly app: string };

/** Reads the passwords kept beside the cluster, making them first if there are none. */
export async function ensurePasswords(home: string): Promise<Passwords> {
  const path = join(home, 'passwords.json');
  if (existsSync(path)) {
    const kept: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (
      typeof kept === 'object' &&
      kept !== null &&
      'superuser' in kept &&
      'owner' in kept &&
      'app' in kept
    ) {
      return { superuser: String(kept.superuser), owner: String(kept.owner), app: String(kept.app) };
    }
    throw new OperatorFault(`${path} is damaged. Restore it from a backup.`);
  }
  if (existsSync(join(home, 'cluster'))) {
    throw new OperatorFault(
      `${path} is missing, and the database beside it cannot be opened without. Restore it from a backup.`,
    );
  }
  const secret = () => randomBytes(24).toString('base64url');
  const passwords = { superuser: secret(), owner: secret(), app: secret() };
  await mkdir(home, { recursive: true });
  await writeFile(`${path}.new`, JSON.stringify(passwords), { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
  return passwords;
}
