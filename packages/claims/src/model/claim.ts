import type { Property } from './properties.ts';

/** Who stands behind a statement, by kind. `self`: the publisher speaks for itself. */
export const speakerKinds = [
  'self',
  'reporter',
  'named_person',
  'named_org',
  'official',
  'anonymous_source',
  'activists',
  'media',
  'state_media',
  'family',
  'victim',
  'unattributed',
] as const;
export type SpeakerKind = (typeof speakerKinds)[number];

/** A half-open or closed interval of persons (or years, for ages); `null` = no bound stated. */
export interface Bounds {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Where in the report a claim stands: sentence ids are stable, `p4.s2` = paragraph 4, sentence 2 (from 1). */
export interface Locator {
  /** Sentence id, `pN.sM`. */
  readonly sentence: string;
  /** Offsets in UTF-16 units into the report's text of the words that carry the value. */
  readonly start: number;
  readonly end: number;
  /** First words of the sentence, 8 at most, so that a person finds it in another copy. */
  readonly words: string;
}

/** What part of the incident a claim counts or describes. Only claims of like scope are compared. */
export interface Scope {
  /** Lot (group) label, e.g. `A` or `B+C`; `null` = the incident as a whole or not stated. */
  readonly lot: string | null;
  /** Counting unit as stated: `north_koreans`, `persons_arrested`, `koreans` ...; `null` = persons. */
  readonly unit: string | null;
  /** True where the text itself says that it counts something wider or other than this incident. */
  readonly other: boolean;
}

/** What a reader (machine or person) says about a statement in a report; not yet part of the file. */
export interface ProposedClaim {
  readonly property: Property;
  /** The words of the report, verbatim. */
  readonly valueStated: string;
  /** Normalised by the rules of `numbers`, `@safeconduct/dates` or the property's vocabulary, e.g. `>=30`, `<=2012-02-20`. */
  readonly valueNormalised: string;
  readonly bounds: Bounds;
  /** Earliest and latest day (ISO `YYYY-MM-DD`) for dates, and of the arrest for the count of a lot; `null` where open or not given. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Who says it, as named in the text; `reporter` for the author's own voice. */
  readonly speaker: string;
  readonly speakerKind: SpeakerKind;
  /** From the speaker outward: through whom it came, e.g. `['Kim Hoe-tae']` for "Citing X, Kim said". */
  readonly chain: readonly string[];
  /** Verb of saying as in the text (`told`, `insisted`); `states` for the author's own voice. */
  readonly verb: string;
  readonly addressee: string | null;
  /** interview, statement, letter, call ... as stated; `null` = not stated. */
  readonly medium: string | null;
  /** The hedging words that attach to this very element, `none` where there are none. */
  readonly hedge: string;
  /** True where the speaker did, saw or decided the thing; `null` = cannot be told. */
  readonly firstHand: boolean | null;
  readonly locator: Locator;
  /** EDTF date for which the statement holds; `null` = publication date. */
  readonly asOf: string | null;
  readonly scope: Scope;
  readonly note: string;
  /** Name of the grammar rule that proposed it, for the reader's "why?". */
  readonly rule: string;
}

/** Admiralty credibility of one piece of information, 1 (confirmed) to 6 (cannot be judged). */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;
/** Admiralty reliability of a source, A (completely reliable) to F (cannot be judged). */
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** A claim of the file: confirmed by a person or imported; immutable, superseded, never overwritten. */
export interface Claim extends Omit<ProposedClaim, 'locator' | 'rule'> {
  readonly id: string;
  readonly reportId: string;
  readonly incidentId: string | null;
  readonly locator: Locator | { readonly words: string };
  readonly credibility: Credibility;
  /** Id of the claim that replaces this one, with the reason in the history; `null` = stands. */
  readonly supersededBy: string | null;
  /** The day (ISO) on which the file learned it; as-of views use the later of this and publication. */
  readonly recordedOn: string;
}

export type DatePrecision = 'day' | 'month' | 'year' | 'inferred' | 'unknown';

/** A report as the reconciling engine needs it. */
export interface Report {
  readonly id: string;
  readonly incidentId: string | null;
  readonly publisher: string;
  readonly url: string | null;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; `null` = not known. */
  readonly publishedOn: string | null;
  readonly precision: DatePrecision;
  /** BCP 47 language code. */
  readonly language: string;
  readonly genre: string;
  /** Id of the report whose text or single source this one repeats; declared by a person or found by text. */
  readonly derivesFrom: string | null;
  /** Reliability of the publisher as a source. */
  readonly reliability: Reliability;
  /** Full text where the file holds it; used to find near-copies. */
  readonly text: string | null;
  readonly note: string;
}
