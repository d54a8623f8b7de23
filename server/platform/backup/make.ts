import { existsSync } from 'node:fs';
import type { ClientBase } from 'pg';
import { OperatorFault } from '../fault.ts';
import type { Store } from '../files/store.ts';
import { sealed, type Sealing } from './age.ts';
import type { Contents } from './contents.ts';
import { dump, inSnapshot, type Step } from './dump.ts';
import { writeWhole } from './file.ts';
import { DamagedBackup, type Frame, writeFrames } from './frames.ts';
import { frameOf, type Piece } from './pieces.ts';
import { type Summary, verify } from './verify.ts';

export type Making = {
  /** A connection as the role that owns the tables, for this alone. */
  readonly client: ClientBase;
  readonly store: Store;
  readonly contents: Contents;
  readonly path: string;
  readonly sealing: Sealing;
  /** The installation's key, where it is kept in a file. */
  readonly key: string | null;
  readonly now: Date;
  readonly tell?: (step: Step) => void;
};

async function* framesOf(pieces: AsyncIterable<Piece>): AsyncGenerator<Frame> {
  for await (const piece of pieces) yield frameOf(piece);
}

/** Writes a backup, reads all of it again, and only then gives it its name. The server may go on meanwhile. */
export async function makeBackup({
  client,
  key,
  store,
  contents,
  path,
  sealing,
  now,
  tell,
}: Making): Promise<Summary> {
  if (existsSync(path))
    throw new OperatorFault(`${path} is there already. Give another name, or move it away.`);
  return inSnapshot(client, async () => {
    let root = '';
    const plain = writeFrames(framesOf(dump(client, store, contents, now, key, tell)), (hash) => {
      root = hash;
    });
    const { bytes, opening } = await sealed(plain, sealing);
    let summary: Summary | undefined;
    await writeWhole(path, bytes, async (part) => {
      summary = await verify(part, opening);
      if (summary.root !== root)
        throw new DamagedBackup('What was read back from the disk is not what was written there.');
    });
    if (summary === undefined) throw new TypeError('the backup was not checked');
    return summary;
  });
}
