import { matches } from '@safeconduct/dates/find/matches.ts';
/** A text without its glosses, and for each of its units the offset in the text as written. */
export interface Plain {
  readonly text: string;
  readonly at: readonly number[];
}

const glossed = /(?<=\p{Script=Hangul})\([\p{Script=Han}·\s]{1,12}\)/gu;

/**
 * Leaves out Chinese characters that gloss a Korean word ("공안(公安)에", "선양(瀋陽)을"), so that particles stand beside their word.
 * Every unit of the result keeps its place in the text as written; a text without glosses stays what it is.
 *
 * @example withoutGlosses('공안(公安)에').text // '공안에'
 */
export function withoutGlosses(text: string): Plain {
  const at: number[] = [];
  let plain = '';
  let from = 0;
  for (const gloss of matches(text, glossed)) {
    for (let unit = from; unit < gloss.index; unit += 1) at.push(unit);
    plain += text.slice(from, gloss.index);
    from = gloss.index + gloss[0].length;
  }
  for (let unit = from; unit < text.length; unit += 1) at.push(unit);
  at.push(text.length);
  return { text: plain + text.slice(from), at };
}

/** The first unit of the plain text at or after an offset of the text as written. */
export function inPlain(plain: Plain, offset: number): number {
  let low = 0;
  let high = plain.at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((plain.at[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A span of the plain text in the text as written. */
export function asPrinted(
  plain: Plain,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const first = plain.at[start] ?? 0;
  const last = end > start ? (plain.at[end - 1] ?? first) + 1 : first;
  return { start: first, end: last };
}
