import type { Day, InstrumentId, StateCode, StatusRow } from '../model/law.ts';

/** A row of the depositary's table of participants, as read. */
export interface Participant {
  /** Row in the table, from 1. */
  readonly row: number;
  readonly name: string;
  readonly signed: Day | null;
  readonly deposited: Day | null;
  readonly action: StatusRow['action'];
  /** The date stands in brackets: the state has left. */
  readonly left: boolean;
  /** Cells that hold something that is no date, as they stand. */
  readonly unread: readonly string[];
}

/** One treaty as the depositary publishes it. */
export interface DepositaryTreaty {
  readonly title: string;
  /** Number of parties in the head of the file: a checksum. */
  readonly parties: number | null;
  readonly signatories: number | null;
  readonly participants: readonly Participant[];
  /** Declarations under an article stand in the file as prose; a person reads them. */
  readonly hasDeclarationsUnderArticle: boolean;
}

/** What a file cannot be read for; `where` is a line. */
export interface DepositaryFault {
  readonly code: 'notXml' | 'truncated' | 'entities' | 'notDepositary' | 'noParticipants' | 'tooLarge';
  readonly message: string;
}

/** A difference between the depositary's file and our rows. */
export type Difference =
  | {
      readonly kind: 'joined';
      readonly state: StateCode;
      readonly ours: StatusRow | null;
      readonly theirs: Participant;
    }
  | {
      readonly kind: 'signed';
      readonly state: StateCode;
      readonly ours: StatusRow | null;
      readonly theirs: Participant;
    }
  | {
      readonly kind: 'changed';
      readonly state: StateCode;
      readonly field: 'deposited' | 'signed' | 'action';
      readonly ours: string | null;
      readonly theirs: string | null;
    }
  /** Left, or no longer in the list: only a person can say since when. */
  | {
      readonly kind: 'gone';
      readonly state: StateCode;
      readonly ours: StatusRow;
      readonly theirs: Participant | null;
    }
  | { readonly kind: 'unknownParticipant'; readonly name: string; readonly row: number }
  | { readonly kind: 'twice'; readonly name: string; readonly row: number }
  | { readonly kind: 'unread'; readonly name: string; readonly row: number; readonly cell: string }
  | { readonly kind: 'count'; readonly published: number; readonly counted: number };

/** The depositary's file beside our rows. */
export interface Comparison {
  readonly instrument: InstrumentId;
  readonly title: string;
  readonly parties: number | null;
  readonly counted: number;
  /** Rows that say the same. */
  readonly same: number;
  readonly differences: readonly Difference[];
  readonly hasDeclarationsUnderArticle: boolean;
}
