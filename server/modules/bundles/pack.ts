import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import {
  directoryOf,
  type Hashed,
  localHeader,
  MANIFEST,
  type Manifest,
  MOST_BYTES,
  MOST_FILES,
  SUMS,
  sumsOf,
  type ZipFile,
} from '@safeconduct/documents/bundle/index.ts';
import { Refusal } from '../../platform/http/refusal.ts';

/** A file on its way into a bundle: its hashes are known before its bytes are asked for. */
export type Part = Hashed & {
  readonly crc: number;
  readonly chunks: () => AsyncIterable<Uint8Array>;
};

/** A part that is held in memory. */
export function partOf(path: string, content: string | Uint8Array): Part {
  const bytes = Buffer.from(content);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    path,
    bytes: bytes.length,
    sha256,
    crc: crc32(bytes),
    chunks: async function* () {
      yield bytes;
    },
  };
}

/** Hands chunks on and says afterwards what their CRC was. */
export function tapped(chunks: AsyncIterable<Uint8Array>): {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly crc: () => number;
} {
  let crc = 0;
  return {
    chunks: (async function* () {
      for await (const chunk of chunks) {
        crc = crc32(chunk, crc);
        yield chunk;
      }
    })(),
    crc: () => crc,
  };
}

/** What of the manifest is known before the files are. */
export type About = Omit<Manifest, 'safeconduct' | 'version' | 'files' | 'root'>;

/** The ZIP of the parts as they come, with its lists at its end. */
export async function* packed(parts: AsyncIterable<Part>, about: () => About): AsyncGenerator<Uint8Array> {
  const files: ZipFile[] = [];
  const hashed: Hashed[] = [];
  let size = 0;
  const add = async function* (part: Part) {
    const { path, bytes, sha256, crc } = part;
    files.push({ path, bytes, crc });
    hashed.push({ path, bytes, sha256 });
    const header = localHeader(part);
    size += header.length + bytes;
    if (size > MOST_BYTES || files.length > MOST_FILES)
      throw new Refusal('too-large', 'The case is larger than a ZIP holds (4 GiB).');
    yield header;
    yield* part.chunks();
  };
  for await (const part of parts) yield* add(part);
  const root = createHash('sha256').update(sumsOf(hashed)).digest('hex');
  const manifest: Manifest = {
    safeconduct: 'case bundle',
    version: 1,
    ...about(),
    files: [...hashed],
    root,
  };
  yield* add(partOf(MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`));
  yield* add(partOf(SUMS, sumsOf(hashed)));
  yield directoryOf(files);
}
