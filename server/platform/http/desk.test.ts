import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

let top: string;
let desk: Desk;
const script = 'export const word = "보고서";\n'.repeat(100);
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'desk-'));
  await mkdir(join(top, 'desk', 'assets'), { recursive: true });
  await writeFile(join(top, 'secret.txt'), 'secret');
  await writeFile(join(top, 'desk', 'index.html'), '<!doctype html><title>Safeconduct</title>');
  await writeFile(join(top, 'desk', 'assets', 'main-abc123.js'), script);
  await writeFile(join(top, 'desk', 'assets', 'paper.worker-AbC12_-x.js'), script);
  desk = await openDesk(join(top, 'desk'));
});
afterAll(async () => rm(top, { recursive: true, force: true }));

const get = (path: string, headers: Record<string, string> = {}) =>
  desk.serve(new Request(`http://localhost${path}`, { headers }));

test('every page address gives the page, which is asked for again each time', async () => {
  for (const path of ['/', '/index.html', '/incidents/42', '/set-up']) {
    const response = await get(path);
    expect([path, response.status, response.headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
    expect(await response.text()).toContain('<title>Safeconduct');
  }
});

test('an asset is kept for a year, compressed, and not sent twice', async () => {
  const plain = await get('/assets/main-abc123.js');
  expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(plain.headers.get('cache-control')).toContain('immutable');
  expect(await plain.text()).toBe(script);
  const packed = await get('/assets/main-abc123.js', { 'accept-encoding': 'br, gzip' });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(script);
  const known = await get('/assets/main-abc123.js', { 'if-none-match': plain.headers.get('etag') ?? '' });
  expect(known.status).toBe(304);
});

test('the worker that sets papers, and no other file, comes with a policy of its own', async () => {
  const policy = async (path: string) => (await get(path)).headers.get('content-security-policy');
  expect(await policy('/assets/paper.worker-AbC12_-x.js')).toContain("'wasm-unsafe-eval'");
  for (const path of ['/', '/assets/main-abc123.js', '/paper.worker-AbC12_-x.js']) {
    expect([path, await policy(path)]).toEqual([path, null]);
  }
});

test('a missing asset is missing, and nothing beside the desk can be reached', async () => {
  expect((await get('/assets/gone.js')).status).toBe(404);
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '//secret.txt',
  ]) {
    const response = await get(path);
    expect(await response.text()).not.toContain('secret');
  }
});
