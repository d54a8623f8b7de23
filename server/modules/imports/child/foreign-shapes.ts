import type { ForeignKind, ForeignRefusal, Words } from '@safeconduct/claims/foreign/index.ts';

/** What the child is asked: the first `formBytes` of its input are a form, the rest a file of another tool. */
export type ForeignAsk = {
  /** The file's name; `null` where there is only a form, to be told what it is. */
  readonly name: string | null;
  readonly formBytes: number;
  /** Tag of the language that labels are wanted in. */
  readonly language: string;
};

/** A part of a sheet that a file of another tool was turned into, as CSV. */
export type ForeignPart = { readonly sheet: string; readonly text: string };

/** What a form is. */
export type FormLook = {
  readonly title: string;
  readonly questions: number;
  readonly languages: readonly string[];
};

/** `null`: it is no file of another tool. */
export type ForeignEnd =
  | {
      readonly kind: ForeignKind;
      readonly records: number;
      readonly notTaken: number;
      /** Of sheets of answers: the labels of each column. */
      readonly labels: Readonly<Record<string, readonly Words[]>>;
      /** All fields that are answered, by which their form is known again. */
      readonly fields: readonly string[];
    }
  | { readonly form: FormLook }
  | { readonly refused: ForeignRefusal; readonly detail: string }
  | null;
