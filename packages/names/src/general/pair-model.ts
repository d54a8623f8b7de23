import type { PairModel } from '../model/types.ts';

/** A trained pair model with its tables as maps. */
export interface PairTables {
  readonly operations: ReadonlyMap<string, number>;
  readonly latin: ReadonlyMap<string, number>;
  readonly other: ReadonlyMap<string, number>;
}

/** Floor for operations and letters never seen in training: everything stays possible, nothing unseen is cheap. */
export const UNSEEN = 1e-7;
const UNSEEN_LETTER = 1e-4;

/**
 * Reads the tables of a model; keys are joined with a tab, as they are stored.
 *
 * @example tokenBits(tablesOf(model.general['arabic']), 'hisham', 'هشام')
 */
export function tablesOf(model: PairModel): PairTables {
  const flat = (table: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
    new Map(
      Object.entries(table).flatMap(([before, next]) =>
        Object.entries(next).map(([letter, p]) => [before + letter, p] as const),
      ),
    );
  return {
    operations: new Map(Object.entries(model.operations)),
    latin: flat(model.latin),
    other: flat(model.other),
  };
}

/** Letters of a token between marks of its beginning and end. */
const framed = (token: readonly string[]) => ['^', ...token, '$'];

/**
 * log2 P(token) by its pairs of neighbouring letters.
 *
 * @example alone(tables.latin, ['a', 'l', 'i']) // -12.6
 */
export function alone(table: ReadonlyMap<string, number>, token: readonly string[]): number {
  const letters = framed(token);
  let bits = 0;
  for (let at = 1; at < letters.length; at++)
    bits += Math.log2(table.get((letters[at - 1] ?? '') + (letters[at] ?? '')) ?? UNSEEN_LETTER);
  return bits;
}

/** How many letters of each side an operation takes: letter to letter, one to none, two to one, and their mirrors. */
export const MOVES: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
];

/**
 * log2 P(latin, other | one name), summed over all alignments (names.md 3.9).
 *
 * @example jointly(tables, [...'hisham'], [...'هشام'])
 */
export function jointly(
  { operations }: PairTables,
  latin: readonly string[],
  other: readonly string[],
): number {
  const width = other.length + 1;
  const table = new Float64Array((latin.length + 1) * width);
  table[0] = 1;
  for (let i = 0; i <= latin.length; i++)
    for (let j = 0; j <= other.length; j++) {
      if (i === 0 && j === 0) continue;
      let sum = 0;
      for (const [a, b] of MOVES) {
        if (a > i || b > j) continue;
        const before = table[(i - a) * width + (j - b)] ?? 0;
        if (before === 0) continue;
        const left =
          a === 1 ? (latin[i - 1] ?? '') : a === 2 ? (latin[i - 2] ?? '') + (latin[i - 1] ?? '') : '';
        const right =
          b === 1 ? (other[j - 1] ?? '') : b === 2 ? (other[j - 2] ?? '') + (other[j - 1] ?? '') : '';
        sum += before * (operations.get(`${left}\t${right}`) ?? (a + b < 3 ? UNSEEN : 0));
      }
      table[i * width + j] = sum;
    }
  return Math.log2((table[latin.length * width + other.length] ?? 0) * (operations.get('$') ?? 0.1));
}

/**
 * Log-likelihood ratio in bits that the two tokens write one name.
 *
 * @example tokenBits(tables, 'hisham', 'هشام') > 10 // true
 */
export function tokenBits(tables: PairTables, latin: string, other: string): number {
  const a = Array.from(latin);
  const b = Array.from(other);
  return jointly(tables, a, b) - alone(tables.latin, a) - alone(tables.other, b);
}
