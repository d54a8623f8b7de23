import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { diskStore } from './disk.ts';
import { clearIncoming } from './incoming.ts';
import { Damaged } from './store.ts';

const folder = await mkdtemp(join(tmpdir(), 'safeconduct-store-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** SHA-256 of "abc": FIPS 180-2, appendix B.1. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const bytes = (text: string) => new TextEncoder().encode(text);

// A second implementation joins this list.
describe.each([['disk', () => diskStore(folder)]] as const)('the %s store', (_, make) => {
  const store = make();

  it('gives back what was put, by its hash', async () => {
    expect(await store.put(bytes('abc'))).toBe(ABC);
    expect(await store.get(ABC)).toEqual(bytes('abc'));
  });

  it('keeps the same bytes once, however often and however many at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => store.put(bytes('abc'))));
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    );
    expect(files.map((file) => file.name)).toEqual([ABC]);
  });

  it('keeps empty files', async () => {
    const hash = await store.put(new Uint8Array());
    expect(await store.get(hash)).toEqual(new Uint8Array());
    await store.remove(hash);
  });

  it('has nothing under an unknown hash', async () => expect(await store.get('0'.repeat(64))).toBeNull());

  it('keeps what comes in pieces under the hash of the whole, and gives it back in pieces', async () => {
    async function* pieces() {
      for (const piece of ['a', '', 'bc']) yield bytes(piece);
    }
    expect(await store.putStream(pieces())).toEqual({ sha256: ABC, bytes: 3 });
    const parts: Uint8Array[] = [];
    for await (const part of (await store.stream(ABC)) ?? []) parts.push(part);
    expect(Buffer.concat(parts).toString()).toBe('abc');
    expect(await store.stream('0'.repeat(64))).toBeNull();
  });

  it('leaves nothing of what broke off', async () => {
    const before = await readdir(folder, { recursive: true });
    async function* broken() {
      yield bytes('half');
      throw new Error('the network went');
    }
    await expect(store.putStream(broken())).rejects.toThrow('the network went');
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });

  it('receives without keeping: what is dropped is gone, what is kept has its place', async () => {
    const before = await readdir(folder, { recursive: true });
    async function* pieces() {
      for (const piece of ['maybe', '', ' kept']) yield bytes(piece);
    }
    const dropped = await store.receive(pieces());
    expect(await readFile(dropped.path, 'utf8')).toBe('maybe kept');
    expect(await store.get(dropped.sha256)).toBeNull();
    await dropped.drop();
    expect(await readdir(folder, { recursive: true })).toEqual(before);
    const kept = await store.receive(pieces());
    await kept.keep();
    await kept.drop();
    expect(await store.get(kept.sha256)).toEqual(bytes('maybe kept'));
    await store.remove(kept.sha256);
  });

  it('drops, twice if asked', async () => {
    const hash = await store.put(bytes('gone'));
    await store.remove(hash);
    await store.remove(hash);
    expect(await store.get(hash)).toBeNull();
  });

  it('makes no path of anything but a hash', async () => {
    await expect(store.get('../../etc/passwd')).rejects.toThrow(TypeError);
    await expect(store.remove(`${'0'.repeat(63)}/`)).rejects.toThrow(TypeError);
  });
});

describe('the disk store', () => {
  it('takes away at its start what was coming when a server was killed', async () => {
    async function* one() {
      yield bytes('half');
    }
    const { path } = await diskStore(folder).receive(one());
    await clearIncoming(folder);
    await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
    await clearIncoming(join(folder, 'not there yet'));
  });

  it('says so when a file was changed behind its back', async () => {
    const store = diskStore(folder);
    const hash = await store.put(bytes('true'));
    await writeFile(join(folder, hash.slice(0, 2), hash.slice(2, 4), hash), 'fake');
    await expect(store.get(hash)).rejects.toThrow(Damaged);
  });
});
