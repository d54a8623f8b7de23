import type { Door, LawFinding, Question } from './model/assessment.ts';
import { MANDATES } from './doors/mandates.ts';
import { FACTS } from './facts/catalogue.ts';

const mandates = new Set(MANDATES.map(({ id }) => id));

interface Unlocks {
  /** Rules and doors whose answer would change. */
  readonly all: Set<string>;
  /** Of these, doors that would open or shut, and steps that a person could then decide for protection. */
  readonly decisive: Set<string>;
}

/** A door that is not open yet. A mandate only adds an addressee to a letter that can be sent anyway. */
function opens({ mechanism, standing }: Door): boolean {
  return standing !== 'open' && !mandates.has(mechanism);
}

/** A step that law leaves to a person and that nobody has decided, where the answer would let the program propose it. */
function decidable({ human, decidedBy, result }: LawFinding): boolean {
  return human === 'decide' && decidedBy === null && (result === 'unknown' || result === 'contested');
}

/**
 * The next questions: each missing fact with the rules and doors whose answer it would change. First those that decide
 * most doors and steps, then those on which most hangs, then the easiest to ask, then those that change most beside.
 */
export function questionsOf(analysis: readonly LawFinding[], doors: readonly Door[]): readonly Question[] {
  const unlocks = new Map<string, Unlocks>();
  const add = (fact: string, what: string, decides: boolean) => {
    const held = unlocks.get(fact) ?? { all: new Set<string>(), decisive: new Set<string>() };
    unlocks.set(fact, held);
    held.all.add(what);
    if (decides) held.decisive.add(what);
  };
  for (const found of analysis) {
    for (const { fact, ifYes, ifNo } of found.factsMissing)
      add(fact, found.rule, decidable(found) && (ifYes === 'yes' || ifNo === 'yes'));
  }
  for (const door of doors) {
    for (const { fact } of door.factsMissing) add(fact, door.mechanism, opens(door));
  }
  return [...unlocks]
    .map(([fact, { all, decisive }]) => ({ fact, all, decisive, spec: FACTS.get(fact) }))
    .toSorted(
      (a, b) =>
        b.decisive.size - a.decisive.size ||
        (b.spec?.danger ?? 1) - (a.spec?.danger ?? 1) ||
        (a.spec?.ease ?? 3) - (b.spec?.ease ?? 3) ||
        b.all.size - a.all.size ||
        (a.fact < b.fact ? -1 : 1),
    )
    .map(({ fact, all, spec }) => ({
      fact,
      unlocks: [...all],
      sensitivity: spec?.sensitivity ?? 'restricted',
    }));
}
