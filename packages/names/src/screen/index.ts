import type { Names } from '../names.ts';
import type { NameContext, NameForm } from '../parse/form.ts';
import { parseName } from '../parse/parse.ts';
import { bitsOf } from '../compare/bits.ts';
import { type Other, otherOf, screenOthers } from './others.ts';
import { probesOf } from './query.ts';
import { searchShelf } from './search.ts';
import { type Shelf, shelve } from './shelf.ts';
import { type Tuple, tuplesOf } from './tuple.ts';
import { emptyVocabulary, type Vocabulary } from './vocabulary.ts';

/** A candidate: a written name of the index, how it scores, and whose it is. */
export interface Candidate {
  readonly name: string;
  readonly bits: number;
  /** Records that bear this written name, in the order in which they were added. */
  readonly records: readonly number[];
}

/** An index of written names. Made by `buildIndex`; `insert` makes a record findable at once. */
export interface NameIndex {
  readonly engine: Names;
  readonly vocabulary: Vocabulary;
  readonly names: string[];
  readonly number: Map<string, number>;
  /** Records of each name: most names have one list of a few numbers. */
  readonly records: number[][];
  /** How many names each record bears. */
  readonly borne: number[];
  /** Names in letters that the general comparison reads; looked through one by one (general.ts). */
  readonly others: Other[];
  shelves: Shelf[];
  /** Tuples added since the shelves were made; they are searched as a small shelf of their own. */
  fresh: Tuple[];
  freshShelves: Shelf[] | null;
  /** Readings of each name. */
  readonly readings: number[];
}

/** An index with nothing in it. @example insert(emptyIndex(names), '김영철', 0) */
export function emptyIndex(engine: Names): NameIndex {
  return {
    engine,
    vocabulary: emptyVocabulary(engine.compiled.size),
    names: [],
    number: new Map(),
    records: [],
    borne: [],
    others: [],
    shelves: [],
    fresh: [],
    freshShelves: null,
    readings: [],
  };
}

function shelvesOf(tuples: readonly Tuple[]): Shelf[] {
  const piles = new Map<string, Tuple[]>();
  for (const tuple of tuples) {
    // Readings that are a small share of their name can add little; on shelves of their own they are seldom looked at.
    const key = `${tuple.length} ${tuple.readings === 1} ${Math.floor(tuple.share / 3)}`;
    const pile = piles.get(key);
    if (pile === undefined) piles.set(key, [tuple]);
    else pile.push(tuple);
  }
  return [...piles.values()].map((pile) =>
    shelve(
      pile[0]?.length ?? 0,
      pile.reduce((most, { readings }) => Math.max(most, readings), 1),
      pile,
    ),
  );
}

/**
 * Adds a record under a written name; it is found by the very next search. A record may bear several names.
 *
 * @example insert(index, 'Kim Yong Chol', 7); insert(index, 'Jin Yongzhe', 7);
 */
export function insert(index: NameIndex, name: string, record: number, context: NameContext = {}): void {
  index.borne[record] = (index.borne[record] ?? 0) + 1;
  const was = index.number.get(name);
  if (was !== undefined) {
    index.records[was]?.push(record);
    return;
  }
  const number = index.names.push(name) - 1;
  index.number.set(name, number);
  index.records.push([record]);
  const form = parseName(index.engine.compiled, name, context);
  const tuples = tuplesOf(index.vocabulary, form, number);
  index.readings.push(tuples.length);
  index.fresh.push(...tuples);
  index.freshShelves = null;
  const other = otherOf(form, number);
  if (other !== null) index.others.push(other);
}

/**
 * Sorts what was inserted in among the shelves; worth doing after many inserts, never needed for being found.
 *
 * @example insert(index, '리설주', 8); settle(index);
 */
export function settle(index: NameIndex): void {
  const all: Tuple[] = [...index.fresh];
  for (const { length, size, columns, share, name } of index.shelves)
    for (let at = 0; at < size; at++)
      all.push({
        length,
        cells: [columns[0][at] ?? 0, columns[1][at] ?? 0, columns[2][at] ?? 0, columns[3][at] ?? 0],
        share: share[at] ?? 0,
        name: name[at] ?? 0,
        readings: index.readings[name[at] ?? 0] ?? 1,
      });
  index.shelves = shelvesOf(all);
  index.fresh = [];
  index.freshShelves = null;
}

/**
 * Builds an index at once, record numbers being places in the list; `progress` is called every 50,000 names.
 *
 * @example buildIndex(names, ['김영철', '리설주']).names.length // 2
 */
export function buildIndex(
  engine: Names,
  names: Iterable<string>,
  progress?: (done: number) => void,
): NameIndex {
  const index = emptyIndex(engine);
  let record = 0;
  for (const name of names) {
    insert(index, name, record++);
    if (progress !== undefined && record % 50_000 === 0) progress(record);
  }
  settle(index);
  return index;
}

/** Korean readings of the query against those of the index: complete by the bounds of search.ts. */
function screenKorean(index: NameIndex, form: NameForm, least: number): Map<number, number> {
  const { compiled } = index.engine;
  const scores = new Map<number, number>();
  if (form.hypotheses.length === 0) return scores;
  index.freshShelves ??= shelvesOf(index.fresh);
  const probes = probesOf(compiled, index.vocabulary, form);
  const sums = new Map<number, number>();
  for (const shelf of [...index.shelves, ...index.freshShelves])
    searchShelf(shelf, probes, 2 ** least / shelf.readings, (name, p) =>
      sums.set(name, (sums.get(name) ?? 0) + p),
    );
  for (const [number, sum] of sums) {
    // One reading: the sum is the score. Several: readings below the bound are missing in it, so it is worked out whole.
    const bits =
      index.readings[number] === 1
        ? Math.log2(sum)
        : bitsOf(compiled, form, parseName(compiled, index.names[number] ?? ''))?.bits;
    if (bits !== undefined && bits >= least) scores.set(number, bits);
  }
  return scores;
}

/**
 * All names of the index that score at least `least` bits against the query, best first: none is left out (the bounds
 * are proven in search.ts and held against a scan of everything in a test). Scores are those of `compareNames`.
 *
 * @example screen(index, 'Kim Yong-chol', 8)[0] // { name: '김영철', bits: 12.6, records: [0] }
 */
export function screen(
  index: NameIndex,
  raw: string,
  least = 8,
  context: NameContext = {},
): readonly Candidate[] {
  const form = parseName(index.engine.compiled, raw, context);
  const scores = screenKorean(index, form, least);
  for (const [number, bits] of screenOthers(index, form, least)) scores.set(number, bits);
  return [...scores]
    .map(
      ([number, bits]): Candidate => ({
        name: index.names[number] ?? '',
        bits,
        records: index.records[number] ?? [],
      }),
    )
    .sort((a, b) => b.bits - a.bits || (a.name < b.name ? -1 : 1));
}
