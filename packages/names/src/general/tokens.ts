import type { Script } from '../text/scripts.ts';
import type { Word } from '../text/words.ts';
import { generalLetters } from './letters.ts';

/** A token of a name, as the general comparison sees it. */
export interface Token {
  readonly script: Script;
  readonly letters: string;
  /** As it was written. */
  readonly written: string;
}

/**
 * Particles that come and go between spellings of one name and so are no evidence: the Arabic article, "son of" and
 * "daughter of", and words of respect that follow a given name in Persian, Dari, Pashto and Uyghur. Families' "Abu" and
 * "Umm" are kept: they are part of a kunya.
 */
const PARTICLES = new Set(
  'al el ul ud ad as ash an at bin ibn ben bint bent binte binti ibnu bar de da do dos der den van von la le ال بن ابن بنت ولد אל בן בת бин ибн кызы оглы улы кизи угли qizi oghli ogli uly kyzy zoda'.split(
    ' ',
  ),
);
const ENDINGS = /^(.{3,}?)(?:jan|khan|zada|zadeh|zade|oghli|ogly|qizi|bek|bay|eddin|uddin)$/u;
const ARTICLE = /^(?:al|el|ul|ال)(?=.{3,})/u;

/**
 * Tokens that carry evidence. Joined articles (Alhassan, الحسن) and endings of respect (Ahmadjan) are cut away where a
 * name remains; where only particles stand, they are kept.
 *
 * @example tokensOf(wordsOf('Ahmad al-Hassan bin Ali')).map((token) => token.letters) // ['ahmad', 'hassan', 'ali']
 */
export function tokensOf(words: readonly Word[]): readonly Token[] {
  const all = words.flatMap(({ script, pieces }) => {
    const joined = pieces.length > 1 && script !== 'latin' ? [pieces.join('')] : pieces;
    return joined.map((written): Token => ({ script, letters: generalLetters(script, written), written }));
  });
  const kept = all
    .filter(({ letters }) => letters.length > 0 && !PARTICLES.has(letters))
    .map((token) => ({ ...token, letters: withoutEnding(token.letters.replace(ARTICLE, '')) }));
  return kept.length > 0 ? kept : all.filter(({ letters }) => letters.length > 0);
}

function withoutEnding(letters: string): string {
  const stem = ENDINGS.exec(letters)?.[1];
  return stem ?? letters;
}
