import { tidyLatin } from './latin.ts';
import { type Script, scriptRuns } from './scripts.ts';

/** A word of a name in one script, cut at its hyphens. */
export interface Word {
  readonly script: Script;
  readonly pieces: readonly string[];
  /** All in capitals, at least two letters: in lists the surname often is. */
  readonly capitals: boolean;
  /** A comma follows: `Ri, Chae-Il`. */
  readonly comma: boolean;
}

/** Titles and forms of address in the languages of the field; whole words only. */
const TITLES = new Set(
  'mr mrs ms miss dr prof professor rev reverend pastor sister brother gen general col colonel maj lt comrade madame mme monsieur herr frau sr jr sir lady hon'.split(
    ' ',
  ),
);
const TITLES_AFTER = /(?:씨|님|선생님|선생|동지|여사|군|양|先生|女士|小姐|同志|氏|さん|様|君)$/u;

function withoutTitle(word: string): string {
  const bare = word.toLowerCase().replaceAll('.', '');
  return TITLES.has(bare) ? '' : word;
}

/**
 * The words of a written name: titles and quotation marks taken away, spaces before apostrophes closed
 * (`Cho 'n` as the EU's list prints), each word of one script.
 *
 * @example wordsOf('Dr. KIM Yong-chol').map((word) => word.pieces.join('')) // ['KIM', 'Yongchol']
 */
export function wordsOf(raw: string): readonly Word[] {
  const tidy = tidyLatin(raw)
    .replace(/[()[\]{}"«»“”„<>*]/gu, ' ')
    .replace(/ '(?=\p{L})/gu, "'")
    .replace(/[・･·‧•=＝/_]/gu, ' ')
    .replace(/,/gu, ', ')
    .slice(0, 300);
  const words: Word[] = [];
  for (const chunk of tidy.split(/\s+/u)) {
    const comma = chunk.endsWith(',');
    const bare = withoutTitle(chunk.replace(/[,;:.]+$/u, ''));
    const spaced = bare.length > 1 && /[\p{Script=Han}\p{Script=Hangul}]/u.test(bare) ? untitled(bare) : bare;
    for (const { script, text } of scriptRuns(spaced)) {
      const pieces = text
        .split('-')
        .map((piece) => piece.replace(/[.]/gu, ''))
        .filter((piece) => /\p{L}/u.test(piece));
      if (pieces.length === 0) continue;
      const letters = pieces.join('');
      words.push({
        script,
        pieces,
        capitals:
          letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
        comma,
      });
    }
  }
  return words;
}

/** `김영철씨` -> `김영철`; a name of two syllables keeps a 군 or 양 that may be its own. */
function untitled(word: string): string {
  const bare = word.replace(TITLES_AFTER, '');
  return Array.from(bare).length >= 3 ||
    (bare !== word && /(?:씨|님|先生|女士|さん)$/u.test(word) && bare !== '')
    ? bare
    : word;
}
