import { fold, foldedText } from './fold.ts';
import type { Wanted } from './query.ts';
import { isUnspaced } from './tokens.ts';

/** Begin of a found part in an excerpt: a control character that no text of words holds. */
export const MARK_BEGIN = '\u0002';
/** End of a found part in an excerpt. */
export const MARK_END = '\u0003';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether the text really holds every run of the query. The index finds `북송` in a text that has `북송` as
 * a pair; a longer run found by its pairs may be scattered, which this tells.
 */
export function holdsAll(text: string, wanted: readonly Wanted[]): boolean {
  const folded = foldedText(text);
  return wanted.every((one) => spansOf(folded, one).length > 0);
}

/**
 * Words around the first hit, with every found part between `MARK_BEGIN` and `MARK_END`.
 *
 * `around` is the number of UTF-16 units shown before and after; line breaks become spaces. Where nothing
 * is found, the beginning of the text, unmarked.
 *
 * @example excerpt('They face forcible return.', readQuery('return') ?? []) // 'They face forcible \u0002return\u0003.'
 */
export function excerpt(text: string, wanted: readonly Wanted[], around = 90): string {
  const { source, folded, from } = fold(text);
  const spans = wanted
    .flatMap((one) => spansOf(folded, one))
    .map(({ start, end }) => ({ start: from[start] ?? 0, end: from[end] ?? source.length }))
    .sort((a, b) => a.start - b.start);
  const first = spans[0]?.start ?? 0;
  const begin = wordStart(source, Math.max(0, first - around));
  const end = wordEnd(source, Math.min(source.length, first + 2 * around));
  let at = begin;
  let shown = '';
  for (const span of spans) {
    if (span.start < at || span.end > end) continue;
    shown += source.slice(at, span.start) + MARK_BEGIN + source.slice(span.start, span.end) + MARK_END;
    at = span.end;
  }
  shown += source.slice(at, end);
  const clean = shown.replace(/\s+/gu, ' ').trim();
  return `${begin > 0 ? '… ' : ''}${clean}${end < source.length ? ' …' : ''}`;
}

/** Where a run stands in folded text. A spaced word counts only where a word begins (and ends, if short). */
function spansOf(folded: string, { run, prefix }: Wanted): Span[] {
  const spaced = !isUnspaced(run);
  const spans: Span[] = [];
  for (let at = folded.indexOf(run); at !== -1; at = folded.indexOf(run, at + run.length)) {
    const end = at + run.length;
    if (spaced && touchesWord(folded, at - 1)) continue;
    if (spaced && !prefix && touchesWord(folded, end)) continue;
    spans.push({ start: at, end });
  }
  return spans;
}

function touchesWord(folded: string, at: number): boolean {
  const unit = folded[at];
  return unit !== undefined && /[\p{L}\p{N}\p{M}]/u.test(unit) && !isUnspaced(unit);
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + 20).search(/\s/u);
  return space === -1 ? at : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at === text.length) return at;
  const space = text.slice(at, at + 20).search(/\s/u);
  return space === -1 ? at : at + space;
}
