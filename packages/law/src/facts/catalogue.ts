import type { Fact, FactId } from '../model/fact.ts';
import { dangerRows } from './rows-danger.ts';
import { personRows } from './rows-person.ts';
import { procedureRows } from './rows-procedure.ts';
import { situationRows } from './rows-situation.ts';

/** How a fact is answered. */
export type FactKind = 'yesNo' | 'choice' | 'day' | 'number' | 'state' | 'words' | 'procedures';

/** What a fact of reality is, how it is asked and what asking it risks. Its question stands in `words`. */
export interface FactSpec {
  readonly id: FactId;
  readonly kind: FactKind;
  /** For `choice`: the answers that can be given. */
  readonly choices: readonly string[];
  /** `lifeRisk`: in the wrong hands the answer itself can kill. */
  readonly sensitivity: Fact['sensitivity'];
  /** 1: known from the report or one call; 2: needs the family or counsel; 3: needs the person, or a long talk. */
  readonly ease: 1 | 2 | 3;
  /** What hangs on it: 3 a life within days, 2 the claim to protection, 1 the form of a paper. */
  readonly danger: 1 | 2 | 3;
  /** For kinds other than `yesNo`: a value that stands for "it is so" and one for "it is not", to try both ways. */
  readonly tried: { readonly yes: string | number; readonly no: string | number } | null;
}

/** One row as the tables of this folder write it. */
export type FactRow = readonly [
  id: FactId,
  kind: FactKind,
  sensitivity: 'p' | 'r' | 'l',
  ease: 1 | 2 | 3,
  danger: 1 | 2 | 3,
  choices?: readonly string[],
  tried?: readonly [yes: string | number, no: string | number],
];

const SENSITIVITY = { p: 'public', r: 'restricted', l: 'lifeRisk' } as const;

function read([id, kind, sensitivity, ease, danger, choices = [], tried]: FactRow): FactSpec {
  return {
    id,
    kind,
    choices,
    sensitivity: SENSITIVITY[sensitivity],
    ease,
    danger,
    tried: tried ? { yes: tried[0], no: tried[1] } : null,
  };
}

/**
 * All facts that the engine can use. They are facts of reality; none of them is a legal characterisation, so that no
 * label of a state can enter as one.
 *
 * @example FACTS.get('age')?.kind // 'number'
 */
export const FACTS: ReadonlyMap<FactId, FactSpec> = new Map(
  [...situationRows, ...personRows, ...dangerRows, ...procedureRows].map((row) => [row[0], read(row)]),
);
