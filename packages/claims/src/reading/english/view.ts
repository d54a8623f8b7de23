import { matches } from '@safeconduct/dates/find/matches.ts';
import { type DateFound, findDates } from '@safeconduct/dates';
import type { Attribution } from '../attribution/attribution.ts';
import { attributionsIn } from '../attribution/english.ts';
import type { SpeakerRegister } from '../attribution/register.ts';
import { type AgeFound, type CountFound, findAges, findCounts } from '../../numbers/index.ts';
import { findPlaces, type PlaceMention } from '../../places/index.ts';
import type { Sentence } from '../reading.ts';
import type { Span } from '../segment/sentences.ts';
import { type Token, tokenize } from '../tokens/token.ts';
import type { Clause } from '../clauses/clause.ts';
import { clausesOf } from '../clauses/clauses.ts';
import type { Phrase } from '../clauses/phrase.ts';
import { phrasesOf } from '../clauses/phrases.ts';
import { type EventFound, eventsIn } from './events.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** One English sentence with all that the rules look at. Offsets inside are into `text`. */
export interface View {
  readonly sentence: Sentence;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotes: readonly Span[];
  readonly segments: readonly Segment[];
  readonly phrases: readonly Phrase[];
  readonly clauses: readonly Clause[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly EventFound[];
  readonly counts: readonly CountFound[];
  readonly ages: readonly AgeFound[];
  readonly dates: readonly DateFound[];
  readonly places: readonly PlaceMention[];
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The segment that holds an offset. */
export function segmentAt(view: { readonly segments: readonly Segment[] }, offset: number): Segment | null {
  return (
    view.segments.find((segment) => offset >= segment.start && offset < segment.end) ??
    view.segments.at(-1) ??
    null
  );
}

/** What a sentence is read against. */
export interface ReadingContext {
  readonly publishedOn: string | null;
  readonly register: SpeakerRegister;
  /** The latest single day named before this sentence. */
  readonly anchor: string | null;
}

const personName = /\p{Lu}[\p{L}\p{M}.'’-]+(?: (?:al-|bin |van )?\p{Lu}[\p{L}\p{M}'’-]+){1,3}/gu;

const office =
  /\b(?:spokes\w+|(?:prime |vice |deputy |foreign |interior |home )*minister|ministry|police chief|immigration|ambassador|border service|commissioner|inspector|president|government (?:official|adviser))\b/i;

/** "Mong Cai", "Sa Pa": the tagger takes words of a place's name for verbs. */
function namedWhole(tokens: readonly Token[], places: readonly PlaceMention[]): readonly Token[] {
  const names = places.filter((one) => one.place !== null && one.words.includes(' '));
  if (names.length === 0) return tokens;
  return tokens.map((token) =>
    /^(?:VERB|AUX)$/.test(token.pos) &&
    names.some((name) => token.start >= name.start && token.end <= name.end)
      ? { ...token, pos: 'PROPN' }
      : token,
  );
}

/** Cuts, tags and searches one English sentence. `quotes` are those of its paragraph, shifted to the sentence. */
export function viewOf(
  report: string,
  sentence: Sentence,
  quotes: readonly Span[],
  context: ReadingContext,
): View {
  const text = report.slice(sentence.start, sentence.end).replace(/\s/gu, ' ');
  const places = findPlaces(text, 'en');
  const tokens = namedWhole(tokenize(text), places);
  for (const match of matches(text, personName)) context.register.notePerson(match[0]);
  context.register.noteMentions(text);
  const segments = segmentsOf(tokens, text.length);
  const dates = findDates(text, { publishedOn: context.publishedOn, language: 'en', anchor: context.anchor });
  const ages = findAges(text, 'en');
  const counts = findCounts(text, 'en').filter(
    (count) => !ages.some((age) => overlaps(age, count)) && !dates.some((date) => overlaps(date, count)),
  );
  const phrases = phrasesOf(tokens, { counts: counts.filter((count) => count.form !== 'unknown'), dates });
  const clauses = clausesOf(phrases);
  const main = clauses.find((clause) => clause.by === 'own' && clause.link === '');
  if (main?.subject) context.register.noteSubject(text.slice(main.subject.start, main.subject.end));
  const attributions = attributionsIn({ text, tokens, quotes, clauses }, context.register);
  for (const one of attributions) {
    const near = text.slice(Math.max(0, one.cueStart - 60), one.cueEnd + 60);
    if (one.speaker.kind === 'named_person' && office.test(near))
      context.register.noteOfficial(one.speaker.name);
  }
  const clauseStart = (offset: number) => segmentAt({ segments }, offset)?.start ?? 0;
  return {
    sentence,
    text,
    tokens,
    quotes,
    segments,
    phrases,
    clauses,
    attributions,
    events: eventsIn(text, clauseStart, phrases, clauses),
    counts,
    ages,
    dates,
    places,
  };
}
