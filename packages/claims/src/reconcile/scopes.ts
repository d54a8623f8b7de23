import type { Claim } from '../model/claim.ts';
import type { Property } from '../model/properties.ts';
import { figure } from '../origins/groups.ts';
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
  const times = timesOf(view, near);
  const timeless = (claim: Claim) => property === 'count_component' || times.main.has(claim.id);
  const time = (claim: Claim) => (timeless(claim) ? '' : String(times.of.get(claim.id)));
  const byKey = Map.groupBy(near, (claim) =>
    [claim.scope.lot, claim.scope.unit, periodKey(view, claim), time(claim)].join('|'),
  );
  const scopes = [...byKey.values()].map((group) => scopeOf(view, group, timeless));
  const main = scopes.findIndex(
    ({ scope }) => scope.part === 'whole' && scope.lot === null && scope.unit === null,
  );
  const host = Math.max(0, main);
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
  return period === null ? '' : `${period.cumulative ? 'since' : 'in'} ${period.name.toLowerCase()}`;
}

function scopeOf(view: View, claims: readonly Claim[], timeless: (claim: Claim) => boolean): ScopedClaims {
  const first = claims[0] as Claim;
  const { period, leg } = view.context(first);
  const base = {
    ...whole,
    lot: first.scope.lot,
    unit: first.scope.unit,
    name:
      leg ?? (period === null ? null : `${period.cumulative ? 'since ' : ''}${period.name}`.trim() || null),
  };
  if (leg !== null) return { scope: { ...base, part: 'leg' }, claims, apart: [] };
  if (period?.cumulative === true) return latestTotal(view, { ...base, part: 'period' }, claims);
  if (period !== null) return { scope: { ...base, part: 'period' }, claims, apart: [] };
  if (timeless(first) || first.scope.lot !== null) return { scope: base, claims, apart: [] };
  return { scope: { ...base, part: 'later', ...span(view, claims) }, claims, apart: [] };
}

/** A total "since ..." grows: only those of the last month are of one time. */
function latestTotal(view: View, scope: FindingScope, claims: readonly Claim[]): ScopedClaims {
  const last = claims.findLast((claim) => view.day(claim) !== noDay) ?? claims[0];
  const current = claims.filter((claim) => last && distance(view.day(claim), view.day(last)) <= 31);
  const apart = claims
    .filter((claim) => !current.includes(claim))
    .map((claim) => ({ claim, why: 'different_as_of' as const }));
  return { scope: { ...scope, latest: last ? view.day(last) : null }, claims: current, apart };
}

/**
 * The times at which a figure was given: more than half a year without a word starts a new one. The time with most
 * independent origins, or the first of them, is that of the incident; later words that repeat its figures join it.
 */
function timesOf(
  view: View,
  claims: readonly Claim[],
): { main: ReadonlySet<string>; of: ReadonlyMap<string, number> } {
  const clusters: Claim[][] = [];
  for (const claim of claims) {
    const last = clusters.at(-1)?.at(-1);
    if (last && distance(view.day(last), view.day(claim)) <= sameTimeDays) clusters.at(-1)?.push(claim);
    else clusters.push([claim]);
  }
  const weight = (cluster: readonly Claim[]) => new Set(cluster.map((claim) => view.group(claim))).size;
  const heaviest = Math.max(0, ...clusters.map(weight));
  const main = clusters.find((cluster) => weight(cluster) === heaviest) ?? [];
  const figures = new Set(main.map(figure));
  const joined = claims.filter((claim) => main.includes(claim) || figures.has(figure(claim)));
  return {
    main: new Set(joined.map(({ id }) => id)),
    of: new Map(clusters.flatMap((cluster, at) => cluster.map(({ id }) => [id, at] as const))),
  };
}

function distance(a: string, b: string): number {
  return a === noDay || b === noDay ? 0 : Math.abs(dayIndex(b) - dayIndex(a));
}

function span(view: View, claims: readonly Claim[]): { earliest: string | null; latest: string | null } {
  const days = claims.map((claim) => view.day(claim)).filter((day) => day !== noDay);
  return { earliest: days[0] ?? null, latest: days.at(-1) ?? null };
}
