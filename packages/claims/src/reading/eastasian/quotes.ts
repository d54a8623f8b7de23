import type { Sentence } from '../reading.ts';
import type { Span } from '../segment/sentences.ts';
import { quoteSpans } from '../tokens/quotes.ts';

/** A quotation in one sentence; `opens` and `closes` tell whether its marks stand in that sentence. */
export interface QuoteHere extends Span {
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Titles of books and newspapers stand in 《》 and are no quotations; neither is a single word set off ('탈북자', 「滅三族」). */
function isName(text: string, quote: Span): boolean {
  return (
    text[quote.start - 1] === '《' ||
    (quote.end - quote.start <= 12 &&
      /^[\s은는이가을를의라와과(，。、的]?/u.test(text.slice(quote.end + 1)) &&
      !/[.。，,!?！？]$/u.test(text.slice(quote.start, quote.end)) &&
      !/^[”"」』]?\s?(?:이?라고|이?라며|고\s|며\s)/u.test(text.slice(quote.end)))
  );
}

/** Quotations of a report by sentence id; those that run over several sentences of a paragraph stand in each. */
export function quotesBySentence(text: string, sentences: readonly Sentence[]): Map<string, QuoteHere[]> {
  const found = new Map<string, QuoteHere[]>();
  for (let at = 0; at < sentences.length; ) {
    const first = sentences[at];
    if (!first) break;
    let last = at;
    while (sentences[last + 1]?.paragraph === first.paragraph) last += 1;
    const paragraph = text.slice(first.start, sentences[last]?.end ?? first.end);
    const spans = quoteSpans(paragraph).filter((span) => !isName(paragraph, span));
    for (let index = at; index <= last; index += 1) {
      const sentence = sentences[index];
      if (!sentence) continue;
      const from = sentence.start - first.start;
      const to = sentence.end - first.start;
      found.set(
        sentence.id,
        spans
          .filter((span) => span.end > from && span.start < to)
          .map((span) => ({
            start: Math.max(0, span.start - from),
            end: Math.min(to - from, span.end - from),
            opens: span.start >= from,
            closes: span.end <= to,
          })),
      );
    }
    at = last + 1;
  }
  return found;
}
