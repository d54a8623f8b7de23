import type { Hypothesis, NameForm } from '../parse/form.ts';
import { evidence } from '../parse/hypotheses.ts';
import { numberOf, type Vocabulary } from './vocabulary.ts';

/** One reading of a name as numbers of cells: surname, then up to three given cells. */
export interface Tuple {
  readonly length: number;
  readonly cells: readonly [number, number, number, number];
  readonly share: number;
  readonly name: number;
  /** How many readings the name has. */
  readonly readings: number;
}

/**
 * Shares of the readings of a form, which sum to 1.
 *
 * @example shares(form).reduce((sum, { share }) => sum + share, 0) // 1
 */
export function shares(
  form: NameForm,
): readonly { readonly hypothesis: Hypothesis; readonly share: number }[] {
  const total = form.hypotheses.reduce((sum, each) => sum + evidence(each), 0);
  return form.hypotheses.map((hypothesis) => ({ hypothesis, share: evidence(hypothesis) / total }));
}

/**
 * The readings of a form as tuples; cells get their numbers in the vocabulary.
 *
 * @example tuplesOf(vocabulary, parseName(compiled, '김영철'), 0).length
 */
export function tuplesOf(vocabulary: Vocabulary, form: NameForm, name: number): Tuple[] {
  return shares(form).map(({ hypothesis: { surname, given }, share }, _, all) => ({
    length: given.length,
    cells: [
      numberOf(vocabulary, surname[0]),
      numberOf(vocabulary, given[0]),
      numberOf(vocabulary, given[1]),
      numberOf(vocabulary, given[2]),
    ],
    share: Math.log2(share),
    name,
    readings: all.length,
  }));
}
