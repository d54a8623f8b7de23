import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { OperatorFault } from '../../fault.ts';
import type { Log } from '../../log.ts';
import { commandOf, isAlive } from './process.ts';
import { failure, type Runner, spawnProgram } from './run.ts';

const SETTINGS = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'log_timezone=UTC',
  'timezone=UTC',
  // The server's log must not quote rows or parameters: names of people at risk would be in it.
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
  'log_checkpoints=off',
  // Our statements are short; compiling them costs more than it gives.
  'jit=off',
  // After a crash all files are flushed before the log is read: by one syncfs(2), not by an fsync of each of two thousand.
  ...(process.platform === 'linux' ? ['recovery_init_sync_method=syncfs'] : []),
];

const FAST_FOR_TESTS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
] as const;

export type Postmaster = {
  readonly pid: number;
  readonly stop: () => Promise<void>;
  /** Settles when the process ends without having been told to. */
  readonly died: Promise<void>;
};

/** PostgreSQL writes its pid in line 1 and its state in line 8 of postmaster.pid (miscadmin.h). */
function pidFile(cluster: string): { pid: number; status: string } | null {
  const path = join(cluster, 'postmaster.pid');
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8').split('\n');
  return { pid: Number(lines[0]), status: lines[7]?.trim() ?? '' };
}

/**
 * Deals with what a crash left behind. We hold the folder's lock, so no Safeconduct is running here. A
 * PostgreSQL that outlived its keeper is asked to stop; a pid file whose process is gone, or is by now some
 * other program, is removed (PostgreSQL itself would refuse to start in the second case).
 */
export async function clearLeftovers(cluster: string, log: Log): Promise<void> {
  const left = pidFile(cluster);
  if (left === null) return;
  const ours = isAlive(left.pid) && commandOf(left.pid).includes(cluster);
  if (ours) {
    log.warn({ pid: left.pid }, 'a PostgreSQL from an earlier run is still there; stopping it');
    process.kill(left.pid, 'SIGINT');
    for (let waited = 0; isAlive(left.pid); waited += 50) {
      // Frozen, or waiting for a disk: it is cut off, and finds its way back by its log as after any crash.
      if (waited === 10_000) process.kill(left.pid, 'SIGKILL');
      if (waited > 30_000)
        throw new OperatorFault(`PostgreSQL (process ${left.pid}) from an earlier run does not stop.`);
      await pause(50);
    }
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

async function waitUntilReady(cluster: string, child: ChildProcess, lastWords: () => string): Promise<void> {
  for (let waited = 0; waited < 120_000; waited += 20) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      throw failure('PostgreSQL did not start', lastWords());
    }
    const state = pidFile(cluster);
    if (state?.pid === child.pid && state.status === 'ready') return;
    await pause(20);
  }
  throw failure('PostgreSQL did not become ready in two minutes', lastWords());
}

/** Starts PostgreSQL on the cluster, reachable by the socket in `socket` only. */
export async function startPostmaster(
  runner: Runner,
  cluster: string,
  socket: string,
  durable: boolean,
  log: Log,
): Promise<Postmaster> {
  const settings = [
    ...SETTINGS,
    ...(durable ? [] : FAST_FOR_TESTS),
    `unix_socket_directories=${socket.replaceAll(',', '\\,')}`,
  ];
  // A crash leaves the socket's lock too. Its pid may be another program's by now, or that of one that is dead but not
  // yet taken away, and PostgreSQL would not start; the folder is ours alone, and we hold the lock of the data.
  rmSync(join(socket, '.s.PGSQL.5432.lock'), { force: true });
  // Its own process group: Ctrl-C in the terminal must reach Safeconduct, which then stops PostgreSQL last.
  const child = spawnProgram(
    runner,
    'postgres',
    ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])],
    true,
  );
  const words: string[] = [];
  child.on('error', (error) => words.push(error.message));
  if (child.stderr !== null) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      words.push(line);
      if (words.length > 30) words.shift();
      if (/ (WARNING|FATAL|PANIC): /.test(line)) log.warn({ postgres: line }, 'PostgreSQL');
      else log.debug({ postgres: line }, 'PostgreSQL');
    });
  }
  await waitUntilReady(cluster, child, () => words.join('\n'));
  const pid = child.pid;
  if (pid === undefined) throw failure('PostgreSQL did not start', words.join('\n'));
  let stopping = false;
  const died = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      if (stopping) return;
      log.error({ code, signal }, 'PostgreSQL stopped by itself');
      resolve();
    });
  });
  // If Safeconduct ends in a hurry, PostgreSQL is still told to shut down, and does so behind it.
  const atExit = () => child.kill('SIGINT');
  process.once('exit', atExit);
  child.once('exit', () => process.off('exit', atExit));
  return {
    pid,
    died,
    stop: async () => {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      // First it waits for connections to end, as ours do just now: cut off in that moment, each would leave two
      // warnings in the log of a stop that went well. Then it cuts off (SIGINT), and last ends without a word.
      child.kill('SIGTERM');
      const impatient = setTimeout(() => child.kill('SIGINT'), 2000);
      const late = setTimeout(() => child.kill('SIGQUIT'), 20_000);
      await gone;
      clearTimeout(impatient);
      clearTimeout(late);
    },
  };
}
