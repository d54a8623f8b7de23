import type { Span } from '../segment/sentences.ts';
import type { Token } from '../tokens/token.ts';
import type { Clause } from '../clauses/clause.ts';
import { isPersonName, withoutTitles } from './kinds.ts';
import { phraseAfter, phraseBefore, wordsOf } from './phrase.ts';

export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotes: readonly Span[];
  readonly clauses: readonly Clause[];
}

export function inQuote(quotes: readonly Span[], at: number): boolean {
  return quotes.some((quote) => at >= quote.start && at < quote.end);
}

const mark = /^[,;:.–—"“”()]|^--$/u;

export function isMark(token: Token | undefined): boolean {
  return token === undefined || mark.test(token.text);
}

/** The last clause boundary before a token: a dash, a semicolon, the end of a quotation or the start. */
export function boundaryBefore(sentence: Sentence, at: number, marks: RegExp): number {
  for (let index = at - 1; index >= 0; index -= 1) {
    const token = sentence.tokens[index];
    if (token && marks.test(token.text) && !inQuote(sentence.quotes, token.start)) return index + 1;
  }
  return 0;
}

/**
 * Where the words begin that a verb of saying behind them brings: after the last semicolon, or after a dash that is
 * alone; two dashes hold something inserted ("the eleven -- three men and two boys -- were held, he said").
 */
export function bringsFrom(sentence: Sentence, at: number): number {
  const from = boundaryBefore(sentence, at, /^;$/u);
  const dashes: number[] = [];
  for (let index = from; index < at; index += 1) {
    const token = sentence.tokens[index];
    if (token && /^(?:[–—]|--)$/u.test(token.text) && !inQuote(sentence.quotes, token.start))
      dashes.push(index);
  }
  if (dashes.length % 2 === 0) return from;
  return ((dashes.length === 1 ? dashes.at(-1) : dashes[0]) ?? from - 1) + 1;
}

/** First token of the words left of `at` that belong to the same clause and lie outside quotations. */
export function floorOf(sentence: Sentence, at: number): number {
  return boundaryBefore(sentence, at, /^[,;:–—"“”()]$|^--$/u);
}

/** Verbs that may also tell an act ("responded to the situation"): they introduce words only before a mark or "that". */
export const actOrWord =
  /^(?:responded|replied|continued|continues|recalled|recalls|asked|admitted|counted|concluded|posted|related|relates|suspected|suspects|learned|learnt|heard|hears|observed|observes|shows|show|showed|listed|lists|recorded|understands|submitted|holds|protested|cautioned|objected)$/;

/** "Andrej Mahecic, the UNHCR's senior officer, told": the subject stands before the inserted phrase. */
export function subjectBefore(sentence: Sentence, verb: number): { words: string; from: number } | null {
  const { text, tokens } = sentence;
  let end = verb;
  while (end > 0 && (tokens[end - 1]?.pos === 'ADV' || tokens[end - 1]?.pos === 'AUX')) end -= 1;
  if (tokens[end - 1]?.text === ',') {
    const open = boundaryBefore(sentence, end - 1, /^[,;:–—]$/u);
    if (open > 0) {
      const first = tokens[open];
      const inserted = phraseAfter(tokens, open, end - 1);
      const alone = end - 1 - open === 1 && first?.pos === 'PROPN';
      const name = inserted ? wordsOf(text, tokens, inserted) : '';
      if (inserted && inserted.to === end - 1 && /\s/u.test(withoutTitles(name)) && isPersonName(name))
        return { words: name, from: open };
      if (
        alone &&
        first &&
        /\b(?:surname|name|named|called)\s*,$/i.test(text.slice(0, first.start).trimEnd())
      )
        return { words: first.text, from: open };
      if (/^(?:saying|citing|adding)$/.test(first?.lower ?? '')) return null;
      if (
        inserted ||
        first?.lower === 'who' ||
        first?.lower === 'which' ||
        first?.pos === 'VERB' ||
        first?.pos === 'ADP' ||
        first?.pos === 'SCONJ' ||
        first?.pos === 'CCONJ'
      ) {
        const run = phraseBefore(tokens, open - 1, floorOf(sentence, open - 1));
        if (run && tokens[run.from]?.pos !== undefined && hasNoun(tokens, run.from, run.to))
          return { words: wordsOf(text, tokens, run), from: run.from };
      }
    }
    return null;
  }
  const run = phraseBefore(tokens, verb, floorOf(sentence, verb));
  if (!run || !hasNoun(tokens, run.from, run.to)) return null;
  return { words: wordsOf(text, tokens, run), from: run.from };
}

export function hasNoun(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(
      (token) =>
        /^(?:NOUN|PROPN|PRON)$/.test(token.pos) ||
        /^(?:others|some|many|activists|critics)$/.test(token.lower),
    );
}

/** After the verb: whom it was said to, and where what was said begins. */
export function afterVerb(sentence: Sentence, verb: number): { addressee: string | null; next: number } {
  const { text, tokens } = sentence;
  let next = verb + 1;
  let addressee: string | null = null;
  const told = /^(?:told|tells|tell|telling|informed|assured)$/.test(tokens[verb]?.lower ?? '');
  const toSomeone =
    /^(?:said|wrote|spoke|explained|complained|confirmed|admitted|revealed|disclosed|stated|stressed)$/.test(
      tokens[verb]?.lower ?? '',
    ) && tokens[next]?.lower === 'to';
  if (told || toSomeone) {
    const run = addresseeRun(tokens, toSomeone ? next + 1 : next);
    if (run) {
      addressee = wordsOf(text, tokens, run).replace(/['’]s$/u, '');
      next = run.to;
    }
  }
  return { addressee, next };
}

/** "told The Diplomat the agency responded": the addressee is the first name, not what it was told. */
export function addresseeRun(tokens: readonly Token[], from: number): { from: number; to: number } | null {
  const first = tokens[from];
  if (!first) return null;
  if (first.pos === 'PRON' && !/^(?:our|my|his|her|its|their|your)$/.test(first.lower))
    return { from, to: from + 1 };
  let to = from;
  if (/^(?:the|a|an|our|my|his|her|its|their|your|this)$/.test(first.lower)) to += 1;
  if (tokens[to]?.pos === 'PROPN') {
    while (
      tokens[to]?.pos === 'PROPN' ||
      tokens[to]?.text === '&' ||
      // "News 1", "Channel 4"
      (to > from && /^\d{1,2}$/.test(tokens[to]?.text ?? '')) ||
      (to > from && /^(?:Watch|Free|First|Beyond|Without|Inside)$/.test(tokens[to]?.text ?? ''))
    )
      to += 1;
    while (
      tokens[to]?.lower === "'s" ||
      tokens[to]?.lower === '’s' ||
      (to > from && tokens[to]?.pos === 'PROPN' && /^['’]s$/u.test(tokens[to - 1]?.text ?? '')) ||
      (to > from + 1 && tokens[to]?.pos === 'PROPN' && /^\p{Lu}/u.test(tokens[to - 1]?.text ?? '')) ||
      (to > from &&
        tokens[to]?.pos === 'NOUN' &&
        /^(?:service|news|agency|newspaper|radio|television|khmer|lao)$/.test(tokens[to]?.lower ?? ''))
    )
      to += 1;
    return { from, to };
  }
  while (/^(?:NOUN|ADJ|PROPN)$/.test(tokens[to]?.pos ?? '')) to += 1;
  return to > from ? { from, to } : null;
}

const day =
  /^(?:online|aloud|publicly|privately|on|in|at|during|by|late|early|today|yesterday|tonight|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thurs?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|this|last|week|month|morning|afternoon|evening)\.?$/;

/** "in a statement posted on X", "in a video filmed on a phone" */
const published =
  /^(?:posted|issued|released|published|sent|made|filmed|recorded|given|read|dated|seen|obtained|circulated|shared|e-?mailed)$/;

/** Passes over "on Friday", "in a statement", "at Friday's briefing in Geneva" after a verb of saying. */
export function skipAside(tokens: readonly Token[], from: number): number {
  const first = tokens[from];
  if (!first || !(first.pos === 'ADV' || first.pos === 'ADP' || day.test(first.lower))) return from;
  let at = from;
  while (
    tokens[at] &&
    (/^(?:ADV|ADP|DET|NOUN|PROPN|ADJ|NUM|PART)$/.test(tokens[at]?.pos ?? '') ||
      day.test(tokens[at]?.lower ?? '') ||
      published.test(tokens[at]?.lower ?? '') ||
      /^['’]s$/u.test(tokens[at]?.text ?? '')) &&
    tokens[at]?.lower !== 'that'
  )
    at += 1;
  return isMark(tokens[at]) ? at : skipShort(tokens, from);
}

function skipShort(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at] && (tokens[at]?.pos === 'ADV' || day.test(tokens[at]?.lower ?? ''))) {
    const preposition = tokens[at]?.pos === 'ADP';
    at += 1;
    if (preposition) while (tokens[at] && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[at]?.pos ?? '')) at += 1;
  }
  return at;
}
