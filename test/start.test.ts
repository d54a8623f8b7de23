import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAlive } from '../server/platform/database/embedded/process.ts';

/** The program itself, from the command to its end. */
const LAUNCHER = fileURLToPath(new URL('../bin/safeconduct.mjs', import.meta.url));

let top: string;
const children: ChildProcess[] = [];
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'start-'));
  await chmod(top, 0o711);
});
afterAll(async () => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  await rm(top, { recursive: true, force: true });
});

type Started = { child: ChildProcess; output: () => string; url: string };

function launch(environment: Record<string, string>): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [LAUNCHER, 'start'], {
    cwd: top,
    env: { PATH: process.env['PATH'], PORT: '0', SAFECONDUCT_DESK: 'off', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return { child, output: () => text };
}

async function start(environment: Record<string, string> = {}): Promise<Started> {
  const started = launch(environment);
  for (let waited = 0; waited < 300; waited += 1) {
    const url = /ready at (\S+)/.exec(started.output())?.[1];
    if (url !== undefined) return { ...started, url };
    if (started.child.exitCode !== null) break;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`did not start: ${started.output()}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  const [code] = await once(child, 'exit');
  return code;
}

test('starts, prints the set-up link beside the log, answers, and stops on SIGTERM with PostgreSQL gone', async () => {
  const { child, output, url } = await start();
  expect(await (await fetch(`${url}/health/ready`)).json()).toEqual({ ok: true });
  await new Promise((done) => setTimeout(done, 100));
  const token = /\/set-up#([\w-]{43})/.exec(output())?.[1] ?? '';
  expect(token).not.toBe('');
  const logLines = output()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  expect(logLines.join('\n')).not.toContain(token);
  const lock = join(top, '.data', 'postgres', 'cluster', 'postmaster.pid');
  const postgres = Number((await readFile(lock, 'utf8')).split('\n')[0]);
  expect(isAlive(postgres)).toBe(true);
  expect(await end(child, 'SIGTERM')).toBe(0);
  expect(isAlive(postgres)).toBe(false);
  // A stop that goes well warns of nothing.
  expect(output()).not.toMatch(/"level":"(warn|error|fatal)"/);
});

test('a second start finds its data and stops on SIGINT; the link is a new one', async () => {
  const { child, output } = await start();
  expect(output()).not.toContain('Made a new database');
  await new Promise((done) => setTimeout(done, 100));
  expect(output()).toContain('/set-up#');
  expect(await end(child, 'SIGINT')).toBe(0);
});

test('a signal while it is still starting ends it in order, with nothing left running', async () => {
  const { child, output } = launch({ SAFECONDUCT_DATA: './early' });
  const cluster = join(top, 'early', 'postgres', 'cluster');
  for (let waited = 0; waited < 2000 && !existsSync(join(cluster, 'postmaster.pid')); waited += 1)
    await new Promise((done) => setTimeout(done, 10));
  const postgres = Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  expect(await end(child, 'SIGINT')).toBe(0);
  expect(output()).not.toContain('ready at');
  expect(isAlive(postgres)).toBe(false);
  expect(existsSync(join(top, 'early', 'postgres', 'lock'))).toBe(false);
});

test('a second signal ends at once, and PostgreSQL shuts down behind it', async () => {
  const { child, url } = await start();
  const postgres = Number(
    (await readFile(join(top, '.data', 'postgres', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0],
  );
  const { port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  // A request that never ends would hold the first signal for ten seconds.
  socket.write(
    `POST /api/1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{`,
  );
  socket.on('error', () => {});
  await new Promise((done) => setTimeout(done, 100));
  child.kill('SIGTERM');
  await new Promise((done) => setTimeout(done, 100));
  // At once after the first it is taken for the same one: Ctrl-C under npm comes twice.
  child.kill('SIGTERM');
  await new Promise((done) => setTimeout(done, 1000));
  expect(child.exitCode).toBeNull();
  const began = Date.now();
  expect(await end(child, 'SIGTERM')).toBe(130);
  expect(Date.now() - began).toBeLessThan(3000);
  for (let waited = 0; waited < 200 && isAlive(postgres); waited += 1)
    await new Promise((done) => setTimeout(done, 50));
  expect(isAlive(postgres)).toBe(false);
  socket.destroy();
});

test('a request that is on its way is answered before the end', async () => {
  const { child, url } = await start();
  const { port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  const body = JSON.stringify({ login: 'ana', password: 'wrong' });
  socket.write(
    `POST /api/1/session HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/json\r\n`,
  );
  socket.write(`Content-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`);
  await new Promise((done) => setTimeout(done, 100));
  child.kill('SIGTERM');
  await new Promise((done) => setTimeout(done, 200));
  socket.write(body.slice(5));
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 401 /);
  socket.destroy();
  if (child.exitCode === null) await once(child, 'exit');
  expect(child.exitCode).toBe(0);
});

test('a terminal that is closed stops it in order', async () => {
  const { child } = await start();
  const lock = join(top, '.data', 'postgres', 'lock');
  expect(existsSync(lock)).toBe(true);
  child.stdout?.destroy();
  child.stderr?.destroy();
  expect(await end(child, 'SIGHUP')).toBe(0);
  expect(existsSync(lock)).toBe(false);
});

test('after kill -9 of everything but PostgreSQL, the next start finds its data', async () => {
  const first = await start();
  const held = (await readFile(join(top, '.data', 'postgres', 'lock'), 'utf8')).split('\n');
  const server = Number(held[0]);
  first.child.kill('SIGKILL');
  process.kill(server, 'SIGKILL');
  await once(first.child, 'exit');
  const second = await start();
  expect(await (await fetch(`${second.url}/health/ready`)).json()).toEqual({ ok: true });
  expect(second.output()).not.toContain('Made a new database');
  expect(await end(second.child, 'SIGTERM')).toBe(0);
});

test('a server that is killed is started again by its launcher, which says so; one that is told to stop is not', async () => {
  const { child, output, url } = await start();
  const lock = join(top, '.data', 'postgres', 'lock');
  const server = Number((await readFile(lock, 'utf8')).split('\n')[0]);
  process.kill(server, 'SIGKILL');
  for (let waited = 0; waited < 300 && output().split('ready at').length < 3; waited += 1)
    await new Promise((done) => setTimeout(done, 50));
  expect(output()).toMatch(/The server ended unexpectedly \(by SIGKILL\)\. Starting it again in [\d.]+ s/);
  const again = /ready at (\S+)[^]*ready at (\S+)/.exec(output())?.[2] ?? url;
  expect(await (await fetch(`${again}/health/ready`)).json()).toEqual({ ok: true });
  expect(Number((await readFile(lock, 'utf8')).split('\n')[0])).not.toBe(server);
  expect(await end(child, 'SIGTERM')).toBe(0);
  expect(existsSync(lock)).toBe(false);
});

test('a server whose launcher is killed stops in order', async () => {
  const { child } = await start();
  const lock = join(top, '.data', 'postgres', 'lock');
  child.kill('SIGKILL');
  for (let waited = 0; waited < 200 && existsSync(lock); waited += 1)
    await new Promise((done) => setTimeout(done, 50));
  expect(existsSync(lock)).toBe(false);
});

test('a second start on the same data, or on a port that is taken, is refused in words', async () => {
  const first = await start();
  const { port } = new URL(first.url);
  for (const [environment, words] of [
    [{}, /Another Safeconduct \(process \d+\) is using this data folder/],
    [{ PORT: port, SAFECONDUCT_DATA: './other' }, `Port ${port} is taken by another program`],
  ] as const) {
    const { child, output } = launch(environment);
    await once(child, 'exit');
    expect(child.exitCode).toBe(2);
    expect(output()).toMatch(words);
    expect(output()).not.toMatch(/^\s+at /m);
  }
  expect(await end(first.child, 'SIGTERM')).toBe(0);
});

test('what the operator must put right is said in one sentence, with exit code 2', async () => {
  for (const [environment, words] of [
    [{ PORT: 'many' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:9/x' }, 'cannot be used'],
    [{ HOST: '203.0.113.7', SAFECONDUCT_DATA: './.data' }, 'not an address of this machine'],
  ] as const) {
    const { child, output } = launch(environment);
    await once(child, 'exit');
    expect([environment, child.exitCode]).toEqual([environment, 2]);
    expect(output()).toContain(words);
    expect(output()).not.toMatch(/^\s+at /m);
  }
});
