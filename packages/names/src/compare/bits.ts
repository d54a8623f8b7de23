import type { Compiled, Part } from '../model/compiled.ts';
import type { Cell, Hypothesis, NameForm } from '../parse/form.ts';
import { GIVEN_LENGTH } from '../parse/hypotheses.ts';

/** A cell that does not fit costs at most ten bits: sources err (names.md 3.2). */
export const MISFIT = 2 ** -10;
/** One given syllable is written on one side only. */
export const DROPPED = 2 ** -9;
/** Share of pairs of the same person in which both writers know the same registered character. */
export const SAME_CHARACTER = 0.55;

/**
 * P(both pieces | one syllable wrote them), summed over syllables.
 *
 * @example together(compiled, 'given', chol, 철) // much more than chol.mass * 철.mass
 */
export function together(compiled: Compiled, part: Part, a: Cell, b: Cell): number {
  const prior = compiled.prior[part];
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.ids.length && j < b.ids.length) {
    const left = a.ids[i] ?? 0;
    const right = b.ids[j] ?? 0;
    if (left === right) {
      sum += (prior[left] ?? 0) * (a.ps[i] ?? 0) * (b.ps[j] ?? 0);
      i++;
      j++;
    } else if (left < right) i++;
    else j++;
  }
  if (a.character !== null && b.character !== null)
    sum = (1 - SAME_CHARACTER) * sum + (a.character === b.character ? SAME_CHARACTER * a.mass : 0);
  return (1 - MISFIT) * sum + MISFIT * a.mass * b.mass;
}

const massOf = (cells: readonly Cell[]) => cells.reduce((p, { mass }) => p * mass, 1);

function surnames(compiled: Compiled, a: readonly Cell[], b: readonly Cell[]): number {
  if (a.length === 0 || b.length === 0) return massOf(a) * massOf(b);
  if (a.length !== b.length) return MISFIT * massOf(a) * massOf(b);
  return a.reduce((p, cell, at) => p * together(compiled, 'surname', cell, b[at] as Cell), 1);
}

function givens(compiled: Compiled, a: readonly Cell[], b: readonly Cell[]): number {
  if (a.length === 0 || b.length === 0) return massOf(a) * massOf(b);
  if (a.length === b.length)
    return a.reduce((p, cell, at) => p * together(compiled, 'given', cell, b[at] as Cell), 1);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return MISFIT * massOf(a) * massOf(b);
  let best = 0;
  for (let left = 0; left < long.length; left++) {
    const rest = long.filter((_, at) => at !== left);
    const p = rest.reduce(
      (product, cell, at) => product * together(compiled, 'given', cell, short[at] as Cell),
      1,
    );
    best = Math.max(best, p * (long[left]?.mass ?? 1));
  }
  return DROPPED * best;
}

/**
 * P(both written names | one name behind them) for one reading of each, without their weights.
 *
 * @example joint(compiled, a.hypotheses[0], b.hypotheses[0])
 */
export function joint(compiled: Compiled, a: Hypothesis, b: Hypothesis): number {
  return surnames(compiled, a.surname, b.surname) * givens(compiled, a.given, b.given);
}

/** P(length of the given name) that both readings share: it is one name, so it is paid for once. */
function lengths(a: Hypothesis, b: Hypothesis): number {
  const one = GIVEN_LENGTH[a.given.length] ?? 0;
  const other = GIVEN_LENGTH[b.given.length] ?? 0;
  if (a.given.length === 0 || b.given.length === 0) return one * other;
  return a.given.length === b.given.length ? one : Math.min(one, other);
}

const alone = ({ weight, surname, given }: Hypothesis) =>
  weight * (GIVEN_LENGTH[given.length] ?? 0) * massOf(surname) * massOf(given);

/** A score and the readings that carry most of it. */
export interface Score {
  readonly bits: number;
  readonly a: Hypothesis;
  readonly b: Hypothesis;
}

/**
 * log2 of P(both | same name) / (P(a) P(b)), summed over all readings of both (names.md 3.2). Symmetric, frequency-
 * aware: that two people are both Kim says two bits, that both are Ryom says nine. `null` where either is no Korean name.
 *
 * @example bitsOf(compiled, parseName(compiled, 'Kim Yong-chol'), parseName(compiled, '김영철'))?.bits
 */
export function bitsOf(compiled: Compiled, a: NameForm, b: NameForm): Score | null {
  const sumA = a.hypotheses.reduce((sum, each) => sum + alone(each), 0);
  const sumB = b.hypotheses.reduce((sum, each) => sum + alone(each), 0);
  if (sumA <= 0 || sumB <= 0) return null;
  let sum = 0;
  let best: { p: number; a: Hypothesis; b: Hypothesis } | null = null;
  for (const left of a.hypotheses)
    for (const right of b.hypotheses) {
      const p = left.weight * right.weight * lengths(left, right) * joint(compiled, left, right);
      sum += p;
      if (best === null || p > best.p) best = { p, a: left, b: right };
    }
  return best === null ? null : { bits: Math.log2(sum / (sumA * sumB)), a: best.a, b: best.b };
}
