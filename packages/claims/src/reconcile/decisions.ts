import type { Decision, Finding, FindingValue } from './types.ts';
import { readCount } from './value.ts';

/**
 * Puts decisions of persons beside what the rules give. The latest decision on a property and lot holds; the
 * computed value stays in `computed`. A decision for the incident as a whole goes to its first finding.
 */
export function applyDecisions(
  findings: readonly Finding[],
  decisions: readonly Decision[],
): readonly Finding[] {
  const ordered = decisions.toSorted((x, y) =>
    x.on < y.on ? -1 : x.on > y.on ? 1 : x.value < y.value ? -1 : 1,
  );
  const latest = new Map(ordered.map((decision) => [`${decision.property}|${decision.lot ?? ''}`, decision]));
  const done = new Set<string>();
  return findings.map((finding) => {
    const key = `${finding.property}|${finding.scope.lot ?? ''}`;
    const decision = latest.get(key);
    const fits =
      finding.scope.part === 'whole' || finding.scope.part === 'first' || finding.scope.lot !== null;
    if (!decision || done.has(key) || !fits) return finding;
    done.add(key);
    return {
      ...finding,
      decision,
      value: valueOf(decision, finding.computed),
      wording: [
        {
          key: 'decided.by' as const,
          params: {
            property: { kind: 'property' as const, property: finding.property },
            value: { kind: 'text' as const, text: decision.value },
            who: { kind: 'names' as const, names: [decision.by] },
            reason: { kind: 'text' as const, text: decision.reason },
            days: { kind: 'days' as const, earliest: decision.on, latest: decision.on },
          },
          claimIds: finding.used,
        },
        ...finding.wording,
      ],
    };
  });
}

/** Reads the decided value in the kind of the finding; what does not read stays words. */
function valueOf({ value }: Decision, computed: FindingValue): FindingValue {
  if (computed.kind === 'count') {
    const count = readCount(value, { lower: null, upper: null });
    if (count.affirms === null) return { kind: 'words', words: value };
    return { kind: 'count', ...count.shown, best: null, about: count.form === 'about', all: false };
  }
  const day = /^(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))?$/.exec(value);
  if (computed.kind === 'date' && day) {
    return { kind: 'date', earliest: day[1] ?? null, latest: day[2] ?? day[1] ?? null, best: null };
  }
  return { kind: 'words', words: value };
}
