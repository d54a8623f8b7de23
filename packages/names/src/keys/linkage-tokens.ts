import { apart } from '../hangul/jamo.ts';
import type { Compiled } from '../model/compiled.ts';
import type { NameForm } from '../parse/form.ts';
import { evidence } from '../parse/hypotheses.ts';
import { syllablesOf } from './readings.ts';

/** Vowels that spellings mix up, as classes. */
const CLASSES = ['ㅓㅗㅕㅛㅝㅘ', 'ㅡㅜㅠㅢ', 'ㅏㅑ', 'ㅐㅔㅖㅒㅚㅙㅞ', 'ㅣㅟ'];
const vowelClass = (vowel: string) => CLASSES.findIndex((list) => list.includes(vowel));
/** Onsets that romanisation mixes up. */
const ONSETS = ['ㄱㄲㅋ', 'ㄷㄸㅌ', 'ㅂㅃㅍ', 'ㅈㅉㅊ', 'ㅅㅆ', 'ㄹㄴㅇ', 'ㅁ', 'ㅎ'];
const onsetClass = (onset: string) => ONSETS.findIndex((list) => list.includes(onset));

const LEAST_SHARE = 0.12;
const MOST = 6;

/**
 * Tokens of a name for privacy-preserving encodings (names.md 3.6): for each place the syllables it may stand for, and
 * coarse classes of sound. Both parties must use one model: `modelVersion` is checked and should go into the key of the
 * encoding. The alphabet is tiny, so plain Bloom filters of these tokens are easy to attack by frequency; never publish
 * them. Throws a RangeError where the version is another.
 *
 * @example linkageTokens(model, form, model.model.version) // ['S0:김', 'K0:0-4', ...]
 */
export function linkageTokens(compiled: Compiled, form: NameForm, modelVersion: string): readonly string[] {
  if (modelVersion !== compiled.model.version)
    throw new RangeError(
      `name model ${compiled.model.version} is loaded, tokens are asked for ${modelVersion}`,
    );
  const tokens = new Set<string>();
  const best = [...form.hypotheses].sort((a, b) => evidence(b) - evidence(a)).slice(0, 2);
  for (const { surname, given } of best) {
    const cells = [
      ...surname.map((cell) => ['S', 0, cell] as const),
      ...given.map((cell, at) => ['G', at, cell] as const),
    ];
    for (const [letter, at, cell] of cells)
      for (const { syllable, share } of syllablesOf(compiled, cell).slice(0, MOST)) {
        if (share < LEAST_SHARE) continue;
        tokens.add(`${letter}${at}:${syllable}`);
        const parts = apart(syllable);
        if (parts === null) continue;
        tokens.add(`K${letter}${at}:${onsetClass(parts.onset)}-${vowelClass(parts.vowel)}`);
        tokens.add(`C${letter}${at}:${vowelClass(parts.vowel)}-${parts.coda}`);
      }
  }
  return [...tokens].sort();
}
