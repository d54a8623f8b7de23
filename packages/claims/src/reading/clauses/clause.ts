import type { Span } from '../segment/sentences.ts';
import type { NounPhrase, VerbGroup } from './phrase.ts';

/** How a verb came by its subject. */
export type SubjectBy =
  | 'own'
  /** "the 19 who were arrested" */
  | 'relative'
  /** "were held and questioned" */
  | 'shared'
  /** "those arrested in Tumen", "caught in January, they": the noun is the one to whom it was done */
  | 'reduced'
  /** "are expected to be sent", "tried to board" */
  | 'controlled'
  | 'none';

/** A preposition with its noun: `at the gate`. `noun` is `null` where a date or nothing follows. */
export interface Complement extends Span {
  readonly preposition: string;
  readonly noun: NounPhrase | null;
  /** The noun with all that is joined to it by "of" and "and". */
  readonly words: Span | null;
}

/** A verb with those who do it, those to whom it is done, and what stands with it. Offsets are into the sentence. */
export interface Clause extends Span {
  readonly verb: VerbGroup;
  readonly subject: Span | null;
  readonly subjectHead: string;
  readonly by: SubjectBy;
  readonly object: Span | null;
  readonly complements: readonly Complement[];
  /** Starts of the dates that stand in this clause. */
  readonly dates: readonly Span[];
  /** The verb on which this one hangs: "fear" for "they fear that she was sent". */
  readonly governor: Clause | null;
  /** `to`, `that`, `after`, `from`, `who`, `and` ...; empty for a main clause. */
  readonly link: string;
  /** Passive in meaning: "were held", "those held". */
  readonly passive: boolean;
}

/** The clause whose verb covers an offset, else the latest to begin before it. */
export function clauseAt(clauses: readonly Clause[], offset: number): Clause | null {
  const own = clauses.find((clause) => offset >= clause.verb.start && offset < clause.verb.end);
  if (own) return own;
  return clauses.findLast((clause) => offset >= clause.start && offset < clause.end) ?? null;
}
