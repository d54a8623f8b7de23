import type { Locale } from '@safeconduct/dates';
import type { Draft as Piece, DraftRun, Setting } from '../casefile/draft.ts';
import type { Audience, ConsentPurpose, DraftInput, FormId } from './model.ts';
import type { Topic } from './audience.ts';
import type { Text } from './text.ts';
import type { FormWords } from './words/index.ts';

export { type Text, t } from './text.ts';

/** What a field is filled from. `left` gathers what this addressee does not get while the fields are filled. */
export interface Ctx {
  readonly input: DraftInput;
  readonly form: FormSpec;
  readonly audience: Audience;
  readonly locale: Locale;
  readonly set: Setting;
  readonly words: FormWords;
  readonly left: Map<Topic, Set<string>>;
  /** Codes of persons of whom something that identifies them was printed. */
  readonly named: Set<string>;
}

/** The answer to a field: paragraphs, lists or tables; no piece means that it is not known. */
export interface Filling {
  readonly pieces: readonly Piece[];
  /** `left_out` where it is kept from this addressee; the pieces then say so. */
  readonly state: 'filled' | 'missing' | 'left_out';
  /** Why it is missing or left out, in the paper's language. */
  readonly why: string;
}

export interface FieldSpec {
  readonly id: string;
  /** As the form numbers it; empty where it does not. */
  readonly number: string;
  readonly label: Text;
  readonly required: boolean;
  /** Stands in a table with its neighbours; other fields have a heading of their own. */
  readonly short?: boolean;
  /** An answer about who a person is: without every consent not even the author's own words are printed. */
  readonly identity?: boolean;
  readonly fill: (ctx: Ctx) => Filling;
  /** How a line of the author's own words is set; a paragraph if left out. */
  readonly shape?: (text: string) => Piece;
}

export interface FormSection {
  readonly title: Text | null;
  readonly fields: readonly FieldSpec[];
}

/** A form as data: who reads it, what must be agreed to, its fields in order. */
export interface FormSpec {
  readonly id: FormId;
  readonly name: Text;
  /** The title of the paper. */
  readonly title: (ctx: Ctx) => string;
  readonly audience: Audience;
  /** All of these must be recorded for a person before anything that identifies that person is printed. */
  readonly consents: readonly ConsentPurpose[];
  /** One paper for each person. */
  readonly perPerson: boolean;
  /** Languages in which the body takes it; empty where any will do. */
  readonly languages: readonly string[];
  /** `form`: numbered fields; `letter`: no labels, one text; `release`: for the public. */
  readonly layout: 'form' | 'letter' | 'release';
  readonly sections: readonly FormSection[];
  /** The accounts table at the end. */
  readonly annex: boolean;
}

/** A filled answer. */
export function filled(...pieces: readonly Piece[]): Filling {
  return { pieces, state: 'filled', why: '' };
}

/** A paragraph of the paper; its notes are set with it unless a table about the very claims takes them. */
export function para(...runs: readonly DraftRun[]): Piece {
  return { kind: 'paragraph', role: 'body', runs, rank: 1 };
}

/** A remark below a table. */
export function small(...runs: readonly DraftRun[]): Piece {
  return { kind: 'paragraph', role: 'small', runs, rank: 1 };
}

export function bullets(items: readonly (readonly DraftRun[])[]): Piece {
  return { kind: 'list', items, rank: 1 };
}
