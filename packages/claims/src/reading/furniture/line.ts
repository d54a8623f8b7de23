import type { Span } from '../segment/sentences.ts';

/** A printed paragraph as the recognisers see it; offsets stay those of the report's text. */
export interface Line extends Span {
  /** Its first 300 characters, white space collapsed, invisible characters taken out. */
  readonly text: string;
  /** Whether it is a sentence rather than a label: long enough, and ended as sentences are. */
  readonly prose: boolean;
  /** Length in columns: Chinese, Japanese and Korean characters say as much in half the space. */
  readonly weight: number;
}

const sentenceEnd = /[.!?…。！？]["'”’»」』）)\]]{0,3}$/u;
const wide = /[\u1100-\u11FF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7A3]/gu;

function weightOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}

/** The lines of a text, one a printed paragraph. */
export function linesOf(text: string, blocks: readonly Span[]): Line[] {
  return blocks.map((block) => {
    const clean = (from: number, to: number) =>
      text
        .slice(from, to)
        .replace(/[\p{Cf}\0]/gu, '')
        .replace(/\s+/gu, ' ')
        .trim();
    const head = clean(block.start, Math.min(block.end, block.start + 300));
    const whole = block.end - block.start <= 300;
    const tail = whole ? head : clean(block.end - 20, block.end);
    const weight = whole ? weightOf(head) : block.end - block.start;
    return { ...block, text: head, weight, prose: weight >= 40 && sentenceEnd.test(tail) };
  });
}
