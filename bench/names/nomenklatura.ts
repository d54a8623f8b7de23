import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bestFigures, figures } from './metrics.ts';
import type { PairSet } from './sets.ts';

export interface LogicFigures {
  readonly pairs: number;
  /** F1 at the score of 0.7 from which OpenSanctions' matching calls an alert. */
  readonly alert: number;
  /** F1 at the threshold at which it does best on the very set. */
  readonly best: number;
}

const ALERT = 0.7;
/** An interpreter with nomenklatura in it; a virtual environment's, where PYTHON names it. */
const PYTHON = process.env['PYTHON'] ?? 'python3';

/** nomenklatura's logic-v2 on the first `most` true pairs of each set and their negatives, or `null` where it is not installed. */
export function logicV2(
  sets: readonly PairSet[],
  most: number,
  say: (line: string) => void,
): Record<string, LogicFigures> | null {
  say('\nnomenklatura, logic-v2');
  if (spawnSync(PYTHON, ['-c', 'import nomenklatura']).status !== 0) {
    say(`  left out: ${PYTHON} has no nomenklatura (pip install nomenklatura, then PYTHON=/path/to/python)`);
    return null;
  }
  const result: Record<string, LogicFigures> = {};
  for (const { name, pairs } of sets) {
    let seen = 0;
    const some = pairs.filter(({ same }) => (same ? ++seen : seen) <= most);
    const { status, stdout, stderr } = spawnSync(
      PYTHON,
      [join(import.meta.dirname, 'nomenklatura-scores.py')],
      { input: some.map(({ a, b }) => `${a}\t${b}\n`).join(''), encoding: 'utf8' },
    );
    if (status !== 0) {
      say(`  ${name}: it failed: ${stderr.trim().split('\n').at(-1) ?? ''}`);
      continue;
    }
    const scores = stdout.trim().split('\n').map(Number);
    const here = {
      pairs: some.length,
      alert: figures(some, scores, ALERT).f1,
      best: bestFigures(some, scores).f1,
    };
    result[name] = here;
    say(
      `  ${name.padEnd(25)} ${String(here.pairs).padStart(6)} pairs  F1 at ${ALERT} ${here.alert.toFixed(3)}   at its best ${here.best.toFixed(3)}`,
    );
  }
  return result;
}
