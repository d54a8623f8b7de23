import { plainLatin } from '../text/latin.ts';
import type { Script } from '../text/scripts.ts';

/** Vowel points and joiners, which names are rarely written with; Arabic letters that only differ in form are folded. */
const MARKS = /[\u064b-\u0652\u0670\u0591-\u05c7\u0640'ʹʼ’‘.-]/gu;
const FOLDED: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ئ: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
  ؤ: 'و',
  ۇ: 'و',
  ۆ: 'و',
  ۈ: 'و',
  ۋ: 'و',
  ё: 'е',
  і: 'и',
  ї: 'и',
  є: 'е',
  ґ: 'г',
};

/**
 * A token in the letters of its model: marks away, variant letters as one, Latin plain.
 *
 * @example generalLetters('latin', 'Ĥišām') // 'hisam'
 */
export function generalLetters(script: Script, token: string): string {
  if (script === 'latin') return plainLatin(token).replace(/[^a-z]/gu, '');
  const bare = token.normalize('NFKC').toLowerCase().replace(MARKS, '');
  if (script === 'kana') return Array.from(bare).map(katakana).join('');
  return Array.from(bare)
    .map((letter) => FOLDED[letter] ?? letter)
    .join('');
}

function katakana(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0x3041 && code <= 0x3096 ? String.fromCodePoint(code + 0x60) : letter;
}
