import { DROPPED, MISFIT } from '../compare/bits.ts';
import { lengthFactor, type Probe } from './query.ts';
import type { Shelf } from './shelf.ts';

/** Ratio of the given cells of a probe and a tuple of another length (bits.ts, `givens`). */
function otherLength(probe: Probe, cells: readonly number[]): number {
  const m = probe.given.length;
  const n = cells.length;
  if (m === 0 || n === 0) return 1;
  if (Math.abs(m - n) > 1) return MISFIT;
  let best = 0;
  for (let left = 0; left < Math.max(m, n); left++) {
    let p = 1;
    for (let at = 0; at < Math.min(m, n); at++) {
      const mine = m > n && at >= left ? at + 1 : at;
      const its = n > m && at >= left ? at + 1 : at;
      p *= probe.given[mine]?.ratios[cells[its] ?? 0] ?? 1;
    }
    best = Math.max(best, p);
  }
  return DROPPED * best;
}

/** The most that the given cells of a probe can add on a shelf of this length. */
function mostGiven(probe: Probe, length: number): number {
  const all = probe.given.reduce((p, { most }) => p * most, 1);
  if (probe.given.length === length) return all;
  if (probe.given.length === 0 || length === 0) return 1;
  if (probe.given.length < length) return DROPPED * all;
  return (DROPPED * all) / Math.max(1, Math.min(...probe.given.map(({ most }) => most)));
}

/** Runs of equal numbers in a sorted column, between two places. */
function runEnd(column: Uint32Array, from: number, to: number): number {
  const value = column[from];
  let end = from + 1;
  while (end < to && column[end] === value) end++;
  return end;
}

/**
 * Adds to `add` what each tuple of this shelf brings to its name's score, for every tuple that can bring at least
 * `least`. Runs that cannot reach it are left out whole: a name loses at most its number of readings times `least`,
 * which the caller sets accordingly. The innermost loop runs some hundred thousand times a query, so it is plain.
 *
 * @example searchShelf(shelf, probes, 2 ** 8, (name, p) => sums.set(name, p));
 */
export function searchShelf(
  shelf: Shelf,
  probes: readonly Probe[],
  least: number,
  add: (name: number, p: number) => void,
): void {
  const [surnames, first, second, third] = shelf.columns;
  const count = probes.length;
  /** What a run must reach before shares. */
  const need = least / 2 ** shelf.mostShare;
  const weight = probes.map((probe) => probe.share * lengthFactor(probe.given.length, shelf.length));
  const rest = probes.map((probe) => mostGiven(probe, shelf.length));
  const same = probes.map((probe) => probe.given.length === shelf.length);
  const ratios = [0, 1, 2].map((at) =>
    probes.map((probe) => (at < shelf.length ? (probe.given[at]?.ratios ?? null) : null)),
  );
  const [first_, second_, third_] = ratios as [
    (Float64Array | null)[],
    (Float64Array | null)[],
    (Float64Array | null)[],
  ];
  /** What remains possible behind the first given cell. */
  const behind = probes.map((probe, j) =>
    same[j] === true && shelf.length > 0 ? (rest[j] ?? 0) / (probe.given[0]?.most ?? 1) : (rest[j] ?? 0),
  );
  const head = new Float64Array(count);
  const neck = new Float64Array(count);
  for (let at = 0; at < shelf.size; ) {
    const surname = surnames[at] ?? 0;
    const end = runEnd(surnames, at, shelf.size);
    let bound = 0;
    for (let j = 0; j < count; j++) {
      const column = probes[j]?.surname ?? null;
      head[j] = (weight[j] ?? 0) * (column === null ? 1 : (column.ratios[surname] ?? 1));
      bound += (head[j] ?? 0) * (rest[j] ?? 0);
    }
    for (let here = at; bound >= need && here < end; ) {
      const cell = first[here] ?? 0;
      const stop = runEnd(first, here, end);
      let nearer = 0;
      for (let j = 0; j < count; j++) {
        neck[j] = (head[j] ?? 0) * (same[j] === true ? (first_[j]?.[cell] ?? 1) : 1);
        nearer += (neck[j] ?? 0) * (behind[j] ?? 0);
      }
      if (nearer >= need) for (let tuple = here; tuple < stop; tuple++) score(tuple);
      here = stop;
    }
    at = end;
  }

  function score(tuple: number): void {
    const two = second[tuple] ?? 0;
    const three = third[tuple] ?? 0;
    let sum = 0;
    for (let j = 0; j < count; j++) {
      const p = neck[j] ?? 0;
      if (same[j] === true) sum += p * (second_[j]?.[two] ?? 1) * (third_[j]?.[three] ?? 1);
      else sum += p * otherLength(probes[j] as Probe, [first[tuple] ?? 0, two, three].slice(0, shelf.length));
    }
    const p = sum * 2 ** (shelf.share[tuple] ?? 0);
    if (p >= least) add(shelf.name[tuple] ?? 0, p);
  }
}
