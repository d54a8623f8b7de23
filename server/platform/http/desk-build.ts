import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { OperatorFault } from '../fault.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SOURCES = ['web', 'packages', 'locales', 'package-lock.json', 'vite.config.ts'];

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

async function build(folder: string): Promise<void> {
  const vite = await import('vite');
  await vite.build({
    root: join(ROOT, 'web/desk'),
    configFile: join(ROOT, 'vite.config.ts'),
    // Node runs the TypeScript config itself, so nothing is written beside it.
    configLoader: 'native',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
}

/**
 * The folder with the built desk. It is built when there is none or the sources are newer; into the data
 * folder when the checkout belongs to somebody else. Null when the checkout has no desk.
 */
export async function ensureDesk(data: string, say: (progress: string) => void): Promise<string | null> {
  if (!existsSync(join(ROOT, 'web/desk/index.html'))) return null;
  const own = join(ROOT, 'dist', 'desk');
  const folder = isFresh(own) || isWritable(join(ROOT, 'dist')) ? own : join(data, 'desk');
  if (isFresh(folder)) return folder;
  say('Building the desk (once after every update) ...');
  const began = performance.now();
  try {
    await build(folder);
  } catch (error) {
    const reason =
      error instanceof Error ? stripVTControlCharacters(error.message).slice(0, 1500) : 'unknown reason';
    throw new OperatorFault(`The desk could not be built. ${reason}`);
  }
  say(`The desk is built (${((performance.now() - began) / 1000).toFixed(1)} s).`);
  return folder;
}
