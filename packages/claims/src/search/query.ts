import { foldedText } from './fold.ts';
import { cut, pairsOf, runsOf } from './tokens.ts';

/** One thing that a query asks for: all of them must be in the text. */
export interface Wanted {
  /** The run as typed, folded: what is marked in an excerpt. */
  readonly run: string;
  /** Tokens of the run, as `searchTokens` makes them. */
  readonly tokens: readonly string[];
  /** Longer words beginning so count as well (`return` finds `returned`). */
  readonly prefix: boolean;
}

/** Spaced words from this length on also find longer words that begin so. */
const PREFIX_FROM = 3;

/**
 * Reads what a person typed into a search box. `null` where it holds no letter or digit.
 *
 * @example readQuery('송환 return')?.map((wanted) => wanted.run) // ['송환', 'return']
 */
export function readQuery(typed: string): Wanted[] | null {
  const wanted = runsOf(foldedText(typed)).map((run) =>
    run.unspaced
      ? { run: run.text, tokens: pairsOf(run.text), prefix: false }
      : { run: run.text, tokens: [cut(run.text)], prefix: Array.from(run.text).length >= PREFIX_FROM },
  );
  return wanted.length === 0 ? null : wanted;
}

/**
 * The query as text for PostgreSQL's `::tsquery` (not `to_tsquery`: nothing is stemmed or dropped).
 * Quotes and backslashes cannot stand in a token, since tokens hold letters, digits and marks only.
 *
 * @example tsQuery(readQuery('송환 return') ?? []) // "'송환' & 'return':*"
 */
export function tsQuery(wanted: readonly Wanted[]): string {
  return wanted
    .flatMap(({ tokens, prefix }) => tokens.map((token) => `'${token}'${prefix ? ':*' : ''}`))
    .join(' & ');
}
