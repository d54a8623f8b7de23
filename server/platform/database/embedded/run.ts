import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { OperatorFault } from '../../fault.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';

/** What runs a PostgreSQL program: whose account, which binaries. */
export type Runner = { readonly binaries: Binaries; readonly account: Account | null };

/**
 * Starts a PostgreSQL program as the database's account, with an environment of its own: PGDATA, PGPORT
 * and the like in the operator's shell must not steer it.
 */
export function spawnProgram(
  runner: Runner,
  program: 'initdb' | 'postgres',
  args: readonly string[],
  detached = false,
): ChildProcess {
  const { account, binaries } = runner;
  return spawn(join(binaries.native, 'bin', program), args, {
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
    cwd: '/',
    detached,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: join(binaries.native, 'lib') },
  });
}

const CAUSES: readonly [RegExp, string][] = [
  [
    /No space left on device/,
    'The disk is full. Free some space (the database needs about 100 MB) and start again.',
  ],
  [
    /Read-only file system/,
    'The data folder is on a read-only file system. Set SAFECONDUCT_DATA to a writable one.',
  ],
  [/could not create shared memory|could not map anonymous/i, 'There is too little memory for PostgreSQL.'],
  [/database files are incompatible/, 'The data were made by another major version of PostgreSQL.'],
  [
    /error while loading shared libraries/,
    'A library of the bundled PostgreSQL is missing. Run "npm ci" again.',
  ],
  [/is not (?:a valid|owned)|has wrong ownership/, 'The data folder belongs to another system account.'],
];

/** Turns a failed program into a message with the known cause first and its own last words after it. */
export function failure(what: string, lastWords: string): OperatorFault {
  const cause = CAUSES.find(([pattern]) => pattern.test(lastWords))?.[1];
  return new OperatorFault([`${what}.`, cause, lastWords.trim()].filter(Boolean).join('\n'));
}
