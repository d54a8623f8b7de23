import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { OperatorFault } from '../../fault.ts';
import { type Account, canReach } from './account.ts';

/** Where the database lives. `home` holds cluster, lock and passwords; `staged` when it is not in the data folder. */
export type Place = { readonly home: string; readonly cluster: string; readonly staged: boolean };

/** sun_path holds 108 bytes with its closing zero (unix(7)); macOS has 104. */
const SOCKET_LIMIT = process.platform === 'linux' ? 107 : 103;
const SOCKET = '/.s.PGSQL.5432';

function shortName(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

/** Makes a folder that only `account` (or we) can enter, refusing one that somebody else put there. */
export function privateFolder(path: string, account: Account | null): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const found = lstatSync(path);
  const own = process.getuid?.() ?? found.uid;
  if (!found.isDirectory() || (found.uid !== own && found.uid !== account?.uid)) {
    throw new OperatorFault(
      `${path} belongs to somebody else (user ${found.uid}). Remove it, or set SAFECONDUCT_DATA.`,
    );
  }
  if (account !== null) chownSync(path, account.uid, account.gid);
}

/** Makes a folder, and those above it that are missing, through which others may pass but which they may not list. */
export function passableFolder(path: string): void {
  if (existsSync(path)) return;
  passableFolder(dirname(path));
  mkdirSync(path);
  // The mode given to mkdir is cut down by the umask, so it is set by itself.
  chmodSync(path, 0o711);
}

/**
 * Chooses the place. PostgreSQL's account must be able to reach it; under a closed folder such as /root
 * (mode 0700) it cannot, so then the database goes to `shared`/<hash of the data folder>, and a note in the
 * data folder says where.
 */
export function choosePlace(data: string, account: Account | null, shared: string): Place {
  if (account === null) {
    const home = join(data, 'postgres');
    mkdirSync(home, { recursive: true, mode: 0o700 });
    return { home, cluster: join(home, 'cluster'), staged: false };
  }
  if (canReach(data, account)) {
    const home = join(data, 'postgres');
    passableFolder(data);
    passableFolder(home);
    return { home, cluster: join(home, 'cluster'), staged: false };
  }
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const home = join(shared, shortName(data));
  passableFolder(shared);
  passableFolder(home);
  writeFileSync(
    join(data, 'DATABASE-IS-ELSEWHERE.txt'),
    `The database user cannot enter this folder, so the database is in\n${home}\nBack that folder up, and move it with this one.\n`,
  );
  return { home, cluster: join(home, 'cluster'), staged: true };
}

/** A folder for the socket whose path is short enough for the operating system. */
export function socketFolder(home: string, account: Account | null): string {
  const beside = join(home, 'socket');
  const folder =
    Buffer.byteLength(beside + SOCKET) <= SOCKET_LIMIT
      ? beside
      : join(tmpdir(), `safeconduct-${process.getuid?.() ?? 0}-${shortName(home)}`);
  if (Buffer.byteLength(folder + SOCKET) > SOCKET_LIMIT || !canReach(folder, account)) {
    throw new OperatorFault(
      `No folder short enough for PostgreSQL's socket: ${folder}. Set SAFECONDUCT_DATA or TMPDIR to a shorter path.`,
    );
  }
  privateFolder(folder, account);
  return folder;
}
