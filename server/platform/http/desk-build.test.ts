import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build, buildOnce } from './desk-build.ts';

let top: string;
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'desk-build-'));
});
afterEach(() => rm(top, { recursive: true, force: true }));

test('the desk is built whole, and nothing half-made stays beside it', async () => {
  await build(join(top, 'desk'), new AbortController().signal);
  expect(existsSync(join(top, 'desk', 'index.html'))).toBe(true);
  expect(await readdir(top)).toEqual(['desk']);
});

test('a build that is given up ends at once, and what it began is not taken for a desk', async () => {
  const began = Date.now();
  await expect(build(join(top, 'desk'), AbortSignal.timeout(300))).rejects.toThrow();
  expect(Date.now() - began).toBeLessThan(5000);
  expect(existsSync(join(top, 'desk'))).toBe(false);
});

test('why a build failed is told, without a stack', async () => {
  await writeFile(join(top, 'file'), '');
  const failed = build(join(top, 'file', 'desk'), new AbortController().signal);
  await expect(failed).rejects.toThrow(/file\/desk/);
  await expect(failed).rejects.not.toThrow(/^ +at /m);
});

/** Starts a process of its own that builds as a server does when it starts; tells whether it built, or took what is there. */
async function server(folder: string): Promise<string> {
  const module = JSON.stringify(new URL('desk-build.ts', import.meta.url).href);
  const script = `import { buildOnce } from ${module};
    console.log(await buildOnce(${JSON.stringify(folder)}, new AbortController().signal));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  return stdout.trim();
}

/** A whole desk: each file that its page names is there. */
async function expectWhole(folder: string): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
}

test('of two processes that start together one builds, and the other waits and takes it', async () => {
  const folder = join(top, 'dist', 'desk');
  const told = await Promise.all([server(folder), server(folder)]);
  expect(told.toSorted()).toEqual(['false', 'true']);
  await expectWhole(folder);
  expect(await readdir(join(top, 'dist'))).toEqual(['desk']);
});

test('two builds that end together do not stand in each other’s way, not even over an older desk', async () => {
  const folder = join(top, 'desk');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'assets', 'old.js'), '');
  const { signal } = new AbortController();
  await Promise.all([build(folder, signal), build(folder, signal)]);
  await expectWhole(folder);
  expect(existsSync(join(folder, 'assets', 'old.js'))).toBe(false);
  expect(await readdir(top)).toEqual(['desk']);
});

test('a lock that was left by a process that is no more keeps nobody waiting, though another has its id now', async () => {
  const { signal } = new AbortController();
  const lock = join(top, 'desk.lock');
  const gone = execFile(process.execPath, ['-e', '']);
  await new Promise((done) => gone.once('exit', done));
  await writeFile(lock, String(gone.pid));
  expect(await buildOnce(join(top, 'desk'), signal)).toBe(true);
  await writeFile(lock, String(process.pid));
  const before = new Date(Date.now() - 60_000);
  await utimes(lock, before, before);
  expect(await buildOnce(join(top, 'desk'), signal)).toBe(false);
  expect(await readdir(top)).toEqual(['desk']);
});

test('who waits for another build can give up', async () => {
  await writeFile(join(top, 'desk.lock'), String(process.pid));
  await expect(buildOnce(join(top, 'desk'), AbortSignal.timeout(300))).rejects.toThrow();
  expect(await readFile(join(top, 'desk.lock'), 'utf8')).toBe(String(process.pid));
});
