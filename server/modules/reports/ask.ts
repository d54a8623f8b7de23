import type { Refused } from '@safeconduct/claims/intake/index.ts';
import type { ProposedClaim } from '@safeconduct/claims/model/index.ts';

/** What is known of a report before it is read; blank or null where the document itself may tell. */
export type Meta = {
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly publishedOn: string | null;
  readonly language: string | null;
  readonly genre: string;
};

/** What the reading child is asked: to read a file of any kind, or (`path: null`) a text already taken in. */
export type Ask = {
  readonly path: string | null;
  readonly text?: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly meta: Meta;
};

export type TakenSentence = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly furniture: string | null;
};

/** A report as text with what was read in it. */
export type Taken = {
  readonly text: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly kind: string;
  readonly language: string;
  readonly sentences: readonly TakenSentence[];
  readonly furniture: readonly { readonly start: number; readonly end: number; readonly reason: string }[];
  readonly claims: readonly ProposedClaim[];
  readonly warnings: readonly string[];
};

export type Answer = { readonly refused: Refused } | { readonly taken: Taken };
