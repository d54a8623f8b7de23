import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keeperWith, readKey } from './key.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safeconduct-key-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what is sealed opens for the same account and key, and for no other', () => {
  const keeper = keeperWith(randomBytes(32));
  const secret = randomBytes(20);
  const sealed = keeper.seal(secret, 'ana');
  expect(keeper.open(sealed, 'ana')).toEqual(secret);
  expect(sealed.includes(secret)).toBe(false);
  expect(keeper.seal(secret, 'ana')).not.toEqual(sealed);
  expect(() => keeper.open(sealed, 'ben')).toThrow(/authenticate/);
  expect(() => keeperWith(randomBytes(32)).open(sealed, 'ana')).toThrow(/authenticate/);
  const changed = Buffer.from(sealed);
  changed[15] = (changed[15] ?? 0) ^ 1;
  expect(() => keeper.open(changed, 'ana')).toThrow(/authenticate/);
});

test('the key is made once, for its owner alone, and read again', async () => {
  const file = join(folder, 'keys', 'accounts.key');
  const made = await readKey(undefined, file);
  expect(made).toHaveLength(32);
  expect(await readKey(undefined, file)).toEqual(made);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('a key of the operator is taken as it is, and a wrong one is refused', async () => {
  const key = randomBytes(32);
  expect(await readKey(key.toString('base64'), join(folder, 'none'))).toEqual(key);
  await expect(readKey('too short', join(folder, 'none'))).rejects.toThrow(
    /SAFECONDUCT_KEY must hold 32 bytes/,
  );
});
