import type { Property } from '../../model/properties.ts';
import type { SpeakerKind } from '../../model/claim.ts';
import type { PlaceMention } from '../../places/index.ts';
import type { Attribution, Speaker } from '../attribution/attribution.ts';
import type { Span } from '../segment/sentences.ts';
import type { SpeakersSoFar } from './speakers.ts';

/** What happens to people in these reports. `transfer` moves them between places of holding. */
export type EventKind =
  | 'detain'
  | 'hold'
  | 'return'
  | 'transfer'
  | 'release'
  | 'resettle'
  | 'die'
  | 'cross'
  | 'remain';

/**
 * `done`: told as having happened or happening; `open`: threatened, planned, feared, demanded or ruled out by a wish;
 * `denied`: said not to have happened; `bare`: only named ("the matter of repatriation"), which tells of no event.
 */
export type Mood = 'done' | 'open' | 'denied' | 'bare';

/** A word for an event, with its place in the sentence. */
export interface EventFound extends Span {
  readonly kind: EventKind;
  readonly mood: Mood;
  readonly words: string;
  /** Stands before the noun it describes: 체포된 탈북자, 被捕的难民. */
  readonly attributive: boolean;
  /** Active: its subject did it (체포했다, 逮捕了). */
  readonly active: boolean;
  /** Words that make it a plan or an expectation (예정, 预计), kept as the hedge of what is counted or dated by it. */
  readonly plan: string | null;
}

/** How a place stands in its sentence: 에서 and 在, 에, 으로 and 到, 통해 and 经, 从. */
export type SiteRole = 'at' | 'in' | 'to' | 'via' | 'from';

/** A place named in a sentence, with the words that belong to it (쿤밍의 한 구류소, 图们边防大队). */
export interface SiteFound extends Span {
  readonly role: SiteRole;
  /** Known by its particle alone: counts only beside the verb that takes it. */
  readonly weak: boolean;
  /** Names of the gazetteer; none where it holds none of the words. */
  readonly names: readonly string[];
  /** Code of the country where the words name a country and nothing in it. */
  readonly country: string | null;
  /** Code of the country in which the place lies, where known. */
  readonly within: string | null;
}

/** Hedging words with the stretch of the sentence that they weaken. */
export interface HedgeFound extends Span {
  readonly words: string;
  readonly from: number;
  readonly to: number;
  /** Says that the thing is told by someone unnamed (알려졌다, 据报道). */
  readonly reportive: boolean;
}

/** An answer, a label or a state that is recognised by its words alone. */
export interface Phrase {
  readonly property: Property;
  readonly normalised: string;
  readonly pattern: RegExp;
  /** The topic of the sentence says it of itself (외교부는 ... 확인을 거부했다). */
  readonly bySubject: boolean;
}

/** Patterns for one language; all run over the folded sentence. */
export interface Grammar {
  readonly code: 'ko' | 'zh';
  readonly clauses: (text: string) => readonly Span[];
  readonly events: (text: string) => readonly EventFound[];
  readonly sites: (
    text: string,
    places: readonly PlaceMention[],
    events: readonly EventFound[],
  ) => readonly SiteFound[];
  readonly hedges: (text: string, clauses: readonly Span[]) => readonly HedgeFound[];
  readonly attributions: (
    text: string,
    quotes: readonly Span[],
    known: SpeakersSoFar,
  ) => readonly Attribution[];
  readonly subject: (text: string, before: number) => string | null;
  readonly kindOf: (name: string) => SpeakerKind;
  /** A sentence that goes on with the account of the source before it. */
  readonly continues: RegExp;
  readonly counts: CountWords;
  readonly dates: DateWords;
  readonly places: PlaceWords;
  readonly phrases: readonly Phrase[];
  readonly labels: LabelWords;
  readonly communications: CommunicationWords;
  readonly authority: RegExp;
  readonly composition: RegExp;
  readonly harms: readonly (readonly [string, RegExp])[];
  readonly threat: RegExp;
  /** Words of risk and possibility, global: the hedge of what is feared. */
  readonly risk: RegExp;
  /** Words around an age that weaken it. */
  readonly ageHedge: RegExp;
  readonly position: PositionWords;
}

/** Words around numbers. Those named `before...` and `after...` are tested on the text at the number's edge. */
export interface CountWords {
  readonly roles: readonly (readonly [string, RegExp])[];
  readonly notPeople: RegExp;
  /** Police, officials, reporters: people around the number who are not those concerned. */
  readonly bystanders: RegExp;
  /** After a number: they are brokers, guides, missionaries. */
  readonly areHelpers: RegExp;
  /** After a number: all but those. */
  readonly excepted: RegExp;
  /** Women and children under one number. */
  readonly mixed: RegExp;
  /** "Those who died are ... 5": an event before the number that it equals. */
  readonly equated: RegExp;
  /** Arrivals and people settled long ago, no estimate of those at risk. */
  readonly settled: RegExp;
  /** A number as the subject of what is told of a part. */
  readonly partAfter: RegExp;
  readonly perYear: RegExp;
  readonly perDay: RegExp;
  readonly resident: RegExp;
  readonly period: RegExp;
  readonly totalBefore: RegExp;
  readonly subsetBefore: RegExp;
  readonly subsetAfter: RegExp;
  readonly listAfter: RegExp;
  readonly otherBefore: RegExp;
  readonly figureAfter: RegExp;
  /** Where the event stands before the count and takes it (逮捕了31人; 체포된 사람은 31명). */
  readonly eventFirst: RegExp;
}

/** Words around dates. */
export interface DateWords {
  readonly sayingAfter: RegExp;
  readonly asOf: RegExp;
  readonly eventBefore: RegExp;
  /** A clause that is only the time in which the next one happens. */
  readonly spanEnd: RegExp;
}

/** Words by which a place or a country is where people want to get. */
export interface PlaceWords {
  readonly destination: readonly RegExp[];
  /** Names that are everyday words too (통화, 위해), unless a place's suffix or particle follows. */
  readonly everyday: RegExp;
  /** Places where the sending state keeps those who were returned (보위부, 保卫部). */
  readonly afterReturn: RegExp;
}

/** Legal labels and the words by which someone gives them. */
export interface LabelWords {
  readonly labels: readonly (readonly [string, RegExp])[];
  readonly naming: RegExp;
  readonly notRefugee: RegExp;
  readonly procedure: readonly (readonly [string, RegExp])[];
}

/** Words by which a state tells its stance, what it must be about, and who speaks for a state. */
export interface PositionWords {
  readonly stance: RegExp;
  readonly concerned: RegExp;
  readonly office: RegExp;
}

/** Letters, appeals and calls; each pattern has a group `to`. */
export interface CommunicationWords {
  readonly patterns: readonly RegExp[];
  readonly planned: RegExp;
  readonly undone: RegExp;
  readonly written: RegExp;
  readonly verbal: RegExp;
}

/** A speaker with what the attribution adds; see `Voice` of the English reading. */
export type { Attribution, Speaker };
