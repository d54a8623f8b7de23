import type { Finding } from './types.ts';
import type { View } from './view.ts';
import { countParam, type Wording } from './wording.ts';

/** One body cannot mean the same by two totals of which one is more than twice the other. */
const factor = 2;

/**
 * Marks two totals of one origin, one over a stretch of time and one without, that are too far apart to be of one
 * thing ("360,000" and "over one million this year", both ascribed to one agency): neither is preferred.
 */
export function markIncomparable(view: View, findings: readonly Finding[]): readonly Finding[] {
  const whole = findings.find(({ scope }) => scope.part === 'whole' && scope.lot === null);
  const stretch = findings.find(({ scope, rule }) => scope.part === 'period' && rule !== 'cumulative_total');
  if (whole?.value.kind !== 'count' || stretch?.value.kind !== 'count') return findings;
  const groups = (finding: Finding) =>
    new Set(view.claims.filter(({ id }) => finding.used.includes(id)).map((claim) => view.group(claim)));
  const [a, b] = [groups(whole), groups(stretch)];
  const small = Math.max(whole.value.lower ?? 0, 1);
  const large = stretch.value.lower ?? stretch.value.upper ?? 0;
  const sameOrigin = a.size === 1 && b.size === 1 && [...a].every((group) => b.has(group));
  if (!sameOrigin || large < small * factor) return findings;
  const used = [...whole.used, ...stretch.used].toSorted((x, y) => (x < y ? -1 : 1));
  const wording: Wording = [
    {
      key: 'count.not_comparable',
      params: {
        ...whole.wording[0]?.params,
        n: countParam(whole.value, whole.value.about),
        other: countParam(stretch.value, stretch.value.about),
        name: { kind: 'text', text: stretch.scope.name ?? '' },
      },
      claimIds: used,
    },
  ];
  return findings.map((finding) =>
    finding === whole || finding === stretch
      ? { ...finding, rule: 'not_comparable' as const, wording }
      : finding,
  );
}
