import type { Door, LawFinding, Question } from './model/assessment.ts';
import { FACTS } from './facts/catalogue.ts';

/**
 * The next questions: each missing fact with the rules and doors whose answer it would change; those that unlock most
 * first, then those on which most hangs, then the easiest to ask.
 */
export function questionsOf(analysis: readonly LawFinding[], doors: readonly Door[]): readonly Question[] {
  const unlocks = new Map<string, Set<string>>();
  const add = (fact: string, what: string) =>
    unlocks.set(fact, (unlocks.get(fact) ?? new Set<string>()).add(what));
  for (const { rule, factsMissing } of analysis) for (const { fact } of factsMissing) add(fact, rule);
  for (const { mechanism, factsMissing } of doors) for (const { fact } of factsMissing) add(fact, mechanism);
  return [...unlocks]
    .map(([fact, set]) => ({ fact, unlocks: [...set], spec: FACTS.get(fact) }))
    .toSorted(
      (a, b) =>
        b.unlocks.length - a.unlocks.length ||
        (b.spec?.danger ?? 1) - (a.spec?.danger ?? 1) ||
        (a.spec?.ease ?? 3) - (b.spec?.ease ?? 3) ||
        (a.fact < b.fact ? -1 : 1),
    )
    .map(({ fact, unlocks: what, spec }) => ({
      fact,
      unlocks: what,
      sensitivity: spec?.sensitivity ?? 'restricted',
    }));
}
