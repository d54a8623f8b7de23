import type { FactId, FactSet } from './fact.ts';
import type { Cite, Day, InstrumentId, MechanismId, StateCode } from './law.ts';
import type { Truth } from './truth.ts';

/** A sentence as code and parameters; `sayReason` words it in each language. */
export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** In words, never a percentage. */
export type Strength = 'binding' | 'strong' | 'arguable' | 'weak' | 'notShown';

/** A fact that is not known and would change the answer; both ways are evaluated. */
export interface FactMissing {
  readonly fact: FactId;
  /** The answer if the fact were so, and if it were not. */
  readonly ifYes: Truth;
  readonly ifNo: Truth;
}

/** Somebody says otherwise; kept in view with the answer to it, never an input that closes the analysis. */
export interface Contested {
  readonly by: string;
  readonly claim: Reason;
  readonly answer: readonly Cite[];
}

/** A judgement of a person on a node that humans decide. */
export interface Judgement {
  readonly node: string;
  readonly result: Truth;
  readonly note: string;
  readonly by: string;
  readonly on: Day;
}

/** A conclusion: of the obligations graph or of the analysis graph. */
export interface LawFinding {
  /** `obligation:CAT` or the id of a definition node, `R4a`. */
  readonly rule: string;
  readonly result: Truth;
  readonly strength: Strength;
  readonly provisions: readonly Cite[];
  readonly support: readonly Cite[];
  readonly against: readonly Cite[];
  /** Sources that came out only after the day: shown apart, never used for it. */
  readonly later: readonly Cite[];
  readonly factsUsed: readonly FactId[];
  readonly factsMissing: readonly FactMissing[];
  readonly contested: readonly Contested[];
  readonly because: readonly Reason[];
  /** `decide`: the program only proposes and a person decides; `confirm`; `none`. */
  readonly human: 'none' | 'confirm' | 'decide';
  readonly decidedBy: Judgement | null;
  readonly lawAsOf: Day;
}

/** Whether and how an instrument binds the state on the day. Depends on state and day only. */
export interface Obligation extends LawFinding {
  readonly instrument: InstrumentId;
  readonly state: StateCode;
  /** `bound`; `signedOnly` (VCLT art 18); `notYet` (deposited, not in force); `ended`; `notBound`; `notInData`. */
  readonly standing: 'bound' | 'signedOnly' | 'notYet' | 'ended' | 'notBound' | 'notInData' | 'check';
  readonly since: Day | null;
  readonly until: Day | null;
  readonly limits: readonly Reason[];
}

/** A moment by which something must happen. */
export interface Deadline {
  readonly what: Reason;
  /** Instant, ISO with offset `Z`. */
  readonly at: string;
  /** IANA zone in which the rule counts, e.g. `Europe/Paris`. */
  readonly zone: string;
  readonly rule: string;
  /** `removal`: the removal clock; `procedure`: the procedure's own; `office`: an office closes. */
  readonly kind: 'removal' | 'procedure' | 'office';
}

export interface ConsentNeed {
  readonly rule: 'none' | 'ask' | 'family' | 'authority' | 'express';
  /** Consents to be asked apart, e.g. name to the government, name public. */
  readonly purposes: readonly string[];
}

export interface Door {
  readonly mechanism: MechanismId;
  readonly state: StateCode;
  readonly standing: 'open' | 'closed' | 'openIf' | 'check';
  readonly because: readonly Reason[];
  readonly provisions: readonly Cite[];
  readonly factsUsed: readonly FactId[];
  readonly factsMissing: readonly FactMissing[];
  readonly deadlines: readonly Deadline[];
  readonly exclusiveWith: readonly { readonly mechanism: MechanismId; readonly why: Reason }[];
  readonly consent: ConsentNeed;
  /** False where it cannot act before the removal; such doors come last, with the reason. */
  readonly inTime: 'yes' | 'no' | 'unknown';
  readonly whyNotInTime: Reason | null;
  readonly lawAsOf: Day;
}

/** The next question to ask: a missing fact and what it unlocks. */
export interface Question {
  readonly fact: FactId;
  /** Rules and mechanisms whose answer would change. */
  readonly unlocks: readonly string[];
  readonly sensitivity: 'public' | 'restricted' | 'lifeRisk';
}

/** One step of a suggested order of doors, before anything is sent; a person decides. */
export interface OrderStep {
  readonly mechanism: MechanismId;
  /** Usable doors that this one shuts, for good or while it is pending; empty where it costs none. */
  readonly insteadOf: readonly MechanismId[];
  readonly price: readonly Reason[];
}

/** Everything on a state, a destination and a day. The three graphs stay apart. */
export interface Assessment {
  readonly state: StateCode;
  readonly destination: StateCode | null;
  readonly on: Day;
  readonly lawAsOf: Day;
  readonly facts: FactSet;
  readonly obligations: readonly Obligation[];
  readonly analysis: readonly LawFinding[];
  readonly doors: readonly Door[];
  /** Doors that are not closed, in the order suggested, each with what it costs. */
  readonly order: readonly OrderStep[];
  /** Ordered by what they unlock, then danger, then ease. */
  readonly questions: readonly Question[];
}
