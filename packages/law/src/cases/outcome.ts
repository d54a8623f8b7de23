/** One expectation of a row beside what the engine gives. */
export interface Compared {
  readonly expected: string;
  readonly found: string;
  /** `null`: not counted, a matter for a reader. */
  readonly agrees: boolean | null;
  readonly note: string;
}

/** A row with all that was expected of it. It agrees when all that is counted does. */
export interface RowOutcome {
  readonly id: string;
  /** False where the row expects nothing and so is not counted. */
  readonly counted: boolean;
  readonly agrees: boolean;
  readonly compared: readonly Compared[];
  /** What a lawyer has to look at; empty where nothing. */
  readonly question: string;
}

/** How many rows agree, of those that are counted. */
export function tally(rows: readonly RowOutcome[]): { readonly agree: number; readonly of: number } {
  const counted = rows.filter((row) => row.counted);
  return { agree: counted.filter(({ agrees }) => agrees).length, of: counted.length };
}
