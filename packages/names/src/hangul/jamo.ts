/** Hangul syllables as onset, vowel and coda (Unicode 15, chapter 3.12: conjoining jamo behaviour). */
export interface Jamo {
  readonly onset: string;
  readonly vowel: string;
  /** Empty where the syllable is open. */
  readonly coda: string;
}

/** The nineteen onsets in Unicode's order. */
export const ONSETS = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
/** The twenty-one vowels in Unicode's order. */
export const VOWELS = Array.from('ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ');
/** The twenty-eight codas in Unicode's order, the first being none. */
export const CODAS = ['', ...Array.from('ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ')];

const FIRST = 0xac00;
const LAST = 0xd7a3;

/**
 * Whether the text is one precomposed Hangul syllable.
 *
 * @example isSyllable('철') // true
 */
export function isSyllable(text: string): boolean {
  const code = text.codePointAt(0) ?? 0;
  return text.length === 1 && code >= FIRST && code <= LAST;
}

/**
 * Takes a syllable apart; `null` for anything else.
 *
 * @example apart('철') // { onset: 'ㅊ', vowel: 'ㅓ', coda: 'ㄹ' }
 */
export function apart(syllable: string): Jamo | null {
  if (!isSyllable(syllable)) return null;
  const index = syllable.charCodeAt(0) - FIRST;
  return {
    onset: ONSETS[Math.floor(index / 588)] ?? '',
    vowel: VOWELS[Math.floor((index % 588) / 28)] ?? '',
    coda: CODAS[index % 28] ?? '',
  };
}

/**
 * Puts a syllable together; `null` where a part is not a jamo of its place.
 *
 * @example together({ onset: 'ㅊ', vowel: 'ㅓ', coda: 'ㄹ' }) // '철'
 */
export function together({ onset, vowel, coda }: Jamo): string | null {
  const o = ONSETS.indexOf(onset);
  const v = VOWELS.indexOf(vowel);
  const c = CODAS.indexOf(coda);
  return o < 0 || v < 0 || c < 0 ? null : String.fromCharCode(FIRST + o * 588 + v * 28 + c);
}
