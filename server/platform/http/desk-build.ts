import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { OperatorFault } from '../fault.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const BUILDER = fileURLToPath(new URL('desk-builder.ts', import.meta.url));
const SOURCES = ['web', 'packages', 'locales', 'data/names', 'package-lock.json', 'vite.config.ts'];

function newestIn(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && !entry.name.includes('.test.'))
    .reduce((newest, entry) => Math.max(newest, newestIn(join(path, entry.name))), 0);
}

function isWritable(folder: string): boolean {
  try {
    accessSync(existsSync(folder) ? folder : ROOT, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function isFresh(folder: string): boolean {
  const page = statSync(join(folder, 'index.html'), { throwIfNoEntry: false });
  return (
    page !== undefined && page.mtimeMs >= Math.max(...SOURCES.map((source) => newestIn(join(ROOT, source))))
  );
}

/**
 * Builds in a process of its own: the bundler's native threads would keep ours from ending if the start failed
 * meanwhile, and its memory goes when it is done.
 */
export async function build(folder: string, given: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [BUILDER, folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its own group: Ctrl-C in the terminal is for us, and ends the build through the signal or not at all.
    detached: true,
    signal: given,
    killSignal: 'SIGKILL',
  });
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (words = (words + chunk).slice(-1500)));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(words.trim() || `the build ended with ${code}`);
}

/** Milliseconds between two looks at whether another build has ended. */
const EVERY = 200;
/** Milliseconds between two signs of life of who builds, and after how many without one it is taken for dead. */
const SIGN = 1000;
const SILENCE = 15_000;

/** Whether a process of this id is there; a lock that is not written yet names none, and tells nothing. */
function isGone(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/**
 * Whether who made the lock is no more: its process is gone or, since another may bear its id after a restart, it has given no sign
 * of life.
 */
async function isLeft(lock: string): Promise<boolean> {
  const made = statSync(lock, { throwIfNoEntry: false });
  if (made === undefined) return false;
  return isGone(Number(await readFile(lock, 'utf8').catch(() => ''))) || Date.now() - made.mtimeMs > SILENCE;
}

/**
 * Builds into the folder unless another process is at it: then that one is waited for, and what it built is taken. Two that
 * begin on a fresh checkout would build the same twice, and the second would take away what the first has begun to serve.
 *
 * @returns whether it was built here
 */
export async function buildOnce(folder: string, given: AbortSignal): Promise<boolean> {
  const lock = `${folder}.lock`;
  await mkdir(dirname(folder), { recursive: true });
  for (;;) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    if (await isLeft(lock)) await rm(lock, { force: true });
    else await wait(EVERY, undefined, { signal: given });
  }
  const signs = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => {}), SIGN);
  try {
    if (isFresh(folder)) return false;
    await build(folder, given);
    return true;
  } finally {
    clearInterval(signs);
    await rm(lock, { force: true });
  }
}

/**
 * The folder with the built desk. It is built when there is none or the sources are newer; into the data
 * folder when the checkout belongs to somebody else. Null when the checkout has no desk. The signal ends the build.
 */
export async function ensureDesk(
  data: string,
  say: (progress: string) => void,
  given: AbortSignal,
): Promise<string | null> {
  if (!existsSync(join(ROOT, 'web/desk/index.html'))) return null;
  const own = join(ROOT, 'dist', 'desk');
  const folder = isFresh(own) || isWritable(join(ROOT, 'dist')) ? own : join(data, 'desk');
  if (isFresh(folder)) return folder;
  say('Building the desk (once after every update) ...');
  const began = performance.now();
  try {
    if (!(await buildOnce(folder, given))) return folder;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    throw new OperatorFault(
      /No space left on device|ENOSPC/.test(reason)
        ? `The desk could not be built: the disk that holds ${folder} is full. Free some space and start again.`
        : `The desk could not be built. ${reason}`,
    );
  }
  say(`The desk is built (${((performance.now() - began) / 1000).toFixed(1)} s).`);
  return folder;
}
