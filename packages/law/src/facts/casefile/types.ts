import type { Claim } from '@safeconduct/claims/model/index.ts';
import type { Finding } from '@safeconduct/claims/reconcile/index.ts';
import type { Day, StateCode } from '../../model/law.ts';

/** Whom a row of the file is about: a lot, a person, or everybody. */
export interface Concerned {
  readonly groupId: string | null;
  readonly personId: string | null;
}

/** What the law reads of a case file: findings as of a day, and the rows that people entered. Dates are EDTF. */
export interface CaseFileFacts {
  readonly findings: readonly Finding[];
  readonly claims: readonly Pick<
    Claim,
    'id' | 'property' | 'valueStated' | 'valueNormalised' | 'speaker' | 'reportId'
  >[];
  readonly groups: readonly { readonly id: string; readonly label: string }[];
  readonly persons: readonly {
    readonly id: string;
    readonly groupId: string | null;
    readonly sex: string;
    readonly ageLower: number | null;
    readonly ageUpper: number | null;
    readonly status: string;
  }[];
  readonly custody: readonly (Concerned & {
    readonly place: string;
    readonly authority: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly lastConfirmed: string | null;
    readonly claimId: string | null;
  })[];
  readonly legs: readonly (Concerned & {
    readonly plannedFor: string | null;
    readonly executedOn: string | null;
    readonly status: string;
    readonly claimId: string | null;
  })[];
  readonly communications: readonly {
    readonly fromParty: string;
    readonly toParty: string;
    readonly on: string | null;
    readonly claimId: string | null;
  }[];
  /** What was put to whom, by mechanism of the law data; what was not sent is no procedure yet. */
  readonly interventions?: readonly (Concerned & {
    readonly kind: string;
    readonly state: string;
    /** Instant, ISO. */
    readonly sentAt: string | null;
  })[];
  /** State that holds the people, and state to which they are sent, ISO alpha-3. */
  readonly state: StateCode;
  readonly destination: StateCode | null;
  /** The past day as of which the file is read; `null`: now. */
  readonly asOf: Day | null;
}

/** For whom facts are read. */
export type About =
  | { readonly kind: 'all' }
  | { readonly kind: 'lot'; readonly id: string }
  | { readonly kind: 'person'; readonly id: string };
