import type { SheetPlan } from '@safeconduct/claims/sheets/index.ts';

/** How the bytes of a file are to be read; found by a first look. */
export type Form =
  | { readonly format: 'csv'; readonly encoding: string; readonly guessed: boolean }
  | { readonly format: 'xlsx' };

/** What a sheet looks like. */
export type Looks = {
  /** Name of the worksheet; `null` for CSV. */
  readonly worksheet: string | null;
  /** Its place among the worksheets of the file. */
  readonly place: number;
  readonly headers: readonly string[];
  /** Rows below the header; of a big sheet worked out from its first part. */
  readonly rows: number;
  readonly sample: readonly (readonly string[])[];
  readonly damaged: boolean;
};

/** Why a file cannot be used at all. */
export type NoSheet = {
  readonly refused: 'not_a_sheet' | 'too_large' | 'encrypted' | 'broken';
  /** The line that is at fault, where there is one. */
  readonly line: number | null;
};

/** A sheet to be read: which of the file, under which number, and how. */
export type Wanted = { readonly place: number; readonly number: number; readonly plan: SheetPlan };

export type Looked = { readonly form: Form; readonly looks: readonly Looks[] };

/** What a look says of a file that begins like one of another tool, which a child of its own reads (`foreign-child.ts`). */
export type MaybeForeign = { readonly foreign: true };

export type Ask =
  | {
      readonly act: 'look';
      readonly bytes: number;
      /** Whether one that begins like a file of another tool is only to be named so. */
      readonly nameForeign: boolean;
    }
  | { readonly act: 'read'; readonly form: Form; readonly sheets: readonly Wanted[]; readonly first: number };

/** A row ready to be staged; goes to the database as JSON, unread by the server. */
export type StagedRow = {
  readonly n: number;
  readonly sheet: number;
  readonly line: number;
  readonly kind: string;
  readonly code: string;
  readonly scope: string;
  readonly hash: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly words: readonly string[];
  readonly verdict: 'added' | 'refused';
};

export type StagedFault = {
  readonly sheet: number;
  readonly line: number;
  readonly position: number | null;
  readonly header: string;
  readonly field: string | null;
  readonly code: string;
  readonly found: string;
  readonly expected: string;
};

/** A batch of rows: `json` is an array of `StagedRow` as text, so that the server need not read it. */
export type Batch = {
  readonly json: string;
  readonly rows: number;
  readonly faults: readonly StagedFault[];
  /** How many faults there are, those not told included. */
  readonly allFaults: number;
};

/** How many rows each wanted sheet had. */
export type ReadEnd = { readonly rows: readonly number[] };

/** A row of a sheet as cells, with its line. */
export type Line = { readonly line: number; readonly cells: readonly string[] };

/** A file that cannot be read on. */
export class Unreadable extends Error {
  readonly reason: NoSheet;
  constructor(refused: NoSheet['refused'], line: number | null = null) {
    super(refused);
    this.reason = { refused, line };
  }
}
