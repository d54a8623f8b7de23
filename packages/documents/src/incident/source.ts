import type { Claim, Report } from '@safeconduct/claims/model/index.ts';
import type { IncidentFindings } from '@safeconduct/claims/reconcile/index.ts';

/** A lot as recorded on the desk. */
export interface RecordedLot {
  readonly id: string;
  readonly label: string;
  readonly parentId: string | null;
  readonly title: string;
}
/** A row recorded on the desk, that may rest on a claim; `on` is the ISO day of recording. */
export interface Recorded {
  readonly groupId: string | null;
  readonly claimId: string | null;
  readonly recordedOn: string;
}
export interface RecordedCustody extends Recorded {
  readonly kind: 'arrested' | 'held';
  readonly place: string;
  readonly authority: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly lastConfirmed: string | null;
  readonly endReason: 'released' | 'transferred' | 'removed' | 'escaped' | 'died' | 'unknown' | null;
}
export interface RecordedLeg extends Recorded {
  readonly fromPlace: string;
  readonly toPlace: string;
  readonly plannedFor: string | null;
  readonly executedOn: string | null;
  readonly status: 'feared' | 'announced' | 'reported' | 'confirmed' | 'averted';
}
export interface RecordedCommunication extends Omit<Recorded, 'groupId'> {
  readonly fromParty: string;
  readonly toParty: string;
  readonly verbal: boolean;
  readonly written: boolean;
  readonly on: string | null;
  readonly summary: string;
  /** What only the log of the desk knows: left out by sheets and by earlier sources. */
  readonly id?: string;
  readonly answersId?: string | null;
  readonly promise?: string;
  readonly promiseDueOn?: string | null;
  readonly promiseKept?: boolean | null;
  readonly notedBy?: string;
}
/** Something put to somebody by the organisation. */
export interface RecordedIntervention {
  /** A mechanism of the law data, or a word for an addressee that is none. */
  readonly kind: string;
  readonly addressee: string;
  readonly purpose: string;
  readonly state: 'planned' | 'drafting' | 'sent' | 'answered' | 'closed' | 'dropped';
  readonly sentAt: string | null;
  readonly dropReason: string;
  readonly recordedOn: string;
}
/** What became of a person, a lot, or all, as of a day. */
export interface RecordedOutcome extends Recorded {
  readonly personId: string | null;
  readonly personCode: string | null;
  readonly outcome: 'held' | 'released' | 'returned' | 'resettled' | 'unknown';
  readonly howMany: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly since: string | null;
  readonly asOf: string;
}

/** What a case file is made of: the claims and reports of one incident, what follows from them, what was recorded. */
export interface IncidentSource {
  readonly incident: {
    readonly id: string;
    readonly title: string;
    /** ISO 3166-1 alpha-2 codes joined by `;`. */
    readonly returningState: string;
    readonly receivingState: string;
  };
  /** ISO day on which the paper is made. */
  readonly generatedOn: string;
  readonly claims: readonly Claim[];
  readonly reports: readonly Report[];
  /** As of the day that the paper speaks for. */
  readonly findings: IncidentFindings;
  /** Titles and SHA-256 of originals by report id, where the file has them. */
  readonly originals?: ReadonlyMap<string, { readonly title: string | null; readonly sha256: string | null }>;
  /** The sentence of each claim by claim id, where the file has the text. */
  readonly sentences?: ReadonlyMap<string, string>;
  /** Ids of reports that somebody gave in confidence. */
  readonly inConfidence?: ReadonlySet<string>;
  readonly lots?: readonly RecordedLot[];
  readonly custody?: readonly RecordedCustody[];
  readonly legs?: readonly RecordedLeg[];
  readonly communications?: readonly RecordedCommunication[];
  readonly interventions?: readonly RecordedIntervention[];
  readonly outcomes?: readonly RecordedOutcome[];
}
