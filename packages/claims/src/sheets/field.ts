import type { SheetKind } from './kinds.ts';

/** How the cell of a field is read. */
export type FieldType =
  /** Words as they stand. */
  | 'text'
  /** A stable id: no line breaks. */
  | 'code'
  /** One of `choices`. */
  | 'choice'
  /** A day, month or year: `2012-02-16`, `2012-02`, `2012`. */
  | 'partial'
  /** A day, `2012-02-16`. */
  | 'day'
  /** A date, maybe uncertain: EDTF or its shorthands. */
  | 'edtf'
  /** A moment with its zone, `2012-02-16T09:00:00+09:00`. */
  | 'instant'
  /** y or n. */
  | 'yes'
  | 'number'
  /** A bound of a claim: a day where the claim's property is a date, else a number. */
  | 'bound'
  /** Several, separated by semicolons. */
  | 'list'
  | 'states'
  | 'language'
  /** A word of the closed list of properties. */
  | 'property'
  /** Sentence and offsets of a claim's words, `p4.s2 120-133`. */
  | 'place';

/** A field's name in the three languages of the desk. */
export interface FieldNames {
  readonly en: string;
  readonly ko: string;
  readonly zh: string;
}

/** A field of a kind of sheet. */
export interface Field {
  /** Stable name, and the header of our own exports: `publication_date`. */
  readonly key: string;
  readonly type: FieldType;
  readonly names: FieldNames;
  /** Other headers under which sheets hold it. */
  readonly synonyms: readonly string[];
  /** A new row cannot be without it. */
  readonly required: boolean;
  /** Most characters that the file keeps. */
  readonly most: number;
  readonly choices: readonly string[];
  /** The kind of row that it points at by stable code. */
  readonly link: SheetKind | 'persons' | null;
}

type Extra = Partial<Pick<Field, 'required' | 'most' | 'choices' | 'link'>>;

/** Shorthand for the lists of fields: names and synonyms separated by `|`. */
export function field(key: string, type: FieldType, names: string, synonyms = '', extra: Extra = {}): Field {
  const [en = '', ko = '', zh = ''] = names.split('|');
  return {
    key,
    type,
    names: { en, ko, zh },
    synonyms: synonyms === '' ? [] : synonyms.split('|'),
    required: false,
    most: 4000,
    choices: [],
    link: null,
    ...extra,
  };
}
