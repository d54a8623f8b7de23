import type { ProposedClaim, SpeakerKind } from '../model/claim.ts';

/** One sentence of the body. Offsets are UTF-16 units into the report's text. */
export interface Sentence {
  /** `pN.sM`, from 1. */
  readonly id: string;
  /** Number of the paragraph, from 1, furniture not counted. */
  readonly paragraph: number;
  /** Number within the paragraph, from 1. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** Why a stretch of text is not part of what the author says. */
export type FurnitureReason =
  | 'title'
  | 'image_credit'
  | 'byline'
  | 'reader_comment'
  | 'comment_form'
  | 'subscribe'
  | 'share'
  | 'related'
  | 'navigation'
  | 'cookies'
  | 'copyright'
  | 'advertisement'
  | 'running_head'
  | 'dateline'
  | 'chat_label'
  | 'mail_header'
  | 'quoted_mail'
  | 'signature'
  | 'disclaimer';

/** A stretch left out of reading, with its reason; offsets as in `Sentence`. */
export interface Furniture {
  readonly start: number;
  readonly end: number;
  readonly reason: FurnitureReason;
}

/**
 * Where and when a report was written ("SHENYANG, Feb. 14 (AP) --"): not the place or day of what it tells. Its stretch is
 * furniture, so that no rule reads it; `end` stands before the white space that follows.
 */
export interface Dateline {
  readonly start: number;
  readonly end: number;
  /** As printed; `null` where none is named. */
  readonly place: string | null;
  /** As printed; `null` where none is given. */
  readonly date: string | null;
  /** `YYYY-MM-DD` where the date, with the day of publication, gives one. */
  readonly day: string | null;
  /** As printed; `null` where none is named. */
  readonly agency: string | null;
}

/** One message of an exported chat, its label left out; offsets as in `Sentence`. */
export interface Turn {
  readonly start: number;
  readonly end: number;
  /** The name as the export prints it: a possible speaker, never more. */
  readonly sender: string;
}

/** A text cut into numbered paragraphs and sentences, with what is not body set apart. */
export interface Segmented {
  /** BCP 47 primary language, `und` where it cannot be told. */
  readonly language: string;
  readonly sentences: readonly Sentence[];
  readonly furniture: readonly Furniture[];
  readonly datelines: readonly Dateline[];
  /** Empty where the text is no exported chat. */
  readonly turns: readonly Turn[];
  /** Why the stored text looks incomplete; `null` where nothing shows that. */
  readonly incomplete: string | null;
}

/** Words in quotation marks and who says them. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly sentence: string;
  readonly speaker: string;
  readonly speakerKind: SpeakerKind;
  readonly verb: string;
  readonly addressee: string | null;
  readonly medium: string | null;
}

/** What the engine is given: plain text and what is known about the report. */
export interface ReportText {
  readonly text: string;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; `null` = not known, so relative dates stay open. */
  readonly publishedOn: string | null;
  /** BCP 47; found from the text when absent. */
  readonly language?: string | undefined;
  /** Kind of report where known (`wire`, `NGO statement`); helps to tell who speaks. */
  readonly genre?: string | undefined;
}

/** What was read: proposals for a person to confirm, never facts. */
export interface Reading {
  readonly language: string;
  readonly sentences: readonly Sentence[];
  readonly furniture: readonly Furniture[];
  readonly datelines: readonly Dateline[];
  readonly quotes: readonly Quote[];
  readonly claims: readonly ProposedClaim[];
  /**
   * Circumstances already carried by a claim above (the town of one lot, the state's own police as the
   * ones who arrested, the same figure said again): for the map and the drawer, not for the first list.
   */
  readonly particulars: readonly ProposedClaim[];
  readonly warnings: readonly string[];
}
