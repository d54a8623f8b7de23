import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFacts, readGold } from './gold.ts';
import { measure } from './measure.ts';

const passages = new URL('./passages/', import.meta.url).pathname;
const shared = new URL('../../../shared/data/reports/', import.meta.url).pathname;
const gold = `${shared}extraction-gold.jsonl`;

interface Floor {
  readonly recall: number;
  readonly precision: number;
  readonly speaker: number;
  readonly hedge: number;
}

function figures(path: string) {
  return measure(readGold(path), readFacts(`${shared}reports.csv`)).figures;
}

/**
 * Below the last figures by a little: a change of rules may move a claim or two, not more. The invented passages give
 * silences no hedge; analysts of real articles give them their words ("did not answer"), and so do the rules.
 */
const floors: readonly (readonly [string, Floor])[] = [
  ['en-dev', { recall: 0.77, precision: 0.88, speaker: 0.79, hedge: 0.86 }],
  ['en-held', { recall: 0.39, precision: 0.68, speaker: 0.75, hedge: 0.85 }],
  ['ko-held', { recall: 0.7, precision: 0.75, speaker: 0.78, hedge: 0.9 }],
  ['zh-held', { recall: 0.7, precision: 0.78, speaker: 0.85, hedge: 0.9 }],
];

describe('reading does not get worse', () => {
  test.each(floors)('%s', (name, floor) => {
    const found = figures(`${passages}${name}.jsonl`);
    for (const [figure, least] of Object.entries(floor))
      expect.soft(found[figure as keyof Floor], figure).toBeGreaterThanOrEqual(least);
    expect(found.traps).toBeLessThanOrEqual(2);
  });

  const why = existsSync(gold) ? '' : ' (skipped: the development gold is not beside the repository)';
  test.skipIf(!existsSync(gold))(`the development gold, to the reach of the issue and above${why}`, () => {
    const found = figures(gold);
    expect.soft(found.recall).toBeGreaterThanOrEqual(0.85);
    expect.soft(found.precision).toBeGreaterThanOrEqual(0.8);
    expect.soft(found.speaker).toBeGreaterThanOrEqual(0.9);
    expect.soft(found.hedge).toBeGreaterThanOrEqual(0.9);
    expect(found.traps).toBe(0);
  });
});
