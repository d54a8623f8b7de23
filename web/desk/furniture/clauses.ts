import type { RenderedWording } from '@safeconduct/claims/reconcile/index.ts';

/** A clause as it stands in its sentence (the first letter of the sentence is a capital), and what follows it. */
export type Clause = {
  readonly key: string;
  /** As the clause is when it stands alone. */
  readonly text: string;
  readonly shown: string;
  readonly between: string;
  readonly claimIds: readonly string[];
};

/** Up to this many clauses are read in one breath; more are set one a line under the first. */
const inOneBreath = 4;

export function isLong(sentence: RenderedWording): boolean {
  return sentence.parts.length > inOneBreath;
}

/** The sentence cut into its clauses, each with the mark behind it; together they are the sentence, word for word. */
export function clausesOf({ text: whole, parts }: RenderedWording): readonly Clause[] {
  const folded = whole.toLowerCase();
  let at = 0;
  return parts.map(({ text, claimIds }, index) => {
    const from = Math.max(at, folded.indexOf(text.toLowerCase(), at));
    const end = from + text.length;
    const next = parts[index + 1];
    const until = next === undefined ? whole.length : folded.indexOf(next.text.toLowerCase(), end);
    at = until < 0 ? end : until;
    return {
      key: `${from} ${text}`,
      text,
      shown: whole.slice(from, end),
      between: whole.slice(end, at),
      claimIds,
    };
  });
}
