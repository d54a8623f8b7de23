import type { Bounds } from '../model/claim.ts';
import type { Property } from '../model/properties.ts';
import type { TextKey } from './text-keys.ts';

/** What stands in the place of a placeholder. Never a ready-made sentence: each language renders it anew. */
export type Param =
  | {
      readonly kind: 'count';
      readonly lower: number | null;
      readonly upper: number | null;
      readonly about: boolean;
      /** One speaker gives both bounds ("between 40 and 60"); else they are the ends of what several say. */
      readonly between?: boolean;
    }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'days'; readonly earliest: string | null; readonly latest: string | null }
  /** Names as they stand in the reports. */
  | { readonly kind: 'names'; readonly names: readonly string[] }
  /** A word of a vocabulary (`at_risk`), or free words where it is none. */
  | { readonly kind: 'term'; readonly term: string }
  /** Words quoted from a report. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'property'; readonly property: Property };

/** One clause: a text key with its parameters and the claims that carry it. */
export interface WordingPart {
  readonly key: TextKey;
  readonly params: Readonly<Record<string, Param>>;
  readonly claimIds: readonly string[];
}

/** A sentence as clauses, so that every clause opens to its claims in every language. */
export type Wording = readonly WordingPart[];

/** A clause in one language. */
export interface RenderedPart {
  readonly text: string;
  readonly claimIds: readonly string[];
}

/** A rendered sentence; `parts` joined by the language's separators give `text`. */
export interface RenderedWording {
  readonly text: string;
  readonly parts: readonly RenderedPart[];
}

/** A count to show: bounds as stated, and whether the source hedged it as "about". */
export function countParam(bounds: Bounds, about = false, between = false): Param {
  return { kind: 'count', lower: bounds.lower, upper: bounds.upper, about, ...(between && { between }) };
}
