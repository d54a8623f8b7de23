// Builds the desk into the folder named by the first argument. A process of its own (desk-build.ts).
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new TypeError('the folder to build into is not given');

// Under another name until it is whole: a build that is killed half way must not be served.
const half = `${folder}.${process.pid}`;
/** Far more builds than ever end in one moment. */
const MOST_TRIES = 50;

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : '');

/**
 * What is there is moved away whole and then deleted, so that the place is empty for a moment only. Another build may put its
 * own there in that moment; then that one makes way.
 */
function putInPlace(): void {
  const old = `${half}.old`;
  for (let tries = 0; ; tries += 1) {
    try {
      renameSync(String(folder), old);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
    try {
      renameSync(half, String(folder));
      return;
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST'].includes(String(codeOf(error))) || tries >= MOST_TRIES) throw error;
    } finally {
      rmSync(old, { recursive: true, force: true });
    }
  }
}

try {
  await build({
    root: join(root, 'web/desk'),
    configFile: join(root, 'vite.config.ts'),
    // Node runs the TypeScript config itself, so nothing is written beside it.
    configLoader: 'native',
    logLevel: 'silent',
    build: { outDir: half, emptyOutDir: true },
  });
  putInPlace();
} catch (error) {
  const words = error instanceof Error ? error.message : String(error);
  rmSync(half, { recursive: true, force: true });
  process.stderr.write(
    `${
      stripVTControlCharacters(words)
        .split(/\n\s*(?:Stack backtrace:|at )/)[0]
        ?.trim() ?? ''
    }\n`,
  );
  process.exitCode = 1;
}
