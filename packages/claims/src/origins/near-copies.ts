import { jaccard, mix, shingles } from './shingles.ts';
import type { NearCopy } from './types.ts';

/** Half of all shingles shared: a copy with its headline, date line and some sentences changed. */
export const copyThreshold = 0.5;

const bands = 40;
const rowsPerBand = 2;
/** The estimate from 80 rows errs by some 0.056 (one standard deviation) at a likeness of 0.5. */
const margin = 0.15;

/**
 * The MinHash signature of a set of shingles: its least hash under each of 80 permutations (A. Z. Broder, "On the
 * resemblance and containment of documents", 1997). May be kept, so that a text need not be read again.
 *
 * @returns 80 numbers below 2^32
 * @example signatureOf(shingles(text)).length // 80
 */
export function signatureOf(set: Uint32Array): number[] {
  const least = Array.from({ length: bands * rowsPerBand }, () => 0xffffffff);
  for (const value of set) {
    for (let row = 0; row < least.length; row += 1) {
      const permuted = mix(value ^ mix(row + 1));
      if (permuted < (least[row] ?? 0)) least[row] = permuted;
    }
  }
  return least;
}

/**
 * Keys under which near-copies meet: one number a band of two rows, below 2^53 (the band's own number, and its rows
 * mixed to 32 bits). Two texts at likeness 0.5 share no key with probability (1 - 0.25)^40 = 1e-5 (J. Leskovec,
 * A. Rajaraman, J. Ullman, "Mining of Massive Datasets", ch. 3).
 *
 * @example bandsOf(signature).length // 40
 */
export function bandsOf(signature: readonly number[]): number[] {
  return Array.from({ length: bands }, (_, band) => {
    const rows = signature.slice(band * rowsPerBand, (band + 1) * rowsPerBand);
    return band * 2 ** 32 + rows.reduce((hash, row) => mix(hash ^ mix(row + 1)), band);
  });
}

/**
 * How alike two texts seem by their signatures, 0 to 1. An estimate: compare shingles for the exact likeness.
 *
 * @example likenessOf(signature, signature) // 1
 */
export function likenessOf(a: readonly number[], b: readonly number[]): number {
  return a.filter((value, row) => value === b[row]).length / (bands * rowsPerBand);
}

/**
 * Whether two signatures are near enough for texts that have to be fetched first to be compared exactly. Of pairs at
 * the very threshold some 4 in 1,000 are passed over.
 *
 * @example mayBeCopies(signature, signature) // true
 */
export function mayBeCopies(a: readonly number[], b: readonly number[]): boolean {
  return likenessOf(a, b) >= copyThreshold - margin;
}

/**
 * Pairs of texts that are near-copies of each other, in any language. Signatures propose pairs, whose exact
 * likeness is then computed: no pair is reported that is not one.
 *
 * @param texts ids with their full texts; empty texts match nothing
 * @returns pairs with likeness >= threshold, a < b, sorted
 * @example findNearCopies([{ id: 'x', text: t }, { id: 'y', text: t }]) // [{ a: 'x', b: 'y', likeness: 1 }]
 */
export function findNearCopies(
  texts: readonly { readonly id: string; readonly text: string }[],
  threshold: number = copyThreshold,
): readonly NearCopy[] {
  const sets = texts
    .map(({ id, text }) => ({ id, set: shingles(text) }))
    .filter(({ set }) => set.length > 0)
    .map(({ id, set }) => ({ id, set, signature: signatureOf(set) }));
  const buckets = new Map<number, number[]>();
  sets.forEach(({ signature }, index) => {
    for (const key of bandsOf(signature)) {
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
