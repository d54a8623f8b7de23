import { findDates, toShorthand } from '@safeconduct/dates';
import type { Bounds, ProposedClaim, SpeakerKind } from '../model/claim.ts';
import { speakerKinds } from '../model/claim.ts';
import { isProperty, kindOf, type Property } from '../model/properties.ts';
import { parseCount } from '../numbers/index.ts';
import { ruleOfHelper } from './rule.ts';
import { hedgesIn, joinHedges } from '../reading/hedges/english.ts';

/** The report that was asked about; sentence offsets are UTF-16 units into `text`. */
export interface Read {
  readonly text: string;
  readonly language: string;
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `null`. */
  readonly publishedOn: string | null;
  readonly sentences: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  /** What is proposed or claimed already; a second voice for the same words adds nothing. */
  readonly known: readonly { readonly property: string; readonly start: number; readonly end: number }[];
}

/** Why something in the answer was not taken. */
export type Drop =
  | 'not_json'
  | 'not_a_claim'
  | 'unknown_sentence'
  | 'unknown_property'
  | 'words_not_there'
  | 'speaker_not_there'
  | 'hedge_not_there'
  | 'no_value'
  | 'known_already';

export interface Answered {
  readonly claims: readonly ProposedClaim[];
  /** How many were dropped, by reason. */
  readonly dropped: Readonly<Partial<Record<Drop, number>>>;
}

type Value = {
  readonly normalised: string;
  readonly bounds: Bounds;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly hedge: string | null;
};
const open: Bounds = { lower: null, upper: null };

/**
 * Makes proposals of what a language model answered. Nothing of the model's own wording is kept: it may point at words
 * that stand in the sentence, at a speaker and a hedge that stand in the report, and at a property of the closed list;
 * numbers and dates are read from the words by our own rules. What does not hold is dropped and counted.
 *
 * @param answer the model's text; JSON, maybe in a code fence
 * @param model put into `rule` as `helper:MODEL`, by which screens mark the proposal
 * @example acceptAnswer('{"claims":[]}', read, 'm').claims // []
 */
export function acceptAnswer(answer: string, read: Read, model: string): Answered {
  const dropped: Partial<Record<Drop, number>> = {};
  const drop = (why: Drop) => {
    dropped[why] = (dropped[why] ?? 0) + 1;
  };
  const items = itemsOf(answer);
  if (items === null) return { claims: [], dropped: { not_json: 1 } };
  const claims: ProposedClaim[] = [];
  for (const item of items.slice(0, 500)) {
    const made = claimOf(item, read, model);
    if (typeof made === 'string') drop(made);
    else if ([...read.known, ...claims.map(spanOf)].some((one) => sameWords(one, spanOf(made))))
      drop('known_already');
    else claims.push(made);
  }
  return { claims, dropped };
}

const spanOf = ({ property, locator }: ProposedClaim) => ({ property, ...locator });

function sameWords(a: Read['known'][number], b: Read['known'][number]): boolean {
  return a.property === b.property && a.start < b.end && b.start < a.end;
}

function itemsOf(answer: string): readonly unknown[] | null {
  const from = answer.indexOf('{');
  const to = answer.lastIndexOf('}');
  if (from === -1 || to < from) return null;
  try {
    const parsed: unknown = JSON.parse(answer.slice(from, to + 1));
    return typeof parsed === 'object' && parsed !== null && 'claims' in parsed && Array.isArray(parsed.claims)
      ? parsed.claims
      : null;
  } catch {
    return null;
  }
}

function textsOf(item: unknown): Readonly<Record<string, string>> | null {
  if (typeof item !== 'object' || item === null) return null;
  const pairs = Object.entries(item).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return Object.fromEntries(pairs);
}

function claimOf(item: unknown, read: Read, model: string): ProposedClaim | Drop {
  const said = textsOf(item);
  const words = said?.words?.trim() ?? '';
  const property = said?.property ?? '';
  if (said === null || words === '') return 'not_a_claim';
  if (!isProperty(property)) return 'unknown_property';
  const sentence = read.sentences.find(({ id }) => id === said.sentence);
  if (sentence === undefined) return 'unknown_sentence';
  const whole = read.text.slice(sentence.start, sentence.end);
  const at = whole.indexOf(words);
  if (at === -1) return 'words_not_there';
  const speaker = said.speaker?.trim() || 'reporter';
  if (!['reporter', 'unattributed'].includes(speaker) && !read.text.includes(speaker))
    return 'speaker_not_there';
  const hedge = said.hedge?.trim() || 'none';
  if (hedge !== 'none' && !whole.toLowerCase().includes(hedge.toLowerCase())) return 'hedge_not_there';
  const value = valueOf(property, words, read);
  if (value === null) return 'no_value';
  // A model that leaves the hedge out must not make the claim firmer than the sentence is.
  const ours = read.language.startsWith('en') ? hedgesIn(whole, 0, whole.length).map((one) => one.words) : [];
  const start = sentence.start + at;
  return {
    property,
    valueStated: words,
    valueNormalised: value.normalised,
    bounds: value.bounds,
    earliest: value.earliest,
    latest: value.latest,
    speaker,
    speakerKind: kindOfSpeaker(said.speaker_kind, speaker),
    chain: [],
    verb: '',
    addressee: null,
    medium: null,
    hedge: joinHedges([value.hedge, hedge === 'none' ? null : hedge, ...ours]),
    firstHand: null,
    locator: {
      sentence: sentence.id,
      start,
      end: start + words.length,
      words: whole.trim().split(/\s+/u).slice(0, 8).join(' '),
    },
    asOf: null,
    scope: { lot: null, unit: null, other: false },
    note: '',
    rule: ruleOfHelper(model),
  };
}

function kindOfSpeaker(given: string | undefined, speaker: string): SpeakerKind {
  if (speaker === 'reporter') return 'reporter';
  return speakerKinds.find((kind) => kind === given) ?? 'unattributed';
}

function valueOf(property: Property, words: string, read: Read): Value | null {
  const kind = kindOf(property);
  if (kind === 'count') {
    const count = parseCount(words, read.language);
    if (count === null) return null;
    return {
      normalised: count.normalised,
      bounds: count.bounds,
      earliest: null,
      latest: null,
      hedge: count.hedge,
    };
  }
  if (kind === 'date') {
    const [date] = findDates(words, { publishedOn: read.publishedOn, language: read.language });
    if (date === undefined) return null;
    const { earliest, latest } = date.value;
    return { normalised: toShorthand(date.value), bounds: open, earliest, latest, hedge: date.hedge };
  }
  return { normalised: words.slice(0, 500), bounds: open, earliest: null, latest: null, hedge: null };
}
