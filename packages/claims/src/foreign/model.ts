import type { Property } from '../model/properties.ts';
import type { FormRefusal, XlsForm } from './xlsform/form.ts';
import type { Words } from './xlsform/languages.ts';

/** Other tools whose files are read: Uwazi's CSV, submissions of ODK Central and KoboToolbox (CSV, JSON), OpenRosa XML. */
export const foreignKinds = ['uwazi', 'odk', 'kobo', 'openrosa'] as const;
export type ForeignKind = (typeof foreignKinds)[number];

/** A sheet of ours, as the import of sheets takes it; kinds and columns are its own names. */
export interface ForeignSheet {
  readonly kind: 'incidents' | 'reports' | 'claims' | 'custody';
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Why something was not taken into a field of ours. */
export const notTakenWhys = [
  /** It stands in the report's text and nowhere else: nobody said what it means. */
  'only_in_text',
  /** Who somebody is: names, numbers, birth dates are kept out of the file. */
  'identity',
  /** Who collected it, with which device. */
  'collector',
  /** Bookkeeping of the other tool. */
  'technical',
  /** A picture, recording or document that is not part of a sheet. */
  'file',
  /** It was to be a number, a date, but cannot be read as one. */
  'unreadable',
  /** An entry about a person: its title is a name. */
  'person',
  /** A repeat whose submission is not in the file. */
  'no_parent',
] as const;
export type NotTakenWhy = (typeof notTakenWhys)[number];

export interface NotTaken {
  /** Record of the other tool: its id, or its title where it has none. */
  readonly record: string;
  readonly field: string;
  readonly why: NotTakenWhy;
}

/** What a field of the other tool is to become; `null` = text only, even where its name is known. */
export type Target = Property | 'title' | 'publication_date' | 'publisher' | 'language' | 'url' | null;

export interface ForeignOptions {
  /** Code of the incident that the rows belong to, where the file names none. */
  readonly incident?: string;
  /** Who published, where the file does not say; the form's name otherwise. */
  readonly publisher?: string;
  /** BCP 47; of the answers. */
  readonly language?: string;
  /** By the field's name, e.g. `{ 'group/how_many': 'count_detained' }`; goes before what is known by name. */
  readonly fields?: Readonly<Record<string, Target>>;
  /** The form that the submissions answer; its labels are shown in place of names and codes. */
  readonly form?: XlsForm;
  /** Tag of the language that labels are wanted in; English otherwise. */
  readonly reader?: string;
  /** SHA-256 of UTF-8 text in hexadecimal digits; passed in, since this package knows no machine. */
  readonly sha256: (text: string) => string;
}

/**
 * The answers of all records as a table of their own, for whoever maps its columns to something else than reports and claims;
 * without who somebody is. First come `record_id`, `recorded_on` and, where some belong to one, `incident_id`.
 */
export interface ForeignAnswers {
  /** Path of the repeat whose rows these are; empty for the records themselves. */
  readonly part: string;
  readonly header: readonly string[];
  /** Labels of each column in the languages of the form. */
  readonly words: readonly Words[];
  readonly rows: readonly (readonly string[])[];
}

export interface ForeignTables {
  readonly kind: ForeignKind;
  /** Records read: submissions or entries. */
  readonly records: number;
  readonly sheets: readonly ForeignSheet[];
  readonly answers: readonly ForeignAnswers[];
  /** Every field that is answered, as the form has it, those that are taken nowhere too: by these a form is known again. */
  readonly fields: readonly string[];
  readonly notTaken: readonly NotTaken[];
}

export type ForeignRefusal =
  | 'not_foreign'
  | 'truncated'
  | 'broken'
  | 'hostile_xml'
  | 'too_deep'
  | 'too_large'
  | 'zip_bomb'
  | 'encrypted'
  | FormRefusal;

export type ForeignRead =
  | { readonly ok: true; readonly tables: ForeignTables }
  | { readonly ok: false; readonly refused: ForeignRefusal; readonly detail: string };

/** @example refused('broken', 'line 4') */
export function refused(refusal: ForeignRefusal, detail = ''): ForeignRead {
  return { ok: false, refused: refusal, detail };
}
