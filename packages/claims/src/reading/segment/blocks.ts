import { matches } from '@safeconduct/dates/find/matches.ts';
import type { Span } from './sentences.ts';

const terminal = /[.!?…。！？:]["'”’»」』）)\]]*$/u;

const lineEnd = /\r\n?|[\n\f\u2028\u2029]|$/gu;

/** White space, and what prints nothing: a line that holds only these is blank. */
const blank = /[\s\p{Cf}\p{Cc}]/u;

function trimmed(text: string, start: number, end: number): Span | null {
  let a = start;
  let b = end;
  while (a < b && blank.test(text[a] ?? '')) a += 1;
  while (b > a && blank.test(text[b - 1] ?? '')) b -= 1;
  return b > a ? { start: a, end: b } : null;
}

/** Lines that keep to themselves, however long: quoted mail, the head of a mail, the label of a chat message, a list. */
const standsAlone =
  /^(?:>|--$|__+$|\[\d|\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s|\d{4}년 |\[[^\]]{1,40}\] \[|(?:from|to|cc|bcc|sent|date|subject|reply-to|보낸\s?사람|받는\s?사람|제목|날짜|发件人|收件人|主题|日期|发送时间)\s?[:：]|[-*•·○□▲△]\s)/iu;

/** Lines wrapped by a mail program or a text file: long, of like length, and not ended by a full stop. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.slice(1).some((line) => standsAlone.test(line))) return false;
  const inner = lines.slice(0, -1);
  const long = inner.filter((line) => line.length >= 45 && line.length <= 110).length;
  const open = inner.filter((line) => !terminal.test(line)).length;
  return long / inner.length > 0.7 && open / inner.length > 0.5;
}

/**
 * The printed paragraphs of a text: blocks between blank lines, and the lines of a block unless these are
 * only wrapped. Line ends may be LF, CRLF, CR, form feed or the Unicode separators.
 */
export function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  let open: Span[] = [];
  const close = () => {
    const [first] = open;
    const last = open.at(-1);
    if (
      first &&
      last &&
      isWrapped(open.map((line) => text.slice(line.start, Math.min(line.end, line.start + 400))))
    )
      blocks.push({ start: first.start, end: last.end });
    else blocks.push(...open);
    open = [];
  };
  let start = 0;
  for (const gap of matches(text, lineEnd)) {
    const line = trimmed(text, start, gap.index);
    start = gap.index + gap[0].length;
    if (line) open.push(line);
    if (!line || gap[0] === '\u2029' || gap[0] === '\f') close();
  }
  close();
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
