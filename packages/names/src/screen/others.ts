import { compareForms, whole } from '../compare/compare.ts';
import { generalBits } from '../general/compare.ts';
import type { Token } from '../general/tokens.ts';
import type { NameForm } from '../parse/form.ts';
import { parseName } from '../parse/parse.ts';
import type { NameIndex } from './index.ts';

/** A name that the general comparison can read, with its tokens. */
export interface Other {
  readonly number: number;
  /** Reads as a Korean name too: between two such names the Korean comparison alone speaks. */
  readonly korean: boolean;
  readonly tokens: readonly Token[];
}

/**
 * The name as one of the others, or `null` where it stands in Hangul or characters only: no pair model reads those.
 *
 * @example otherOf(parseName(compiled, '김영철'), 0) // null
 */
export function otherOf(form: NameForm, number: number): Other | null {
  const readable = form.general.some(({ script }) => script !== 'hangul' && script !== 'han');
  return readable ? { number, korean: whole(form), tokens: form.general } : null;
}

/**
 * Scores of names by the general comparison. There is no bound to prune by: every name that may speak is compared, which
 * is complete and costs some microseconds for each pair of tokens. A query that reads as a Korean name skips all names that do, so
 * lists of Koreans cost nothing here.
 *
 * @example screenOthers(index, parseName(compiled, 'Ahmed Hassan'), 8)
 */
export function screenOthers(index: NameIndex, form: NameForm, least: number): Map<number, number> {
  const { compiled, general } = index.engine;
  const korean = whole(form);
  const scores = new Map<number, number>();
  for (const other of index.others) {
    if (korean && other.korean) continue;
    const score = generalBits(general, form, { general: other.tokens });
    if (score === null || score.bits < least) continue;
    const name = index.names[other.number] ?? '';
    const { bits } = compareForms(compiled, general, form, parseName(compiled, name));
    if (bits !== null && bits >= least) scores.set(other.number, bits);
  }
  return scores;
}
