import { type Fact, FACTS, type FactSet, givenFact } from '@safeconduct/law/index.ts';
import { addDays } from '@safeconduct/dates/days.ts';

/** Small repeatable numbers in [0, 1), so that two runs assess the same combinations (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Combination {
  readonly state: string;
  readonly destination: string | null;
  readonly on: string;
  readonly facts: FactSet;
}

function pick<T>(list: readonly T[], next: () => number): T {
  const found = list[Math.floor(next() * list.length)];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
}

/** A fact of the catalogue with an answer, a contest or a range. */
function anyFact(on: string, states: readonly string[], next: () => number): Fact {
  const spec = pick([...FACTS.values()], next);
  const contested = next() < 0.15;
  const truth = contested ? 'contested' : 'yes';
  switch (spec.kind) {
    case 'yesNo':
      return givenFact(spec.id, contested ? 'contested' : next() < 0.6 ? 'yes' : 'no');
    case 'choice':
      return givenFact(spec.id, truth, pick(spec.choices, next));
    case 'state':
      return givenFact(spec.id, truth, pick(states, next));
    case 'number': {
      const lower = Math.floor(next() * 60);
      return givenFact(spec.id, truth, null, { lower, upper: lower + Math.floor(next() * 10) });
    }
    case 'day': {
      const day = addDays(on, Math.floor(next() * 200) - 100);
      return givenFact(spec.id, truth, null, { lower: next() < 0.3 ? null : day, upper: addDays(day, 12) });
    }
    case 'procedures':
      return givenFact(spec.id, 'yes', pick(['WGEID:pending', 'ECTHR-39:examined', 'CAT-22:pending'], next));
    case 'words':
      return givenFact(spec.id, truth, 'as told');
  }
}

/** One combination of state, destination, day from 1951 to 2026 and up to twelve facts. */
export function combination(states: readonly string[], next: () => number): Combination {
  const on = addDays('1951-01-01', Math.floor(next() * 27_700));
  const facts = Array.from({ length: Math.floor(next() * 13) }, () => anyFact(on, states, next));
  return {
    state: pick(states, next),
    destination: next() < 0.05 ? null : pick(states, next),
    on,
    facts: Object.fromEntries(facts.map((fact) => [fact.id, fact])),
  };
}
