import type { Token } from '../tokens/token.ts';

/** A run of tokens, `to` exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const nominal = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'PRON']);
const joining =
  /^(?:of|in|from|at|for|with|inside|within|near|based|close|to|familiar|on|and|&|the|by|against|into|between|about|across|around|under|among)$/;
const timeWord =
  /^(?:on|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|today|yesterday|tonight|earlier|later|last|this|month|week|year|january|february|march|april|may|june|july|august|september|october|november|december|in|the|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?|\d{1,4}(?:st|nd|rd|th)?|morning|afternoon|evening|night|recently|now|also|then|of|early|late)$/;
const timeStart =
  /^(?:on|today|yesterday|earlier|later|last|this|in|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thurs?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|recently|also|now|then)$/;

/** Leaves out "on Friday", "today", "in January", "also" at the end of a subject. */
export function withoutTime(tokens: readonly Token[], run: Run): Run {
  for (let at = run.from + 1; at < run.to; at += 1) {
    if (!timeStart.test(tokens[at]?.lower ?? '')) continue;
    const rest = tokens.slice(at, run.to);
    const named = rest.slice(/^(?:on|in|last|this)$/.test(rest[0]?.lower ?? '') ? 1 : 0);
    if (rest.every((token) => timeWord.test(token.lower)) && (named.length > 0 || rest.length === 1)) {
      return { from: run.from, to: at };
    }
  }
  return run;
}

function isNominal(token: Token): boolean {
  return (
    nominal.has(token.pos) ||
    (token.pos === 'ADV' && /^\p{Lu}\p{Ll}/u.test(token.text) && token.start > 0) ||
    token.lower === "'s" ||
    token.lower === '’s' ||
    token.text === '’' ||
    token.text === "'" ||
    token.text === '&' ||
    token.text === '.'
  );
}

/** Personal names and bodies as subjects: walks left from the verb over the noun phrase that ends at `end`. */
export function phraseBefore(tokens: readonly Token[], end: number, floor: number): Run | null {
  let at = end - 1;
  while (at >= floor && tokens[at]?.pos === 'ADV') at -= 1;
  // "in the country and abroad"
  if (at < end - 1 && tokens[at]?.lower === 'and') at -= 1;
  while (
    at >= floor &&
    (tokens[at]?.pos === 'AUX' || tokens[at]?.pos === 'PART' || tokens[at]?.pos === 'ADV')
  )
    at -= 1;
  const to = at + 1;
  while (at >= floor) {
    const token = tokens[at];
    if (!token) break;
    if (isNominal(token) || /^(?:close|familiar)$/.test(token.lower)) {
      at -= 1;
      continue;
    }
    const before = tokens[at - 1];
    if (/^(?:to|with)$/.test(token.lower) && before && /^(?:close|familiar)$/.test(before.lower)) {
      at -= 1;
      continue;
    }
    if (
      (token.pos === 'ADP' || token.pos === 'ADV' || token.pos === 'SCONJ') &&
      joining.test(token.lower) &&
      before &&
      (isNominal(before) || before.pos === 'VERB')
    ) {
      if (at - 1 < floor) break;
      at -= 1;
      continue;
    }
    if (token.lower === 'and' && before && before.pos === 'PROPN' && tokens[at + 1]?.pos === 'PROPN') {
      at -= 1;
      continue;
    }
    if (token.pos === 'CCONJ' && before && isNominal(before) && at - 1 >= floor && at - floor <= 3) {
      at -= 1;
      continue;
    }
    // "activists working in China", "a group based in Seoul"
    if (
      token.pos === 'VERB' &&
      (before?.pos === 'NOUN' || before?.pos === 'PROPN') &&
      (token.lower.endsWith('ing') || /^(?:based|quoted|involved)$/.test(token.lower))
    ) {
      at -= 1;
      continue;
    }
    // "a person who follows the North", "officials who asked not to be named"
    if ((token.pos === 'VERB' || token.pos === 'AUX') && before && /^(?:who|that)$/.test(before.lower)) {
      at -= 2;
      continue;
    }
    break;
  }
  let from = at + 1;
  while (
    from < to &&
    /^(?:and|but|of|in|to|that|as|'s|’s|’|for|\.|so|yet|with|by|on|at|from)$/.test(tokens[from]?.lower ?? '')
  )
    from += 1;
  if (from >= to) return null;
  return withoutTime(tokens, { from, to });
}

/** The noun phrase that begins at `start`: an inverted subject, an addressee, a cited source. */
export function phraseAfter(tokens: readonly Token[], start: number, limit: number): Run | null {
  let at = start;
  // "according to it the state": a pronoun is the whole of it.
  if (/^(?:it|him|them|us|me)$/.test(tokens[start]?.lower ?? '')) return { from: start, to: start + 1 };
  // "according to her the decision", "according to her, they": no noun of hers follows
  if (
    tokens[start]?.lower === 'her' &&
    /^(?:the|an?|this|these|those|its|their|his|[,.;]|he|she|it|they|some|all|both)$/.test(
      tokens[start + 1]?.lower ?? '',
    )
  )
    return { from: start, to: start + 1 };
  while (at < limit) {
    const token = tokens[at];
    if (!token) break;
    // "According to an unconfirmed report the group", "to Russian figures some 31,000": another phrase begins.
    if (
      at > start &&
      (/^(?:the|an?|this|these|those|his|her|their|its)$/.test(token.lower) ||
        (/^(?:some|about|around|nearly|over|at|up|more|fewer|\d[\d,.]*)$/.test(token.lower) &&
          (token.pos === 'NUM' || tokens.slice(at + 1, at + 3).some((one) => one.pos === 'NUM')))) &&
      /^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '')
    )
      break;
    if (
      isNominal(token) &&
      !(token.pos === 'PRON' && at > start) &&
      !/^(?:who|which|that|whose)$/.test(token.lower)
    ) {
      at += 1;
      continue;
    }
    const next = tokens[at + 1];
    // "the group Rights Beyond Borders": a capital keeps a preposition within a name.
    if (
      at > start &&
      token.pos === 'ADP' &&
      /^\p{Lu}/u.test(token.text) &&
      next &&
      /^\p{Lu}/u.test(next.text)
    ) {
      at += 1;
      continue;
    }
    if (
      token.pos === 'ADP' &&
      /^(?:of|in|from|at|for|with|inside|within|close|to|based|near)$/.test(token.lower) &&
      next &&
      isNominal(next) &&
      at > start
    ) {
      at += 1;
      continue;
    }
    if (/^(?:working|based|close|familiar|living|operating)$/.test(token.lower) && at > start) {
      at += 1;
      continue;
    }
    if (
      token.lower === 'and' &&
      at > start &&
      next &&
      (next.pos === 'PROPN' || next.pos === 'NOUN' || next.pos === 'ADJ')
    ) {
      at += 1;
      continue;
    }
    break;
  }
  // "a relative with whom they had been in contact": the preposition is the relative's
  if (tokens[at - 1]?.pos === 'ADP' && /^(?:whom|which)$/.test(tokens[at]?.lower ?? '')) at -= 1;
  return at > start ? withoutTime(tokens, { from: start, to: at }) : null;
}

/** The words of a run as they stand in the sentence. */
export function wordsOf(sentence: string, tokens: readonly Token[], run: Run): string {
  const first = tokens[run.from];
  const last = tokens[run.to - 1];
  return first && last ? sentence.slice(first.start, last.end) : '';
}
