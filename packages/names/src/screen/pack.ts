import type { Names } from '../names.ts';
import type { Cell } from '../parse/form.ts';
import { emptyIndex, type NameIndex, settle } from './index.ts';
import type { Other } from './others.ts';
import type { Shelf } from './shelf.ts';
import { numberOf } from './vocabulary.ts';

/** An index as plain buffers: to hand to a worker (`Object.values(packed.buffers)` are transferable) or to keep. */
export interface PackedIndex {
  readonly format: 1;
  /** Cells mean something in the model that made them only. */
  readonly modelVersion: string;
  readonly buffers: Readonly<Record<string, ArrayBuffer>>;
}

interface Head {
  readonly shelves: readonly Pick<Shelf, 'length' | 'size' | 'mostShare' | 'readings'>[];
  readonly cells: readonly (Pick<Cell, 'written' | 'part' | 'key' | 'character' | 'mass'> & {
    readonly length: number;
  })[];
  readonly others: readonly Other[];
}

/** Text as UTF-16 units: whatever was written comes back, half pairs included. */
const units = (text: string) => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
function textOf(buffer: ArrayBuffer): string {
  const all = new Uint16Array(buffer);
  let text = '';
  for (let at = 0; at < all.length; at += 8192) text += String.fromCharCode(...all.subarray(at, at + 8192));
  return text;
}

const SHELF_COLUMNS = ['surname', 'first', 'second', 'third', 'share', 'name'] as const;

/**
 * Everything of an index in buffers. What was inserted is settled first.
 *
 * @example worker.postMessage(packed, Object.values(packed.buffers))
 */
export function packIndex(index: NameIndex): PackedIndex {
  settle(index);
  const { vocabulary, shelves } = index;
  const cells = vocabulary.cells.slice(1).filter((cell) => cell !== null);
  const head: Head = {
    shelves: shelves.map(({ length, size, mostShare, readings }) => ({ length, size, mostShare, readings })),
    cells: cells.map(({ written, part, key, character, mass, ids }) => ({
      written,
      part,
      key,
      character,
      mass,
      length: ids.length,
    })),
    others: index.others,
  };
  const buffers: Record<string, ArrayBuffer> = {
    head: units(JSON.stringify(head)).buffer,
    ids: Uint16Array.from(cells.flatMap(({ ids }) => Array.from(ids))).buffer,
    ps: Float64Array.from(cells.flatMap(({ ps }) => Array.from(ps))).buffer,
    names: units(index.names.join('')).buffer,
    nameLengths: Uint32Array.from(index.names, ({ length }) => length).buffer,
    recordCounts: Uint32Array.from(index.records, ({ length }) => length).buffer,
    records: Uint32Array.from(index.records.flat()).buffer,
    borne: Uint32Array.from(index.borne, (count) => count ?? 0).buffer,
    readings: Uint8Array.from(index.readings).buffer,
  };
  shelves.forEach((shelf, at) => {
    const columns = [...shelf.columns, shelf.share, shelf.name];
    SHELF_COLUMNS.forEach((column, place) => {
      const from = columns[place];
      if (from !== undefined) buffers[`${at} ${column}`] = from.slice().buffer;
    });
  });
  return { format: 1, modelVersion: index.engine.compiled.model.version, buffers };
}

/**
 * The index again, ready to be searched and added to; `null` where it was packed under another model or format, in which
 * case it has to be built anew from the names.
 *
 * @example openIndex(names, packIndex(index))?.names.length === index.names.length
 */
export function openIndex(engine: Names, packed: PackedIndex): NameIndex | null {
  if (packed.format !== 1 || packed.modelVersion !== engine.compiled.model.version) return null;
  const buffer = (name: string) => packed.buffers[name] ?? new ArrayBuffer(0);
  const index = emptyIndex(engine);
  const head = JSON.parse(textOf(buffer('head'))) as Head;
  const ids = new Uint16Array(buffer('ids'));
  const ps = new Float64Array(buffer('ps'));
  let from = 0;
  for (const { length, ...cell } of head.cells) {
    numberOf(index.vocabulary, {
      ...cell,
      ids: ids.slice(from, from + length),
      ps: ps.slice(from, from + length),
    });
    from += length;
  }
  const text = textOf(buffer('names'));
  const counts = new Uint32Array(buffer('recordCounts'));
  const records = new Uint32Array(buffer('records'));
  let place = 0;
  let record = 0;
  new Uint32Array(buffer('nameLengths')).forEach((length, number) => {
    const name = text.slice(place, (place += length));
    index.names.push(name);
    index.number.set(name, number);
    index.records.push(Array.from(records.subarray(record, (record += counts[number] ?? 0))));
  });
  for (const count of new Uint32Array(buffer('borne'))) index.borne.push(count);
  for (const count of new Uint8Array(buffer('readings'))) index.readings.push(count);
  index.others.push(...head.others);
  index.shelves = head.shelves.map((shelf, at): Shelf => {
    const column = (name: string) => new Uint32Array(buffer(`${at} ${name}`));
    return {
      ...shelf,
      columns: [column('surname'), column('first'), column('second'), column('third')],
      share: new Float32Array(buffer(`${at} share`)),
      name: column('name'),
    };
  });
  return index;
}
