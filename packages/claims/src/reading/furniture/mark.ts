import type { Dateline, Furniture, FurnitureReason, Turn } from '../reading.ts';
import type { Span } from '../segment/sentences.ts';
import { chatOf } from './chat.ts';
import { isForm, isStrongForm } from './comment-words.ts';
import { commentsBegin } from './comments.ts';
import { datelineOf } from './dateline.ts';
import { type Line, linesOf } from './line.ts';
import { lineReason } from './lines.ts';
import { fieldOf, markMail } from './mail.ts';
import { runningLines } from './running.ts';
import { hasDate, isDateLine, isStamp } from './stamps.ts';

/** Body paragraphs and what was set aside, both in reading order; together they are all that is printed. */
export interface Marked {
  readonly body: readonly Span[];
  readonly furniture: readonly Furniture[];
  readonly datelines: readonly Dateline[];
  readonly turns: readonly Turn[];
}

/** What is known about the text before it is cut. */
export interface Known {
  readonly title: string | undefined;
  readonly language: string;
  readonly publishedOn: string | null;
}

function plain(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Short, without a full stop, and either known, printed twice, or the first line above prose: a title. */
function isTitle(at: number, lines: readonly Line[], known: string): boolean {
  const line = lines[at]?.text ?? '';
  if (line.length > 180 || line === '') return false;
  const own = plain(line);
  if (
    own !== '' &&
    (own === known || (known.length > 15 && own.startsWith(known) && own.length < known.length + 40))
  )
    return true;
  if (at >= 12 || /[.!?。！？:;,]["”’']*$/u.test(line)) return false;
  const above = lines.slice(0, at).every((other) => !other.prose);
  const again = lines.slice(0, 12).filter((other) => plain(other.text) === own).length;
  if (again > 1 && own !== '' && above && !isDateLine(line)) return true;
  const restIsProse = lines.slice(at + 1, at + 8).some((other) => other.prose && other.weight > 60);
  // A day alone may be the first heading of a chronology, a field the head of a memorandum.
  if (fieldOf(line) !== null) return false;
  return at === 0 && restIsProse && line.length < 130 && !(hasDate(line) && line.length < 40);
}

/** Day and hour between the title and the article; further down they head the entries of a chronology. */
function isHourOfPrint(at: number, lines: readonly Line[]): boolean {
  return (
    at > 0 && at < 8 && isStamp(lines[at]?.text ?? '') && lines.slice(0, at).every((other) => !other.prose)
  );
}

function reasonsOf(lines: readonly Line[], known: Known, inChat: boolean): (FurnitureReason | null)[] {
  const reasons: (FurnitureReason | null)[] = lines.map(() => null);
  if (inChat) return reasons;
  markMail(lines, reasons);
  for (const at of runningLines(lines)) reasons[at] ??= 'running_head';
  const comments = commentsBegin(lines, known.language, known.publishedOn) ?? Number.POSITIVE_INFINITY;
  const title = plain(known.title ?? '');
  let inForm = false;
  lines.forEach((line, at) => {
    if (reasons[at] !== null) return;
    let reason: FurnitureReason | null = null;
    if (isForm(line.text)) {
      const beside = isForm(lines[at + 1]?.text ?? '') || isForm(lines[at - 1]?.text ?? '');
      if (beside || at >= comments || isStrongForm(line.text)) {
        reason = 'comment_form';
        inForm = at >= comments;
      }
    }
    reason ??= lineReason(line.text);
    if (
      reason === null &&
      reasons[at - 1] === 'related' &&
      /^[▶▷☞►•·»›-]\s?\S/u.test(line.text) &&
      !line.prose
    )
      reason = 'related';
    if (at >= comments && reason === null)
      reason = inForm && line.weight < 60 ? 'navigation' : 'reader_comment';
    if (reason === null && isHourOfPrint(at, lines)) reason = 'byline';
    if (reason === null && isTitle(at, lines, title)) reason = 'title';
    reasons[at] = reason;
  });
  return reasons;
}

/**
 * Datelines of the body. One that names no agency stands at the head of a report and once: "Shenyang, 8 February – ten
 * stopped", over and over, is a chronology, and its places and days are those of what happened.
 */
function datelinesOf(text: string, paragraphs: readonly Line[], known: Known): Dateline[] {
  const found = paragraphs.flatMap((line, at) => {
    const dateline = datelineOf(text, line, known.language, known.publishedOn);
    return dateline === null ? [] : [{ at, dateline }];
  });
  const unsigned = found.filter(({ dateline }) => dateline.agency === null);
  return found
    .filter(({ at, dateline }) => dateline.agency !== null || (unsigned.length === 1 && at < 3))
    .map(({ dateline }) => dateline);
}

/**
 * Sets apart what is not the author's text, each stretch with its reason. Works on lines and their
 * order, in any language; knows no site. Every block is either body or furniture; of a body block whose head is a
 * dateline or the label of a chat message, that head is furniture and the rest body.
 *
 * @param blocks printed paragraphs, in order.
 */
export function markFurniture(text: string, blocks: readonly Span[], known: Known): Marked {
  const lines = linesOf(text, blocks);
  const chat = chatOf(text, lines);
  const labels = new Map(chat?.labels.map((label) => [label.line, label]));
  const reasons = reasonsOf(lines, known, chat !== null);
  const body: Span[] = [];
  const furniture: Furniture[] = [];
  const paragraphs = lines.filter((_, at) => reasons[at] === null && !labels.has(at));
  const datelines = datelinesOf(text, paragraphs, known);
  const dated = new Map(datelines.map((dateline) => [dateline.start, dateline]));
  lines.forEach((line, at) => {
    const { start, end } = line;
    const reason = reasons[at] ?? null;
    if (reason !== null) {
      furniture.push({ start, end, reason });
      return;
    }
    const label = labels.get(at);
    const headEnd = label?.end ?? dated.get(start)?.end ?? start;
    if (headEnd > start) {
      const head = text.slice(start, headEnd);
      furniture.push({
        start,
        end: start + head.trimEnd().length,
        reason: label ? 'chat_label' : 'dateline',
      });
    }
    if (headEnd < end) body.push({ start: end - text.slice(headEnd, end).trimStart().length, end });
  });
  return { body, furniture, datelines, turns: chat?.turns ?? [] };
}
