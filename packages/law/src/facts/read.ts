import type { Fact, FactId, FactSet } from '../model/fact.ts';
import type { Truth } from '../model/truth.ts';
import { FACTS } from './catalogue.ts';
import { type OtherProcedure, readProcedures } from './procedures.ts';

/** Questions that rules put to facts; nothing that is not held is taken for `no`. */
export interface FactReader {
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

/** A reader with a record of what was looked at and which of that was not known. */
export interface TrackedReader extends FactReader {
  /** Facts that were asked for and are held, also where contested. */
  readonly used: ReadonlySet<FactId>;
  /** Facts that were asked for and are not held, or are contested, or whose range leaves the answer open. */
  readonly open: ReadonlySet<FactId>;
}

function readerOver(look: (id: FactId) => Fact | null, leaveOpen: (id: FactId) => void): FactReader {
  return {
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
      leaveOpen(id);
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
      return fact.truth === 'no' ? [] : readProcedures(String(fact.value ?? '')).procedures;
    },
  };
}

/** Reads facts and keeps what was asked for. */
export function readFacts(facts: FactSet): TrackedReader {
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
  return Object.assign(
    readerOver(look, (id) => open.add(id)),
    { used, open },
  );
}

/** Facts with some of them tried otherwise; one reader for many trials, so that none copies the file. */
export interface Trial {
  readonly reader: FactReader;
  /** Tries a fact as being so, or as not being so. */
  set(id: FactId, so: boolean): void;
  /** Takes a fact as the file has it again. */
  unset(id: FactId): void;
  clear(): void;
}

/** Prepares trials over facts. */
export function trialOf(facts: FactSet, scene: TryScene): Trial {
  const tried = new Map<FactId, Fact>();
  const look = (id: FactId): Fact | null => {
    const fact = tried.get(id) ?? facts[id];
    return fact === undefined || fact.truth === 'unknown' ? null : fact;
  };
  return {
    reader: readerOver(look, () => undefined),
    set: (id, so) => tried.set(id, triedFact(id, so, scene)),
    unset: (id) => tried.delete(id),
    clear: () => tried.clear(),
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

type Sides = readonly [so: Fact, notSo: Fact];

/** Both answers to each fact of the catalogue, made once; those that name a state of the scene are made anew. */
const answers: ReadonlyMap<FactId, Sides> = new Map(
  [...FACTS.values()].flatMap(({ id, tried }): (readonly [FactId, Sides])[] => {
    if (tried === null) return [[id, [givenFact(id, 'yes'), givenFact(id, 'no')]]];
    if (String(tried.yes).startsWith('@')) return [];
    return [[id, [givenFact(id, 'yes', tried.yes), givenFact(id, 'yes', tried.no)]]];
  }),
);

/** A fact of the catalogue as being so or not. */
function triedFact(id: FactId, so: boolean, { state, destination }: TryScene): Fact {
  const known = answers.get(id)?.[so ? 0 : 1];
  return known ?? givenFact(id, 'yes', so ? (destination ?? 'XXX') : state);
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
