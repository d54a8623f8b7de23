import { listZip } from '@safeconduct/claims/intake/zip.ts';
import { Unzip, UnzipInflate } from 'fflate';
import { Unreadable } from './shapes.ts';

/** Bytes of an XLSX file, and of all that comes out of it. A million claims are some 700 MB of XML. */
export const MOST_PACKED = 300 * 1024 * 1024;
const MOST_UNPACKED = 4 * 1024 * 1024 * 1024;
const STEP = 16 * 1024;

/** A file that is a ZIP, held whole; only what comes out of it is read piece by piece. */
export async function zipFrom(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.byteLength;
    if (size > MOST_PACKED) throw new Unreadable('too_large');
    parts.push(piece);
  }
  const bytes = Buffer.concat(parts);
  const entries = listZip(bytes, MOST_UNPACKED);
  if ('refused' in entries) {
    const why = entries.refused;
    throw new Unreadable(why === 'encrypted' ? 'encrypted' : why === 'zip_bomb' ? 'too_large' : 'broken');
  }
  if (entries.some(({ name }) => name === 'EncryptedPackage')) throw new Unreadable('encrypted');
  return bytes;
}

/** What one entry of a ZIP holds, as it is inflated; stops at `most` bytes whatever was declared. */
export function* entryOf(zip: Uint8Array, name: string, most: number): Generator<Uint8Array> {
  let chunks: Uint8Array[] = [];
  let failed: unknown = null;
  let done = false;
  let left = most;
  let found = false;
  const unzip = new Unzip((file) => {
    if (found || file.name !== name) return;
    found = true;
    file.ondata = (error, chunk, final) => {
      if (error !== null) failed ??= error;
      else chunks.push(chunk);
      if (final) done = true;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < zip.length && !done; at += STEP) {
    try {
      unzip.push(zip.subarray(at, at + STEP), at + STEP >= zip.length);
    } catch (error) {
      failed ??= error;
    }
    if (failed !== null) throw new Unreadable('broken');
    for (const chunk of chunks) {
      left -= chunk.length;
      if (left < 0) throw new Unreadable('too_large');
      yield chunk;
    }
    chunks = [];
  }
}
