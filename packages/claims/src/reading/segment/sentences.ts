import { stopEnds } from './abbreviations.ts';

/** A stretch of the text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const closers = /["'”’»」』）)\]】》]/u;
const openers = /["'“‘«「『（([【《]/u;

/** "; calls on China to ...", "; further notes that ...": each clause of a motion or resolution is a statement by itself. */
export const operative =
  /^\s*(?:and )?(?:(?:further|also|strongly|therefore|again) )*(?:urges|calls (?:on|upon)|notes|expresses|requests|condemns|deplores|reaffirms|welcomes|demands|recalls|invites|encourages|regrets|stresses|affirms|recogni[sz]es|reminds|reiterates) /;

const eastAsianStop = /[。！？｡]/u;

/**
 * No writer's sentence is longer: what runs on is a list, a table without its lines, or meant to exhaust the reader,
 * whose patterns cost more than the length of a sentence. It is cut at the last space before.
 */
const longestSentence = 2000;

/** Longer runs of letters and stops are no abbreviation; without a bound "a.a.a.a ..." would cost the square of its length. */
const longestWord = 30;

function wordBefore(text: string, at: number, from: number): string {
  let start = at;
  while (start > Math.max(from, at - longestWord) && /[\p{L}\p{M}.]/u.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, at);
}

function wordAfter(text: string, at: number): string {
  return /^[\p{L}\p{M}]+/u.exec(text.slice(at, at + 24))?.[0] ?? '';
}

/** True where what follows a closed quotation still belongs to the sentence: `“...,” said X`, `"!" he cried`. */
function continues(text: string, at: number): boolean {
  const next = text[at] ?? '';
  return /[\p{Ll},;:–—]/u.test(next);
}

/** Korean quotations close and go on with a particle: `..."고 말했다`, `..."라며`. */
function koreanParticle(text: string, at: number): boolean {
  return /^(?:이?라고|이?라며|이?라는|고\s|며\s|면서|는\s|고도)/u.test(text.slice(at, at + 4));
}

/**
 * Cuts one paragraph into sentences. The rules are those of UAX #29 (sentence boundaries) with a list of
 * abbreviations and with quotations kept beside their verb. It is written out, and not left to
 * `Intl.Segmenter`, because sentence ids are stored and must not change with the ICU version of a browser.
 *
 * @example sentenceSpans('It ended on Feb. 20. Nobody came.', 0, 33).length // 2
 */
export function sentenceSpans(text: string, from: number, to: number): Span[] {
  const spans: Span[] = [];
  let start = from;
  let at = from;
  const cut = (end: number) => {
    let a = start;
    let b = end;
    while (a < b && /\s/u.test(text[a] ?? '')) a += 1;
    while (b > a && /\s/u.test(text[b - 1] ?? '')) b -= 1;
    while (b - a > longestSentence) {
      const space = text.lastIndexOf(' ', a + longestSentence);
      const half = /[\uD800-\uDBFF]/.test(text[a + longestSentence - 1] ?? '') ? 1 : 0;
      const end = space > a ? space : a + longestSentence - half;
      spans.push({ start: a, end });
      a = space > a ? space + 1 : end;
      while (a < b && /\s/u.test(text[a] ?? '')) a += 1;
    }
    if (b > a) spans.push({ start: a, end: b });
    start = end;
  };
  while (at < to) {
    const char = text[at] ?? '';
    if (char > '\u2fff' && eastAsianStop.test(char)) {
      let end = at + 1;
      while (end < to && (eastAsianStop.test(text[end] ?? '') || closers.test(text[end] ?? ''))) end += 1;
      if (!koreanParticle(text, end) && !/[，,、]/u.test(text[end] ?? '')) cut(end);
      at = end;
      continue;
    }
    if (char === ';' && operative.test(text.slice(at + 1, Math.min(to, at + 60)))) cut(at + 1);
    if (char === '.' || char === '!' || char === '?' || char === '…') {
      let end = at + 1;
      while (end < to && /[.!?…]/u.test(text[end] ?? '')) end += 1;
      const stops = end - at;
      while (end < to && closers.test(text[end] ?? '')) end += 1;
      const quoted = end - at > stops;
      let next = end;
      while (next < to && /\s/u.test(text[next] ?? '')) next += 1;
      const spaced = next > end || next >= to;
      const ellipsis = stops > 1 && char === '.';
      const before = wordBefore(text, at, start);
      const closes =
        next >= to ||
        (spaced &&
          !continues(text, next) &&
          !(ellipsis && !quoted && /\p{Ll}/u.test(text[next] ?? '')) &&
          (char !== '.' ||
            quoted ||
            stopEnds(before, wordAfter(text, openers.test(text[next] ?? '') ? next + 1 : next))));
      if (closes && !(quoted && koreanParticle(text, end))) cut(end);
      at = end;
      continue;
    }
    at += 1;
  }
  cut(to);
  return spans;
}
