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
