/**
 * What a case file is made from: plain rows, so that server, CLI and browser can each map their own onto them.
 * All words shown to people (labels, rules, wording) come in the language of the paper. Dates are EDTF or ISO;
 * `null` always means "not known" and is printed as such, never left out.
 */
export interface CaseFileInput {
  readonly incident: { readonly id: string; readonly title: string };
  readonly states: readonly StateRow[];
  /** Day of the knowledge shown, ISO; `null` = everything recorded so far. */
  readonly asOf: string | null;
  /** ISO day. */
  readonly generatedOn: string;
  /** The incident in one sentence, in parts that each rest on their claims. */
  readonly headline: readonly Part[];
  readonly findings: readonly FindingRow[];
  readonly accounts: readonly AccountRow[];
  /** Reports, text families and independent origins of the numbers detained and returned: counted apart. */
  readonly totals: { readonly reports: number; readonly families: number; readonly independent: number };
  readonly lots: readonly LotRow[];
  readonly custody: readonly CustodyRow[];
  readonly removals: readonly RemovalRow[];
  readonly communications: readonly CommunicationRow[];
  /** Left out where the source keeps none, as sheets do. */
  readonly interventions?: readonly InterventionRow[];
  readonly outcomes?: readonly OutcomeRow[];
  readonly positions: readonly PositionRow[];
  /** What does not add up or must not be said, each with its claims. */
  readonly issues: readonly IssueRow[];
  readonly sources: readonly SourceRow[];
  readonly reports: readonly ReportRow[];
  readonly claims: readonly ClaimRow[];
}

/** A piece of a statement and the claims it rests on. */
export interface Part {
  readonly text: string;
  readonly claimIds: readonly string[];
}

export interface StateRow {
  readonly name: string;
  /** ISO 3166-1 alpha-2, where it is one country. */
  readonly code?: string;
  readonly role: 'detaining' | 'receiving' | 'intended' | 'transit' | 'other';
}

export interface FindingRow {
  /** What it is about, e.g. "Persons detained, lot A". */
  readonly label: string;
  /** Name of the property, e.g. `count_detained`; papers that ask for one thing look for it by this. */
  readonly property?: string;
  readonly wording: readonly Part[];
  /** Name or sentence of the rule; shown as it is. */
  readonly rule: string;
  readonly used: readonly string[];
  readonly against: readonly string[];
  /** Independent origins among the claims used. */
  readonly origins: number;
  /** Reports that carry them. */
  readonly reports: number;
  /** Where a person decided otherwise than the rule. */
  readonly decision: {
    readonly by: string;
    readonly on: string;
    readonly reason: string;
    readonly wording: string;
  } | null;
}

/** One account of a number, as its author gives it. */
export interface AccountRow {
  /** By whose account, e.g. "Amnesty International". */
  readonly account: string;
  /** Origin's name; accounts of one origin are drawn together and counted once. */
  readonly origin: string;
  /** The value as stated, e.g. "at least 21". */
  readonly stated: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly hedge: string | null;
  /** What it counts: lot, unit. */
  readonly scope: string | null;
  readonly asOf: string | null;
  readonly standing: 'used' | 'against' | 'other_scope';
  readonly claimIds: readonly string[];
}

export interface LotRow {
  readonly label: string;
  /** Label of the lot that contains it. */
  readonly within: string | null;
  readonly count: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly note: string | null;
  readonly claimIds: readonly string[];
}

export interface CustodyRow {
  readonly who: string;
  readonly place: string | null;
  readonly authority: string | null;
  readonly from: string | null;
  readonly lastConfirmed: string | null;
  readonly until: string | null;
  readonly claimIds: readonly string[];
}

export interface RemovalRow {
  readonly who: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly on: string | null;
  /** feared, announced, reported, confirmed ..., in the paper's language. */
  readonly status: string;
  readonly claimIds: readonly string[];
}

export interface CommunicationRow {
  readonly from: string;
  readonly to: string | null;
  readonly on: string | null;
  /** Verbal, written, both. */
  readonly medium: string | null;
  readonly subject: string | null;
  readonly answer: string | null;
  readonly claimIds: readonly string[];
}

/** Something that the organisation put to somebody. */
export interface InterventionRow {
  readonly to: string;
  readonly purpose: string | null;
  /** ISO day on which it was sent. */
  readonly on: string | null;
  /** Where it stands, in the paper's language. */
  readonly state: string;
}

export interface OutcomeRow {
  readonly who: string;
  readonly count: string | null;
  /** "unknown since 9 Mar 2012", in the paper's language. */
  readonly outcome: string;
  readonly asOf: string;
  readonly claimIds: readonly string[];
}

export interface PositionRow {
  readonly actor: string;
  /** What it is on: a label, a denial, access. */
  readonly matter: string;
  readonly position: string;
  readonly on: string | null;
  readonly claimIds: readonly string[];
}

export interface IssueRow {
  readonly text: string;
  readonly claimIds: readonly string[];
}

export interface SourceRow {
  readonly name: string;
  readonly kind: string | null;
  /** Admiralty letter A-F. */
  readonly reliability: string | null;
}

export interface ReportRow {
  readonly id: string;
  readonly publisher: string;
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly origin: string;
  /** Given in confidence: who gave it is told to nobody outside. */
  readonly inConfidence?: boolean;
  readonly sha256: string | null;
}

export interface ClaimRow {
  readonly id: string;
  readonly reportId: string;
  /** The sentence of the report that carries it, verbatim; `null` where only the locator's words are held. */
  readonly sentence: string | null;
  readonly stated: string;
  /** Name of the property, e.g. `contact_with`. */
  readonly property?: string;
  readonly speaker: string;
  /** E.g. `named_org`, `family`. */
  readonly speakerKind?: string;
  /** Through whom it came, outward from the speaker. */
  readonly chain: readonly string[];
  /** `null` where there is none. */
  readonly hedge: string | null;
  readonly firstHand: boolean | null;
  /** Admiralty digit 1-6. */
  readonly credibility: number | null;
  readonly asOf: string | null;
}
