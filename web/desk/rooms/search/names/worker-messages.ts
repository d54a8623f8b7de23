import type { AlignedPiece } from '@safeconduct/names/compare/explain.ts';
import type { Level } from '@safeconduct/names/compare/levels.ts';

/** What the page asks of the worker. */
export type Asked =
  | { readonly kind: 'open'; readonly model: string; readonly names: readonly string[] }
  | { readonly kind: 'compare'; readonly turn: number; readonly name: string };

/** A name of the reports that may be the one asked for, with the reason. */
export interface Match {
  readonly written: string;
  readonly bits: number;
  readonly level: Level;
  /** Piece by piece; empty where the general comparison spoke. */
  readonly pieces: readonly AlignedPiece[];
  /** The reason of the general comparison: tokens and their bits. */
  readonly tokens: string;
}

/** What the worker answers. */
export type Answered =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'matches';
      readonly turn: number;
      readonly name: string;
      readonly matches: readonly Match[];
    };
