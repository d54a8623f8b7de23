/** Spellings of a unit with their probabilities, which sum to 1. */
export type Spellings = Readonly<Record<string, number>>;

/** How a writing system spells onsets, vowels and codas. */
export interface Units {
  readonly onset: Readonly<Record<string, Spellings>>;
  readonly vowel: Readonly<Record<string, Spellings>>;
  readonly coda: Readonly<Record<string, Spellings>>;
  /** Onset and vowel that are sometimes spelled as one (ㅎㅘ as wha); the rest of the weight goes to the parts. */
  readonly together: Readonly<Record<string, Spellings>>;
}

/** Spelling systems for Hangul names in letters that are not Hangul. */
export const SYSTEMS = ['rok', 'dprk', 'mr', 'mrMarked', 'european', 'pinyin', 'kana', 'kontsevich'] as const;
export type System = (typeof SYSTEMS)[number];

/** Whole-syllable spellings counted in training, by syllable: `{ 정: { jung: 45.4, jeong: 38.4 } }`. */
export type Counted = Readonly<Record<string, Spellings>>;

/** The pair hidden Markov model of one script against Latin (names.md 3.9). */
export interface PairModel {
  /** `latin letters`, tab, `letters of the script` -> probability of the operation; at most 2:1 and 1:2. */
  readonly operations: Readonly<Record<string, number>>;
  /** Letter trigrams of the Latin side: context of two letters -> next letter -> probability. */
  readonly latin: Readonly<Record<string, Spellings>>;
  /** The same for the other script. */
  readonly other: Readonly<Record<string, Spellings>>;
}

/** The name model: counts and tables, no rules. Built by `npm run build:names`. */
export interface NameModel {
  /** Part of every stored score and token: scores of different versions must not be mixed. */
  readonly version: string;
  /** Underlying syllables (Northern forms: 리, 녀, 로) and surnames of two syllables (남궁), in the order of their ids. */
  readonly syllables: readonly string[];
  /** P(syllable) as a surname and in a given name, by id. */
  readonly surname: readonly number[];
  readonly given: readonly number[];
  readonly units: Readonly<
    Record<'rok' | 'dprk' | 'mr' | 'mrMarked' | 'european' | 'kana' | 'kontsevich', Units>
  >;
  /** Spellings learned from pairs, at the surname and in the given name. */
  readonly counted: { readonly surname: Counted; readonly given: Counted };
  /** P(character | syllable): simplified character -> `{ syllable: p }`. */
  readonly hanja: Readonly<Record<string, Spellings>>;
  /** Characters folded to one form: traditional, Japanese and other variants -> simplified. */
  readonly folds: Readonly<Record<string, string>>;
  /** P(pinyin | syllable): `{ 철: { zhe: .6, tie: .3 } }`. */
  readonly pinyin: Readonly<Record<string, Spellings>>;
  readonly general: Readonly<Record<string, PairModel>>;
}
