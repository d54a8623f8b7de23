import { Unzip, UnzipInflate } from 'fflate';
import { latin1 } from './decode.ts';
import { type Refused, refuse } from './types.ts';

/** One entry of the central directory. Sizes are as declared, which proves nothing. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly encrypted: boolean;
}

const maxEntries = 4000;

/**
 * Reads a ZIP's central directory (APPNOTE 6.3.10, 4.3.12) without inflating anything.
 *
 * @returns the entries, or `truncated` / `broken` / `encrypted` / `zip_bomb`
 */
export function listZip(bytes: Uint8Array, maxInflated: number): readonly ZipEntry[] | Refused {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === -1) return refuse('truncated');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > maxEntries || at === 0xffffffff) return refuse('zip_bomb');
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return refuse('broken');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: latin1(bytes.subarray(at + 46, at + 46 + nameLength)),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const declared = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (declared > maxInflated) return refuse('zip_bomb', `declares ${declared} bytes`);
  if (entries.some((entry) => entry.encrypted)) return refuse('encrypted');
  return entries;
}

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

/**
 * Inflates the wanted entries and stops as soon as more comes out than allowed, whatever was declared.
 *
 * @param wanted tells by name which entries to inflate; the others are passed over, nested archives included
 */
export function inflate(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  maxInflated: number,
): Map<string, Uint8Array> | Refused {
  const parts = new Map<string, Uint8Array[]>();
  let left = maxInflated;
  let failed: unknown = null;
  const unzip = new Unzip((file) => {
    if (!wanted(file.name) || parts.has(file.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error !== null) failed ??= error;
      left -= chunk?.length ?? 0;
      if (left < 0) file.terminate();
      else if (chunk !== undefined) chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    // Small steps, so that a bomb is noticed after at most one step's worth of output.
    for (let at = 0; at < bytes.length && left >= 0; at += 16_384) {
      unzip.push(bytes.subarray(at, at + 16_384), at + 16_384 >= bytes.length);
    }
  } catch (error) {
    failed ??= error;
  }
  if (left < 0) return refuse('zip_bomb');
  if (failed !== null) return refuse('broken');
  return new Map([...parts].map(([name, chunks]) => [name, concat(chunks)]));
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
