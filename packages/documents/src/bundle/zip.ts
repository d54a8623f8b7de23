/**
 * The plainest ZIP there is (APPNOTE 6.3.10): files stored as they are, one after the other, no time, no extra fields, no
 * comment. So the same files make the same bytes, every byte has one right value, and nothing can be hidden in it or
 * unfold into more than is there.
 */

/** One file of a ZIP, with what its headers hold. */
export type ZipFile = { readonly path: string; readonly bytes: number; readonly crc: number };
type Placed = ZipFile & { readonly at: number };

/** Limits of a ZIP without its 64-bit extension. */
export const MOST_BYTES = 0xffff_fffe;
export const MOST_FILES = 0xfffe;

const encoder = new TextEncoder();
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980, the first day there is in a ZIP. */
const DAY = 0x21;
/** Version 2.0 made it and is needed. */
const VERSION = 20;
export const END_BYTES = 22;

function fields(widths: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const bytes = new Uint8Array(widths.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of widths) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** What stands before a file's bytes. */
export function localHeader({ path, bytes, crc }: ZipFile): Uint8Array {
  const name = encoder.encode(path);
  const head = fields([
    [4, LOCAL],
    [2, VERSION],
    [2, FLAGS],
    [2, 0],
    [2, 0],
    [2, DAY],
    [4, crc],
    [4, bytes],
    [4, bytes],
    [2, name.length],
    [2, 0],
  ]);
  return joined([head, name]);
}

function centralRecord({ path, bytes, crc, at }: Placed): Uint8Array {
  const name = encoder.encode(path);
  const head = fields([
    [4, CENTRAL],
    [2, VERSION],
    [2, VERSION],
    [2, FLAGS],
    [2, 0],
    [2, 0],
    [2, DAY],
    [4, crc],
    [4, bytes],
    [4, bytes],
    [2, name.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, at],
  ]);
  return joined([head, name]);
}

function placed(files: readonly ZipFile[]): { readonly all: readonly Placed[]; readonly end: number } {
  let at = 0;
  const all = files.map((file) => {
    const here = { ...file, at };
    at += localHeader(file).length + file.bytes;
    return here;
  });
  return { all, end: at };
}

/** What stands after the last file: the directory and its end. */
export function directoryOf(files: readonly ZipFile[]): Uint8Array {
  const { all, end } = placed(files);
  const records = joined(all.map(centralRecord));
  const last = fields([
    [4, END],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, records.length],
    [4, end],
    [2, 0],
  ]);
  return joined([records, last]);
}

/** What is wrong with a ZIP that is not as ours are made. */
export class ZipFault extends Error {
  override readonly name = 'ZipFault';
  readonly path: string | null;
  constructor(words: string, path: string | null = null) {
    super(words);
    this.path = path;
  }
}

/** Where a directory lies, by the last bytes of the file. */
export function directoryPlace(
  end: Uint8Array,
  size: number,
): { readonly at: number; readonly count: number } {
  const view = new DataView(end.buffer, end.byteOffset, end.byteLength);
  if (end.length !== END_BYTES || view.getUint32(0, true) !== END)
    throw new ZipFault('it does not end as a bundle does: it was cut off, or is no bundle');
  const at = view.getUint32(16, true);
  if (at + view.getUint32(12, true) + END_BYTES !== size)
    throw new ZipFault('its directory does not lie where its end says');
  return { at, count: view.getUint16(10, true) };
}

/** A path that stays within its folder and means the same on every computer. */
export function isSafePath(path: string): boolean {
  const parts = path.split('/');
  return (
    path.length <= 200 &&
    /^[A-Za-z0-9._/-]+$/.test(path) &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..' && !part.endsWith('.'))
  );
}

function faultOf(view: DataView, at: number, path: string): string | null {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  if ((flags & 1) === 1) return 'it is encrypted';
  if (method !== 0) return 'it is packed; a bundle stores its files as they are';
  if (view.getUint32(at + 20, true) !== view.getUint32(at + 24, true)) return 'its two sizes differ';
  if (((view.getUint32(at + 38, true) >>> 16) & 0xf000) === 0xa000) return 'it is a link to another file';
  if (!isSafePath(path)) return 'its name could lead out of its folder';
  return null;
}

/**
 * The files of a ZIP by its directory, refused where anything in it is not as ours are made.
 *
 * @param directory all bytes from the directory's beginning to the end of the file
 * @throws ZipFault
 */
export function readDirectory(directory: Uint8Array, count: number): readonly ZipFile[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const decoder = new TextDecoder('utf-8');
  const files: ZipFile[] = [];
  const seen = new Set<string>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.length || view.getUint32(at, true) !== CENTRAL)
      throw new ZipFault('its directory is broken');
    const length = view.getUint16(at + 28, true);
    const path = decoder.decode(directory.subarray(at + 46, at + 46 + length));
    const fault = faultOf(view, at, path);
    if (fault !== null) throw new ZipFault(fault, path);
    if (seen.has(path.toLowerCase())) throw new ZipFault('it is there twice', path);
    seen.add(path.toLowerCase());
    files.push({ path, bytes: view.getUint32(at + 24, true), crc: view.getUint32(at + 16, true) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const expected = directoryOf(files);
  if (expected.length !== directory.length || expected.some((byte, place) => byte !== directory[place]))
    throw new ZipFault('its directory is not as a bundle’s is');
  return files;
}
