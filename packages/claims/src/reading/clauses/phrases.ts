import type { Span } from '../segment/sentences.ts';
import type { Token } from '../tokens/token.ts';
import type { Link, NounPhrase, Phrase, VerbForm, VerbGroup } from './phrase.ts';
import { opensClause } from './opens.ts';
import { momentAt, pairAt } from './pairs.ts';
import {
  be,
  dashes,
  describes,
  isDeterminer,
  isNominal,
  isPossessive,
  isVerbal,
  modals,
  negations,
  prepositions,
  quotes,
  relatives,
  stops,
} from './words.ts';

/** Spans that stay whole inside a noun phrase (numbers) or stand apart from one (dates). */
export interface Fixed {
  readonly counts: readonly Span[];
  readonly dates: readonly Span[];
}

function spanAt(spans: readonly Span[], offset: number): Span | undefined {
  return spans.find((span) => offset >= span.start && offset < span.end);
}

const timeNoun =
  /^(?:years?|months?|weeks?|days?|hours?|time|morning|afternoon|evening|night|summer|autumn|winter|spring)$/;

/** End of the noun phrase that begins at a token, or the token itself where none does. */
function nounEnd(tokens: readonly Token[], from: number, fixed: Fixed): number {
  let at = from;
  let head = false;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const date = spanAt(fixed.dates, token.start);
    if (date && at > from && !isPossessive(tokens[at + 1])) break;
    const number = spanAt(fixed.counts, token.start);
    // "In a separate case 19 people were": a number behind a full noun begins the next phrase.
    if (
      number &&
      head &&
      number.start === token.start &&
      tokens[at - 1]?.pos === 'NOUN' &&
      /^\p{Ll}/u.test(tokens[at - 1]?.text ?? '') &&
      /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? '')
    )
      break;
    if (number && (head === false || token.pos === 'NUM')) {
      let next = at;
      while ((tokens[next]?.start ?? Number.POSITIVE_INFINITY) < number.end) next += 1;
      at = Math.max(next, at + 1);
      head = true;
      continue;
    }
    const next = tokens[at + 1];
    if (token.pos === 'PRON' && !isDeterminer(token)) {
      if (at > from) break;
      return at + 1;
    }
    if (isDeterminer(token)) {
      if (head) break;
      if (/^(?:all|both|some|any|this|that|these|those|another|each)$/.test(token.lower)) head = true;
      at += 1;
      continue;
    }
    // "In the same year Morocco agreed", "For two years Kazakhstan has": a stretch of time ends before a name.
    if (token.pos === 'PROPN' && at > from && head && timeNoun.test(tokens[at - 1]?.text ?? '')) break;
    // "in an e-mail UNHCR's office said": the paper ends before the name of its writer.
    if (
      token.pos === 'PROPN' &&
      at > from &&
      /^(?:e-?mail|letter|statement|interview|reply|report|message|briefing|call|tweet|fax|telephone|note)$/.test(
        tokens[at - 1]?.lower ?? '',
      )
    )
      break;
    if (isNominal(token.pos)) {
      head = token.pos !== 'ADJ' || head;
      at += 1;
      continue;
    }
    if (isPossessive(token) && at > from) {
      head = false;
      at += 1;
      continue;
    }
    // "SEOUL - A group": a dash that stands alone is no part of a name.
    if ((token.text === '-' && token.end === next?.start) || token.text === '&' || token.text === '/') {
      at += 1;
      continue;
    }
    // "mostly young women", "newly arrived refugees", "the detained men"
    if (
      token.pos === 'ADV' &&
      next &&
      (next.pos === 'ADJ' || next.pos === 'NUM') &&
      (at > from || next.pos === 'ADJ')
    ) {
      at += 1;
      continue;
    }
    if (
      token.pos === 'VERB' &&
      /(?:ed|en|ing)$/.test(token.lower) &&
      ((at > from && !head) || describes(tokens, at)) &&
      next &&
      isNominal(next.pos)
    ) {
      at += 1;
      continue;
    }
    // "human rights and refugee groups", "Laos and Thailand's police": joined modifiers stay one phrase
    if (
      token.lower === 'and' &&
      head &&
      tokens[at - 1]?.pos === 'PROPN' &&
      next?.pos === 'PROPN' &&
      isPossessive(tokens[at + 2])
    ) {
      at += 1;
      continue;
    }
    break;
  }
  return at;
}

/** "to have been moved", "were reportedly sent", "being held", "arrested". */
function verbGroup(tokens: readonly Token[], from: number): VerbGroup | null {
  let at = from;
  let infinitive = false;
  if (tokens[at]?.lower === 'to') {
    let next = at + 1;
    // "to not send them back" is as much an infinitive as "not to send them back"
    while (tokens[next]?.pos === 'ADV' || negations.has(tokens[next]?.lower ?? '')) next += 1;
    if (!isVerbal(tokens[next]?.pos)) return null;
    infinitive = true;
    at += 1;
  }
  let negated = false;
  let modal: string | null = null;
  let last = -1;
  let beBefore = false;
  let passive = false;
  let perfect = false;
  let auxiliaries = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    if (momentAt(tokens, at)) at += 1;
    else if (negations.has(token.lower)) negated = true;
    else if (token.pos === 'ADV' || (token.pos === 'PART' && token.lower !== 'to')) {
      // adverbs are part of the group only when a verb still follows
      let next = at + 1;
      while ((tokens[next]?.pos === 'ADV' || tokens[next]?.pos === 'PART') && tokens[next]?.lower !== 'to')
        next += 1;
      if (!isVerbal(tokens[next]?.pos) || (last >= 0 && tokens[last]?.pos === 'VERB')) break;
    } else if (token.pos === 'AUX') {
      if (last >= 0 && tokens[last]?.pos === 'VERB') break;
      if (modals.has(token.lower))
        modal = token.lower === 'wo' ? 'will' : token.lower === 'ca' ? 'can' : token.lower;
      if (be.has(token.lower)) beBefore = true;
      else if (/^(?:have|has|had|having)$/.test(token.lower)) {
        beBefore = false;
        perfect = true;
      }
      auxiliaries += 1;
      last = at;
    } else if (token.pos === 'VERB') {
      if (last >= 0 && tokens[last]?.pos === 'VERB') {
        // "got arrested", "kept waiting"
        if (!be.has(tokens[last]?.lower ?? '')) break;
        beBefore = true;
      }
      if (be.has(token.lower)) beBefore = true;
      else passive = beBefore && !token.lower.endsWith('ing');
      last = at;
    } else break;
    at += 1;
  }
  if (last < 0) return null;
  const first = tokens[from];
  const head = tokens[last];
  if (!first || !head) return null;
  const started = tokens.slice(from, last + 1).find((token) => token.pos === 'VERB' || token.pos === 'AUX');
  const form: VerbForm = infinitive
    ? 'infinitive'
    : started?.lower.endsWith('ing') === true && !modals.has(started.lower)
      ? 'gerund'
      : auxiliaries === 0 &&
          /(?:ed|en|ught|old|ent|ound|eld|ade|hot|nown|iven|rawn|own|ut|oken|worn|ept)$/.test(head.lower)
        ? 'participle'
        : 'finite';
  return {
    kind: 'verb',
    from,
    to: last + 1,
    start: first.start,
    end: head.end,
    head: head.lower,
    headStart: head.start,
    form,
    passive,
    negated,
    perfect,
    modal,
  };
}

/** "ISLAMABAD (AP) -": names at the head of a report, which are no part of its first clause. */
function endsDateline(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at);
  return (
    at > 0 &&
    at < 9 &&
    !/^[()]$/.test(tokens[at]?.text ?? '') &&
    /^\p{Lu}[\p{Lu}.'’-]+$/u.test(tokens[0]?.text ?? '') &&
    before.every((token) => /^(?:\p{Lu}[\p{L}.'’-]*|[(),/]|\d{1,2})$/u.test(token.text))
  );
}

function linkOf(tokens: readonly Token[], at: number): Link | null {
  const token = tokens[at];
  if (!token) return null;
  const make = (kind: Link['kind'], to = at + 1): Link => ({
    kind,
    word: token.lower,
    from: at,
    to,
    start: token.start,
    end: tokens[to - 1]?.end ?? token.end,
  });
  if (token.text === ',') return make('comma');
  if (dashes.has(token.text)) return make(endsDateline(tokens, at) ? 'stop' : 'dash');
  if (stops.has(token.text)) return make('stop');
  if (quotes.has(token.text)) return make('quote');
  if (token.pos === 'CCONJ') return make('and');
  if (relatives.has(token.lower)) return make('relative');
  if (token.lower === 'that') {
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    // "an operation that led to": the relative follows a noun and has the verb to itself.
    if (before && /^(?:NOUN|PROPN|NUM)$/.test(before.pos) && next && /^(?:VERB|AUX)$/.test(next.pos))
      return make('relative');
    return make('opener');
  }
  return null;
}

const partOfDay = /^(?:morning|afternoon|evening|night|noon|midday)$/;

/**
 * Cuts a tagged English sentence into noun phrases, verb groups, prepositions, dates and marks, in order and without
 * gaps between tokens.
 *
 * @example phrasesOf(tokenize('Police held nine of them.'), fixed).map((phrase) => phrase.kind)
 *   // ['noun', 'verb', 'noun', 'preposition', 'noun', 'stop']
 */
export function phrasesOf(tokens: readonly Token[], fixed: Fixed): Phrase[] {
  const found: Phrase[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const date = spanAt(fixed.dates, token.start);
    if (date && !spanAt(fixed.counts, token.start)) {
      let to = at + 1;
      while ((tokens[to]?.start ?? Number.POSITIVE_INFINITY) < date.end) to += 1;
      // "on Thursday morning was": the hour of a day is no noun of its own.
      if (partOfDay.test(tokens[to]?.lower ?? '') && tokens[to + 1]?.pos !== 'NOUN') to += 1;
      found.push({
        kind: 'date',
        word: '',
        from: at,
        to,
        start: date.start,
        end: tokens[to - 1]?.end ?? date.end,
      });
      at = to;
      continue;
    }
    const link = linkOf(tokens, at);
    if (link) {
      found.push(link);
      at = link.to;
      continue;
    }
    if (opensClause(tokens, at, (offset) => spanAt(fixed.dates, offset) !== undefined)) {
      found.push({
        kind: 'opener',
        word: token.lower,
        from: at,
        to: at + 1,
        start: token.start,
        end: token.end,
      });
      at += 1;
      continue;
    }
    const pair = pairAt(tokens, at);
    if (pair) {
      found.push(pair);
      at = pair.to;
      continue;
    }
    const counted = spanAt(fixed.counts, token.start);
    if (
      !counted &&
      !describes(tokens, at) &&
      (token.pos === 'VERB' || token.pos === 'AUX' || token.lower === 'to')
    ) {
      const group = verbGroup(tokens, at);
      if (group) {
        found.push(group);
        at = group.to;
        continue;
      }
    }
    if (!counted && token.pos !== 'PROPN' && (token.pos === 'ADP' || prepositions.has(token.lower))) {
      found.push({
        kind: 'preposition',
        word: token.lower,
        from: at,
        to: at + 1,
        start: token.start,
        end: token.end,
      });
      at += 1;
      continue;
    }
    if (!counted && (token.pos === 'ADV' || token.pos === 'PART')) {
      const group = verbGroup(tokens, at);
      if (
        group &&
        group.from === at &&
        tokens.slice(at, group.to).every((one) => /^(?:ADV|PART|AUX|VERB)$/.test(one.pos))
      ) {
        found.push(group);
        at = group.to;
        continue;
      }
    }
    const to = nounEnd(tokens, at, fixed);
    // "able", "early": a word that only qualifies is nobody's subject.
    const qualifies =
      !counted &&
      to === at + 1 &&
      token.pos === 'ADJ' &&
      !/^(?:last|first|second|others?)$/.test(token.lower);
    if (to > at && !qualifies) {
      const head = tokens[to - 1];
      const noun: NounPhrase = {
        kind: 'noun',
        from: at,
        to,
        start: token.start,
        end: head?.end ?? token.end,
        head: head?.lower ?? '',
        proper: head?.pos === 'PROPN',
      };
      found.push(noun);
      at = to;
      continue;
    }
    found.push({
      kind: 'adverb',
      word: token.lower,
      from: at,
      to: at + 1,
      start: token.start,
      end: token.end,
    });
    at += 1;
  }
  return found;
}
