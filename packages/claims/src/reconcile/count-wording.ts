import type { Claim } from '../model/claim.ts';
import type { Property } from '../model/properties.ts';
import type { Combined } from './combine.ts';
import type { OriginAccount } from './origin-account.ts';
import type { FindingScope } from './types.ts';
import type { TextKey } from './text-keys.ts';
import type { View } from './view.ts';
import { countParam, type Param, type Wording } from './wording.ts';

/** The sentence of a count finding: number, hedge, scope and by whose account. */
export function countWording(
  view: View,
  property: Property,
  scope: FindingScope,
  combined: Combined,
  accounts: readonly OriginAccount[],
): Wording {
  const { value, used, rule } = combined;
  const claimIds = used.flatMap(({ claims }) => claims.map(({ id }) => id)).sort();
  const base: Record<string, Param> = {
    property: { kind: 'property', property },
    n: countParam(value, value.about),
    who: { kind: 'names', names: speakersOf(view, used) },
    k: { kind: 'number', value: used.length },
    m: { kind: 'number', value: accounts.filter(({ count }) => count.affirms !== null).length },
    days: { kind: 'days', earliest: scope.earliest, latest: scope.latest },
    lot: { kind: 'text', text: scope.lot ?? '' },
    name: { kind: 'text', text: scope.name ?? '' },
  };
  if (value.best) {
    base.best = countParam(value.best);
    base.best_k = { kind: 'number', value: value.best.independent };
  }
  if (scope.part === 'tally') base.to = { kind: 'days', earliest: scope.latest, latest: scope.latest };
  if (scope.part === 'later') base.from = { kind: 'days', earliest: scope.earliest, latest: scope.earliest };
  return [
    {
      key: keyOf(combined, scope),
      params: base,
      claimIds:
        rule === 'no_number' ? accounts.flatMap(({ claims }) => claims.map(({ id }) => id)) : claimIds,
    },
  ];
}

function keyOf({ rule, value, used }: Combined, scope: FindingScope): TextKey {
  if (rule === 'no_number') return 'count.no_number';
  if (rule === 'not_comparable') return 'count.not_comparable';
  if (scope.part === 'first') return 'count.first';
  if (scope.part === 'tally') return 'count.tally';
  if (scope.part === 'later') return 'count.later';
  if (scope.part === 'period') return 'count.period';
  if (scope.lot !== null) return 'count.lot';
  if (used.length === 1) return 'count.single';
  if (rule === 'agreement') return 'count.agreed';
  if (rule === 'best_supported') return 'count.best';
  return value.best ? 'count.range_best' : 'count.range';
}

/** Who stands behind some accounts: the first speaker of each, as named in the report. */
export function speakersOf(view: View, accounts: readonly OriginAccount[]): readonly string[] {
  return [...new Set(accounts.flatMap(({ claims }) => (claims[0] ? [speakerName(view, claims[0])] : [])))];
}

/** A claim's speaker as shown: the publisher where the report speaks for itself. */
export function speakerName(view: View, claim: Claim): string {
  const publisher = view.report(claim)?.publisher;
  const own =
    claim.speakerKind === 'self' || claim.speakerKind === 'reporter' || claim.speakerKind === 'unattributed';
  if (own && publisher !== undefined) return publisher;
  if (
    claim.speakerKind === 'anonymous_source' ||
    claim.speakerKind === 'activists' ||
    claim.speakerKind === 'media'
  ) {
    return publisher === undefined || claim.speaker.includes(publisher)
      ? claim.speaker
      : `${claim.speaker} (${publisher})`;
  }
  return claim.speaker;
}
