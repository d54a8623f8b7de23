import type { Token } from '../tokens/token.ts';
import { openers, prepositions, relatives } from './words.ts';

/** "the Court of Human Rights", "the government of Sudan": one name, in which "of" ends no subject. */
function ofInName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    tokens[at]?.lower === 'of' &&
    tokens[at + 1]?.pos === 'PROPN' &&
    (before?.pos === 'PROPN' ||
      /^(?:government|ministry|court|office|council|embassy|department)$/.test(before?.lower ?? ''))
  );
}

/** Whether "after", "since", "before", "as", "until" opens a clause here or is a preposition. */
export function opensClause(
  tokens: readonly Token[],
  at: number,
  isDate: (offset: number) => boolean,
): boolean {
  const word = tokens[at]?.lower ?? '';
  if (!openers.has(word)) return false;
  const next = tokens[at + 1];
  if (!next) return false;
  if (isDate(next.start)) return false;
  if (!prepositions.has(word) && word !== 'as') return true;
  if (next.lower.endsWith('ing') && next.pos === 'VERB') return true;
  for (let look = at + 1; look < Math.min(tokens.length, at + 12); look += 1) {
    const token = tokens[look];
    if (!token || /^[,;:.–—]$/u.test(token.text) || relatives.has(token.lower)) return false;
    if (token.pos === 'ADP' && !ofInName(tokens, look)) return false;
    if (token.pos === 'AUX') return true;
    if (token.pos === 'VERB')
      return (
        word !== 'as' || /^(?:he|she|they|it|we|i)$/.test(next.lower) || !/(?:ed|ing)$/.test(token.lower)
      );
  }
  return false;
}
