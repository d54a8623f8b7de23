import { joinLines, tidy } from './tidy.ts';

/** One run of text as placed on a page; coordinates in points, origin at the bottom left. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly endOfLine: boolean;
}

interface Line {
  text: string;
  readonly x: number;
  right: number;
  readonly y: number;
  size: number;
}

/**
 * Puts placed runs together again: runs to lines by height, lines to paragraphs by gap, indent and type size,
 * pages to one text. Lines that stand at the head or foot of most pages (running titles, page numbers) are left out.
 */
export function pdfParagraphs(pages: readonly (readonly TextItem[])[]): string {
  const set = pages.map(linesOf);
  const running = runningLines(set);
  const paragraphs: string[] = [];
  let open = '';
  for (const lines of set) {
    const body = lines.filter((line) => !running.has(mask(line.text)));
    const gaps = usualGaps(body);
    body.forEach((line, at) => {
      const before = body[at - 1];
      // Across a page break a paragraph goes on where the sentence does.
      const goesOn =
        before === undefined
          ? !/[.!?。！？:"”』」]\s*$/.test(open) && /^[\p{Ll}\p{Lo}]/u.test(line.text)
          : !isBreak(before, line, gaps);
      if (goesOn && open !== '') open = joinLines(open, line.text);
      else {
        paragraphs.push(open);
        open = line.text;
      }
    });
  }
  paragraphs.push(open);
  return tidy(paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'));
}

function linesOf(items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  let open: Line | null = null;
  for (const item of items) {
    if (open !== null && (item.text === '' || sameLine(open, item))) {
      const space =
        item.x - open.right > item.size * 0.15 && item.text !== '' && !/\s$/.test(open.text) ? ' ' : '';
      open.text += space + item.text;
      open.right = Math.max(open.right, item.x + item.width);
      if (open.text.trim() === '') open.size = item.size;
    } else if (item.text.trim() !== '') {
      open = { text: item.text, x: item.x, right: item.x + item.width, y: item.y, size: item.size };
      lines.push(open);
    }
    if (item.endOfLine) open = null;
  }
  return lines.map((line) => ({ ...line, text: line.text.trim() })).filter((line) => line.text !== '');
}

/** Raised note numbers lie within half a line of their line. */
function sameLine(line: Line, item: TextItem): boolean {
  return Math.abs(line.y - item.y) < Math.max(line.size, item.size) * 0.5 && item.x >= line.x;
}

/** The usual distance between lines for each type size on the page, in half points. */
function usualGaps(lines: readonly Line[]): ReadonlyMap<number, number> {
  const counts = new Map<number, Map<number, number>>();
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before === undefined || Math.abs(before.size - line.size) > 1) return;
    const gap = Math.round((before.y - line.y) * 2) / 2;
    // Wider than two lines of type: a gap between paragraphs, never the leading within one.
    if (gap <= 0 || gap > line.size * 2) return;
    const own = counts.get(Math.round(line.size)) ?? new Map<number, number>();
    counts.set(Math.round(line.size), own.set(gap, (own.get(gap) ?? 0) + 1));
  });
  return new Map(
    [...counts].map(([size, gaps]) => [
      size,
      [...gaps].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0,
    ]),
  );
}

function isBreak(before: Line, line: Line, gaps: ReadonlyMap<number, number>): boolean {
  const usual = gaps.get(Math.round(line.size)) ?? line.size * 1.3;
  const gap = before.y - line.y;
  if (gap < -before.size * 2) return !/^\p{Ll}/u.test(line.text); // next column
  if (gap > usual * 1.3) return true;
  if (Math.abs(before.size - line.size) > 1) return true;
  const indent = line.x - before.x;
  return indent > line.size * 0.8 && indent < line.size * 5 && /[.!?。！？"”』」]$/.test(before.text);
}

function runningLines(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  if (pages.length < 3) return new Set();
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set([...lines.slice(0, 2), ...lines.slice(-2)].map((line) => mask(line.text)));
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([, count]) => count >= Math.max(3, pages.length * 0.5)).map(([text]) => text),
  );
}

/** Page numbers differ from page to page; the rest of a running line does not. */
function mask(text: string): string {
  return text.length > 120 ? text : text.replace(/\d+/g, '#');
}
