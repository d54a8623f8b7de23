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

/** References that stand next to each other: a note set here stands alone, the others are joined. */
export interface CiteSpan {
  readonly from: number;
  readonly to: number;
  readonly home: boolean;
}

/**
 * Joins runs of three and more references to notes that are set elsewhere.
 *
 * @example citeSpans([1, 2, 3].map((number) => ({ number, home: false }))) // [{ from: 1, to: 3, home: false }]
 */
export function citeSpans(cites: readonly Cite[]): readonly CiteSpan[] {
  const spans: { from: number; to: number; home: boolean }[] = [];
  for (const { number, home } of cites) {
    const last = spans.at(-1);
    if (last !== undefined && !home && !last.home && number === last.to + 1) last.to = number;
    else spans.push({ from: number, to: number, home });
  }
  return spans.flatMap((span) =>
    span.to - span.from === 1
      ? [
          { ...span, to: span.from },
          { ...span, from: span.to },
        ]
      : [span],
  );
}

/**
 * References as figures, e.g. for plain text.
 *
 * @example citeText([1, 2, 3, 7].map((number) => ({ number, home: false }))) // '1–3, 7'
 */
export function citeText(cites: readonly Cite[]): string {
  const spans = citeSpans(cites.map((cite) => ({ ...cite, home: false })));
  return spans.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
