import type { Cite, Contested, Reason } from '@safeconduct/law/index.ts';

/** What one party says against a step: once, however many statements it denies. */
export type Contest = {
  readonly by: string;
  /** Statements that it denies stand together in the parameter `statement`, parted by `;`. */
  readonly claim: Reason;
  readonly answer: readonly Cite[];
};

/** Contests by party and kind of claim, with the answers to all of them once each. */
export function contestsBy(contested: readonly Contested[]): readonly Contest[] {
  const groups = Map.groupBy(contested, ({ by, claim }) => `${by} ${claim.code}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const answers = group.flatMap(({ answer }) => answer);
    return [
      {
        by: first.by,
        claim: {
          ...first.claim,
          params: {
            ...first.claim.params,
            ...(first.claim.params.statement === undefined
              ? {}
              : { statement: group.map(({ claim }) => claim.params.statement).join(';') }),
          },
        },
        answer: [...new Map(answers.map((cite) => [`${cite.instrument} ${cite.pin}`, cite])).values()],
      },
    ];
  });
}
