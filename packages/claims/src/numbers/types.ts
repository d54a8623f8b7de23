import type { Bounds } from '../model/claim.ts';

/** How a number is stated. `magnitude`: "dozens"; `vague`: "several"; `unknown`: the text says that no number is known. */
export type CountForm =
  | 'exact'
  | 'about'
  | 'at_least'
  | 'more_than'
  | 'nearly'
  | 'up_to'
  | 'range'
  | 'magnitude'
  | 'vague'
  | 'unknown';

/** A number of persons or things as stated and as normalised by RULES.md. */
export interface CountValue {
  /** The words that carry the number, its hedge included: `at least 21`. */
  readonly stated: string;
  /** `31`, `>=30`, `>30`, `~25`, `<40` (nearly), `<=5`, `300..400`, `dozens`, `hundreds`, `few`, `many`, `unknown`. */
  readonly normalised: string;
  /** Whole numbers, both included. */
  readonly bounds: Bounds;
  readonly form: CountForm;
  /** Hedging words as written; `null` = none. */
  readonly hedge: string | null;
}

/** A count in a text: `text.slice(start, end) === stated` (UTF-16 offsets). */
export interface CountFound extends CountValue {
  readonly start: number;
  readonly end: number;
  /** The noun counted, as written (`refugees`, `North Koreans`, `명`); `null` = not stated next to the number. */
  readonly unitWord: string | null;
}

/** Unit of an age as stated; weeks are given in days. */
export type AgeUnit = 'years' | 'months' | 'days';

/** An age in a text, never to be read as a count of persons. */
export interface AgeFound {
  readonly start: number;
  readonly end: number;
  readonly stated: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit: AgeUnit;
  /** `counting` where the text says so ("Korean age", 세는나이), `western` for 만; else unknown. */
  readonly system: 'western' | 'counting' | 'unknown';
}

/** A number as read by a language, before its hedge is applied. */
export type Amount =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'range'; readonly lower: number; readonly upper: number }
  | { readonly kind: 'magnitude'; readonly name: string; readonly lower: number; readonly upper: number }
  | { readonly kind: 'vague'; readonly name: 'few' | 'many' }
  | { readonly kind: 'unknown' };

/** What a hedge does to a number. */
export type Modifier = 'about' | 'at_least' | 'more_than' | 'nearly' | 'up_to' | 'less_than' | 'none';
