import type { Locale } from '@safeconduct/dates';
import type { Cite, Note } from '../model.ts';
import { wordsOf } from '../words/index.ts';

/** The parts of a note in the order in which every format sets them; empty ones left out. */
export interface NoteParts {
  /** The sentence in the quotation marks of the paper's language. */
  readonly quoted: string;
  /** Who says it; report and date; weight; origin; claim. */
  readonly rest: readonly string[];
}

export function noteParts(note: Note, lang: Locale): NoteParts {
  const words = wordsOf(lang);
  const rest = [
    note.saidBy,
    `${note.report}, ${note.date}`,
    note.weight,
    note.origin,
    words.claim(note.claimId),
  ];
  return { quoted: words.quote.join(note.sentence), rest: rest.filter((part) => part !== '') };
}

/**
 * Numbers of references in brackets' short form, runs of three and more joined.
 *
 * @example citeText([1, 2, 3, 7].map((number) => ({ number, home: false }))) // '1–3, 7'
 */
export function citeText(cites: readonly Cite[]): string {
  const spans: { from: number; to: number }[] = [];
  for (const { number } of cites) {
    const last = spans.at(-1);
    if (last !== undefined && number === last.to + 1) last.to = number;
    else spans.push({ from: number, to: number });
  }
  return spans
    .flatMap(({ from, to }) =>
      to - from >= 2 ? [`${from}–${to}`] : from === to ? [String(from)] : [String(from), String(to)],
    )
    .join(', ');
}

/** Text as one line: line ends and control characters become spaces, so that no format can be broken out of by them and XML can hold it. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\p{Zl}\p{Zp}\uFFFE\uFFFF]+/gu, ' ');
}
