import { jaccard, mix, shingles } from './shingles.ts';
import type { NearCopy } from './types.ts';

/** Half of all shingles shared: a copy with its headline, date line and some sentences changed. */
export const copyThreshold = 0.5;

const bands = 40;
const rowsPerBand = 2;

/**
 * Pairs of texts that are near-copies of each other, in any language. MinHash with locality-sensitive banding
 * (A. Z. Broder 1997; J. Leskovec, A. Rajaraman, J. Ullman, "Mining of Massive Datasets", ch. 3) proposes pairs,
 * whose exact likeness is then computed: no pair is reported that is not one. With 40 bands of 2 rows a pair
 * at likeness 0.5 is missed with probability (1 - 0.25)^40 = 1e-5.
 *
 * @param texts ids with their full texts; empty texts match nothing
 * @returns pairs with likeness >= threshold, a < b, sorted
 * @example findNearCopies([{ id: 'x', text: t }, { id: 'y', text: t }]) // [{ a: 'x', b: 'y', likeness: 1 }]
 */
export function findNearCopies(
  texts: readonly { readonly id: string; readonly text: string }[],
  threshold: number = copyThreshold,
): readonly NearCopy[] {
  const sets = texts.map(({ id, text }) => ({ id, set: shingles(text) })).filter(({ set }) => set.length > 0);
  const buckets = new Map<string, number[]>();
  sets.forEach(({ set }, index) => {
    for (const key of bandKeys(set)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(index);
      else buckets.set(key, [index]);
    }
  });
  const seen = new Set<number>();
  const pairs: NearCopy[] = [];
  for (const bucket of buckets.values()) {
    for (let i = 0; i < bucket.length; i += 1) {
      for (let j = i + 1; j < bucket.length; j += 1) {
        const key = (bucket[i] as number) * sets.length + (bucket[j] as number);
        if (seen.has(key)) continue;
        seen.add(key);
        const [x, y] = [sets[bucket[i] as number], sets[bucket[j] as number]];
        if (!x || !y || x.id === y.id) continue;
        const likeness = jaccard(x.set, y.set);
        if (likeness >= threshold)
          pairs.push(x.id < y.id ? { a: x.id, b: y.id, likeness } : { a: y.id, b: x.id, likeness });
      }
    }
  }
  return pairs.sort((x, y) => (x.a + x.b < y.a + y.b ? -1 : 1));
}

/** One key per band: the least hashes of the set under `rowsPerBand` permutations. */
function bandKeys(set: Uint32Array): string[] {
  const least = new Uint32Array(bands * rowsPerBand).fill(0xffffffff);
  for (const value of set) {
    for (let row = 0; row < least.length; row += 1) {
      const permuted = mix(value ^ mix(row + 1));
      if (permuted < (least[row] as number)) least[row] = permuted;
    }
  }
  return Array.from(
    { length: bands },
    (_, band) => `${band}:${least.subarray(band * rowsPerBand, (band + 1) * rowsPerBand).join(':')}`,
  );
}
