import type { Obligation, Reason } from '@safeconduct/law/index.ts';

const rank: Readonly<Record<Obligation['standing'], number>> = {
  bound: 0,
  notYet: 1,
  signedOnly: 1,
  check: 2,
  notInData: 3,
  ended: 4,
  notBound: 5,
};

/** What binds first, then what is only signed, then what must be looked up; what does not bind stays in view, last. */
export function inOrder(obligations: readonly Obligation[]): readonly Obligation[] {
  return obligations.toSorted((a, b) => rank[a.standing] - rank[b.standing]);
}

/** Limits of an instrument that does not bind limit nothing: of it only what remains all the same is told. */
export function limitsOf({ standing, limits }: Obligation): readonly Reason[] {
  if (standing === 'bound' || standing === 'check' || standing === 'notInData') return limits;
  return limits.filter(({ code }) => /^limit\.(otherLaw|signed18|notYet18)$/.test(code));
}
