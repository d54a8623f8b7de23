import type { Cite } from '../model/law.ts';

/** A source against, or for, by kind, with the day, month or year in which it came out. */
export function cite(instrument: string, pin: string, authority: Cite['authority'], published: string): Cite {
  return { instrument, pin, authority, certainty: 'known', published };
}
