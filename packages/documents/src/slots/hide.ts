import type { Identity } from '../forms/model.ts';
import { slotFor } from './slots.ts';

/** Answers that many people share: they name nobody, and stand in any text. */
const shared =
  /^(sex|nationality|citizenship|language|pregnant|under_18|marital|occupation|birth_place|health|group|religion|ethnic)/;
/** Days and places of birth occur in any file; they are looked for in the author's words alone. */
const ordinary = /^(birth|date)/;

/** From two characters of Han or Hangul on, from three of other scripts: "Li" is in "Limited". */
const longEnough = (value: string) =>
  Array.from(value).length >= (/[\p{sc=Han}\p{sc=Hangul}]/u.test(value) ? 2 : 3);

type Term = readonly [words: string, slots: string];

/** The ways in which a person's name may stand in a text, each with the slots that take its place. */
function termsOf({ personCode, values }: Identity, own: boolean): readonly Term[] {
  const held = Object.entries(values).map(([id, value]) => [id, value.trim()] as const);
  const value = (id: string) => held.find(([each]) => each === id)?.[1] ?? '';
  const [family, first] = [value('family_name'), value('first_name')];
  const [f, s] = [slotFor(personCode, 'family_name'), slotFor(personCode, 'first_name')];
  const pairs: readonly Term[] =
    family === '' || first === ''
      ? []
      : [
          [`${family} ${first}`, `${f} ${s}`],
          [`${first} ${family}`, `${s} ${f}`],
          [`${family}, ${first}`, `${f}, ${s}`],
          [`${family}${first}`, `${f}${s}`],
        ];
  const single = held
    .filter(([id]) => !shared.test(id) && (own || !(ordinary.test(id) || /^(family|first)_name$/.test(id))))
    .map(([id, text]): Term => [text, slotFor(personCode, id)]);
  return [...pairs, ...single].filter(([words]) => longEnough(words));
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');
const letters = (text: string) => /^[\p{sc=Latin}\p{sc=Cyrillic}]/u.test(text);

/**
 * Puts every identity that is held back into its slot, wherever it stands in a text. Only what is held can be known.
 * A part of a name alone is looked for in the author's own words and not in the file, where somebody else may bear it.
 *
 * @param own true for the author's words
 * @returns a function from a text to the same text with slots
 * @example hider([{ personCode: 'P-7K3Q9', values: { full_name: 'Kim Chol' } }], true)('Mr Kim Chol') // 'Mr ⟦P-7K3Q9·full_name⟧'
 */
export function hider(identities: readonly Identity[], own: boolean): (text: string) => string {
  const terms = identities
    .flatMap((identity) => termsOf(identity, own))
    .sort(([a], [b]) => b.length - a.length);
  if (terms.length === 0) return (text) => text;
  const into = new Map(terms.toReversed().map(([words, slots]) => [plain(words), slots]));
  const found = new RegExp(
    terms
      .map(([words]) => {
        const escaped = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
        return letters(words) ? `(?<!\\p{L})${escaped}(?!\\p{L})` : escaped;
      })
      .join('|'),
    'giu',
  );
  return (text) =>
    text
      // A slot that stands there is no place to look: its field may be called like somebody.
      .split(/(⟦[^⟧]*⟧)/)
      .map((piece, at) =>
        at % 2 === 1 ? piece : piece.replace(found, (word) => into.get(plain(word)) ?? word),
      )
      .join('');
}
