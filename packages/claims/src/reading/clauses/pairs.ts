import type { Token } from '../tokens/token.ts';
import type { Phrase } from './phrase.ts';

/** "were at once moved", "is at present held": two words inside a verb group. */
export function momentAt(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.lower === 'at' &&
    /^(?:once|present|last|first)$/.test(tokens[at + 1]?.lower ?? '') &&
    tokens[at - 1]?.pos === 'AUX' &&
    /^(?:VERB|AUX)$/.test(tokens[at + 2]?.pos ?? '')
  );
}

/** Words that are one: "according to", "by way of", and "at once", before which the subject stands. */
export function pairAt(tokens: readonly Token[], at: number): Phrase | null {
  const first = tokens[at]?.lower;
  if (first !== 'according' && first !== 'at' && first !== 'by') return null;
  const second = tokens[at + 1]?.lower;
  const way = first === 'by' && second === 'way' && tokens[at + 2]?.lower === 'of';
  const moment = first === 'at' && (second === 'once' || second === 'present');
  if (!(first === 'according' && second === 'to') && !moment && !way) return null;
  return {
    kind: moment ? 'adverb' : 'preposition',
    word: way ? 'via' : `${first} ${second}`,
    from: at,
    to: at + (way ? 3 : 2),
    start: tokens[at]?.start ?? 0,
    end: tokens[at + (way ? 2 : 1)]?.end ?? 0,
  };
}
