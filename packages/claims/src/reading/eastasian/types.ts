import type { Property } from '../../model/properties.ts';
import type { SpeakerKind } from '../../model/claim.ts';
import type { Attribution, Speaker } from '../attribution/attribution.ts';
import type { Span } from '../segment/sentences.ts';
import type { SpeakersSoFar } from './speakers.ts';

/** What happens to people in these reports. `transfer` moves them between places of holding. */
export type EventKind = 'detain' | 'hold' | 'return' | 'transfer' | 'release' | 'resettle' | 'die' | 'cross';

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
}

/** Words around numbers. Those named `before...` and `after...` are tested on the text at the number's edge. */
export interface CountWords {
  readonly roles: readonly (readonly [string, RegExp])[];
  readonly notPeople: RegExp;
  readonly perYear: RegExp;
  readonly perDay: RegExp;
  readonly resident: RegExp;
  readonly period: RegExp;
  readonly totalBefore: RegExp;
  readonly subsetBefore: RegExp;
  readonly subsetAfter: RegExp;
  readonly includingAfter: RegExp;
  readonly listAfter: RegExp;
  readonly otherBefore: RegExp;
  readonly figureAfter: RegExp;
  readonly remaining: RegExp;
  /** Where the event stands before the count and takes it (逮捕了31人; 체포된 사람은 31명). */
  readonly eventFirst: RegExp;
}

/** Words around dates. */
export interface DateWords {
  readonly sayingAfter: RegExp;
  readonly asOf: RegExp;
  readonly eventBefore: RegExp;
}

/** Words around place names; `{}` stands for nothing, each is tested right after or right before the name. */
export interface PlaceWords {
  readonly suffix: RegExp;
  readonly list: RegExp;
  readonly atBefore: RegExp;
  readonly atAfter: RegExp;
  readonly toBefore: RegExp;
  readonly toAfter: RegExp;
  readonly viaBefore: RegExp;
  readonly viaAfter: RegExp;
  readonly fromAfter: RegExp;
  readonly destination: readonly RegExp[];
}

/** Legal labels and the words by which someone gives them. */
export interface LabelWords {
  readonly labels: readonly (readonly [string, RegExp])[];
  readonly naming: RegExp;
  readonly notRefugee: RegExp;
  readonly procedure: readonly (readonly [string, RegExp])[];
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
