import type { Claim } from '../model/claim.ts';
import type { Property } from '../model/properties.ts';
import { countOrigins } from '../origins/index.ts';
import { type Combined, combine } from './combine.ts';
import { countWording } from './count-wording.ts';
import { markIncomparable } from './incomparable.ts';
import { accountOf, type OriginAccount } from './origin-account.ts';
import { type ScopedClaims, scopesOf } from './scopes.ts';
import { findTally, splitByTally } from './tally.ts';
import type { AgainstClaim, AgainstReason, CountKnown, Finding, FindingScope, RuleName } from './types.ts';
import type { View } from './view.ts';

/** Totals that grow as more arrests become known. */
const growingProperties: ReadonlySet<Property> = new Set([
  'count_detained',
  'count_returned',
  'count_at_risk',
]);

/**
 * The findings on one count property: one per scope, and three where a running tally splits the accounts in time.
 *
 * @param claims all claims on the property, in the order of the view
 * @param components claims on lots, which account for the steps of a tally
 */
export function countFindings(
  view: View,
  property: Property,
  claims: readonly Claim[],
  components: readonly Claim[],
): readonly Finding[] {
  return markIncomparable(view, scopedFindings(view, property, claims, components));
}

function scopedFindings(
  view: View,
  property: Property,
  claims: readonly Claim[],
  components: readonly Claim[],
): readonly Finding[] {
  return scopesOf(view, claims, property).flatMap((found) => {
    const scoped = withoutAddedTotals(view, found);
    const { lot, unit, part } = scoped.scope;
    const canGrow = growingProperties.has(property) && lot === null && unit === null && part === 'whole';
    const tally = canGrow ? findTally(view, scoped.claims, components) : null;
    if (!tally) return [countFinding(view, property, scoped)];
    const split = splitByTally(view, scoped.claims, tally);
    const days = arrestDays(view, split.first, components, tally.grewOn);
    const to = { earliest: null, latest: view.day(tally.current) };
    const parts: readonly ScopedClaims[] = [
      { scope: { ...scoped.scope, part: 'first', ...days }, claims: split.first, apart: scoped.apart },
      { scope: { ...scoped.scope, part: 'tally', ...to }, claims: split.tally, apart: split.apart },
      {
        scope: { ...scoped.scope, part: 'later', earliest: tally.grewOn, latest: null },
        claims: split.later,
        apart: [],
      },
    ];
    // Where only the tally's own speaker was heard before it grew, those are its earlier totals.
    const alone = split.first.every((claim) => view.group(claim) === tally.group);
    const told = alone ? parts.slice(1) : parts;
    return told.filter((one) => one.claims.length > 0).map((one) => countFinding(view, property, one));
  });
}

/**
 * Sets apart a figure that adds one speaker's successive totals (1,200 + 2,900 + 4,650): who was in the first total is
 * in the last, and would be counted again and again.
 */
function withoutAddedTotals(view: View, scoped: ScopedClaims): ScopedClaims {
  const added = scoped.claims.filter((claim) => view.context(claim).sum !== null);
  if (added.length === 0) return scoped;
  const totals = [
    ...Map.groupBy(
      scoped.claims.filter((claim) => !added.includes(claim)),
      (claim) => view.group(claim),
    ).values(),
  ].map((own) => new Set(own.map((claim) => view.count(claim).nominal)));
  const twice = added.filter((claim) => {
    const { terms = [], total } = view.context(claim).sum ?? {};
    return total === view.count(claim).nominal && totals.some((own) => terms.every((n) => own.has(n)));
  });
  return {
    ...scoped,
    claims: scoped.claims.filter((claim) => !twice.includes(claim)),
    apart: [...scoped.apart, ...twice.map((claim) => ({ claim, why: 'not_accounted_for' as const }))],
  };
}

/** The rule's value for one scope, with everything it used and set aside. */
export function countFinding(view: View, property: Property, scoped: ScopedClaims): Finding {
  const accounts = accountsOf(view, scoped.claims);
  const combined = combine(accounts);
  const used = combined.used.flatMap(({ claims }) => claims);
  const { scope } = scoped;
  const rule = ruleOf(combined, scope);
  const value: CountKnown = { ...combined.value, all: used.some((claim) => view.context(claim).all) };
  const against = [
    ...combined.against,
    ...scoped.apart.map(({ claim, why }) => ({ claimId: claim.id, why })),
  ];
  return {
    id: findingId(property, scope),
    property,
    scope,
    rule,
    value,
    computed: value,
    decision: null,
    wording: countWording(view, property, scope, { ...combined, rule, value }, accounts),
    used: used.map(({ id }) => id).sort(),
    against: tidy(against, used),
    origins: countOrigins(view.origins, used),
    unconfirmedBy: [],
    openIssues: [],
  };
}

/** One account per independent origin, in order of their first word. */
export function accountsOf(view: View, claims: readonly Claim[]): readonly OriginAccount[] {
  return [...Map.groupBy(claims, (claim) => view.group(claim)).values()].map((own) => accountOf(view, own));
}

function ruleOf(combined: Combined, scope: FindingScope): RuleName {
  if (combined.rule === 'no_number') return 'no_number';
  if (scope.part === 'tally') return 'running_tally';
  if (scope.part === 'first') return 'first_arrests';
  return scope.part === 'period' && scope.name?.startsWith('since') === true
    ? 'cumulative_total'
    : combined.rule;
}

/** Property, part, lot, unit and name: stable from day to day, so that a decision stays on its finding. */
export function findingId(property: Property, scope: FindingScope): string {
  return [
    property,
    scope.part,
    scope.lot ?? '',
    scope.unit ?? '',
    scope.name ?? (scope.part === 'later' ? (scope.earliest ?? '') : ''),
  ].join('|');
}

/** Each claim once, the first reason holds; claims that are used are not against. */
export function tidy(against: readonly AgainstClaim[], used: readonly Claim[]): readonly AgainstClaim[] {
  const skip = new Set(used.map(({ id }) => id));
  const byId = new Map<string, AgainstReason>();
  for (const { claimId, why } of against)
    if (!skip.has(claimId) && !byId.has(claimId)) byId.set(claimId, why);
  return [...byId]
    .map(([claimId, why]) => ({ claimId, why }))
    .sort((x, y) => (x.claimId < y.claimId ? -1 : 1));
}

/** From the first to the last day of arrest that dated accounts of that time give, for the incident or a lot. */
function arrestDays(
  view: View,
  first: readonly Claim[],
  components: readonly Claim[],
  before: string,
): { earliest: string | null; latest: string | null } {
  const reports = new Set(first.map(({ reportId }) => reportId));
  const arrests = view.claims.filter(
    (claim) => claim.property === 'date_detained' && reports.has(claim.reportId),
  );
  const lots = components.filter((claim) => reports.has(claim.reportId) && claim.earliest !== null);
  const days = [...arrests, ...lots]
    .flatMap(({ earliest, latest }) =>
      earliest !== null && latest !== null && latest < before ? [earliest, latest] : [],
    )
    .sort();
  return { earliest: days[0] ?? null, latest: days.at(-1) ?? null };
}
