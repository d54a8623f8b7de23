import { foldedText } from './fold.ts';

/**
 * Runs that are searched by characters and pairs of characters, because their words are not spaced (Han,
 * kana) or carry particles (Hangul); everything else is searched by whole words.
 */
const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]+/u;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const SPLIT = new RegExp(`(${UNSPACED.source})`, 'u');

const ASCII = /^[\0-\x7f]*$/;
const ASCII_WORDS = /[a-z0-9]+/g;

/** A word longer than this is cut: PostgreSQL takes lexemes of at most 2,046 bytes. */
const LONGEST = 64;

/** One run of the text: a spaced word, or characters of an unspaced script. */
export interface Run {
  readonly text: string;
  readonly unspaced: boolean;
}

/**
 * Runs of a text that has been folded, in order. A run that mixes a word with an unspaced script
 * (`UN난민`) is two runs.
 */
export function runsOf(folded: string): Run[] {
  const runs: Run[] = [];
  for (const [word] of folded.matchAll(WORDS)) {
    for (const part of word.split(SPLIT)) {
      if (part !== '') runs.push({ text: part, unspaced: isUnspaced(part) });
    }
  }
  return runs;
}

/** Whether a text begins with a character of an unspaced script. */
export function isUnspaced(text: string): boolean {
  return text.search(UNSPACED) === 0;
}

/** Pairs of neighbouring characters; a single character stands for itself. */
export function pairsOf(run: string): string[] {
  const points = Array.from(run);
  if (points.length < 2) return points;
  return points.slice(1).map((point, index) => `${points[index] ?? ''}${point}`);
}

/**
 * The distinct search tokens of a text: words folded to lower case; characters and pairs of characters of
 * Han, Hangul and kana, so that words of two syllables are found. Sorted, ready for `array_to_tsvector`.
 *
 * Empty for a text without letters or digits.
 *
 * @example searchTokens('강제 송환, UNHCR') // ['unhcr', '강', '강제', '송', '송환', '제', '환']
 */
export function searchTokens(...texts: readonly string[]): string[] {
  const tokens = new Set<string>();
  for (const text of texts) {
    // Nothing in ASCII is folded but its case, and no run of it is unspaced: a sheet of a million rows is mostly that.
    if (ASCII.test(text)) {
      for (const word of text.toLowerCase().match(ASCII_WORDS) ?? []) tokens.add(cut(word));
      continue;
    }
    for (const run of runsOf(foldedText(text))) {
      if (!run.unspaced) {
        tokens.add(cut(run.text));
        continue;
      }
      for (const point of run.text) tokens.add(point);
      for (const pair of pairsOf(run.text)) tokens.add(pair);
    }
  }
  return [...tokens].sort();
}

/** A word cut to the longest length that the index takes; the query is cut alike. */
export function cut(word: string): string {
  return word.length <= LONGEST ? word : Array.from(word).slice(0, LONGEST).join('');
}
