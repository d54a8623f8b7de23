import type { Decision, Finding, FindingValue } from './types.ts';
import { readCount } from './value.ts';
import { countParam, type Param } from './wording.ts';

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
            value: valueParam(decision, finding.computed),
            who: { kind: 'names' as const, names: [decision.by] },
            // The sentence has a mark of its own behind it.
            reason: { kind: 'text' as const, text: decision.reason.trim().replace(/[.。]+$/, '') },
            days: { kind: 'days' as const, earliest: decision.on, latest: decision.on },
          },
          claimIds: finding.used,
        },
        ...finding.wording,
      ],
    };
  });
}

/** The decided value as it is said: a figure with its bound, a day, or the person's own words. */
function valueParam(decision: Decision, computed: FindingValue): Param {
  const value = valueOf(decision, computed);
  if (value.kind === 'count') return countParam(value, value.about);
  if (value.kind === 'date') return { kind: 'days', earliest: value.earliest, latest: value.latest };
  return { kind: 'term', term: decision.value };
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
