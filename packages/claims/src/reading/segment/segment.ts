import { markFurniture } from '../furniture/mark.ts';
import type { Segmented, Sentence } from '../reading.ts';
import { blocksOf, runsOn } from './blocks.ts';
import { incompleteBecause } from './incomplete.ts';
import { detectLanguage } from './language.ts';
import { type Span, sentenceSpans } from './sentences.ts';

/**
 * Cuts a report's text into numbered paragraphs and sentences and sets aside what its author does not say:
 * repeated titles, credits, reader comments, forms, newsletter and sharing lines.
 *
 * Paragraph numbers count body paragraphs as printed. A sentence that runs across a printed break
 * keeps the number of the paragraph in which it begins, so the paragraphs after it keep theirs.
 *
 * @param text plain text; any string is accepted.
 * @param language BCP 47 where known; else it is found from the text.
 * @param title the title where known, so that its repetition in the text is recognised.
 * @param publishedOn day of publication where known: comments are later, and a dateline leaves its year to it.
 * @example segment('Nine people were held. All were sent back.').sentences[1]?.id // 'p1.s2'
 */
export function segment(
  text: string,
  language?: string,
  title?: string,
  publishedOn: string | null = null,
): Segmented {
  const found = language ?? detectLanguage(text);
  const blocks = blocksOf(text);
  const { body, furniture, datelines, turns } = markFurniture(text, blocks, {
    title,
    language: found,
    publishedOn,
  });
  const apart = behindFurniture(body, furniture);
  const sentences: Sentence[] = [];
  for (let at = 0; at < body.length; at += 1) {
    const paragraph = at + 1;
    const block = body[at];
    if (!block) continue;
    let end = block.end;
    let joined = at;
    let next = body[joined + 1];
    while (
      next &&
      !apart.has(next) &&
      runsOn(text.slice(Math.max(block.start, end - 200), end), text.slice(next.start, next.start + 40))
    ) {
      end = next.end;
      joined += 1;
      next = body[joined + 1];
    }
    pushSentences(sentences, sentenceSpans(text, block.start, end), paragraph, body);
    at = joined;
  }
  return {
    language: found,
    sentences,
    furniture,
    datelines,
    turns,
    incomplete: incompleteBecause(text, body, furniture),
  };
}

/** Body paragraphs with something set aside right before them: no sentence runs across that. */
function behindFurniture(body: readonly Span[], furniture: readonly Span[]): ReadonlySet<Span> {
  const apart = new Set<Span>();
  let part = 0;
  let end = 0;
  for (const block of body) {
    while ((furniture[part]?.start ?? Number.POSITIVE_INFINITY) < end) part += 1;
    if ((furniture[part]?.start ?? Number.POSITIVE_INFINITY) < block.start) apart.add(block);
    end = block.end;
  }
  return apart;
}

/** Sentences that begin in a joined later block take that block's own number. */
function pushSentences(
  sentences: Sentence[],
  spans: readonly Span[],
  first: number,
  body: readonly Span[],
): void {
  let paragraph = first;
  let index = 0;
  for (const span of spans) {
    while (body[paragraph] && span.start >= (body[paragraph]?.start ?? Number.POSITIVE_INFINITY)) {
      paragraph += 1;
      index = 0;
    }
    index += 1;
    sentences.push({ id: `p${paragraph}.s${index}`, paragraph, index, start: span.start, end: span.end });
  }
}
