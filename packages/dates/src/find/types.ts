import type { DateValue } from '../value.ts';

/** What a text's dates are read against. */
export interface DateContext {
  /** Day, month or year of publication: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; `null` = not known. */
  readonly publishedOn: string | null;
  /** BCP 47 code of the text's language. */
  readonly language: string;
  /** Day (ISO) that "the next day" or "이날" counts from before the text names one; default none. */
  readonly anchor?: string | null;
}

/** How the thing dated stands to the date: on it, up to it, within it. */
export type DateRelation = 'on' | 'by' | 'before' | 'after' | 'since' | 'during';

/** A date in a text. `text.slice(start, end) === stated`. */
export interface DateFound {
  /** UTF-16 offsets; the span holds hedges and words like "by" that change the value, but not "on" or "in". */
  readonly start: number;
  readonly end: number;
  readonly stated: string;
  readonly value: DateValue;
  /** Hedging words next to the date, as written; `null` = none. */
  readonly hedge: string | null;
  readonly relation: DateRelation;
  /** True for "every Friday", "annually": a habit, not a date; its value is unknown. */
  readonly recurring: boolean;
}

/** First and last day on which the report can have been published. */
export interface Published {
  readonly first: string;
  readonly last: string;
}

/** What a rule may use to turn its words into a date. */
export interface Reference {
  readonly published: Published | null;
  /** True where the sentence speaks of the future just before the date. */
  readonly future: boolean;
  /** The last single day named before this one in the text. */
  readonly anchor: string | null;
  /** Month (`YYYY-MM`) of the last date named before this one, for "같은 달" and 同月. */
  readonly month: string | null;
}

/** What a rule made of its words. */
export interface Reading {
  readonly value: DateValue;
  /** True where the year was taken from the publication date, so that a range may move it. */
  readonly yearInferred?: boolean;
  readonly relation?: DateRelation;
  readonly hedge?: string;
  readonly recurring?: boolean;
}

/** One way of writing dates. The pattern is global; every quantifier in it is bounded, so that scanning is linear. */
export interface DateRule {
  readonly name: string;
  readonly pattern: RegExp;
  /** `null`: the words have the form of a date but name none (30 February); they are passed over. */
  readonly read: (groups: Readonly<Record<string, string | undefined>>, at: Reference) => Reading | null;
}

/** Words of a language around its dates. */
export interface DateLanguage {
  readonly rules: readonly DateRule[];
  /** Future sense: tested on the text of the sentence before the date and a little after it. */
  readonly isFuture: (before: string, after: string) => boolean;
  /** Reads the words right before and right after a date. */
  readonly surround: (before: string, after: string) => Surround;
  /** Joins two dates into one: text before the first, between, and after the second. */
  readonly joins: (before: string, middle: string, after: string) => Join | null;
}

/** What the words around a date add to it; lengths in UTF-16 units are taken into the span. */
export interface Surround {
  readonly relation: DateRelation | null;
  readonly hedge: string | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly time: string | null;
  readonly lengthBefore: number;
  readonly lengthAfter: number;
}

/** The words that make two dates one interval; their lengths are taken into the span. */
export interface Join {
  readonly lengthBefore: number;
  readonly lengthAfter: number;
}
