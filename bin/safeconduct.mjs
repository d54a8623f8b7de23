#!/usr/bin/env node
// Starts Safeconduct on Node 24 or newer. Written so that any Node from 14.8 on can read it: when the shell's
// Node is older, the program is handed to the Node that npm installed beside it.
import { spawn } from 'child_process';
import { existsSync } from 'fs';
import { fileURLToPath } from 'url';

const NEEDED = 24;
const here = fileURLToPath(import.meta.url);
const major = Number(process.versions.node.split('.')[0]);

if (major >= NEEDED) {
  await import('../cli/main.ts');
} else {
  const platform = process.platform + '-' + process.arch;
  const bundled = fileURLToPath(new URL('../node_modules/node-' + platform + '/bin/node', import.meta.url));
  const report = process.report && process.report.getReport ? process.report.getReport() : undefined;
  const isMusl = process.platform === 'linux' && report && !report.header.glibcVersionRuntime;
  if (isMusl || !existsSync(bundled)) {
    const why = isMusl
      ? 'this system uses musl, for which no Node is bundled'
      : 'no Node is bundled for ' +
        platform +
        ' (or optional dependencies were left out of the installation)';
    process.stderr.write(
      'Safeconduct needs Node ' +
        NEEDED +
        ' or newer. This is Node ' +
        process.versions.node +
        ', and ' +
        why +
        '.\n' +
        'Install Node ' +
        NEEDED +
        ' from https://nodejs.org and start again with it.\n',
    );
    process.exit(2);
  }
  const child = spawn(bundled, [here].concat(process.argv.slice(2)), { stdio: 'inherit' });
  // Ctrl-C reaches the child by itself, since it shares our terminal; other signals are handed on.
  process.on('SIGINT', function () {});
  process.on('SIGTERM', function () {
    child.kill('SIGTERM');
  });
  process.on('SIGHUP', function () {
    child.kill('SIGTERM');
  });
  child.on('error', function (error) {
    process.stderr.write('Node ' + NEEDED + ' could not be started: ' + error.message + '\n');
    process.exit(2);
  });
  child.on('exit', function (code, signal) {
    process.exit(signal ? 1 : code === null ? 1 : code);
  });
}
