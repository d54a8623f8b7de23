import { existsSync } from 'node:fs';
import { join } from 'node:path';
import anyAscii from 'any-ascii';
import jaroWinkler from 'jaro-winkler';
import { tokenBits } from '@safeconduct/names/general/pair-model.ts';
import type { Names } from '@safeconduct/names/names.ts';
import { GENERAL_SCRIPTS, tokenPairs } from '../../scripts/build-names/general.ts';
import { trains } from '../../scripts/build-names/data.ts';
import { random } from './sets.ts';

export interface GeneralFigures {
  readonly tokens: number;
  readonly recallAt1: number;
  /** The same with Jaro-Winkler on any-ascii. */
  readonly peer: number;
}

const POOL = 1200;
const QUERIES = 600;

/** Share of Latin tokens whose own token stands first among 1,200 of the other script. */
export function generalFigures(names: Names, folder: string, blind: boolean): Record<string, GeneralFigures> {
  const result: Record<string, GeneralFigures> = {};
  for (const [script, file] of Object.entries(GENERAL_SCRIPTS)) {
    const tables = names.general.tables(script);
    if (tables === null || !existsSync(join(folder, 'generic', `${file}.tsv`))) continue;
    const next = random(21);
    const pool = tokenPairs(folder, file)
      .map(({ latin, other }) => ({ latin: latin.join(''), other: other.join(''), key: next() }))
      .filter(({ latin }) => blind || !trains(latin))
      .sort((a, b) => a.key - b.key)
      .slice(0, POOL);
    const queries = pool.slice(0, QUERIES);
    const first = (score: (latin: string, other: string) => number) =>
      queries.filter(({ latin, other }) => {
        let best = pool[0];
        let most = Number.NEGATIVE_INFINITY;
        for (const each of pool) {
          const bits = score(latin, each.other);
          if (bits > most) {
            most = bits;
            best = each;
          }
        }
        return best?.other === other;
      }).length / queries.length;
    const ascii = new Map(pool.map(({ other }) => [other, anyAscii(other).toLowerCase()]));
    result[script] = {
      tokens: pool.length,
      recallAt1: first((latin, other) => tokenBits(tables, latin, other)),
      peer: first((latin, other) => jaroWinkler(latin, ascii.get(other) ?? '')),
    };
  }
  return result;
}
