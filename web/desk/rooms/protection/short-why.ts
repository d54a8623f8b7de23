import type { FactId, LawFinding, Reason } from '@safeconduct/law/index.ts';

/** Why a step stands as it does, short enough for one line. */
export type ShortWhy =
  | {
      readonly kind: 'rests';
      readonly facts: readonly FactId[];
      readonly more: number;
      readonly statements: number;
    }
  | { readonly kind: 'ask'; readonly fact: FactId }
  | { readonly kind: 'reason'; readonly reason: Reason }
  | { readonly kind: 'none' };

const shown = 2;

/**
 * The one line under a step: what it rests on, where it stands on something; what to ask first, where it is not known;
 * else the first note of the engine; that nothing is known is said above it. All of it, in full, is where the step is opened.
 */
export function shortWhy(finding: Pick<LawFinding, 'because' | 'result' | 'factsMissing'>): ShortWhy {
  const { because, result, factsMissing } = finding;
  const facts = because.flatMap(({ code, params }) =>
    /^used\.(yes|no|contested)$/.test(code) ? [String(params.fact)] : [],
  );
  const statements = because.filter(({ code }) => code === 'used.statement').length;
  const [first] = factsMissing;
  if (result === 'unknown' && first !== undefined) return { kind: 'ask', fact: first.fact };
  if (result !== 'unknown' && facts.length + statements > 0) {
    return {
      kind: 'rests',
      facts: facts.slice(0, shown),
      more: Math.max(0, facts.length - shown),
      statements,
    };
  }
  const reason = because.find(({ code }) => !/^(used|decided)\.|^node\.notKnown$/.test(code));
  return reason === undefined ? { kind: 'none' } : { kind: 'reason', reason };
}
