import type { Bounds, Claim, Report, SpeakerKind } from '../model/claim.ts';
import type { Property } from '../model/properties.ts';
import type { NearCopy, OriginCounts, Origins } from '../origins/types.ts';
import type { ArithmeticNote } from './arithmetic.ts';
import type { Issue } from './issues/types.ts';
import type { Wording } from './wording.ts';

/** A decision of a person against (or in place of) a rule. */
export interface Decision {
  readonly property: Property;
  /** Lot label, or `null` for the incident as a whole. */
  readonly lot: string | null;
  /** Normalised like a claim's value (`>=21`, `2012-02-08`) or free words. */
  readonly value: string;
  readonly reason: string;
  readonly by: string;
  /** ISO day; as-of views before it do not know it. */
  readonly on: string;
}

/** What `reconcile` works on: the claims and reports of one incident. */
export interface ReconcileInput {
  readonly claims: readonly Claim[];
  readonly reports: readonly Report[];
  /** ISO day: only what was published and recorded by then is used. `null` or absent: everything. */
  readonly asOf?: string | null;
  readonly decisions?: readonly Decision[];
  /** Near-copies already found (the server finds them, the desk does not hold the texts). */
  readonly nearCopies?: readonly NearCopy[];
}

/** Named rules by which a value is found; each is described in RULES.md. */
export type RuleName =
  | 'single_account'
  | 'agreement'
  | 'best_supported'
  | 'range_of_accounts'
  | 'first_arrests'
  | 'running_tally'
  | 'cumulative_total'
  | 'not_comparable'
  | 'date_best_supported'
  | 'date_range'
  | 'places_by_account'
  | 'terms_by_speaker'
  | 'listed'
  | 'no_number';

/** Which part of the incident a finding is about. Findings of different scope are never merged. */
export interface FindingScope {
  readonly lot: string | null;
  readonly unit: string | null;
  /** `whole`: all accounts of one time; `first`: accounts before a tally grew; `tally`: the grown tally;
   *  `later`: accounts after that, which do not say what they count; `period`: totals "since ..." or "in ...";
   *  `leg`: one step of a return. */
  readonly part: 'whole' | 'first' | 'tally' | 'later' | 'period' | 'leg';
  /** Days that the scope covers, where known: of the arrests, of the period, or `null`, to the tally's day. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** The words of the period or leg as stated, e.g. `Laos > China`; `null` otherwise. */
  readonly name: string | null;
}

export interface CountKnown {
  readonly kind: 'count';
  /** Every account says at least this; `null` = no account gives a floor. */
  readonly lower: number | null;
  /** The highest figure of any account; `null` = none gives one. */
  readonly upper: number | null;
  /** The figure that most independent accounts share, where more than one does; never an average. */
  readonly best: (Bounds & { readonly independent: number; readonly about: boolean }) | null;
  /** True where the figures shown are hedged as "about" at their source. */
  readonly about: boolean;
  /** True where an account speaks of "all" of them. */
  readonly all: boolean;
}
export interface DateKnown {
  readonly kind: 'date';
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly best: { readonly earliest: string; readonly latest: string; readonly independent: number } | null;
}
export interface TermsKnown {
  readonly kind: 'places' | 'terms';
  readonly terms: readonly Term[];
}
/** One place, status, label or text, with those who say it. */
export interface Term {
  readonly term: string;
  readonly lot: string | null;
  readonly claimIds: readonly string[];
  readonly speakers: readonly string[];
  readonly independent: number;
  /** Latest day of publication that carries it. */
  readonly lastSaid: string | null;
}
/** A person's decision that does not read as a count or a date. */
export interface WordsKnown {
  readonly kind: 'words';
  readonly words: string;
}
export type FindingValue = CountKnown | DateKnown | TermsKnown | WordsKnown;

/** Why a claim was not used for a finding. */
export type AgainstReason =
  | 'contradicts'
  | 'superseded'
  | 'corrected'
  | 'changed_in_copy'
  | 'carried_after_correction'
  | 'different_lot'
  | 'different_unit'
  | 'different_as_of'
  | 'different_period'
  | 'wider_population'
  | 'unattributed'
  | 'graded_improbable'
  | 'no_number'
  | 'not_accounted_for'
  | 'day_not_known';

export interface AgainstClaim {
  readonly claimId: string;
  readonly why: AgainstReason;
}

/** What the file holds to be known on one property in one scope. */
export interface Finding {
  /** Stable: property, part, lot, unit and name joined by `|`. */
  readonly id: string;
  readonly property: Property;
  readonly scope: FindingScope;
  /** The rule that computed `computed`. */
  readonly rule: RuleName;
  /** What holds: the person's decision where there is one, else what the rule gives. */
  readonly value: FindingValue;
  /** What the rule gives; differs from `value` only where a person decided otherwise. */
  readonly computed: FindingValue;
  readonly decision: Decision | null;
  readonly wording: Wording;
  /** Ids of claims. */
  readonly used: readonly string[];
  readonly against: readonly AgainstClaim[];
  readonly origins: OriginCounts;
  /** Claims by which somebody declines to confirm, or denies. */
  readonly unconfirmedBy: readonly string[];
  /** Ids of the issues that touch its claims. */
  readonly openIssues: readonly string[];
}

/** One point of the range chart. */
export interface AccountPoint {
  readonly claimId: string;
  readonly reportId: string;
  readonly property: Property;
  readonly standing: 'detained' | 'returned' | 'at_risk' | 'other';
  readonly lower: number | null;
  readonly upper: number | null;
  /** The figure as stated, where the bounds are only a convention ("about 25"). */
  readonly nominal: number | null;
  readonly lot: string | null;
  /** Last possible day of publication, ISO; `null` = unknown. */
  readonly day: string | null;
  readonly dayExact: boolean;
  readonly superseded: boolean;
  readonly why: AgainstReason | null;
}
/** One row group of the range chart: everything that one origin said of counts. */
export interface Account {
  readonly id: string;
  readonly label: string;
  readonly speakerKind: SpeakerKind;
  readonly points: readonly AccountPoint[];
}

/** A lot with what each account says of it. */
export interface Lot {
  readonly label: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly by: readonly {
    readonly account: string;
    readonly claimId: string;
    readonly lower: number | null;
    readonly upper: number | null;
    readonly day: string | null;
  }[];
  /** Claims that give this lot together with others. */
  readonly within: readonly {
    readonly lots: readonly string[];
    readonly claimId: string;
    readonly lower: number | null;
    readonly upper: number | null;
  }[];
  readonly arithmetic: readonly ArithmeticNote[];
}

/** Where people are said to be or to have been taken. Silence lowers certainty, never the status. */
export interface CustodyPlace {
  readonly place: string;
  readonly kind: 'arrested' | 'held' | 'held_after_return';
  readonly lot: string | null;
  /** Persons there, where the claim says so. */
  readonly persons: number | null;
  readonly from: string | null;
  readonly lastConfirmed: string | null;
  /** `fresh` up to 7 days, `fading` up to 30, `old` beyond, counted to the as-of day; `unknown` without a day. */
  readonly certainty: 'fresh' | 'fading' | 'old' | 'unknown';
  readonly claimIds: readonly string[];
  readonly independent: number;
}
export interface ReturnLeg {
  readonly name: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly kind: 'expected' | 'reported';
  readonly persons: number | null;
  readonly claimIds: readonly string[];
  readonly independent: number;
}
export interface CommunicationFound {
  readonly from: string;
  readonly to: readonly string[];
  readonly verbal: boolean;
  readonly written: boolean;
  readonly planned: boolean;
  /** Told to the press (an outlet of this file or a wire agency), not to anybody who can act. */
  readonly press: boolean;
  readonly firstHand: boolean;
  readonly claimIds: readonly string[];
  readonly day: string | null;
}
export interface Position {
  readonly by: string;
  readonly property: Property;
  readonly says: string;
  readonly claimIds: readonly string[];
  readonly day: string | null;
}

export interface Confirmation {
  /** Claims by which a state confirms an arrest, return or release. */
  readonly byState: readonly string[];
  /** Who speaks in them. */
  readonly speakers: readonly string[];
  /** Claims by which somebody declines to confirm, denies, or says not to know. */
  readonly declined: readonly string[];
}

/** All that is known of an incident on a day. Pure data; the same input in any order gives the same output. */
export interface IncidentFindings {
  readonly asOf: string | null;
  /** Claims and reports in view on that day. */
  readonly claimIds: readonly string[];
  readonly reportIds: readonly string[];
  readonly origins: Origins;
  readonly totals: OriginCounts;
  readonly findings: readonly Finding[];
  readonly issues: readonly Issue[];
  readonly arithmetic: readonly ArithmeticNote[];
  readonly accounts: readonly Account[];
  readonly lots: readonly Lot[];
  readonly custody: readonly CustodyPlace[];
  readonly legs: readonly ReturnLeg[];
  readonly communications: readonly CommunicationFound[];
  readonly positions: readonly Position[];
  /** Whether any state has confirmed a return or a number first-hand; with the claims that do, or that decline. */
  readonly confirmation: Confirmation;
  /** Claims that no speaker is named for. */
  readonly unsourced: readonly string[];
  /** Who says that all of them were returned; `null` where nobody does. */
  readonly allReturned: {
    readonly claimIds: readonly string[];
    readonly speakers: readonly string[];
    readonly independent: number;
    readonly firstHand: boolean;
  } | null;
}
