import type { Cite, Contested, Reason } from '@safeconduct/law/index.ts';

/** What is said against a step: once, however many say it and however many statements it denies. */
export type Contest = {
  readonly by: readonly string[];
  /** Statements that are denied stand together in the parameter `statement`, parted by `;`. */
  readonly claim: Reason;
  readonly answer: readonly Cite[];
};

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** Contests by kind of claim and state whose treatment is denied, with the answers to all of them once each. */
export function contestsBy(contested: readonly Contested[]): readonly Contest[] {
  const groups = Map.groupBy(contested, ({ claim }) => `${claim.code} ${claim.params.state ?? ''}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const answers = group.flatMap(({ answer }) => answer);
    const statements = unique(group.flatMap(({ claim }) => claim.params.statement ?? []));
    return [
      {
        by: unique(group.map(({ by }) => by)),
        claim: {
          ...first.claim,
          params: {
            ...first.claim.params,
            ...(statements.length === 0 ? {} : { statement: statements.join(';') }),
          },
        },
        answer: [...new Map(answers.map((cite) => [`${cite.instrument} ${cite.pin}`, cite])).values()],
      },
    ];
  });
}
