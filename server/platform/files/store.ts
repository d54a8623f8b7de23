/**
 * Where original bytes lie, found by their SHA-256 (lower-case hexadecimal). The same bytes are kept once.
 * Every implementation passes store.test.ts.
 */
export interface Store {
  /** Keeps the bytes durably and gives their SHA-256; keeping them twice does nothing. */
  put(bytes: Uint8Array): Promise<string>;
  /** Takes bytes as they come, without a place yet: whoever asked gives them one, or drops them. */
  receive(chunks: AsyncIterable<Uint8Array>): Promise<Incoming>;
  /** Keeps bytes as they come, however many; nothing is left of them where they break off. */
  putStream(chunks: AsyncIterable<Uint8Array>): Promise<{ readonly sha256: string; readonly bytes: number }>;
  /** The bytes piece by piece, `null` where there are none; throws `Damaged` at their end where the hash is not theirs. */
  stream(sha256: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** The bytes, `null` where there are none of that hash; throws `Damaged` where they no longer have it. */
  get(sha256: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Keeps what is on its way out, under no name: it is gone once it was read, or when the server ends. */
  spool(chunks: AsyncIterable<Uint8Array>): Promise<Spooled>;
  /** Drops the bytes; dropping what is not there does nothing. */
  remove(sha256: string): Promise<void>;
}

/** A file that came whole and lies on this machine until it is known whether it stays. */
export type Incoming = {
  readonly sha256: string;
  readonly bytes: number;
  /** Where it can be read until it is kept or dropped. */
  readonly path: string;
  /** Gives it its place, durably. */
  readonly keep: () => Promise<void>;
  /** Takes it away; what was kept stays. */
  readonly drop: () => Promise<void>;
};

/** A file that is wholly written before the first of its bytes leaves, so that its hash can be recorded. */
export type Spooled = {
  readonly sha256: string;
  readonly bytes: number;
  /** Once; whoever does not read it says `drop`. */
  readonly stream: () => ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly drop: () => Promise<void>;
};

/** Bytes that no longer have the hash they were kept under: a broken disk, or a changed file. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
  constructor(sha256: string) {
    super(`the stored file ${sha256} does not have its hash any more`);
  }
}

/** Guards against a path made from anything but a hash. */
export function checkHash(sha256: string): void {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('not a SHA-256 in hexadecimal');
}
