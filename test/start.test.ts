import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
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
  const { readFile } = await import('node:fs/promises');
  const postgres = Number((await readFile(lock, 'utf8')).split('\n')[0]);
  expect(isAlive(postgres)).toBe(true);
  expect(await end(child, 'SIGTERM')).toBe(0);
  expect(isAlive(postgres)).toBe(false);
});

test('a second start finds its data and stops on SIGINT; the link is a new one', async () => {
  const { child, output } = await start();
  expect(output()).not.toContain('Made a new database');
  await new Promise((done) => setTimeout(done, 100));
  expect(output()).toContain('/set-up#');
  expect(await end(child, 'SIGINT')).toBe(0);
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
