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
try {
  await build({
    root: join(root, 'web/desk'),
    configFile: join(root, 'vite.config.ts'),
    // Node runs the TypeScript config itself, so nothing is written beside it.
    configLoader: 'native',
    logLevel: 'silent',
    build: { outDir: half, emptyOutDir: true },
  });
  rmSync(folder, { recursive: true, force: true });
  renameSync(half, folder);
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
