import type { ArithmeticNote } from '../arithmetic.ts';
import type { Finding } from '../types.ts';
import type { View } from '../view.ts';
import { copyIssues } from './copies.ts';
import { allAgainstSome, heldIssues, sameNumberIssues, scopeIssues, sumIssues } from './figures.ts';
import { ageIssues, legIssues, orderIssues } from './times.ts';
import type { Issue } from './types.ts';
import { voiceIssues } from './voices.ts';

/**
 * The named troubles among the claims in view. They are shown beside the findings and never repaired in silence.
 *
 * @param arithmetic the sums that were checked
 * @param findings what the rules give, so that dates against it are told from dates set aside
 * @returns sorted by name and claims, each once
 */
export function issuesOf(
  view: View,
  arithmetic: readonly ArithmeticNote[],
  findings: readonly Finding[],
): readonly Issue[] {
  const all = [
    ...copyIssues(view),
    ...scopeIssues(view),
    ...sumIssues(view, arithmetic),
    ...sameNumberIssues(view),
    ...heldIssues(view, findings),
    ...allAgainstSome(view),
    ...orderIssues(view, findings),
    ...legIssues(view),
    ...ageIssues(view),
    ...voiceIssues(view),
  ];
  const byId = new Map(all.map((one) => [one.id, one]));
  return [...byId.values()].sort((x, y) => (x.id < y.id ? -1 : 1));
}
