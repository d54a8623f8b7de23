import type { Tuple } from './tuple.ts';

/**
 * Tuples of one length, sorted by surname, then given cells, so that equal heads stand together and a search leaves out
 * whole runs. Columns of typed arrays: 16 bytes a tuple, transferable to a worker.
 */
export interface Shelf {
  /** Number of given cells, 0 to 3. */
  readonly length: number;
  readonly size: number;
  /** log2 of the greatest share on it. */
  readonly mostShare: number;
  /** Most readings that a name on this shelf has; names with one reading stand on shelves of their own. */
  readonly readings: number;
  /** One column for the surname and one for each given cell; 0 where there is none. */
  readonly columns: readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  /** log2 of the share of this reading among the readings of its name. */
  readonly share: Float32Array;
  /** Name that the tuple is a reading of. */
  readonly name: Uint32Array;
}

/**
 * Sorts tuples of one length into a shelf.
 *
 * @example shelve(2, 1, tuples).size === tuples.length
 */
export function shelve(length: number, readings: number, tuples: readonly Tuple[]): Shelf {
  const order = Array.from(tuples.keys()).sort((left, right) => {
    const a = tuples[left] as Tuple;
    const b = tuples[right] as Tuple;
    for (let at = 0; at < 4; at++) {
      const difference = (a.cells[at] ?? 0) - (b.cells[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return a.name - b.name;
  });
  const column = (at: number) => Uint32Array.from(order, (index) => tuples[index]?.cells[at] ?? 0);
  return {
    length,
    readings,
    mostShare: tuples.reduce((most, { share }) => Math.max(most, share), Number.NEGATIVE_INFINITY),
    size: tuples.length,
    columns: [column(0), column(1), column(2), column(3)],
    share: Float32Array.from(order, (index) => tuples[index]?.share ?? 0),
    name: Uint32Array.from(order, (index) => tuples[index]?.name ?? 0),
  };
}
