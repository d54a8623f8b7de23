import type { Claim } from '../model/claim.ts';
import { kindOf, type Property } from '../model/properties.ts';
import { countOrigins } from '../origins/index.ts';
import { accountsForChart } from './chart.ts';
import { checkArithmetic } from './check-arithmetic.ts';
import { communicationsOf, positionsOf } from './communications.ts';
import { allReturnedOf, confirmationOf } from './confirmation.ts';
import { countFindings } from './counts.ts';
import { custodyOf, legsOf } from './custody.ts';
import { dateFindings } from './dates.ts';
import { applyDecisions } from './decisions.ts';
import { issuesOf } from './issues/index.ts';
import { lotsOf } from './lots.ts';
import { termFinding } from './terms.ts';
import type { Finding, IncidentFindings, ReconcileInput } from './types.ts';
import { type View, viewOf } from './view.ts';

/**
 * Turns the contradicting claims on one incident into what is known, as of any day: per property and scope a value
 * or a range found by a named rule, the claims used and the claims against, and the troubles in view. Pure, and
 * independent of the order of its input. Rules: RULES.md.
 *
 * @example reconcile({ claims, reports, asOf: '2012-02-15' }).findings
 */
export function reconcile(input: ReconcileInput): IncidentFindings {
  const asOf = input.asOf ?? null;
  const view = viewOf(input.claims, input.reports, asOf, input.nearCopies ?? []);
  const confirmation = confirmationOf(view);
  const arithmetic = checkArithmetic(view.claims);
  const computed = findingsOf(view);
  const issues = issuesOf(view, arithmetic, computed);
  const decided = applyDecisions(
    computed,
    (input.decisions ?? []).filter(({ on }) => asOf === null || on <= asOf),
  );
  const issuesOn = new Map<string, string[]>();
  for (const { id, claimIds } of issues) {
    for (const claimId of claimIds) issuesOn.set(claimId, [...(issuesOn.get(claimId) ?? []), id]);
  }
  const findings = decided.map((finding) => ({
    ...finding,
    unconfirmedBy: /^(count|date)_(detained|returned|return)$/.test(finding.property)
      ? confirmation.declined
      : [],
    openIssues: touching(finding, issuesOn),
  }));
  return {
    asOf,
    claimIds: view.claims.map(({ id }) => id).sort(),
    reportIds: view.reports.map(({ id }) => id),
    origins: view.origins,
    totals: {
      reports: view.reports.length,
      families: view.origins.families.length,
      independent: countOrigins(
        view.origins,
        view.claims.filter(({ property }) => property === 'count_detained' || property === 'count_returned'),
      ).independent,
    },
    findings,
    issues,
    arithmetic,
    accounts: accountsForChart(view, computed),
    lots: lotsOf(view, arithmetic),
    custody: custodyOf(view),
    legs: legsOf(view),
    communications: communicationsOf(view),
    positions: positionsOf(view),
    confirmation,
    unsourced: view.claims
      .filter(({ speakerKind }) => speakerKind === 'unattributed')
      .map(({ id }) => id)
      .sort(),
    allReturned: allReturnedOf(view),
  };
}

/** Ids of the issues on any claim that a finding uses or sets aside. */
function touching(finding: Finding, issuesOn: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const claimIds = [...finding.used, ...finding.against.map(({ claimId }) => claimId)];
  return [...new Set(claimIds.flatMap((id) => issuesOn.get(id) ?? []))].sort((x, y) => (x < y ? -1 : 1));
}

function findingsOf(view: View): readonly Finding[] {
  const byProperty = Map.groupBy(view.claims, ({ property }) => property);
  const components = byProperty.get('count_component') ?? [];
  const properties = [...byProperty.keys()].sort((x, y) => (x < y ? -1 : 1));
  return properties.flatMap((property) =>
    findingsOn(view, property, byProperty.get(property) ?? [], components),
  );
}

function findingsOn(
  view: View,
  property: Property,
  claims: readonly Claim[],
  components: readonly Claim[],
): readonly Finding[] {
  switch (kindOf(property)) {
    case 'count':
      return countFindings(view, property, claims, components);
    case 'date':
      return dateFindings(view, property, claims);
    default:
      return [termFinding(view, property, claims)];
  }
}

/**
 * The named troubles alone, for callers that need no findings.
 *
 * @example findIssues({ claims, reports }).filter(({ name }) => name === 'bound_lost')
 */
export function findIssues(input: ReconcileInput): IncidentFindings['issues'] {
  return reconcile(input).issues;
}
