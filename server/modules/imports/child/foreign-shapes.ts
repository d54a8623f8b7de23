import type { ForeignKind, ForeignRefusal } from '@safeconduct/claims/foreign/index.ts';

/** A part of a sheet that a file of another tool was turned into, as CSV. */
export type ForeignPart = { readonly sheet: string; readonly text: string };

/** `null`: it is no file of another tool. */
export type ForeignEnd =
  | { readonly kind: ForeignKind; readonly records: number; readonly notTaken: number }
  | { readonly refused: ForeignRefusal }
  | null;
