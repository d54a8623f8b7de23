import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
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
    await build(folder, given);
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
