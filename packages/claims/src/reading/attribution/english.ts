import type { Span } from '../segment/sentences.ts';
import type { Token } from '../tokens/token.ts';
import type { Attribution, Speaker } from './attribution.ts';
import { mediumOf, sayingHedge } from './details.ts';
import { isPersonName, withoutTitles } from './kinds.ts';
import { phraseAfter, phraseBefore, wordsOf } from './phrase.ts';
import type { SpeakerRegister } from './register.ts';
import { continuingVerbs, doubtfulVerbs, invertible, sayVerbs } from './verbs.ts';

interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotes: readonly Span[];
}

function inQuote(quotes: readonly Span[], at: number): boolean {
  return quotes.some((quote) => at >= quote.start && at < quote.end);
}

const mark = /^[,;:.–—"“”()]|^--$/u;

function isMark(token: Token | undefined): boolean {
  return token === undefined || mark.test(token.text);
}

/** The last clause boundary before a token: a dash, a semicolon, the end of a quotation or the start. */
function boundaryBefore(sentence: Sentence, at: number, marks: RegExp): number {
  for (let index = at - 1; index >= 0; index -= 1) {
    const token = sentence.tokens[index];
    if (token && marks.test(token.text) && !inQuote(sentence.quotes, token.start)) return index + 1;
  }
  return 0;
}

/** First token of the words left of `at` that belong to the same clause and lie outside quotations. */
function floorOf(sentence: Sentence, at: number): number {
  return boundaryBefore(sentence, at, /^[,;:–—"“”()]$|^--$/u);
}

/** Verbs that may also tell an act ("responded to the situation"): they introduce words only before a mark or "that". */
const actOrWord =
  /^(?:responded|replied|continued|continues|recalled|recalls|asked|admitted|counted|concluded|posted|related|relates|suspected|suspects|learned|learnt|heard|hears|observed|observes|shows|show|showed|listed|lists|recorded|understands|protested|cautioned|objected)$/;

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

function hasNoun(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(
      (token) =>
        /^(?:NOUN|PROPN|PRON)$/.test(token.pos) ||
        /^(?:others|some|many|activists|critics)$/.test(token.lower),
    );
}

/** After the verb: whom it was said to, and where what was said begins. */
function afterVerb(sentence: Sentence, verb: number): { addressee: string | null; next: number } {
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
function addresseeRun(tokens: readonly Token[], from: number): { from: number; to: number } | null {
  const first = tokens[from];
  if (!first) return null;
  if (first.pos === 'PRON') return { from, to: from + 1 };
  let to = from;
  if (/^(?:the|a|an)$/.test(first.lower)) to += 1;
  if (tokens[to]?.pos === 'PROPN') {
    while (tokens[to]?.pos === 'PROPN' || tokens[to]?.text === '&') to += 1;
    while (
      tokens[to]?.lower === "'s" ||
      tokens[to]?.lower === '’s' ||
      (to > from &&
        tokens[to]?.pos === 'NOUN' &&
        /^(?:service|news|agency|newspaper|radio|television|khmer|lao)$/.test(tokens[to]?.lower ?? ''))
    )
      to += 1;
    return { from, to };
  }
  while (/^(?:NOUN|ADJ)$/.test(tokens[to]?.pos ?? '')) to += 1;
  return to > from ? { from, to } : null;
}

const day =
  /^(?:on|in|at|during|by|late|early|today|yesterday|tonight|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thurs?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|this|last|week|month|morning|afternoon|evening)\.?$/;

/** Passes over "on Friday", "in a statement", "at Friday's briefing in Geneva" after a verb of saying. */
function skipAside(tokens: readonly Token[], from: number): number {
  const first = tokens[from];
  if (!first || !(first.pos === 'ADV' || first.pos === 'ADP' || day.test(first.lower))) return from;
  let at = from;
  while (
    tokens[at] &&
    (/^(?:ADV|ADP|DET|NOUN|PROPN|ADJ|NUM|PART)$/.test(tokens[at]?.pos ?? '') ||
      day.test(tokens[at]?.lower ?? '')) &&
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

/** "according to X", "citing X": the source stands in the phrase itself. */
function bySource(sentence: Sentence, register: SpeakerRegister): Attribution[] {
  const { text, tokens } = sentence;
  const found: Attribution[] = [];
  tokens.forEach((token, at) => {
    if (inQuote(sentence.quotes, token.start) || tokens[at - 1]?.lower === 'some') return;
    const according = token.lower === 'according' && tokens[at + 1]?.lower === 'to';
    const own =
      token.lower === 'by' &&
      /^by (?:the |an? |one |his |her |their )?[^,.;]{2,50}['’]s? (?:own )?(?:reckoning|account|count|estimate|tally)\b/i.exec(
        text.slice(token.start, token.start + 90),
      );
    if (own) {
      const words = own[0].replace(/^by /i, '').replace(/['’]s? (?:own )?\w+$/, '');
      const speaker = register.resolve(words.replace(/^one /i, ''));
      if (speaker)
        found.push({
          start: token.start,
          end: text.length,
          speaker,
          chain: [],
          verb: 'account',
          addressee: null,
          medium: null,
          hedge: null,
          cueStart: token.start,
          cueEnd: token.start + own[0].length,
          place: 'front',
        });
      return;
    }
    const quoted =
      /^(?:quoted|quotes|cited|cites)$/.test(token.lower) &&
      /^(?:\s\S+){1,14}? as (?:saying|telling|reporting)\b/.exec(text.slice(token.end));
    if (quoted) {
      const passive = /^(?:was|were|is|been|being)$/.test(tokens[at - 1]?.lower ?? '');
      const subject = subjectBefore(sentence, at);
      const through = subject ? register.resolve(subject.words) : null;
      const run0 = passive ? null : phraseAfter(tokens, at + 1, tokens.length);
      const speaker = passive ? through : run0 ? register.resolve(wordsOf(text, tokens, run0)) : null;
      if (speaker)
        found.push({
          start: tokens[subject?.from ?? at]?.start ?? 0,
          end: text.length,
          speaker,
          chain: passive || !through ? [] : [through.name],
          verb: token.lower,
          addressee: null,
          medium: null,
          hedge: null,
          cueStart: tokens[subject?.from ?? at]?.start ?? token.start,
          cueEnd: token.end + quoted[0].length,
          place: 'front',
        });
      return;
    }
    const citing = token.lower === 'citing' || token.lower === 'quoting';
    if (!according && !citing) return;
    const run = phraseAfter(tokens, at + (according ? 2 : 1), tokens.length);
    if (!run) return;
    const words = wordsOf(text, tokens, run);
    let speaker = register.resolve(words);
    if (
      !speaker ||
      /^(?:reports?|estimates?|figures?|data|law|international law|information)$/i.test(speaker.name)
    ) {
      const named =
        /^(?:(?:local|media|news|press|some|several|the)\s)*(?:reports?|estimates?|figures?)/i.test(words);
      const told = /^information\b/i.test(words);
      if (!named && !told) return;
      speaker = {
        name: words.replace(/^the\s/i, ''),
        kind: told ? 'anonymous_source' : /report|media|news|press/i.test(words) ? 'media' : 'unattributed',
      };
    }
    const fronted = text.slice(0, token.start).trim().length < 4;
    const from = boundaryBefore(sentence, at, /^[;–—]$|^--$/u);
    const last = tokens[run.to - 1];
    found.push({
      start: tokens[from]?.start ?? 0,
      end: text.length,
      speaker,
      chain: [],
      verb: according ? 'according to' : token.lower,
      addressee: null,
      medium: mediumOf(text.slice(token.start, token.start + 120)),
      hedge:
        according && /^(?:information|(?:\w+ )?reports?|unconfirmed)\b/i.test(words)
          ? `according to ${/^(?:\w+ )?reports?/i.test(words) ? 'reports' : 'information'}`
          : null,
      cueStart: token.start,
      cueEnd: last?.end ?? token.end,
      place: fronted ? 'front' : 'after',
    });
  });
  return found;
}

/** "spoke of", "put the figure at", "give numbers from": verbs that bring a number. */
function bringsFigure(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]?.lower ?? '';
  const rest = tokens
    .slice(at + 1, at + 5)
    .map((token) => token.lower)
    .join(' ');
  if (/^(?:spoke|speaks|spoken|talked|talks)$/.test(verb)) return /^(?:of|about)\b/.test(rest);
  if (/^(?:put|puts)$/.test(verb))
    return /^(?:the |its |their )?(?:\w+ )?(?:figures?|numbers?|tolls?|totals?|counts?|estimates?)\b/.test(
      rest,
    );
  if (/^(?:give|gives|gave|offer|offered|cite|cited|cites)$/.test(verb))
    return /^(?:\w+ )?(?:numbers?|figures?|estimates?|totals?|counts?)\b/.test(rest);
  return false;
}

/** Verbs that a tagger takes for nouns: "Activists estimate that", "a source reports, eight were", "claims a second source". */
function looksLikeVerb(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!before || !next) return false;
  const afterNoun = /^(?:NOUN|PROPN)$/.test(before.pos);
  if (next.lower === 'that' && afterNoun) return true;
  const plural = /^(?:fear|say|argue|believe|claim|think|estimate)$/.test(tokens[at]?.lower ?? '');
  if (
    next.text === ',' &&
    afterNoun &&
    (plural || /s$/.test(tokens[at]?.lower ?? '')) &&
    phraseBefore(tokens, at, 0) !== null
  )
    return true;
  return (
    before.text === ',' &&
    /^(?:a|an|one|another|the)$/.test(next.lower) &&
    invertible.has(tokens[at]?.lower ?? '')
  );
}

function next0(tokens: readonly Token[], at: number): string {
  return tokens[at + 1]?.lower ?? '';
}

/** What follows a verb of saying after its aside: an end, a "that", or a number. */
function afterAside(tokens: readonly Token[], at: number): boolean {
  const to = tokens[at + 1]?.lower === 'to' ? addresseeRun(tokens, at + 2) : null;
  const next = skipAside(tokens, to ? to.to : at + 1);
  return (
    isMark(tokens[next]) || tokens[next]?.lower === 'that' || (next > at + 1 && tokens[next]?.pos === 'NUM')
  );
}

function isSaying(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const token = tokens[at];
  if (!token || inQuote(sentence.quotes, token.start)) return false;
  if (bringsFigure(tokens, at)) return true;
  if (token.lower === 'went' && next0(tokens, at) === 'on') return isMark(tokens[at + 2]);
  if (!sayVerbs.has(token.lower)) return token.lower === 'pointed' && tokens[at + 1]?.lower === 'out';
  const before = tokens[at - 1]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (
    /^(?:believed|thought|estimated|said|reported|feared|understood|alleged)$/.test(token.lower) &&
    next === 'to' &&
    tokens[at + 2]?.pos !== 'PROPN' &&
    tokens[at + 2]?.pos !== 'NOUN'
  )
    return false;
  if (sayVerbs.has(token.lower) && looksLikeVerb(tokens, at)) return true;
  if (
    /^(?:reported|confirmed|claimed|documented|found|feared)$/.test(token.lower) &&
    token.pos === 'VERB' &&
    afterAside(tokens, at) &&
    !/^(?:is|are|was|were|be|been|being)$/.test(before)
  )
    return true;
  if (
    /^(?:reports?|claims?|notes?|states?|counts?|fears?|estimates?)$/.test(token.lower) &&
    token.pos === 'NOUN'
  )
    return false;
  if (/^(?:an|the|a|some|any|no|to|this|its|their|widely)$/.test(before) && token.lower !== 'said')
    return false;
  if (
    /^(?:is|are|was|were|be|been|being)$/.test(before) ||
    (tokens[at - 1]?.pos === 'ADV' && /^(?:is|are|was|were|be|been)$/.test(tokens[at - 2]?.lower ?? ''))
  )
    return false;
  if (
    /^(?:found|feared|fear|fears|documented|verified|counted|confirmed|reported|suggested|suggests)$/.test(
      token.lower,
    ) &&
    !/^(?:that|,|:|\d|at|in|it|he|she|they|the|no|some|about|more|nearly|up|around|over|almost)/.test(next) &&
    tokens[at + 1]?.pos !== 'NUM' &&
    tokens[at + 1]?.pos !== 'PROPN' &&
    !isMark(tokens[at + 1])
  )
    return false;
  if (/^(?:voiced|expressed)$/.test(token.lower))
    return /^(?:\S+ ){0,2}(?:concern|alarm|fear|dismay|regret|outrage)/.test(
      tokens
        .slice(at + 1, at + 5)
        .map((one) => one.lower)
        .join(' '),
    );
  if (/^(?:condemned|deplored)$/.test(token.lower)) return false;
  if (/^(?:accused|accuses|accuse)$/.test(token.lower))
    return tokens.slice(at + 1, at + 9).some((one) => one.lower === 'of');
  if (/^(?:describes|described)$/.test(token.lower))
    return tokens.slice(at + 1, at + 12).some((one) => one.lower === 'as' || one.lower === 'how');
  if (actOrWord.test(token.lower) && next !== 'that' && !isMark(tokens[at + 1])) return false;
  return token.pos !== 'NOUN' || /^(?:said|says|say)$/.test(token.lower);
}

/** Index of the "who" or "which" that is the verb's subject, -1 if none. */
function relativeBefore(tokens: readonly Token[], at: number): number {
  for (let index = at - 1; index >= Math.max(0, at - 6); index -= 1) {
    const token = tokens[index];
    if (token && /^(?:who|which)$/.test(token.lower)) return index;
    if (!token || !/^(?:ADV|AUX|ADP|PROPN|DET|PART|NUM|NOUN|ADJ)$/.test(token.pos)) return -1;
  }
  return -1;
}

/** "the World Uyghur Congress, an exile body, which maintains": the name before the inserted phrase. */
function antecedent(
  sentence: Sentence,
  relative: number,
  register: SpeakerRegister,
): { speaker: Speaker } | null {
  const { text, tokens } = sentence;
  let comma = tokens[relative - 1]?.text === ',' ? relative - 1 : relative;
  const open = boundaryBefore(sentence, comma, /^[,;:–—]$/u);
  if (open > 0 && /^(?:a|an|the)$/.test(tokens[open]?.lower ?? '') && tokens[open - 1]?.text === ',')
    comma = open - 1;
  const run = phraseBefore(tokens, comma, floorOf(sentence, comma));
  if (!run) return null;
  const speaker = register.resolve(wordsOf(text, tokens, run));
  if (!speaker) return null;
  register.noteSpeaker(speaker);
  return { speaker };
}

/** Attribution by a verb with its subject before or after it. */
function byVerb(sentence: Sentence, register: SpeakerRegister): Attribution[] {
  const { text, tokens } = sentence;
  const found: Attribution[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const continuing =
      continuingVerbs.has(token.lower) && token.pos === 'VERB' && !inQuote(sentence.quotes, token.start);
    if (continuing) {
      const before = found.at(-1)?.speaker ?? subjectOfSentence(sentence, at, register);
      if (before)
        found.push(
          build(sentence, {
            at,
            from: at,
            speaker: before,
            next: afterVerb(sentence, at).next,
            place: 'front',
            addressee: afterVerb(sentence, at).addressee,
          }),
        );
      continue;
    }
    if (!isSaying(sentence, at)) continue;
    const relative = relativeBefore(tokens, at);
    if (relative >= 0) {
      const owner = found.at(-1) ?? antecedent(sentence, relative, register);
      if (owner)
        found.push(
          build(sentence, {
            at,
            from: at,
            speaker: owner.speaker,
            ...afterVerb(sentence, at),
            place: 'front',
          }),
        );
      continue;
    }
    const inverted = invertedSubject(sentence, at);
    const subject = inverted ?? subjectBefore(sentence, at);
    if (!subject) continue;
    const group = /^they$/i.test(subject.words)
      ? subjectOfSentence(sentence, Math.max(0, subject.from - 1), register)
      : null;
    const speaker = group ?? register.resolve(subject.words);
    if (!speaker) continue;
    const { addressee, next } = inverted ? { addressee: null, next: inverted.to } : afterVerb(sentence, at);
    const beyond = skipAside(tokens, next);
    const ends = inverted !== null || (isMark(tokens[beyond]) && !opensWords(sentence, beyond));
    const first = tokens[subject.from];
    const leads = first !== undefined && text.slice(0, first.start).trim().length < 2;
    const closing =
      first !== undefined &&
      /["”]\s*$/u.test(text.slice(0, first.start)) &&
      text.slice(0, first.start).trim().length > 3;
    const place = closing
      ? ends && beyond >= tokens.length - 2
        ? 'after'
        : 'within'
      : !ends
        ? 'front'
        : leads && opensLater(sentence, beyond)
          ? 'front'
          : subject.from <= 1 && !inverted
            ? 'front'
            : tokens[beyond] && beyond < tokens.length - 2 && tokens[beyond]?.text === ','
              ? 'within'
              : 'after';
    found.push(
      build(sentence, {
        at,
        from: Math.min(subject.from, at),
        speaker,
        addressee,
        next: Math.max(next, at + 1),
        place,
      }),
    );
    register.noteSpeaker(speaker);
  }
  return found;
}

/** A comma or colon after the verb that opens a quotation or a clause: `said: "..."`, `said, "..."`. */
function opensWords(sentence: Sentence, at: number): boolean {
  const mark1 = sentence.tokens[at];
  const mark2 = sentence.tokens[at + 1];
  if (!mark1) return false;
  return (
    mark1.text === ':' ||
    /^["“‘]$/u.test(mark1.text) ||
    (mark1.text === ',' && mark2 !== undefined && /^["“‘]$/u.test(mark2.text))
  );
}

function opensLater(sentence: Sentence, at: number): boolean {
  return sentence.tokens.length - at > 3;
}

function invertedSubject(sentence: Sentence, at: number): { words: string; from: number; to: number } | null {
  const { text, tokens, quotes } = sentence;
  if (!invertible.has(tokens[at]?.lower ?? '')) return null;
  const before = tokens[at - 1];
  if (at === 0 || !before || !isMark(before)) return null;
  const run = phraseAfter(tokens, at + 1, tokens.length);
  if (!run || !hasNoun(tokens, run.from, run.to) || run.from !== at + 1) return null;
  const after = tokens[run.to];
  const words = wordsOf(text, tokens, run);
  const closesQuote = quotes.some((quote) => quote.end <= before.start + 1 && before.start - quote.end <= 2);
  if (!closesQuote && after && !isMark(after) && /^(?:VERB|AUX)$/.test(after.pos)) return null;
  if (!closesQuote && before.text === ',' && subjectBefore(sentence, at) !== null && !isMark(after))
    return null;
  return { words, from: at, to: run.to };
}

function subjectOfSentence(sentence: Sentence, before: number, register: SpeakerRegister): Speaker | null {
  const { text, tokens } = sentence;
  for (let at = 0; at < before; at += 1) {
    const token = tokens[at];
    if (token?.pos !== 'VERB' && token?.pos !== 'AUX') continue;
    const run = phraseBefore(tokens, at, floorOf(sentence, at));
    if (!run) continue;
    const speaker = register.resolve(wordsOf(text, tokens, run));
    if (speaker && speaker.kind !== 'victim') return speaker;
  }
  return null;
}

/** ", from which, activists fear, they could": what the inserted words cover begins at the relative. */
function ownClause(text: string, cueStart: number): number {
  const relative =
    /(?:^|,)\s*((?:(?:from|in|to|at|by|of|after|on|for)\s)?(?:which|whom|where|who|that|and|but|some of whom)),?\s*$/iu.exec(
      text.slice(0, cueStart),
    );
  return relative ? relative.index + 1 : 0;
}

function build(
  sentence: Sentence,
  part: {
    at: number;
    from: number;
    speaker: Speaker;
    next: number;
    place: Attribution['place'];
    addressee: string | null;
  },
): Attribution {
  const { text, tokens } = sentence;
  const verb = tokens[part.at];
  const cueStart = tokens[part.from]?.start ?? 0;
  const cueEnd = tokens[part.next - 1]?.end ?? verb?.end ?? 0;
  const clause = tokens[boundaryBefore(sentence, part.from, /^[;–—]$|^--$/u)]?.start ?? 0;
  const after = text.slice(cueStart, Math.min(text.length, cueEnd + 70));
  const doubtful =
    doubtfulVerbs.has(verb?.lower ?? '') && !bringsFigure(tokens, part.at) ? (verb?.lower ?? null) : null;
  return {
    start:
      part.place === 'front'
        ? cueStart
        : part.place === 'within'
          ? Math.max(clause, ownClause(text, cueStart))
          : clause,
    end: part.place === 'after' ? cueEnd : text.length,
    speaker: part.speaker,
    chain: [],
    verb: verb?.lower ?? '',
    addressee: part.addressee,
    medium: mediumOf(after) ?? mediumOf(text.slice(0, cueStart)),
    hedge:
      sayingHedge(text.slice(cueStart, cueEnd)) ??
      (/^some\b/i.test(text.slice(cueStart, cueEnd)) ? 'some' : doubtful),
    cueStart,
    cueEnd,
    place: part.place,
  };
}

/** "Citing X, Kim said ...": the cited one speaks, through Kim. */
function withChains(found: readonly Attribution[]): Attribution[] {
  const citing = found.filter((one) => /^(?:citing|quoting)$/.test(one.verb));
  return found
    .filter((one) => !citing.includes(one))
    .map((one) => {
      const source = citing.find(
        (cited) => cited.cueStart < one.cueEnd + 400 && cited.cueStart !== one.cueStart,
      );
      return source
        ? {
            ...one,
            speaker: source.speaker,
            chain: [one.speaker.name, ...one.chain],
            verb: source.verb,
            cueStart: Math.min(one.cueStart, one.cueStart),
          }
        : one;
    })
    .concat(found.length === citing.length ? citing : []);
}

/**
 * Who says what in one English sentence: fronted, trailing and inserted attributions, direct or indirect, and
 * sources cited by a speaker. Stretches that no attribution covers are the author's.
 */
export function attributionsIn(sentence: Sentence, register: SpeakerRegister): Attribution[] {
  const found = [...bySource(sentence, register), ...byVerb(sentence, register)].sort(
    (a, b) => a.cueStart - b.cueStart,
  );
  for (const one of found) if (one.verb === 'according to') register.noteSpeaker(one.speaker);
  return withChains(found);
}
