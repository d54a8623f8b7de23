#!/usr/bin/env node
// Starts Safeconduct on Node 24 or newer. Written so that any Node from 14.8 on can read it: when the shell's
// Node is older, the program is handed to the Node that npm installed beside it. `start` is watched from here: a
// server that is killed, or falls over, is started again.
import { spawn } from 'child_process';
import { existsSync } from 'fs';
import { fileURLToPath } from 'url';

const NEEDED = 24;
const MAIN = fileURLToPath(new URL('../cli/main.ts', import.meta.url));
// What a start compiles is kept for the next, which so takes half as long. In a folder of ours, not the system's
// temporary one: code is run from it. Where it cannot be written, nothing is kept.
const COMPILED = fileURLToPath(new URL('../dist/compiled', import.meta.url));
// The server keeps to a few hundred megabytes: less is set aside for what is short-lived, and the C library shares its
// memory among threads instead of keeping some for each.
const SPARING = ['--max-semi-space-size=4'];
const args = process.argv.slice(2);
const isNew = Number(process.versions.node.split('.')[0]) >= NEEDED;

function findNode() {
  if (isNew) return process.execPath;
  const platform = process.platform + '-' + process.arch;
  const bundled = fileURLToPath(new URL('../node_modules/node-' + platform + '/bin/node', import.meta.url));
  const report = process.report && process.report.getReport ? process.report.getReport() : undefined;
  const isMusl = process.platform === 'linux' && report && !report.header.glibcVersionRuntime;
  if (!isMusl && existsSync(bundled)) return bundled;
  const why = isMusl
    ? 'this system uses musl, for which no Node is bundled'
    : 'no Node is bundled for ' + platform + ' (or optional dependencies were left out of the installation)';
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

/** A run that does not come up, or ends sooner than this after, is falling over: the next one waits longer. */
const SHORT = 1000;
const FIRST_WAIT = 250;
const LONGEST_WAIT = 30000;

/**
 * Runs the program in a process of its own. With `keep` it is started again when it ends otherwise than in order
 * (code 0), told to, or for something that the operator must put right (code 2); but only if it once came up, since
 * what cannot start at all is no accident.
 */
function run(node, keep) {
  let child = null;
  let told = false;
  let cameUp = false;
  let short = 0;

  function tell(signal) {
    told = true;
    if (child === null) process.exit(0);
    child.kill(signal);
  }
  // From the terminal Ctrl-C reaches both of us; two signals that come together are one to the server.
  process.on('SIGINT', function () {
    tell('SIGINT');
  });
  process.on('SIGTERM', function () {
    tell('SIGTERM');
  });
  process.on('SIGHUP', function () {
    tell('SIGTERM');
  });
  // A terminal that was closed takes no more words.
  process.stderr.on('error', function () {});

  function begin() {
    let since = Infinity;
    child = spawn(node, (isNew ? process.execArgv : []).concat(keep ? SPARING : [], [MAIN], args), {
      // The channel tells us when the server is up, and the server when we are gone.
      stdio: keep ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
      env: Object.assign({ NODE_COMPILE_CACHE: COMPILED, MALLOC_ARENA_MAX: '2' }, process.env),
    });
    child.on('message', function (message) {
      if (message !== 'ready') return;
      cameUp = true;
      since = Date.now();
    });
    child.on('error', function (error) {
      process.stderr.write('Node ' + NEEDED + ' could not be started: ' + error.message + '\n');
      process.exit(2);
    });
    child.on('exit', function (code, signal) {
      child = null;
      if (!keep || told || !cameUp || code === 0 || code === 2) process.exit(code === null ? 1 : code);
      short = Date.now() - since >= SHORT ? 0 : short + 1;
      const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * Math.pow(2, short));
      process.stderr.write(
        'The server ended unexpectedly (' +
          (signal ? 'by ' + signal : 'with code ' + code) +
          '). Starting it again in ' +
          wait / 1000 +
          ' s ...\n',
      );
      setTimeout(begin, wait);
    });
  }
  begin();
}

if (args[0] === 'start' && !args.includes('--help') && !args.includes('-h')) run(findNode(), true);
else if (isNew) await import('../cli/main.ts');
else run(findNode(), false);
