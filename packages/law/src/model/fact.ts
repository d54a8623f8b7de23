import type { Truth } from './truth.ts';
import type { Day } from './law.ts';

/** Stable name of a fact of reality, e.g. `detained`, `removal_date`, `age`; never a legal characterisation. */
export type FactId = string;

/** A fact as the file has it, with who says it and what says otherwise. */
export interface Fact {
  readonly id: FactId;
  /** For questions of yes and no: the answer. For others: `yes` where a value is held, `contested` where values differ. */
  readonly truth: Truth;
  /** The value where it is more than yes or no: an EDTF date, a number, words, a code. */
  readonly value: string | number | null;
  /** Bounds where sources differ; both ends inclusive. */
  readonly lower: string | number | null;
  readonly upper: string | number | null;
  readonly saidBy: readonly string[];
  readonly claimIds: readonly string[];
  readonly against: readonly string[];
  readonly asOf: Day | null;
  readonly sensitivity: 'public' | 'restricted' | 'lifeRisk';
  /** `finding`: computed from claims; `row`: from persons, custody or legs of the file; `answer`: a person answered;
   *  `given`: passed in by a file or test. */
  readonly basis: 'finding' | 'row' | 'answer' | 'given';
  readonly note: string;
}

/** Facts by id. A fact that is not in it is unknown. */
export type FactSet = Readonly<Record<FactId, Fact>>;
