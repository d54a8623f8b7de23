import type { Store } from '../../platform/files/store.ts';
import { converse } from '../../platform/untrusted/converse.ts';
import type { Ask, Batch, Looked, MaybeForeign, NoSheet, ReadEnd } from './child/shapes.ts';
import type { SheetRecord } from './records.ts';

const CHILD = new URL('./child/sheet-child.ts', import.meta.url);

/** A child that says nothing for so long has met something that it will not get out of. */
const SILENCE = 60_000;
const MEMORY = 768;

/** What cannot be read, and why; the words are for logs and scripts. */
export class UnreadableFile extends Error {
  readonly code: NoSheet['refused'] | 'time' | 'memory' | 'broke';
  readonly line: number | null;
  constructor(code: UnreadableFile['code'], line: number | null = null) {
    super(`the file cannot be read: ${code}${line === null ? '' : ` at line ${line}`}`);
    this.code = code;
    this.line = line;
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

const isNoSheet = (value: unknown): value is NoSheet =>
  typeof value === 'object' && value !== null && 'refused' in value;

async function inChild<T>(
  store: Store,
  sha256: string,
  ask: Ask,
  hear: (batch: Batch) => Promise<void> = async () => {},
): Promise<T> {
  const pieces = (await store.stream(sha256)) ?? nothing();
  const ended = await converse(CHILD, {
    ask,
    pieces,
    hear: (told) => hear(told as Batch),
    silence: SILENCE,
    memory: MEMORY,
  });
  if (!ended.done) throw new UnreadableFile(ended.why);
  if (isNoSheet(ended.value)) throw new UnreadableFile(ended.value.refused, ended.value.line);
  return ended.value as T;
}

/** What a stored file is, and what its sheets look like; or that it begins like one of another tool. */
export const lookAt = (store: Store, sha256: string, bytes: number): Promise<Looked | MaybeForeign> =>
  inChild(store, sha256, { act: 'look', bytes, nameForeign: true });

/** The same, whatever it begins like. */
export const lookAsSheet = (store: Store, sha256: string, bytes: number): Promise<Looked> =>
  inChild(store, sha256, { act: 'look', bytes, nameForeign: false });

/** Sheets that can be read in one go through their file: none of them twice, for a sheet may be taken as two kinds. */
function readings(sheets: readonly SheetRecord[]): SheetRecord[][] {
  const all: SheetRecord[][] = [];
  for (const sheet of sheets) {
    const { sha256, place } = sheet;
    const going = all.find(
      (some) => some[0]?.sha256 === sha256 && !some.some((other) => other.place === place),
    );
    if (going === undefined) all.push([sheet]);
    else going.push(sheet);
  }
  return all;
}

/** Reads the mapped sheets of an import, file by file; gives how many rows each had, by its key. */
export async function readSheets(
  store: Store,
  sheets: readonly SheetRecord[],
  hear: (batch: Batch) => Promise<void>,
): Promise<Map<string, number>> {
  const wanted = sheets.filter(({ kind }) => kind !== null);
  const counts = new Map<string, number>();
  let first = 0;
  for (const own of readings(wanted)) {
    const [one] = own;
    if (one === undefined) continue;
    const { form, sha256: file } = one;
    const asked = own.flatMap(({ key, kind, columns, constants, place }) =>
      kind === null ? [] : [{ place, number: Number(key), plan: { kind, columns, constants } }],
    );
    const end = await inChild<ReadEnd>(store, file, { act: 'read', form, sheets: asked, first }, hear);
    for (const [at, { key }] of own.entries()) counts.set(key, end.rows[at] ?? 0);
    first += end.rows.reduce((sum, rows) => sum + rows, 0);
  }
  return counts;
}
