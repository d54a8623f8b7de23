import type { Span } from './sentences.ts';

const terminal = /[.!?…。！？:]["'”’»」』）)\]]*$/u;

function trimmed(text: string, start: number, end: number): Span | null {
  let a = start;
  let b = end;
  while (a < b && /\s/u.test(text[a] ?? '')) a += 1;
  while (b > a && /\s/u.test(text[b - 1] ?? '')) b -= 1;
  return b > a ? { start: a, end: b } : null;
}

/** Lines wrapped by a mail program or a text file: long, of like length, and not ended by a full stop. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const inner = lines.slice(0, -1);
  const long = inner.filter((line) => line.length >= 45 && line.length <= 110).length;
  const open = inner.filter((line) => !terminal.test(line)).length;
  return long / inner.length > 0.7 && open / inner.length > 0.5;
}

/**
 * The printed paragraphs of a text: blocks between blank lines, and the lines of a block unless these are
 * only wrapped. Line ends may be LF, CRLF, CR or the Unicode separators.
 */
export function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  const parts: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(
    /(?:\r\n?|\n|\u2028)[^\S\r\n\u2028\u2029]*(?:\r\n?|\n|\u2028)\s*|\u2029\s*/gu,
  )) {
    parts.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  parts.push({ start, end: text.length });
  for (const part of parts) {
    const lines: Span[] = [];
    let from = part.start;
    for (const gap of text.slice(part.start, part.end).matchAll(/\r\n?|\n|\u2028/gu)) {
      lines.push({ start: from, end: part.start + gap.index });
      from = part.start + gap.index + gap[0].length;
    }
    lines.push({ start: from, end: part.end });
    const texts = lines.map((line) => text.slice(line.start, line.end).trim());
    const whole = isWrapped(texts) ? [part] : lines;
    for (const piece of whole) {
      const block = trimmed(text, piece.start, piece.end);
      if (block) blocks.push(block);
    }
  }
  return blocks;
}

/** True where the paragraph breaks off in the middle of a sentence that the next one takes up. */
export function runsOn(before: string, after: string): boolean {
  if (before.length < 20 || terminal.test(before)) return false;
  const last = /(\p{L}+)\s*$/u.exec(before)?.[1] ?? '';
  if (
    /^(?:the|a|an|of|to|in|and|or|by|for|with|from|at|on|that|their|its|his|her|who|was|were|is|are)$/i.test(
      last,
    )
  )
    return true;
  return /,\s*$/u.test(before) || (/^\p{Ll}/u.test(after) && before.length > 60);
}
