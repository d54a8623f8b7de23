import { apart, together } from './jamo.ts';

/** Vowels before which an initial ㄴ or ㄹ falls silent in the South: 이, and those that begin with y. */
const I_AND_Y = 'ㅑㅒㅕㅖㅛㅠㅣ';

/**
 * The syllable as the South writes it at the head of a word: 리 -> 이, 녀 -> 여, 로 -> 노
 * (한글 맞춤법 제10-12항). The North writes 리, 녀, 로 throughout.
 *
 * @example byInitialLaw('리') // '이'
 */
export function byInitialLaw(syllable: string): string {
  const parts = apart(syllable);
  if (parts === null) return syllable;
  const { onset, vowel, coda } = parts;
  const soft = I_AND_Y.includes(vowel);
  if ((onset === 'ㄹ' || onset === 'ㄴ') && soft) return together({ onset: 'ㅇ', vowel, coda }) ?? syllable;
  if (onset === 'ㄹ') return together({ onset: 'ㄴ', vowel, coda }) ?? syllable;
  return syllable;
}

/**
 * The syllables that the law writes as this one, itself first: 이 <- 이, 리, 니.
 *
 * @example beforeInitialLaw('이') // ['이', '니', '리']
 */
export function beforeInitialLaw(written: string): readonly string[] {
  const parts = apart(written);
  if (parts === null) return [written];
  const forms = [written];
  for (const onset of ['ㄴ', 'ㄹ']) {
    const form = together({ ...parts, onset });
    if (form !== null && form !== written && byInitialLaw(form) === written) forms.push(form);
  }
  return forms;
}
