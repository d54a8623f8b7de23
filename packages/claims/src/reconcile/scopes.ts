import type { Claim } from '../model/claim.ts';
import type { Property } from '../model/properties.ts';
import { dayIndex } from './days.ts';
import type { AgainstReason, FindingScope } from './types.ts';
import { noDay, type View } from './view.ts';

/** Claims that count like things, with the claims that were set apart and why. */
export interface ScopedClaims {
  readonly scope: FindingScope;
  readonly claims: readonly Claim[];
  readonly apart: readonly { readonly claim: Claim; readonly why: AgainstReason }[];
}

/** Figures more than half a year apart are not of one time. */
const sameTimeDays = 180;

export const whole: FindingScope = {
  lot: null,
  unit: null,
  part: 'whole',
  earliest: null,
  latest: null,
  name: null,
};

/**
 * Splits the claims on a property into scopes that may be compared inside, but not with each other: by lot, unit,
 * period and time. Claims that say that they count something wider are set apart from all.
 */
export function scopesOf(view: View, claims: readonly Claim[], property: Property): readonly ScopedClaims[] {
  const apart = claims
    .filter(({ scope }) => scope.other)
    .map((claim) => ({ claim, why: 'wider_population' as const }));
  const near = claims.filter(({ scope }) => !scope.other);
  const byKey = Map.groupBy(
    near,
    (claim) => `${claim.scope.lot ?? ''}|${claim.scope.unit ?? ''}|${periodKey(view, claim)}`,
  );
  const scopes = [...byKey.values()].flatMap((group) => byTime(view, group, property));
  const main = scopes.findIndex(
    ({ scope }) => scope.part === 'whole' && scope.lot === null && scope.unit === null,
  );
  const host = main >= 0 ? main : 0;
  if (scopes.length === 0) {
    return apart.length === 0 ? [] : [{ scope: whole, claims: [], apart }];
  }
  return scopes.map((scoped, at) =>
    at === host ? { ...scoped, apart: [...scoped.apart, ...apart] } : scoped,
  );
}

function periodKey(view: View, claim: Claim): string {
  const { period, leg } = view.context(claim);
  if (leg !== null) return `leg ${leg}`;
  return period === null ? '' : `${period.cumulative ? 'since' : 'in'} ${period.name}`;
}

/** Splits one scope where more than half a year lies between two publications; the best attested time is `whole`. */
function byTime(view: View, claims: readonly Claim[], property: Property): readonly ScopedClaims[] {
  const first = claims[0];
  if (!first) return [];
  const { period, leg } = view.context(first);
  const base = {
    ...whole,
    lot: first.scope.lot,
    unit: first.scope.unit,
    part: leg !== null ? ('leg' as const) : period !== null ? ('period' as const) : ('whole' as const),
    name:
      leg ?? (period === null ? null : `${period.cumulative ? 'since ' : ''}${period.name}`.trim() || null),
  };
  if (base.part !== 'whole' || property === 'count_component') return [{ scope: base, claims, apart: [] }];
  const clusters: Claim[][] = [];
  for (const claim of claims) {
    const last = clusters.at(-1)?.at(-1);
    const gap = last ? distance(view.day(last), view.day(claim)) : Infinity;
    if (last && gap <= sameTimeDays) clusters.at(-1)?.push(claim);
    else clusters.push([claim]);
  }
  const weight = (cluster: readonly Claim[]) => new Set(cluster.map((claim) => view.group(claim))).size;
  const heaviest = Math.max(...clusters.map(weight));
  const main = clusters.find((cluster) => weight(cluster) === heaviest);
  return clusters.map((cluster) => ({
    scope: cluster === main ? base : { ...base, part: 'later' as const, ...span(view, cluster) },
    claims: cluster,
    apart: [],
  }));
}

function distance(a: string, b: string): number {
  return a === noDay || b === noDay ? 0 : Math.abs(dayIndex(b) - dayIndex(a));
}

function span(view: View, claims: readonly Claim[]): { earliest: string | null; latest: string | null } {
  const days = claims.map((claim) => view.day(claim)).filter((day) => day !== noDay);
  return { earliest: days[0] ?? null, latest: days.at(-1) ?? null };
}
