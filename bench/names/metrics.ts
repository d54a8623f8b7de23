import type { Pair } from './sets.ts';

export interface Figures {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

export function figures(pairs: readonly Pair[], scores: readonly number[], threshold: number): Figures {
  let right = 0;
  let said = 0;
  let there = 0;
  pairs.forEach(({ same }, at) => {
    const yes = (scores[at] ?? -Infinity) >= threshold;
    if (yes) said++;
    if (same) there++;
    if (yes && same) right++;
  });
  const precision = said === 0 ? 1 : right / said;
  const recall = there === 0 ? 1 : right / there;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** A peer is given the threshold at which it does best on the very set: ours is one for all. */
export function bestFigures(pairs: readonly Pair[], scores: readonly number[]): Figures {
  const ranked = [...new Set(scores)].sort((a, b) => a - b);
  const step = Math.max(1, Math.floor(ranked.length / 200));
  let best = figures(pairs, scores, -Infinity);
  for (let at = 0; at < ranked.length; at += step) {
    const here = figures(pairs, scores, ranked[at] ?? 0);
    if (here.f1 > best.f1) best = here;
  }
  return best;
}
