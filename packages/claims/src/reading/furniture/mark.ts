import type { Furniture, FurnitureReason } from '../reading.ts';
import type { Span } from '../segment/sentences.ts';
import { commentsBegin, isForm, isStamp } from './comments.ts';
import { lineReason } from './lines.ts';

/** Body paragraphs and what was set aside, both in reading order. */
export interface Marked {
  readonly body: readonly Span[];
  readonly furniture: readonly Furniture[];
}

function plain(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Short, without a full stop, and either known, printed twice, or the first line above prose: a title. */
function isTitle(at: number, lines: readonly string[], known: string): boolean {
  const line = lines[at] ?? '';
  if (line.length > 180 || line === '') return false;
  const own = plain(line);
  if (
    own !== '' &&
    (own === known || (known.length > 15 && own.startsWith(known) && own.length < known.length + 40))
  )
    return true;
  if (/[.!?。！？:;,]["”’']*$/u.test(line)) return false;
  const again = lines.slice(0, 12).filter((other) => plain(other) === own).length;
  if (at < 12 && again > 1) return true;
  const restIsProse = lines
    .slice(at + 1, at + 8)
    .some((other) => /[.!?。！？]["”’']*$/u.test(other) && other.length > 60);
  return at === 0 && restIsProse && line.length < 130;
}

/**
 * Sets apart what is not the author's text, each stretch with its reason. Works on lines and their
 * order, in any language; knows no site.
 *
 * @param blocks printed paragraphs, in order.
 * @param title the report's title where known.
 */
export function markFurniture(text: string, blocks: readonly Span[], title: string | undefined): Marked {
  const lines = blocks.map((block) =>
    text.slice(block.start, Math.min(block.end, block.start + 300)).replace(/\s+/gu, ' '),
  );
  const known = plain(title ?? '');
  const comments = commentsBegin(text, blocks) ?? Number.POSITIVE_INFINITY;
  const body: Span[] = [];
  const furniture: Furniture[] = [];
  let inForm = false;
  blocks.forEach((block, at) => {
    const line = lines[at] ?? '';
    let reason: FurnitureReason | null = null;
    if (isForm(line)) {
      const further = isForm(lines[at + 1] ?? '') || isForm(lines[at - 1] ?? '') || at >= comments;
      if (further || line.split(' ').length > 2) {
        reason = 'comment_form';
        inForm = true;
      }
    }
    reason ??= lineReason(line);
    if (at >= comments && reason === null)
      reason = inForm && line.length < 60 ? 'navigation' : 'reader_comment';
    if (reason === null && isStamp(line)) reason = 'byline';
    if (reason === null && isTitle(at, lines, known)) reason = 'title';
    if (reason === null) body.push(block);
    else furniture.push({ start: block.start, end: block.end, reason });
  });
  return { body, furniture };
}
