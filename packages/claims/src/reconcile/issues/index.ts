import type { ArithmeticNote } from '../arithmetic.ts';
import type { Finding } from '../types.ts';
import type { View } from '../view.ts';
import { copyIssues } from './copies.ts';
import type { Issue } from './types.ts';

export type * from './types.ts';

/**
 * The named troubles among the claims in view. They are shown beside the findings and never repaired in silence.
 *
 * @returns sorted by name and claims, each once
 */
export function findIssues(
  view: View,
  _arithmetic: readonly ArithmeticNote[],
  _findings: readonly Finding[],
): readonly Issue[] {
  const byId = new Map(copyIssues(view).map((one) => [one.id, one]));
  return [...byId.values()].sort((x, y) => (x.id < y.id ? -1 : 1));
}
