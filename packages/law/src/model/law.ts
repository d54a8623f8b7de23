/** An ISO day, `YYYY-MM-DD`. */
export type Day = string;
/** ISO 3166-1 alpha-3, e.g. `CHN`. */
export type StateCode = string;
/** Stable name of an instrument in data/law, e.g. `REFCONV`, `CAT`, `ICCPR-OP1`, `ECHR`. */
export type InstrumentId = string;
/** Stable name of a mechanism in data/law, e.g. `SP`, `WGAD`, `HRCTTEE-OP1`, `CED-30`. */
export type MechanismId = string;

/** How sure a datum is: `sure` as published; `check` where the official source must be re-read before relying on it. */
export type Certainty = 'sure' | 'check';

/** Where a statement of law stands. */
export interface Cite {
  /** Instrument or document, e.g. `CAT`, `CAT/C/GC/4`, `A/HRC/25/63`. */
  readonly instrument: string;
  /** Article or paragraph, e.g. `3(1)`, `para 12`. */
  readonly pin: string;
  readonly authority:
    | 'treaty'
    | 'committee'
    | 'court'
    | 'workingGroup'
    | 'unhcr'
    | 'un'
    | 'state'
    | 'ngo'
    | 'scholar';
  /** `seen`: read when the datum was made; `known`: from general knowledge; `check`: to be verified. */
  readonly certainty: 'seen' | 'known' | 'check';
  readonly url?: string | undefined;
  /** When it came out: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. A treaty has the day of its adoption; else the day is not known. */
  readonly published?: string | undefined;
}

/** A treaty or other instrument. */
export interface Instrument {
  readonly id: InstrumentId;
  readonly name: string;
  readonly adopted: Day | null;
  /** Day on which the instrument itself entered into force. */
  readonly inForce: Day | null;
  readonly reference: string;
  readonly provisions: string;
  readonly scope: string;
  readonly authenticLanguages: string;
  /** How long after deposit a new party is bound. */
  readonly commencement: Commencement;
  /** A committee's optional competence is modelled as an instrument of its own in `procedures`. */
  readonly kind: 'treaty' | 'protocol' | 'regional' | 'soft' | 'custom';
  /** Last day to which every party is in the data, so that a state without a row is none; null where that is not so. */
  readonly completeTo: Day | null;
}

/** Time from deposit to entry into force for a party that joins later. */
export type Commencement =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'firstOfMonthAfterMonths'; readonly months: number }
  | { readonly kind: 'onDeposit' }
  | { readonly kind: 'unknown' };

/** What one state has done about one instrument, as the data hold it. */
export interface StatusRow {
  readonly state: StateCode;
  readonly instrument: InstrumentId;
  /** `partyUndated`: reported to be a party, the day of deposit not seen. */
  readonly kind: 'party' | 'partyUndated' | 'signed' | 'none' | 'withdrawn';
  /** Day of deposit (ratification, accession, succession), or `YYYY-MM` or `YYYY` where no more is known. */
  readonly deposited: string | null;
  readonly action: 'ratification' | 'accession' | 'succession' | 'declaration' | null;
  readonly signed: Day | null;
  /** Day on which the state became bound, where the source says so; else it follows from the deposit. */
  readonly inForce: Day | null;
  /** Day on which a withdrawal took effect. */
  readonly endsOn: Day | null;
  /** Times bound before the deposit above, from the first day to the day on which it ended. */
  readonly earlier: readonly { readonly from: Day; readonly until: Day }[];
  /** For `partyUndated`: the last day on which it was still known not to be a party. */
  readonly noneUntil: Day | null;
  /** Last day for which the sources speak: silence after it must be re-checked. */
  readonly asOf: Day;
  readonly certainty: Certainty;
  /** Of the day of deposit. `check` where the state is surely a party but the day was not re-read or lists differ. */
  readonly dayCertainty: Certainty;
  readonly source: string;
  readonly note: string;
  /** Territories to which it is extended or not, where that matters. */
  readonly territory: string;
}

/** A competence that a treaty gives to its committee or court, and how it comes to bind a party. */
export interface Competence {
  readonly id: string;
  /** The treaty to which it belongs; nobody accepts it without being a party. */
  readonly instrument: InstrumentId;
  readonly provision: string;
  /** `declaration`: only where declared; `automatic`: with the treaty; `unlessExcluded`: with the treaty unless a
   *  reservation shuts it out; `notInForce`: too few declarations, for nobody. */
  readonly rule: 'declaration' | 'automatic' | 'unlessExcluded' | 'notInForce';
  /** First day on which the competence could bind anyone. */
  readonly inForce: Day | null;
  /** Day from which every party is bound without a declaration (ECHR 34: Protocol 11). */
  readonly automaticFrom: Day | null;
  /** Last day for which the sources speak of states that have no row of their own. */
  readonly asOf: Day;
  readonly source: string;
  readonly note: string;
}

/** What one state has done about one competence (`CAT-22`, `CED-31`, `ICERD-14`, `CAT-20`, `ECHR-34` ...). */
export interface ProcedureRow {
  readonly state: StateCode;
  readonly procedure: string;
  readonly kind: 'accepted' | 'notAccepted' | 'excluded' | 'withdrawn';
  /** Day of the declaration (not of the accession to the treaty), or `YYYY-MM` or `YYYY`. */
  readonly accepted: string | null;
  /** Day on which a withdrawal of the declaration, or of the exclusion, took effect. */
  readonly endsOn: Day | null;
  readonly asOf: Day;
  readonly certainty: Certainty;
  /** Of the day of the declaration. */
  readonly dayCertainty: Certainty;
  readonly source: string;
  readonly note: string;
}

/** A reservation or declaration that changes what the engine may say. */
export interface Reservation {
  readonly state: StateCode;
  readonly instrument: InstrumentId;
  /** Machine-readable effect; `none` where the text is kept only to be shown. */
  readonly effect:
    | 'none'
    | 'geographicLimitation'
    | 'noInquiry'
    | 'noCourt'
    | 'alreadyExaminedElsewhere'
    | 'beingExaminedElsewhere'
    | 'onlyFactsAfter'
    | 'standardOfProof'
    | 'scopeOfNonRefoulement';
  readonly summary: string;
  /** Official wording, as deposited. */
  readonly text: string;
  readonly source: string;
  readonly asOf: Day;
}

/** An address of a mechanism. Warned of when not seen to be right for 90 days. */
export interface Contact {
  readonly id: string;
  readonly mechanism: MechanismId;
  readonly kind: 'email' | 'fax' | 'web' | 'post' | 'phone' | 'hours';
  readonly value: string;
  readonly verifiedOn: Day | null;
  readonly certainty: Certainty;
  readonly source: string;
  readonly note: string;
}

/** A number of parties as the depositary or a UN body published it: a checksum on the rows. */
export interface PublishedCount {
  readonly instrument: string;
  readonly on: Day;
  readonly parties: number;
  readonly certainty: Certainty;
  readonly source: string;
}

/** One field of a mechanism's form, in the form's order. */
export interface FormField {
  readonly id: string;
  /** As the form numbers it, e.g. `II.3`; empty where it does not. */
  readonly number: string;
  readonly label: string;
  readonly required: boolean;
}

/** A procedure that may be open. */
export interface Mechanism {
  readonly id: MechanismId;
  readonly name: string;
  readonly basis: string;
  readonly admissibility: readonly string[];
  readonly urgent: string;
  readonly consent: string;
  readonly languages: readonly string[];
  readonly channel: string;
  /** Day on which the channel was last seen to be right; the desk warns when it is older than 90 days. */
  readonly channelVerifiedOn: Day | null;
  /** Times the mechanism sets, as `what: how long`. */
  readonly times: Readonly<Record<string, string | number>>;
  readonly track: readonly string[];
  readonly fields: readonly FormField[];
  readonly sources: readonly string[];
  readonly certainty: Certainty;
}

/** A node of the refugee definition, exclusion and complementary protection. */
export interface DefinitionNode {
  readonly id: string;
  readonly question: string;
  readonly kind: 'factual' | 'legal' | 'evaluative' | 'checklist';
  readonly provisions: readonly Cite[];
  readonly sources: readonly Cite[];
  readonly facts: readonly string[];
  readonly humanDecides: boolean;
  readonly note: string;
}

/** A statement on the country of destination: dated, sourced, and answered where somebody denies it. */
export interface CountryStatement {
  readonly id: string;
  readonly state: StateCode;
  readonly statement: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly supports: readonly string[];
  readonly sources: readonly Cite[];
  readonly against: readonly Cite[];
  readonly reviewedOn: Day;
}

/** All law data, checked and indexed. Made by `loadLaw`. */
export interface Law {
  /** Day to which the data as a whole are kept. */
  readonly asOf: Day;
  readonly states: ReadonlyMap<StateCode, { readonly alpha2: string; readonly names: readonly string[] }>;
  readonly instruments: ReadonlyMap<InstrumentId, Instrument>;
  /** Keyed `STATE INSTRUMENT`, e.g. `CHN CAT`. */
  readonly status: ReadonlyMap<string, StatusRow>;
  /** Keyed `STATE PROCEDURE`, e.g. `CHN CAT-22`. */
  readonly procedures: ReadonlyMap<string, ProcedureRow>;
  readonly competences: ReadonlyMap<string, Competence>;
  readonly reservations: readonly Reservation[];
  readonly mechanisms: ReadonlyMap<MechanismId, Mechanism>;
  readonly nodes: ReadonlyMap<string, DefinitionNode>;
  readonly statements: readonly CountryStatement[];
  readonly contacts: readonly Contact[];
  readonly counts: readonly PublishedCount[];
}
