import type { Likelihood, Part } from '../model/compiled.ts';
import type { Token } from '../general/tokens.ts';
import type { System } from '../model/types.ts';

/** How a name is written in a reading of it. */
export type Writing = System | 'hangul' | 'hanja' | 'mixed';

/** One written piece that stands for one syllable. */
export interface Cell extends Likelihood {
  readonly written: string;
  readonly part: Part;
  /** Equal for equal cells: what the screening index stores. */
  readonly key: string;
  /** The folded character, where it is one: two equal characters are worth more than two equal readings. */
  readonly character: string | null;
  /** Sum over syllables of prior times likelihood: how often this piece is written here at all. */
  readonly mass: number;
}

/** One way to read a written name: which part is the surname, where syllables end, which system spells it. */
export interface Hypothesis {
  readonly writing: Writing;
  readonly order: 'surnameFirst' | 'givenFirst' | 'noSurname' | 'surnameOnly';
  /** Prior weight of this way of writing. */
  readonly weight: number;
  readonly surname: readonly Cell[];
  readonly given: readonly Cell[];
}

/** A written name with everything it may stand for. */
export interface NameForm {
  readonly raw: string;
  /** Korean readings, likeliest first; empty where it cannot be one. */
  readonly hypotheses: readonly Hypothesis[];
  /** Tokens for the general comparison, particles and titles left out. */
  readonly general: readonly Token[];
}

/** What is known about where a name comes from; shifts the weights of systems, excludes none. */
export interface NameContext {
  /** ISO 3166-1 alpha-2 of the source's country: KP, KR, CN, JP, RU ... */
  readonly country?: string;
}
