import type { Property } from '@safeconduct/claims/model/index.ts';

/** Lines that come with one answer. */
export const PAGE = 200;

/** What the list of claims is narrowed to. */
export type Narrowing = { readonly property?: Property; readonly standing: 'only' | 'all' };

/** The windows, by their first line, that hold the lines from `start` to `end` (both shown). */
export function windowsOf(start: number, end: number): readonly number[] {
  const first = Math.floor(start / PAGE);
  const last = Math.floor(end / PAGE);
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * PAGE);
}

/**
 * Whether a window tells that the list is not as long as it was counted: it holds fewer lines than it should, or, as the
 * last one, more. Windows are not counted anew; only the first is.
 */
export function belies(total: number, from: number, lines: number): boolean {
  return lines !== Math.max(0, Math.min(PAGE, total - from));
}
