import type { View } from '../english/view.ts';
import type { Span } from '../segment/sentences.ts';

/** "asked Beijing several times": how often it was done is no part of the name. */
const often =
  /\s(?:(?:several|many|two|three|four|a number of|countless|repeated) times|time(?: and (?:time )?again)?|twice|once|again|repeatedly|right)$/i;

const joins = /^(?:of|in|for|at|on)$/;

function extended(view: View, at: number): Span {
  const first = view.phrases[at];
  let to = at;
  for (let steps = 0; steps < 4; steps += 1) {
    const link = view.phrases[to + 1];
    const next = view.phrases[to + 2];
    if (next?.kind !== 'noun') break;
    const before = view.phrases[to];
    const institution =
      before?.kind === 'noun' &&
      /(?:^|\s)(?:ministry|department|government|embass(?:y|ies)|consulate|authorities|ministers?|council|committee|office|bureau|general|police|association|federation|agency|officials?|secretary|governments?|member|chief)$/i.test(
        view.text.slice(before.start, before.end),
      );
    if (link?.kind === 'preposition' && (link.word === 'of' || (joins.test(link.word) && institution))) {
      to += 2;
      continue;
    }
    if (link?.kind === 'and' && next.proper && to === at) {
      to += 2;
      continue;
    }
    break;
  }
  const start = first?.start ?? 0;
  const end = view.phrases[to]?.end ?? first?.end ?? 0;
  const words = view.text.slice(start, end);
  return { start, end: start + words.replace(often, '').length };
}

/** The noun phrase that stands next after an offset, with what hangs on it. `null` where something else does. */
export function nounAfter(view: View, offset: number): Span | null {
  let at = view.phrases.findIndex((phrase) => phrase.start >= offset);
  for (let phrase = view.phrases[at]; phrase; phrase = view.phrases[at]) {
    const both = view.text.slice(phrase.start, phrase.end) === 'both';
    if (!both && !/^(?:adverb|quote|date)$/.test(phrase.kind)) break;
    at += 1;
  }
  return view.phrases[at]?.kind === 'noun' ? extended(view, at) : null;
}

/** The noun behind the first of some prepositions that stands between two offsets. */
export function nounBehind(view: View, preposition: RegExp, from: number, to: number): Span | null {
  for (const [at, phrase] of view.phrases.entries()) {
    if (phrase.start < from) continue;
    if (phrase.start >= to) return null;
    if (phrase.kind === 'stop' || phrase.kind === 'relative' || phrase.kind === 'opener') return null;
    if (phrase.kind === 'preposition' && preposition.test(phrase.word)) {
      let next = at + 1;
      while (/^(?:quote|adverb)$/.test(view.phrases[next]?.kind ?? '')) next += 1;
      if (view.phrases[next]?.kind === 'noun') return extended(view, next);
    }
  }
  return null;
}
