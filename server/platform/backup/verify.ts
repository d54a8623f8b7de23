import type { Opening } from './age.ts';
import { readFile } from './file.ts';
import { DamagedBackup, readFrames } from './frames.ts';
import { type Head, type Piece, readPieces, type Totals } from './pieces.ts';

/** What a backup holds, once all of it was read and found right. */
export type Summary = {
  readonly head: Head;
  readonly totals: Totals;
  /** The last hash of the chain: two backups with the same one are the same. */
  readonly root: string;
  readonly bytes: number;
  readonly encrypted: boolean;
};

/** A backup that is being read. */
export type Reading = {
  readonly pieces: AsyncIterable<Piece & { readonly at: number }>;
  readonly size: number;
  readonly encrypted: boolean;
  readonly root: () => string;
};

/** Opens a backup for reading. Damage shows as `DamagedBackup` while the pieces are read. */
export async function openBackup(
  path: string,
  opening: Opening,
  tell?: (bytes: number) => void,
): Promise<Reading> {
  const { bytes, size, encrypted } = await readFile(path, opening, tell);
  let root = '';
  const frames = readFrames(bytes, (hash) => {
    root = hash;
  });
  return { pieces: readPieces(frames), size, encrypted, root: () => root };
}

/** Reads a whole backup and says what is in it; needs no database. Throws `DamagedBackup`. */
export async function verify(
  path: string,
  opening: Opening,
  tell?: (bytes: number) => void,
): Promise<Summary> {
  const reading = await openBackup(path, opening, tell);
  let head: Head | undefined;
  let totals: Totals | undefined;
  for await (const piece of reading.pieces) {
    if (piece.kind === 'head') head = piece.head;
    if (piece.kind === 'end') totals = piece.totals;
  }
  if (head === undefined || totals === undefined) throw new DamagedBackup('The backup is empty.');
  return { head, totals, root: reading.root(), bytes: reading.size, encrypted: reading.encrypted };
}
