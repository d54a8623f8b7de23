import type { Fact, FactId, FactSet } from '../model/fact.ts';
import type { Truth } from '../model/truth.ts';
import { FACTS } from './catalogue.ts';
import { type OtherProcedure, readProcedures } from './procedures.ts';

/** Facts with a record of which were looked at and which of those were not known. */
export interface FactReader {
  /** Facts that were asked for and are held, also where contested. */
  readonly used: ReadonlySet<FactId>;
  /** Facts that were asked for and are not held, or are contested. */
  readonly open: ReadonlySet<FactId>;
  /** The answer to a question of yes and no. */
  truth(id: FactId): Truth;
  /** Whether a value is one of these; `unknown` where nothing is held, `contested` where sources differ. */
  is(id: FactId, ...values: readonly (string | number)[]): Truth;
  /** Whether a number is below a limit, over its whole range. */
  below(id: FactId, limit: number): Truth;
  /** The bounds of a day; `null` where nothing is held. */
  days(id: FactId): { readonly lower: string | null; readonly upper: string | null } | null;
  /** The value as held, or `null`. */
  value(id: FactId): string | number | null;
  /** Procedures already begun or ended; `null` where nobody has said. */
  procedures(): readonly OtherProcedure[] | null;
}

/** Reads facts; nothing that is not in the set is taken for `no`. */
export function readFacts(facts: FactSet): FactReader {
  const used = new Set<FactId>();
  const open = new Set<FactId>();
  const look = (id: FactId): Fact | null => {
    const fact = facts[id];
    if (fact === undefined || fact.truth === 'unknown') {
      open.add(id);
      return null;
    }
    used.add(id);
    if (fact.truth === 'contested') open.add(id);
    return fact;
  };
  return {
    used,
    open,
    truth: (id) => look(id)?.truth ?? 'unknown',
    is: (id, ...values) => {
      const fact = look(id);
      if (fact === null) return 'unknown';
      if (fact.truth !== 'yes') return fact.truth;
      return fact.value !== null && values.includes(fact.value) ? 'yes' : 'no';
    },
    below: (id, limit) => {
      const fact = look(id);
      if (fact === null) return 'unknown';
      const lower = numberOf(fact.lower ?? fact.value);
      const upper = numberOf(fact.upper ?? fact.value);
      if (upper !== null && upper < limit) return 'yes';
      if (lower !== null && lower >= limit) return 'no';
      open.add(id);
      return fact.truth === 'contested' ? 'contested' : 'unknown';
    },
    days: (id) => {
      const fact = look(id);
      return fact === null ? null : daysOf(fact);
    },
    value: (id) => look(id)?.value ?? null,
    procedures: () => {
      const fact = look('other_procedures');
      if (fact === null) return null;
      if (fact.truth === 'no') return [];
      return readProcedures(String(fact.value ?? '')).procedures;
    },
  };
}

/** The bounds of a fact that is a day; a bare value is both ends. */
export function daysOf(fact: Fact): { readonly lower: string | null; readonly upper: string | null } {
  const bounded = fact.lower !== null || fact.upper !== null;
  const lower = bounded ? fact.lower : fact.value;
  const upper = bounded ? fact.upper : fact.value;
  return { lower: lower === null ? null : String(lower), upper: upper === null ? null : String(upper) };
}

function numberOf(value: string | number | null): number | null {
  if (value === null || value === '') return null;
  const number = Number(value);
  return Number.isNaN(number) ? null : number;
}

/** What the placeholders `@state` and `@destination` of a tried value stand for. */
export interface TryScene {
  readonly state: string;
  readonly destination: string | null;
}

/** The same facts with one of them tried as being so, or as not being so. */
export function tryFact(facts: FactSet, id: FactId, so: boolean, scene: TryScene): FactSet {
  const tried = FACTS.get(id)?.tried ?? null;
  if (tried === null) return { ...facts, [id]: givenFact(id, so ? 'yes' : 'no') };
  const value = so ? tried.yes : tried.no;
  const meant =
    value === '@state' ? scene.state : value === '@destination' ? (scene.destination ?? 'XXX') : value;
  return { ...facts, [id]: givenFact(id, 'yes', meant) };
}

/** Whether both answers to a fact can be tried: questions of yes and no, and others with a value for each side. */
export function canTry(id: FactId): boolean {
  const spec = FACTS.get(id);
  return spec !== undefined && (spec.kind === 'yesNo' || spec.tried !== null);
}

/**
 * A fact passed in by a file, a test or a trial.
 *
 * @example givenFact('age', 'yes', 15).value // 15
 */
export function givenFact(
  id: FactId,
  truth: Truth,
  value: string | number | null = null,
  bounds: { readonly lower?: string | number | null; readonly upper?: string | number | null } = {},
): Fact {
  return {
    id,
    truth,
    value,
    lower: bounds.lower ?? null,
    upper: bounds.upper ?? null,
    saidBy: [],
    claimIds: [],
    against: [],
    asOf: null,
    sensitivity: FACTS.get(id)?.sensitivity ?? 'restricted',
    basis: 'given',
    note: '',
  };
}
