import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';

/** The first bytes of every backup; a later format has another number here. */
export const MAGIC = Buffer.from('safeconduct backup 1\n', 'ascii');

/** What a frame may hold. Its number in a file is its place here from 1; places never change. */
const KINDS = ['head', 'table', 'rows', 'tableEnd', 'file', 'bytes', 'fileEnd', 'end'] as const;
export type Kind = (typeof KINDS)[number];

/** One frame, unpacked. */
export type Frame = { readonly kind: Kind; readonly payload: Uint8Array };

/** The largest payload; a reader holds no more than a few of these. */
export const MOST = 1024 * 1024;

const HEADER = 9;
const HASH = 32;
const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 3 } };

/** The file is not what was written. The message says what is wrong, and where. */
export class DamagedBackup extends Error {
  override readonly name = 'DamagedBackup';
}

/** kind (1 byte), bytes that follow (4), bytes once unpacked (4): packed with zstd where the two differ. */
function headerOf(kind: Kind, stored: number, raw: number): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeUInt8(KINDS.indexOf(kind) + 1, 0);
  header.writeUInt32BE(stored, 1);
  header.writeUInt32BE(raw, 5);
  return header;
}

/** Each hash covers the one before it, so no frame can be changed, dropped, doubled or moved without showing. */
function chain(before: Uint8Array, header: Uint8Array, stored: Uint8Array): Buffer {
  return createHash('sha256').update(before).update(header).update(stored).digest();
}

const FIRST = createHash('sha256').update(MAGIC).digest();

const pack = promisify(zstdCompress);
const unpack = promisify(zstdDecompress);

async function packed(payload: Uint8Array): Promise<Uint8Array> {
  const small = await pack(payload, FAST);
  return small.byteLength < payload.byteLength ? small : payload;
}

/** How many payloads are packed at the same time; the order stays. */
const AHEAD = 4;

/** Frames as the bytes of a file. `root` is given the last hash of the chain, which names the whole. */
export async function* writeFrames(
  frames: AsyncIterable<Frame>,
  root: (hash: string) => void = () => {},
): AsyncGenerator<Uint8Array> {
  yield MAGIC;
  let before: Uint8Array = FIRST;
  const waiting: { frame: Frame; stored: Promise<Uint8Array> }[] = [];
  const next = async (): Promise<Uint8Array> => {
    const one = waiting.shift();
    if (one === undefined) throw new TypeError('no frame waits');
    const stored = await one.stored;
    const header = headerOf(one.frame.kind, stored.byteLength, one.frame.payload.byteLength);
    before = chain(before, header, stored);
    return Buffer.concat([header, stored, before]);
  };
  for await (const frame of frames) {
    if (frame.payload.byteLength > MOST) throw new RangeError('a payload is larger than a frame may be');
    const stored = packed(frame.payload);
    // It is awaited in its turn; until then a failure must not count as nobody's.
    stored.catch(() => {});
    waiting.push({ frame, stored });
    if (waiting.length > AHEAD) yield await next();
  }
  while (waiting.length > 0) yield await next();
  root(Buffer.from(before).toString('hex'));
}

/** Takes exact numbers of bytes from pieces of any size. */
function taker(source: AsyncIterable<Uint8Array>): {
  readonly take: (bytes: number) => Promise<Buffer | null>;
  readonly at: () => number;
} {
  const pieces = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let at = 0;
  return {
    at: () => at,
    take: async (bytes) => {
      const parts: Buffer[] = [held];
      let have = held.byteLength;
      while (have < bytes) {
        const { done, value } = await pieces.next();
        if (done === true) break;
        const piece = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
        parts.push(piece);
        have += piece.byteLength;
      }
      const all = parts.length === 1 ? held : Buffer.concat(parts, have);
      if (have < bytes) {
        held = all;
        return null;
      }
      held = all.subarray(bytes);
      at += bytes;
      return all.subarray(0, bytes);
    },
  };
}

/**
 * The bytes of a file as frames. A frame is handed on only after its hash was found right, and is unpacked only then.
 * Throws `DamagedBackup`. The end of the bytes is the end of the frames; that the last is an `end` is for whoever
 * knows what frames mean (pieces.ts).
 */
export async function* readFrames(
  source: AsyncIterable<Uint8Array>,
  root: (hash: string) => void = () => {},
): AsyncGenerator<Frame & { readonly at: number }> {
  const { take, at } = taker(source);
  const magic = await take(MAGIC.byteLength);
  if (magic === null || !magic.equals(MAGIC))
    throw new DamagedBackup(
      'This is not a backup of Safeconduct that this version can read, or its first bytes are damaged.',
    );
  let before: Uint8Array = FIRST;
  for (;;) {
    const place = at();
    const where = `at byte ${place}`;
    const first = await take(1);
    if (first === null) break;
    const rest = await take(HEADER - 1);
    if (rest === null)
      throw new DamagedBackup(`The backup ends in the middle of a piece ${where}: it is cut off.`);
    const header = Buffer.concat([first, rest]);
    const kind = KINDS[header.readUInt8(0) - 1];
    const stored = header.readUInt32BE(1);
    const raw = header.readUInt32BE(5);
    if (kind === undefined || raw > MOST || stored > raw)
      throw new DamagedBackup(`The backup is damaged ${where}: no piece begins like this.`);
    const body = await take(stored + HASH);
    if (body === null)
      throw new DamagedBackup(`The backup ends in the middle of a piece ${where}: it is cut off.`);
    const bytes = body.subarray(0, stored);
    const hash = chain(before, header, bytes);
    if (!hash.equals(body.subarray(stored)))
      throw new DamagedBackup(
        `The backup is damaged in the piece ${where}, or a piece before it is missing, doubled or moved: the hash is not right.`,
      );
    before = hash;
    const payload = stored === raw ? bytes : await unpack(bytes, { maxOutputLength: raw });
    if (payload.byteLength !== raw)
      throw new DamagedBackup(`The backup is damaged ${where}: a piece has another length than it says.`);
    yield { kind, payload, at: place };
  }
  root(Buffer.from(before).toString('hex'));
}
