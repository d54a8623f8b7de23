import { type DateFound, findDates } from '@safeconduct/dates';
import { type AgeFound, type CountFound, findAges, findCounts } from '../../numbers/index.ts';
import { findPlaces, type PlaceMention } from '../../places/index.ts';
import type { Attribution } from '../attribution/attribution.ts';
import type { Sentence } from '../reading.ts';
import type { Span } from '../segment/sentences.ts';
import { simplified } from './chinese/script.ts';
import type { QuoteHere } from './quotes.ts';
import type { SpeakersSoFar } from './speakers.ts';
import type { EventFound, Grammar, HedgeFound, SiteFound } from './types.ts';

/** One Korean or Chinese sentence with all that the rules look at. Offsets are into `text`. */
export interface View {
  readonly sentence: Sentence;
  /** The words of the report, white space made plain. */
  readonly text: string;
  /** The same, of the same length, in simplified script: what the patterns run over. */
  readonly folded: string;
  readonly grammar: Grammar;
  readonly quotes: readonly QuoteHere[];
  readonly clauses: readonly Span[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly EventFound[];
  readonly hedges: readonly HedgeFound[];
  readonly counts: readonly CountFound[];
  readonly ages: readonly AgeFound[];
  readonly dates: readonly DateFound[];
  readonly places: readonly PlaceMention[];
  readonly sites: readonly SiteFound[];
}

/** What a sentence is read against. */
export interface ReadingContext {
  readonly publishedOn: string | null;
  readonly known: SpeakersSoFar;
  readonly anchor: string | null;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Searches one sentence. */
export function viewOf(
  report: string,
  sentence: Sentence,
  quotes: readonly QuoteHere[],
  grammar: Grammar,
  context: ReadingContext,
): View {
  const text = report.slice(sentence.start, sentence.end).replace(/\s/gu, ' ');
  const folded = grammar.code === 'zh' ? simplified(text) : text;
  const clauses = grammar.clauses(folded);
  const language = grammar.code;
  const dates = findDates(text, { publishedOn: context.publishedOn, language, anchor: context.anchor });
  const ages = findAges(text, language);
  const attributions = grammar.attributions(folded, quotes, context.known);
  const events = grammar.events(folded);
  const places = findPlaces(text, language).filter(
    (place) => !grammar.places.everyday.test(text.slice(place.start, place.end + 3)),
  );
  const cues = attributions.map(({ cueStart, cueEnd }) => ({ start: cueStart, end: cueEnd }));
  return {
    sentence,
    text,
    folded,
    grammar,
    quotes,
    clauses,
    attributions,
    events,
    hedges: grammar
      .hedges(folded, clauses)
      .filter((hedge) => !hedge.reportive || !cues.some((cue) => overlaps(cue, hedge))),
    counts: findCounts(text, language).filter((count) => !ages.some((age) => overlaps(age, count))),
    ages,
    dates,
    places,
    sites: grammar.sites(folded, places, events),
  };
}

/** The clause that holds an offset. */
export function clauseAt(view: View, offset: number): Span {
  return (
    view.clauses.find((clause) => offset >= clause.start && offset < clause.end) ?? {
      start: 0,
      end: view.text.length,
    }
  );
}

/** The quotation that holds an offset. */
export function quoteAt(view: View, offset: number): Span | null {
  return view.quotes.find((quote) => offset >= quote.start && offset < quote.end) ?? null;
}

/**
 * Hedges that weaken what stands at an offset. A teller's doubt outside a quotation does not enter it; that the whole is
 * only reported does.
 */
export function hedgesAt(view: View, offset: number): string[] {
  const quote = quoteAt(view, offset);
  return view.hedges
    .filter(
      (hedge) =>
        offset >= hedge.from &&
        offset < hedge.to &&
        (hedge.reportive || !quote || (hedge.start >= quote.start && hedge.end <= quote.end)),
    )
    .map((hedge) => view.text.slice(hedge.start, hedge.end).trim());
}

/** The attribution that covers an offset: the latest to begin of those that do. `null` where the author speaks. */
export function attributionAt(view: View, offset: number): Attribution | null {
  let best: Attribution | null = null;
  for (const one of view.attributions) {
    if (offset < one.start || offset >= one.end) continue;
    if (!best || one.start > best.start || (one.start === best.start && one.end < best.end)) best = one;
  }
  return best;
}

/** The event that what stands at an offset belongs to: the next one in its clause, else the last before it. */
export function eventNear(view: View, start: number, end: number): EventFound | null {
  const clause = clauseAt(view, start);
  const real = view.events.filter((event) => event.mood !== 'bare');
  const after = real.find((event) => event.start >= end && event.start < clause.end);
  if (after) return after;
  const before = real.findLast((event) => event.end <= start && event.start >= clause.start);
  if (before) return before;
  // "10월 이후, ...", 自10月初……以来，: a length of time is what the next clause happens in.
  if (view.grammar.dates.spanEnd.test(view.folded.slice(clause.start, clause.end))) {
    const next = real.find((event) => event.start >= clause.end);
    if (next) return next;
  }
  const words = view.folded.slice(clause.start, clause.end).replace(/[，,、\s]/gu, '');
  const alone = words.length <= end - start + 3;
  return (alone && real.find((event) => event.start >= clause.end)) || null;
}

/** The noun phrase that is the subject at an offset, quotations left out unless the offset stands in one. */
export function subjectAt(view: View, offset: number): string | null {
  if (quoteAt(view, offset)) return null;
  let outside = view.folded;
  for (const quote of view.quotes)
    outside = outside.slice(0, quote.start) + ' '.repeat(quote.end - quote.start) + outside.slice(quote.end);
  return view.grammar.subject(outside, offset);
}
