import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DamagedBackup, type Frame } from './frames.ts';

/** What stands in a backup, in this order: the head, tables with their rows, files with their bytes, the end. */

const Name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.number().int().nonnegative();

export const Head = z.object({
  format: z.literal(1),
  /** When the snapshot was taken, in UTC. */
  takenAt: z.iso.datetime(),
  postgres: z.string().max(100),
  /** Every migration that had been applied, in order: the schema that the rows fit. */
  migrations: z.array(z.string().regex(/^\d{4}-[a-z0-9-]+$/)).max(10_000),
  /** Last entry of the trail; it must lead there after a restore too. `broken` where it did not hold then. */
  trail: z.object({ id: Count, hash: Sha256, broken: Count.nullable() }),
  sequences: z.array(z.object({ name: Name, value: Count, called: z.boolean() })),
  /**
   * The installation's key (server/platform/key.ts), as its file holds it: without it no second step at sign-in works
   * after a restore. Null where the operator keeps it in the environment, and will give it to the next one too.
   */
  key: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/)
    .nullable(),
  /** Tables whose rows do not go along, on purpose. */
  leftOut: z.array(Name),
});
export type Head = z.infer<typeof Head>;

export const TableHead = z.object({ table: Name, columns: z.array(Name).min(1).max(1600) });
export type TableHead = z.infer<typeof TableHead>;

export const FileHead = z.object({ sha256: Sha256 });
export type FileHead = z.infer<typeof FileHead>;

const TableEnd = z.object({ rows: Count });

/** `whole` is false where the store's bytes did not have their hash any more: what came before is not the file. */
export const FileEnd = z.object({ bytes: Count, whole: z.boolean() });
export type FileEnd = z.infer<typeof FileEnd>;

export const Totals = z.object({
  tables: z.record(Name, Count),
  files: Count,
  fileBytes: Count,
  /** Originals that rows name and the store did not have whole when the backup was made. */
  missing: z.array(Sha256),
});
export type Totals = z.infer<typeof Totals>;

/** Frames with their meaning. */
export type Piece =
  | { readonly kind: 'head'; readonly head: Head }
  | { readonly kind: 'table'; readonly table: TableHead }
  | { readonly kind: 'rows' | 'bytes'; readonly payload: Uint8Array }
  | { readonly kind: 'tableEnd'; readonly rows: number }
  | { readonly kind: 'file'; readonly file: FileHead }
  | { readonly kind: 'fileEnd'; readonly end: FileEnd }
  | { readonly kind: 'end'; readonly totals: Totals };

/** The JSON of a piece that is not bytes. */
function valueOf(piece: Exclude<Piece, { payload: Uint8Array }>): unknown {
  switch (piece.kind) {
    case 'head':
      return piece.head;
    case 'table':
      return piece.table;
    case 'tableEnd':
      return { rows: piece.rows };
    case 'file':
      return piece.file;
    case 'fileEnd':
      return piece.end;
    case 'end':
      return piece.totals;
  }
}

export function frameOf(piece: Piece): Frame {
  const payload = 'payload' in piece ? piece.payload : Buffer.from(JSON.stringify(valueOf(piece)), 'utf8');
  return { kind: piece.kind, payload };
}

function parse<T>(shape: z.ZodType<T>, { payload, at }: Frame & { at: number }): T {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(payload).toString('utf8'));
  } catch {
    value = null;
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw new DamagedBackup(`The backup says something at byte ${at} that cannot be.`);
  return parsed.data;
}

type Open =
  | { readonly in: 'nothing' | 'tables' | 'done' }
  | { readonly in: 'table'; readonly table: string }
  | {
      readonly in: 'file';
      readonly sha256: string;
      bytes: number;
      readonly hash: ReturnType<typeof createHash>;
    };

/** Everything counted so far, to be held against the totals at the end. */
type Counted = { tables: Record<string, number>; files: number; fileBytes: number };

function closeFile(open: Open & { in: 'file' }, { bytes, whole }: FileEnd, counted: Counted): void {
  if (open.bytes !== bytes || (open.hash.digest('hex') === open.sha256) !== whole)
    throw new DamagedBackup(`The original ${open.sha256} in the backup does not have its hash.`);
  if (!whole) return;
  counted.files += 1;
  counted.fileBytes += bytes;
}

function checkTotals(totals: Totals, { tables, files, fileBytes }: Counted): void {
  const same =
    totals.files === files &&
    totals.fileBytes === fileBytes &&
    Object.keys(totals.tables).length === Object.keys(tables).length &&
    Object.entries(tables).every(([name, rows]) => totals.tables[name] === rows);
  if (!same) throw new DamagedBackup('What stands in the backup is not what its last piece counts.');
}

/** Reads frames as pieces, and sees that they follow on one another and are all there. Throws `DamagedBackup`. */
export async function* readPieces(
  frames: AsyncIterable<Frame & { readonly at: number }>,
): AsyncGenerator<Piece & { readonly at: number }> {
  let open: Open = { in: 'nothing' };
  const counted: Counted = { tables: {}, files: 0, fileBytes: 0 };
  for await (const frame of frames) {
    const { kind, payload, at } = frame;
    if (kind === 'head' && open.in === 'nothing') {
      yield { kind, head: parse(Head, frame), at };
      open = { in: 'tables' };
    } else if (kind === 'table' && open.in === 'tables') {
      const table = parse(TableHead, frame);
      if (table.table in counted.tables)
        throw new DamagedBackup(`The table ${table.table} stands twice in the backup.`);
      yield { kind, table, at };
      open = { in: 'table', table: table.table };
    } else if (kind === 'rows' && open.in === 'table') {
      yield { kind, payload, at };
    } else if (kind === 'tableEnd' && open.in === 'table') {
      const { rows } = parse(TableEnd, frame);
      counted.tables[open.table] = rows;
      yield { kind, rows, at };
      open = { in: 'tables' };
    } else if (kind === 'file' && open.in === 'tables') {
      const file = parse(FileHead, frame);
      yield { kind, file, at };
      open = { in: 'file', sha256: file.sha256, bytes: 0, hash: createHash('sha256') };
    } else if (kind === 'bytes' && open.in === 'file') {
      open.hash.update(payload);
      open.bytes += payload.byteLength;
      yield { kind, payload, at };
    } else if (kind === 'fileEnd' && open.in === 'file') {
      const end = parse(FileEnd, frame);
      closeFile(open, end, counted);
      yield { kind, end, at };
      open = { in: 'tables' };
    } else if (kind === 'end' && open.in === 'tables') {
      const totals = parse(Totals, frame);
      checkTotals(totals, counted);
      yield { kind, totals, at };
      open = { in: 'done' };
    } else {
      throw new DamagedBackup(`The backup has a piece at byte ${at} that does not belong there.`);
    }
  }
  if (open.in !== 'done') throw new DamagedBackup('The backup has no end: it is cut off.');
}
