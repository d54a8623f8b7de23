import type { PairModel } from '@safeconduct/names/model/types.ts';
import { MOVES } from '@safeconduct/names/general/pair-model.ts';
import { generalLetters } from '@safeconduct/names/general/letters.ts';
import { pairsOf, trains } from './data.ts';

export interface TokenPair {
  readonly latin: readonly string[];
  readonly other: readonly string[];
  readonly weight: number;
}

const MOST = 40_000;
const PASSES = 5;

export function tokenPairs(folder: string, script: string): TokenPair[] {
  return pairsOf(folder, script)
    .map(({ latin, other, weight }) => ({
      latin: Array.from(generalLetters('latin', latin)),
      other: Array.from(generalLetters(scriptOf(script), other)),
      weight: 1 + Math.log(weight),
    }))
    .filter(
      ({ latin, other }) =>
        latin.length >= 2 && other.length >= 2 && latin.length <= 14 && other.length <= 14,
    );
}

/**
 * Expectation-maximisation of the operations over all alignments. Pairs whose likelihood stays far below the others'
 * after two passes are wrong pairs (a surname with another's given name) and lose their weight.
 */
export function train(pairs: readonly TokenPair[]): PairModel {
  let operations = new Map<string, number>();
  const chance = (key: string, a: number, b: number) =>
    operations.get(key) ?? (operations.size === 0 ? (a === 1 && b === 1 ? 1e-3 : 1e-4) : 1e-9);
  for (let pass = 0; pass < PASSES; pass++) {
    const counts = new Map<string, number>();
    let ends = 0;
    for (const { latin, other, weight } of pairs) {
      const width = other.length + 1;
      const cells = (latin.length + 1) * width;
      const forward = new Float64Array(cells);
      const backward = new Float64Array(cells);
      const steps: { from: number; to: number; key: string; p: number }[] = [];
      forward[0] = 1;
      for (let i = 0; i <= latin.length; i++)
        for (let j = 0; j <= other.length; j++)
          for (const [a, b] of MOVES) {
            if (a > i || b > j) continue;
            const key = `${latin.slice(i - a, i).join('')}\t${other.slice(j - b, j).join('')}`;
            const p = chance(key, a, b);
            const from = (i - a) * width + (j - b);
            const to = i * width + j;
            steps.push({ from, to, key, p });
            forward[to] = (forward[to] ?? 0) + (forward[from] ?? 0) * p;
          }
      const total = forward[cells - 1] ?? 0;
      const length = latin.length + other.length;
      if (total <= 0 || (pass >= 2 && Math.log(total) < -3.6 * length)) continue;
      backward[cells - 1] = 1;
      for (let at = steps.length - 1; at >= 0; at--) {
        const step = steps[at];
        if (step === undefined) continue;
        backward[step.from] = (backward[step.from] ?? 0) + (backward[step.to] ?? 0) * step.p;
      }
      for (const { from, to, key, p } of steps) {
        const share = ((forward[from] ?? 0) * p * (backward[to] ?? 0)) / total;
        if (share > 1e-6) counts.set(key, (counts.get(key) ?? 0) + share * weight);
      }
      ends += weight;
    }
    const sum = [...counts.values()].reduce((total, count) => total + count, 0) + ends;
    operations = new Map([...counts].map(([key, count]) => [key, count / sum]));
    operations.set('$', ends / sum);
  }
  const kept = [...operations].filter(([, p]) => p >= 4e-6).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    operations: Object.fromEntries(kept.map(([key, p]) => [key, Number(p.toPrecision(3))])),
    latin: neighbours(pairs.map(({ latin }) => latin)),
    other: neighbours(pairs.map(({ other }) => other)),
  };
}

/** P(letter | letter before it), smoothed by the letters' own frequency. */
function neighbours(tokens: readonly (readonly string[])[]): Record<string, Record<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  const single = new Map<string, number>();
  let all = 0;
  for (const token of tokens) {
    const letters = ['^', ...token, '$'];
    for (let at = 1; at < letters.length; at++) {
      const before = letters[at - 1] ?? '';
      const letter = letters[at] ?? '';
      const next = counts.get(before) ?? new Map<string, number>();
      counts.set(before, next.set(letter, (next.get(letter) ?? 0) + 1));
      single.set(letter, (single.get(letter) ?? 0) + 1);
      all++;
    }
  }
  return Object.fromEntries(
    [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([before, next]) => {
        const total = [...next.values()].reduce((sum, count) => sum + count, 0);
        const smooth = [...single].map(
          ([letter, count]) => [letter, ((next.get(letter) ?? 0) + (5 * count) / all) / (total + 5)] as const,
        );
        return [
          before,
          Object.fromEntries(
            smooth
              .filter(([, p]) => p >= 1e-4)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([letter, p]) => [letter, Number(p.toPrecision(2))]),
          ),
        ];
      }),
  );
}

const scriptOf = (file: string): 'arabic' | 'cyrillic' | 'hebrew' | 'kana' =>
  file === 'russian' ? 'cyrillic' : file === 'katakana' ? 'kana' : file === 'hebrew' ? 'hebrew' : 'arabic';

/** Latin spellings of one name: two that stand for the same token in another script. */
function latinPairs(folder: string): TokenPair[] {
  const groups = new Map<string, Set<string>>();
  for (const script of ['arabic', 'hebrew'])
    for (const { latin, other } of tokenPairs(folder, script)) {
      const key = script + other.join('');
      groups.set(key, (groups.get(key) ?? new Set()).add(latin.join('')));
    }
  const pairs: TokenPair[] = [];
  for (const group of groups.values()) {
    const list = [...group].sort().slice(0, 5);
    for (const a of list)
      for (const b of list)
        if (alike(a, b)) pairs.push({ latin: Array.from(a), other: Array.from(b), weight: 1 });
  }
  return pairs;
}

/** At most three in ten letters differ in number, and they begin with the same consonant class or vowel. */
function alike(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 3 && Math.max(a.length, b.length) >= 3;
}

export const GENERAL_SCRIPTS = {
  arabic: 'arabic',
  cyrillic: 'russian',
  hebrew: 'hebrew',
  kana: 'katakana',
} as const;

export function generalModels(folder: string): Record<string, PairModel> {
  const models: Record<string, PairModel> = {};
  for (const [script, file] of Object.entries(GENERAL_SCRIPTS)) {
    const pairs = tokenPairs(folder, file).filter(({ latin }) => trains(latin.join('')));
    models[script] = train(pairs.slice(0, MOST));
  }
  models['latin'] = train(
    latinPairs(folder)
      .filter(({ latin, other }) => trains(latin.join('')) && trains(other.join('')))
      .slice(0, MOST),
  );
  return models;
}
