import type { Reason } from '../model/assessment.ts';
import type { englishReasons } from './en/reasons.ts';

/** Every code that the engine can give as a reason; each has words in English, Korean and Chinese. */
export type ReasonCode = keyof typeof englishReasons;

/** Reasons without parameters, made once: trials over facts make the same ones many times. */
const bare = new Map<ReasonCode, Reason>();

/**
 * A sentence as code and parameters. Parameters named `instrument`, `mechanism`, `state`, `fact` hold codes and are
 * named in the reader's language when worded.
 *
 * @example because('door.recheck', { asOf: '2015-03-14' })
 */
export function because(code: ReasonCode, params?: Reason['params']): Reason {
  if (params !== undefined) return { code, params };
  const known = bare.get(code) ?? { code, params: {} };
  bare.set(code, known);
  return known;
}
