import type { Names } from '@safeconduct/names/names.ts';
import { buildIndex, screen } from '@safeconduct/names/screen/index.ts';
import { openIndex, packIndex } from '@safeconduct/names/screen/pack.ts';
import type { PairSet } from './sets.ts';

export interface ScreeningFigures {
  readonly persons: number;
  readonly distinct: number;
  readonly buildSeconds: number;
  readonly megabytes: number;
  readonly packedMegabytes: number;
  readonly openSeconds: number;
  readonly sets: Record<
    string,
    {
      queries: number;
      recallAt1: number;
      recallAt10: number;
      p50: number;
      p99: number;
      processor99: number;
      persons: number;
    }
  >;
}

const QUERIES = 300;
/** The sets whose second form is Hangul, as the population is written. */
const SETS = [
  'english~hangul',
  'assembly english~hangul',
  'dprk/mr~hangul',
  'hanja~hangul',
  'press hanja~hangul',
  'pinyin~hangul',
  'cyrillic~hangul',
  'kana~hangul',
];

const megabytes = () => {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};

/**
 * Ranks among distinct names of a million people, everything at 8 bits or more given back. Milliseconds by the clock, and
 * of processor time (its collector's threads included), since the machine may be busy with other work.
 */
export function screeningFigures(
  names: Names,
  sets: readonly PairSet[],
  people: readonly string[],
): ScreeningFigures {
  const wanted = sets
    .filter(({ name }) => SETS.includes(name))
    .map((set) => ({ name: set.name, queries: set.pairs.filter(({ same }) => same).slice(0, QUERIES) }));
  const everyone = [...people, ...new Set(wanted.flatMap(({ queries }) => queries.map(({ b }) => b)))];
  const before = megabytes();
  const start = performance.now();
  const index = buildIndex(names, everyone);
  const buildSeconds = (performance.now() - start) / 1000;
  const size = megabytes() - before;
  const result: ScreeningFigures['sets'] = {};
  for (const { name, queries } of wanted) {
    let first = 0;
    let ten = 0;
    let persons = 0;
    const times: number[] = [];
    const busy: number[] = [];
    // Tables of a script are made when it is first met; that is start-up, not a query.
    if (queries[0] !== undefined) screen(index, queries[0].a);
    for (const { a, b } of queries) {
      const before = process.cpuUsage();
      const from = performance.now();
      const found = screen(index, a);
      times.push(performance.now() - from);
      const { user, system } = process.cpuUsage(before);
      busy.push((user + system) / 1000);
      const at = found.findIndex((each) => each.name === b);
      if (at === 0) first++;
      if (at >= 0 && at < 10) ten++;
      persons += found.reduce((sum, each) => sum + each.records.length, 0);
    }
    const quantile = (list: readonly number[], q: number) =>
      list.toSorted((x, y) => x - y)[Math.min(list.length - 1, Math.floor(list.length * q))] ?? 0;
    result[name] = {
      queries: queries.length,
      recallAt1: first / queries.length,
      recallAt10: ten / queries.length,
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      processor99: quantile(busy, 0.99),
      persons: persons / queries.length,
    };
  }
  const packed = packIndex(index);
  const packedMegabytes =
    Object.values(packed.buffers).reduce((sum, { byteLength }) => sum + byteLength, 0) / 1e6;
  const opening = performance.now();
  openIndex(names, packed);
  const openSeconds = (performance.now() - opening) / 1000;
  return {
    packedMegabytes,
    openSeconds,
    persons: everyone.length,
    distinct: index.names.length,
    buildSeconds,
    megabytes: size,
    sets: result,
  };
}
