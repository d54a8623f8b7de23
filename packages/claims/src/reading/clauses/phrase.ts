import type { Span } from '../segment/sentences.ts';

/** Number of the first token, and of the one after the last. */
export interface Tokens {
  readonly from: number;
  readonly to: number;
}

/** A noun phrase without what hangs on it: `the remaining nine`, `China's Ministry`, `they`. */
export interface NounPhrase extends Span, Tokens {
  readonly kind: 'noun';
  /** Head noun, lower case. */
  readonly head: string;
  /** The head is a name. */
  readonly proper: boolean;
}

/** How a verb group stands in its clause. `participle` has no auxiliary: `arrested in Tumen`. */
export type VerbForm = 'finite' | 'infinitive' | 'gerund' | 'participle';

/** A verb with its auxiliaries and the adverbs among them: `are reportedly being held`. */
export interface VerbGroup extends Span, Tokens {
  readonly kind: 'verb';
  /** The last verb, lower case as written. */
  readonly head: string;
  readonly headStart: number;
  readonly form: VerbForm;
  readonly passive: boolean;
  readonly negated: boolean;
  /** `have` or `had` among the auxiliaries. */
  readonly perfect: boolean;
  /** `will`, `may`, `should` ...; `null` where there is none. */
  readonly modal: string | null;
}

/** Everything else that shapes a clause. */
export interface Link extends Span, Tokens {
  readonly kind:
    | 'preposition'
    | 'date'
    | 'comma'
    | 'dash'
    | 'stop'
    | 'quote'
    | 'and'
    | 'opener'
    | 'relative'
    | 'adverb';
  readonly word: string;
}

export type Phrase = NounPhrase | VerbGroup | Link;
