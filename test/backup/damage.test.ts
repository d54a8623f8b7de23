import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DamagedBackup, MAGIC, readFrames } from '../../server/platform/backup/frames.ts';
import { readPieces } from '../../server/platform/backup/pieces.ts';
import { verify } from '../../server/platform/backup/verify.ts';
import { type Filled, makeFilled } from './filled.ts';
import { makePlace, type Place } from './place.ts';

// Whole databases are made and filled here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let filled: Filled;
let place: Place;
let path: string;
let whole: Buffer;
/** Where each frame begins, and where the last one ends. */
const bounds: number[] = [];
beforeAll(async () => {
  [filled, place] = await Promise.all([makeFilled(), makePlace()]);
  path = join(filled.folder, 'whole.backup');
  await filled.backup(path);
  whole = await readFile(path);
  for (let at = MAGIC.byteLength; at < whole.byteLength; at += 9 + whole.readUInt32BE(at + 1) + 32)
    bounds.push(at);
  bounds.push(whole.byteLength);
});
afterAll(async () => {
  await Promise.all([filled.close(), place.close()]);
});

async function* inParts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size);
}

/** What a reader says of these bytes; null: that they are whole. */
async function faultOf(bytes: Uint8Array): Promise<string | null> {
  try {
    for await (const _ of readPieces(readFrames(inParts(bytes, 60_000))));
    return null;
  } catch (error) {
    if (error instanceof DamagedBackup) return error.message;
    throw error;
  }
}

const frame = (n: number) => whole.subarray(bounds[n], bounds[n + 1]);

describe('a damaged backup', () => {
  it('is told from a whole one: any byte, changed in any way', async () => {
    expect(await faultOf(whole)).toBeNull();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.byteLength - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const spoilt = Buffer.from(whole);
        spoilt.writeUInt8(spoilt.readUInt8(at) ^ change, at);
        expect(await faultOf(spoilt)).not.toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it('is told at every byte of a header and of a hash, where lengths and order stand', async () => {
    for (const at of bounds
      .slice(0, 3)
      .flatMap((start) => [...Array.from({ length: 9 }, (_, n) => start + n), start - 1])) {
      const spoilt = Buffer.from(whole);
      spoilt.writeUInt8(spoilt.readUInt8(at) ^ 0x10, at);
      expect([at, await faultOf(spoilt)]).not.toEqual([at, null]);
    }
  });

  it('is told when cut off at the end of any frame, or at any byte', async () => {
    for (const end of [0, ...bounds.slice(0, -1)])
      expect([end, await faultOf(whole.subarray(0, end))]).not.toEqual([end, null]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.byteLength - 1), async (end) => {
        expect(await faultOf(whole.subarray(0, end))).not.toBeNull();
      }),
      { numRuns: 50 },
    );
    expect(await faultOf(whole.subarray(0, bounds.at(-2)))).toMatch('cut off');
  });

  it('is told when frames are doubled, dropped or moved, or something stands behind the end', async () => {
    const frames = bounds.length - 1;
    await fc.assert(
      fc.asyncProperty(fc.nat(frames - 1), fc.nat(frames - 1), async (one, two) => {
        const all = Array.from({ length: frames }, (_, n) => frame(n));
        const doubled = all.toSpliced(one, 0, frame(two));
        const dropped = all.toSpliced(one, 1);
        const moved = all.toSpliced(one, 1, frame(two)).toSpliced(two, 1, frame(one));
        for (const list of [doubled, dropped, ...(one === two ? [] : [moved])])
          expect(await faultOf(Buffer.concat([MAGIC, ...list]))).not.toBeNull();
      }),
      { numRuns: 20 },
    );
    expect(await faultOf(Buffer.concat([whole, Buffer.from([0])]))).toMatch('cut off');
    expect(await faultOf(Buffer.from('PK some other file'))).toMatch('not a backup');
  });

  it('is refused with the reason before the database is touched at all', async () => {
    const spoilt = Buffer.from(whole);
    const at = (bounds.at(-3) ?? 0) + 12;
    spoilt.writeUInt8(spoilt.readUInt8(at) ^ 1, at);
    const bad = join(filled.folder, 'bad.backup');
    await writeFile(bad, spoilt);
    await expect(place.restore(bad)).rejects.toThrow(/damaged in the piece at byte \d+/);
    expect(
      await place.ask(`select relname from pg_class where relnamespace = 'public'::regnamespace`),
    ).toEqual([]);
  });
});

describe('an encrypted backup', () => {
  it('shows nothing of what is in it, and damage anywhere is told', async () => {
    const locked = join(filled.folder, 'locked.age');
    const identity = await generateX25519Identity();
    await filled.backup(locked, { sealing: { recipients: [await identityToRecipient(identity)] } });
    const opening = { identities: [identity] };
    expect((await verify(locked, opening)).encrypted).toBe(true);
    const bytes = await readFile(locked);
    await expect(verify(locked, { identities: [] })).rejects.toThrow('--identity-file');
    const bad = join(filled.folder, 'bad.age');
    for (const at of [60, 200, Math.floor(bytes.byteLength / 2), bytes.byteLength - 1]) {
      const spoilt = Buffer.from(bytes);
      spoilt.writeUInt8(spoilt.readUInt8(at) ^ 1, at);
      await writeFile(bad, spoilt);
      await expect(verify(bad, opening), String(at)).rejects.toThrow(DamagedBackup);
    }
    await writeFile(bad, bytes.subarray(0, -1000));
    await expect(verify(bad, opening)).rejects.toThrow(DamagedBackup);
  });
});
