import { tokensOf } from '../general/tokens.ts';
import type { Compiled } from '../model/compiled.ts';
import { wordsOf } from '../text/words.ts';
import type { NameContext, NameForm } from './form.ts';
import { hypothesesOf } from './hypotheses.ts';

/**
 * Reads a written name: every order, cut and spelling system that it may be in, with the Hangul syllables each piece
 * may stand for. Never picks one Hangul form for an ambiguous spelling. A text that is no name gives no hypotheses.
 *
 * @example parseName(model, 'Kim Yong-chol').hypotheses[0]?.order // 'surnameFirst'
 */
export function parseName(compiled: Compiled, raw: string, context: NameContext = {}): NameForm {
  const words = wordsOf(raw);
  return {
    raw,
    hypotheses: hypothesesOf(compiled, words, context),
    general: tokensOf(words),
  };
}
