import type { Property } from '../../model/properties.ts';
import type { TextKey } from '../text-keys.ts';

/**
 * A clause's parameters, already put into words of the language; `counted` is the figure with what it counts,
 * `counted_sum` the same with the sum in place of the figure, `counted_bare` without "among them".
 */
export type Words = (name: string) => string;

/** How one language says everything that the engine can say. */
export interface Phrases {
  readonly text: Readonly<Record<TextKey, (w: Words) => string>>;
  /** What a figure counts, with `{n}` where the figure stands; for dates and places the words before them. */
  readonly property: Readonly<Partial<Record<Property, string>>>;
  /** Parts of a group without the words "among them", for those who are told beside it or among a part of it. */
  readonly bare: Readonly<Partial<Record<Property, string>>>;
  /** What a count of returned people says where all name one destination; `{place}` stands for it. */
  readonly returnedTo: string;
  /** Words of the vocabularies; others stay as they are. */
  readonly terms: Readonly<Record<string, string>>;
  /** A figure with its bounds; `between`: one speaker gives both; `unit`: the counter where it counts no people. */
  readonly count: (
    lower: number | null,
    upper: number | null,
    about: boolean,
    between: boolean,
    unit?: string,
  ) => string;
  /** Counters of what is no people (lots); a language without counters leaves it empty. */
  readonly units: Readonly<Partial<Record<Property, string>>>;
  /** A status that holds for some of them only. */
  readonly some: (term: string, n: string) => string;
  /** A step of a procedure that is told as not taken. */
  readonly not: (term: string) => string;
  readonly names: (names: readonly string[]) => string;
  readonly join: string;
  readonly end: string;
}
