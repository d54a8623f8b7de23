import type { Word } from '../text/words.ts';
import type { Hypothesis } from './form.ts';

export interface Order {
  readonly order: Hypothesis['order'];
  readonly weight: number;
  readonly surname: readonly Word[];
  readonly given: readonly Word[];
}

const cut = (word: Word, at: number): readonly [Word, Word] => {
  const letters = Array.from(word.pieces.join(''));
  const lead = word.pieces[0] ?? '';
  const rest = Array.from(lead).length === at ? word.pieces.slice(1) : [letters.slice(at).join('')];
  return [
    { ...word, pieces: [letters.slice(0, at).join('')] },
    { ...word, pieces: rest },
  ];
};

/** A name written as one word: every head that may be the surname, the given name alone, the surname alone. */
function withinOne(word: Word): Order[] {
  const length = Array.from(word.pieces.join('')).length;
  const most = word.script === 'hangul' || word.script === 'han' ? 2 : 8;
  const heads = Array.from({ length: Math.max(0, Math.min(length - 1, most)) }, (_, at) => cut(word, at + 1));
  return [
    ...heads.map(
      ([head, rest]): Order => ({ order: 'surnameFirst', weight: 0.9, surname: [head], given: [rest] }),
    ),
    { order: 'noSurname', weight: 0.05, surname: [], given: [word] },
    { order: 'surnameOnly', weight: 0.03, surname: [word], given: [] },
  ];
}

/** How likely the surname stands first, by comma, capitals, hyphen and number of words. */
function firstShare(words: readonly Word[]): number {
  const [first, ...rest] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return 1;
  if (first.comma) return 0.98;
  if (words.every(({ script }) => script !== 'latin'))
    return words.some(({ script }) => script === 'cyrillic') ? 0.93 : 0.98;
  if (first.capitals && !rest.some(({ capitals }) => capitals)) return 0.97;
  if (last.capitals && !words.slice(0, -1).some(({ capitals }) => capitals)) return 0.03;
  if (first.pieces.length > 1 && last.pieces.length === 1) return 0.05;
  if (last.pieces.length > 1 && first.pieces.length === 1) return 0.95;
  return words.length === 2 ? 0.65 : 0.9;
}

/**
 * Which words may be the surname. Everything that could be is tried; the weights say how usual it is.
 *
 * @example orders(wordsOf('Yong-chol Kim')).length // 3: first, last, none
 */
export function orders(words: readonly Word[]): readonly Order[] {
  const [only] = words;
  if (words.length === 1 && only !== undefined) return withinOne(only);
  const first = firstShare(words);
  return [
    { order: 'surnameFirst', weight: 0.96 * first, surname: words.slice(0, 1), given: words.slice(1) },
    { order: 'givenFirst', weight: 0.96 * (1 - first), surname: words.slice(-1), given: words.slice(0, -1) },
    { order: 'noSurname', weight: 0.02, surname: [], given: words },
  ];
}
