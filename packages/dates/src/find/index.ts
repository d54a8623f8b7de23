import { matches } from './matches.ts';
import { addDays } from '../days.ts';
import { between, type DateValue, qualify } from '../value.ts';
import { languageOf } from './languages.ts';
import { joinReadings } from './join.ts';
import { publishedDays } from './reference.ts';
import { numericRules } from './numeric.ts';
import type {
  DateContext,
  DateFound,
  DateLanguage,
  DateRelation,
  DateRule,
  Reading,
  Surround,
} from './types.ts';

export type { DateContext, DateFound, DateRelation } from './types.ts';

/** How far the words around a date are read, in UTF-16 units. */
const reach = 90;

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly rule: DateRule;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
}

/**
 * Finds the dates in a text, in order, none overlapping, each resolved against the publication date as far as that
 * honestly goes: "Wednesday" in a report of 14 February 2012 is the 8th; in a report dated only to
 * February it is an interval; without a publication date it is unknown. A weekday is the latest such day on or before
 * publication, or the next one where the sentence speaks of the future. Never throws; time grows linearly with the text.
 *
 * @example findDates('by Feb. 20 at the latest', { publishedOn: '2012-02-14', language: 'en' })[0]?.value.edtf
 *   // '../2012-02-20'
 */
export function findDates(text: string, context: DateContext): DateFound[] {
  const language = languageOf(context.language);
  const published = publishedDays(context.publishedOn);
  const placed: Placed[] = [];
  let anchor = context.anchor ?? null;
  let month = anchor?.slice(0, 7) ?? null;
  for (const candidate of candidatesOf(text, language)) {
    const [before, after] = around(text, candidate.start, candidate.end);
    const future = language.isFuture(before, after);
    const reading = candidate.rule.read(candidate.groups, { published, future, anchor, month });
    if (!reading) continue;
    placed.push({ start: candidate.start, end: candidate.end, reading });
    const { earliest, latest } = reading.value;
    if (earliest !== null && earliest === latest) anchor = earliest;
    if (earliest !== null && earliest.slice(0, 7) === latest?.slice(0, 7)) month = earliest.slice(0, 7);
  }
  return finish(text, placed, language);
}

function candidates(text: string, rules: readonly DateRule[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const rule of rules) {
    for (const match of matches(text, rule.pattern)) {
      if (match[0].length === 0) continue;
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        rule,
        groups: match.groups ?? {},
      });
    }
  }
  return leftmostLongest(found);
}

/** What was found last: whoever reads a sentence asks for its dates, and then for its numbers, which are no dates. */
let latest: { text: string; language: DateLanguage; found: readonly Candidate[] } | null = null;

function candidatesOf(text: string, language: DateLanguage): readonly Candidate[] {
  if (latest?.text !== text || latest.language !== language)
    latest = { text, language, found: candidates(text, [...language.rules, ...numericRules]) };
  return latest.found;
}

function leftmostLongest(found: readonly Candidate[]): Candidate[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Candidate[] = [];
  let end = 0;
  for (const candidate of sorted) {
    if (candidate.start < end) continue;
    kept.push(candidate);
    end = candidate.end;
  }
  return kept;
}

/** The text before and after a span, within its sentence. */
function around(text: string, start: number, end: number): [before: string, after: string] {
  const before = text.slice(Math.max(0, start - reach), start);
  const stop = Math.max(before.lastIndexOf('\n\n'), before.search(/[.!?。]["”’)]?\s+(?=\p{Lu}[^.]*$)/u));
  return [stop < 0 ? before : before.slice(stop + 1), text.slice(end, end + reach)];
}

function finish(text: string, placed: readonly Placed[], language: DateLanguage): DateFound[] {
  const found: DateFound[] = [];
  let floor = 0;
  for (let index = 0; index < placed.length; index++) {
    let here = placed[index];
    if (!here) break;
    const next = placed[index + 1];
    let opening = 0;
    if (next && !here.reading.recurring && !next.reading.recurring && next.start - here.end <= 24) {
      const before = text.slice(Math.max(floor, here.start - reach), here.start);
      const join = language.joins(
        before,
        text.slice(here.end, next.start),
        text.slice(next.end, next.end + reach),
      );
      const joined = join && joinReadings(here.reading, next.reading);
      if (join && joined) {
        here = { start: here.start, end: next.end, reading: joined };
        opening = join.lengthBefore;
        index++;
      }
    }
    const ceiling = placed[index + 1]?.start ?? text.length;
    const one = describe(text, here, opening, floor, ceiling, language);
    found.push(one);
    floor = one.end;
  }
  return found;
}

function describe(
  text: string,
  { start, end, reading }: Placed,
  opening: number,
  floor: number,
  ceiling: number,
  language: DateLanguage,
): DateFound {
  const from = start - opening;
  const words = language.surround(
    text.slice(Math.max(floor, from - reach), from),
    text.slice(end, Math.min(ceiling, end + reach)),
  );
  const relation = reading.relation && reading.relation !== 'during' ? reading.relation : words.relation;
  const bounded = reading.relation === 'by' || reading.relation === 'since' || reading.relation === 'before';
  const value = bounded || reading.recurring ? reading.value : bound(reading.value, words);
  const spanStart = from - words.lengthBefore;
  const spanEnd = end + words.lengthAfter;
  return {
    start: spanStart,
    end: spanEnd,
    stated: text.slice(spanStart, spanEnd),
    value,
    hedge: reading.hedge ?? words.hedge,
    relation: relation ?? natural(value, reading),
    recurring: reading.recurring ?? false,
  };
}

function natural(value: DateValue, reading: Reading): DateRelation {
  if (reading.relation) return reading.relation;
  return value.earliest === value.latest ? 'on' : 'during';
}

/** Applies "by", "before", "after", "since", "about" and the time of day. */
function bound(value: DateValue, words: Surround): DateValue {
  const { earliest, latest } = value;
  let result = value;
  if (earliest !== null && latest !== null) {
    switch (words.relation) {
      case 'by':
        result = half(value, 'latest');
        break;
      case 'since':
        result = half(value, 'earliest');
        break;
      case 'before':
        result = between(null, addDays(earliest, -1));
        break;
      case 'after':
        result = between(addDays(latest, 1), null);
        break;
      default:
    }
  }
  if (words.approximate || words.uncertain) {
    result = qualify(result, { approximate: words.approximate, uncertain: words.uncertain });
  }
  return words.time === null ? result : { ...result, time: words.time };
}

/** Keeps one end of a date: `../2012-02` for "by February". */
function half(value: DateValue, side: 'earliest' | 'latest'): DateValue {
  const plain = /^[\dX]{4}(?:-\d\d){0,2}$/.test(value.edtf);
  const bounds = side === 'latest' ? between(null, value.latest) : between(value.earliest, null);
  if (!plain) return bounds;
  return { ...bounds, edtf: side === 'latest' ? `../${value.edtf}` : `${value.edtf}/..` };
}

/**
 * Resolves a phrase that is one date from its first word to its last; `null` where it is not.
 *
 * @example resolveDatePhrase('over the past two weeks', { publishedOn: '2012-03-09', language: 'en' })?.edtf
 *   // '2012-02-24/2012-03-09'
 */
export function resolveDatePhrase(phrase: string, context: DateContext): DateValue | null {
  const trimmed = phrase.trim();
  if (trimmed === '') return null;
  const [first, ...others] = findDates(trimmed, context);
  if (!first || others.length > 0) return null;
  const rest = trimmed.slice(0, first.start) + trimmed.slice(first.end);
  return /^[\s.,]*(?:(?:on|in|at|the|during|over|of|sometime|le|el|en)[\s]*){0,3}[\s.,]*$/i.test(rest)
    ? first.value
    : null;
}
