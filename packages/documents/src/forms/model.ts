import type { Assessment, CountryStatement } from '@safeconduct/law/index.ts';
import type { Locale } from '@safeconduct/dates';
import type { CaseFileInput } from '../input.ts';
import type { Doc, Run } from '../model.ts';

/** The papers that can be drafted from a case file. */
export const FORMS = [
  'special_procedures',
  'wgad',
  'wgeid',
  'ced30',
  'hrc_interim',
  'cat_interim',
  'ecthr39',
  'unhcr',
  'icrc',
  'authorities',
  'parliament',
  'public_statement',
  'press_sheet',
] as const;
export type FormId = (typeof FORMS)[number];

/** Who will read it decides what is left out. `feared`: the state of destination, or one that tells it. */
export type Audience = 'un' | 'court' | 'humanitarian' | 'detaining_state' | 'third_state' | 'public';

/** What a person has agreed to, asked one by one. Absent means no. */
export type ConsentPurpose =
  | 'casework'
  | 'submit_un'
  | 'submit_court'
  | 'submit_unhcr'
  | 'submit_icrc'
  | 'name_to_government'
  | 'name_public';

export interface ConsentRow {
  readonly personCode: string;
  readonly purpose: ConsentPurpose;
  /** Recipient by form or body; `*` for any recipient of that purpose. */
  readonly recipient: string;
  readonly given: 'yes' | 'no';
  /** By the person, a relative, a representative. */
  readonly by: string;
  readonly on: string;
}

/** A person as the file has it: a pseudonym, never a name. */
export interface PersonInput {
  readonly code: string;
  readonly lot: string | null;
  readonly sex: 'female' | 'male' | 'other' | 'unknown';
  readonly ageLower: number | null;
  readonly ageUpper: number | null;
  readonly status: string;
}

/** An identity, held only where the paper is made (browser or CLI), never sent to a server. */
export interface Identity {
  readonly personCode: string;
  /** Answers by field id of the form, e.g. `family_name`, `birth_date`. */
  readonly values: Readonly<Record<string, string>>;
}

export interface Submitter {
  readonly organisation: string;
  readonly name: string;
  readonly role: string;
  readonly contact: string;
}

/** What has been sent or said before, for the fields that ask for it. */
export interface StepTaken {
  readonly on: string | null;
  readonly by: string;
  readonly to: string;
  readonly medium: string;
  readonly summary: string;
  readonly answer: string | null;
  readonly claimIds: readonly string[];
}

/** A person's own words for a field; they stand instead of what the file says, marked as the author's. */
export type Edits = Readonly<Record<string, string>>;

export interface DraftInput {
  readonly form: FormId;
  readonly locale: Locale;
  readonly file: CaseFileInput;
  readonly people: readonly PersonInput[];
  /** For forms that are one a person. */
  readonly personCode: string | null;
  readonly consents: readonly ConsentRow[];
  readonly identities: readonly Identity[];
  readonly assessment: Assessment | null;
  /** Statements on the state of destination that stand on the day, to be printed with their sources. */
  readonly statements?: readonly CountryStatement[];
  readonly addressee: string;
  readonly submitter: Submitter;
  readonly steps: readonly StepTaken[];
  readonly edits: Edits;
  /** ISO day; passed in, never read from a clock. */
  readonly generatedOn: string;
}

export interface DraftField {
  readonly id: string;
  /** As the form numbers it. */
  readonly number: string;
  readonly label: string;
  readonly required: boolean;
  /** `left_out`: known, and kept from this addressee; `edited`: the author's words. */
  readonly state: 'filled' | 'missing' | 'left_out' | 'edited';
  readonly runs: readonly Run[];
  readonly claimIds: readonly string[];
  /** Why it is missing or left out, in the paper's language; empty otherwise. */
  readonly why: string;
}

export interface Draft {
  readonly form: FormId;
  readonly fields: readonly DraftField[];
  readonly doc: Doc;
  readonly required: number;
  readonly filled: number;
  /** Ids of required fields that are still missing. */
  readonly missing: readonly string[];
  /** What this addressee does not get, and why. */
  readonly leftOut: readonly { readonly what: string; readonly why: string }[];
  /** Codes of persons whose name stands in the paper; two persons must release it when this is not empty. */
  readonly names: readonly string[];
  /** Sentences about what is not consented to, for the panel beside the draft. */
  readonly warnings: readonly string[];
}
