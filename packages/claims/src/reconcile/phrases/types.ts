import type { Property } from '../../model/properties.ts';
import type { TextKey } from '../text-keys.ts';

/**
 * A clause's parameters, already put into words of the language; `counted` is the figure with what it counts,
 * `counted_sum` the same with the sum in place of the figure.
 */
export type Words = (name: string) => string;

/** How one language says everything that the engine can say. */
export interface Phrases {
  readonly text: Readonly<Record<TextKey, (w: Words) => string>>;
  /** What a figure counts, with `{n}` where the figure stands; for dates and places the words before them. */
  readonly property: Readonly<Partial<Record<Property, string>>>;
  /** Words of the vocabularies; others stay as they are. */
  readonly terms: Readonly<Record<string, string>>;
  readonly count: (lower: number | null, upper: number | null, about: boolean) => string;
  readonly names: (names: readonly string[]) => string;
  readonly join: string;
  readonly end: string;
}
