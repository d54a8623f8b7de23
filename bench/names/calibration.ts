import { bitsOf } from '@safeconduct/names/compare/bits.ts';
import type { Names } from '@safeconduct/names/names.ts';
import { parseName } from '@safeconduct/names/parse/parse.ts';
import { probesOf } from '@safeconduct/names/screen/query.ts';
import { buildIndex } from '@safeconduct/names/screen/index.ts';
import { searchShelf } from '@safeconduct/names/screen/search.ts';
import type { PairSet } from './sets.ts';

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly same: number;
  readonly random: number;
  /** Mean score of the pairs of the same name in the bin. */
  readonly bits: number;
  /** log2 of the shares' ratio: what the score should be. */
  readonly empirical: number;
  readonly off: number;
}

/**
 * Two-bit bins from 4 to 16: share of true pairs against share of random pairs. Every query is held against
 * every person of a random sample, through the screening index without a bound (a test holds it equal to `bitsOf`).
 */
export function calibration(
  names: Names,
  sets: readonly PairSet[],
  people: readonly string[],
): readonly Bin[] {
  const binOf = (bits: number) => (bits < 4 || bits >= 16 ? -1 : Math.floor((bits - 4) / 2));
  const same = Array.from({ length: 6 }, () => ({ count: 0, sum: 0 }));
  let trueTotal = 0;
  const queries: string[] = [];
  for (const set of sets)
    for (const pair of set.pairs) {
      if (!pair.same) continue;
      const score = bitsOf(
        names.compiled,
        parseName(names.compiled, pair.a),
        parseName(names.compiled, pair.b),
      );
      if (score === null) continue;
      trueTotal++;
      queries.push(pair.a);
      const bin = same[binOf(score.bits)];
      if (bin !== undefined) {
        bin.count++;
        bin.sum += score.bits;
      }
    }
  const index = buildIndex(names, people);
  const chance = Array.from({ length: 6 }, () => 0);
  for (const query of queries) {
    const probes = probesOf(names.compiled, index.vocabulary, parseName(names.compiled, query));
    for (const shelf of index.shelves)
      searchShelf(shelf, probes, 0, (name, p) => {
        const bin = binOf(Math.log2(p));
        if (bin >= 0) chance[bin] = (chance[bin] ?? 0) + (index.records[name]?.length ?? 0);
      });
  }
  const randomTotal = queries.length * people.length;
  return same.map(({ count, sum }, at) => {
    const bits = count === 0 ? 5 + at * 2 : sum / count;
    const empirical = Math.log2(count / trueTotal / ((chance[at] ?? 0) / randomTotal));
    return {
      from: 4 + at * 2,
      to: 6 + at * 2,
      same: count,
      random: chance[at] ?? 0,
      bits,
      empirical,
      off: empirical - bits,
    };
  });
}
