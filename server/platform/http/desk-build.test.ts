import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build } from './desk-build.ts';

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
