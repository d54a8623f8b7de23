import type { Claim } from '../model/claim.ts';
import type { Property } from '../model/properties.ts';
import { countOrigins } from '../origins/index.ts';
import { speakerName } from './count-wording.ts';
import { findingId, tidy } from './counts.ts';
import { whole } from './scopes.ts';
import type { AgainstClaim, DateKnown, Finding, FindingScope, RuleName } from './types.ts';
import type { View } from './view.ts';
import type { Param, Wording } from './wording.ts';

interface DateAccount {
  readonly claims: readonly Claim[];
  readonly earliest: string;
  readonly latest: string;
  readonly firstHand: boolean;
  readonly dropped: readonly AgainstClaim[];
}

/** The findings on one date property: one per lot and leg. */
export function dateFindings(view: View, property: Property, claims: readonly Claim[]): readonly Finding[] {
  const legs = Map.groupBy(
    claims.filter(({ scope }) => !scope.other),
    (claim) => `${claim.scope.lot ?? ''}|${view.context(claim).leg ?? ''}`,
  );
  return [...legs.values()].map((own) => {
    const first = own[0] as Claim;
    const name = view.context(first).leg;
    const scope: FindingScope = {
      ...whole,
      lot: first.scope.lot,
      name,
      part: name === null ? 'whole' : 'leg',
    };
    return dateFinding(view, property, scope, own);
  });
}

function dateFinding(view: View, property: Property, scope: FindingScope, claims: readonly Claim[]): Finding {
  const dated = claims.filter(({ earliest, latest }) => earliest !== null || latest !== null);
  const accounts = [...Map.groupBy(dated, (claim) => view.group(claim)).values()].map((own) =>
    dateAccount(view, own),
  );
  const { rule, value, used, against } = combineDates(accounts);
  const undated = claims
    .filter((claim) => !dated.includes(claim))
    .map(({ id }) => ({ claimId: id, why: 'no_number' as const }));
  const usedClaims = used.flatMap((account) => account.claims);
  const span: DateKnown = value;
  const scoped = { ...scope, earliest: span.earliest, latest: span.latest };
  return {
    id: findingId(property, scope),
    property,
    scope: scoped,
    rule,
    value,
    computed: value,
    decision: null,
    wording: dateWording(view, property, scoped, rule, value, used),
    used: usedClaims.map(({ id }) => id).sort(),
    against: tidy([...accounts.flatMap(({ dropped }) => dropped), ...against, ...undated], usedClaims),
    origins: countOrigins(view.origins, usedClaims),
    unconfirmedBy: [],
    openIssues: [],
  };
}

/** What one origin says: the original before its copies, then its last word; equal words together. */
function dateAccount(view: View, own: readonly Claim[]): DateAccount {
  const standing = own.filter(({ supersededBy }) => supersededBy === null);
  const pool = standing.length > 0 ? standing : own;
  const originals = pool.filter(
    (claim) => !pool.some((other) => other !== claim && view.repeats(claim, other)),
  );
  const last = (originals.at(-1) ?? pool.at(-1)) as Claim;
  const [earliest, latest] = bounds(last);
  const same = own.filter((claim) => bounds(claim).join() === `${earliest},${latest}`);
  const dropped = own
    .filter((claim) => !same.includes(claim))
    .map((claim) => ({
      claimId: claim.id,
      why: view.repeats(claim, last) ? ('changed_in_copy' as const) : ('superseded' as const),
    }));
  return {
    claims: same,
    earliest,
    latest,
    firstHand: same.some(({ firstHand }) => firstHand === true),
    dropped,
  };
}

const firstDay = '0001-01-01';
const lastDay = '9999-12-31';

function bounds({ earliest, latest }: Claim): [string, string] {
  return [earliest ?? firstDay, latest ?? lastDay];
}

function open(value: DateKnown): DateKnown {
  return {
    ...value,
    earliest: value.earliest === firstDay ? null : value.earliest,
    latest: value.latest === lastDay ? null : value.latest,
  };
}

/**
 * Where the days of all accounts overlap, the overlap holds; where most accounts overlap, and no first-hand speaker
 * is against, theirs holds; else the span from the first to the last day stated.
 */
function combineDates(accounts: readonly DateAccount[]): {
  rule: RuleName;
  value: DateKnown;
  used: readonly DateAccount[];
  against: readonly AgainstClaim[];
} {
  const [only] = accounts;
  if (!only)
    return {
      rule: 'no_number',
      value: { kind: 'date', earliest: null, latest: null, best: null },
      used: [],
      against: [],
    };
  if (accounts.length === 1) {
    return {
      rule: 'single_account',
      value: open({ kind: 'date', earliest: only.earliest, latest: only.latest, best: null }),
      used: accounts,
      against: [],
    };
  }
  const best = bestDays(accounts);
  if (best && (best.accounts.length === accounts.length || decisive(best.accounts, accounts))) {
    const lost = accounts.filter((account) => !best.accounts.includes(account));
    const overlap = { earliest: best.earliest, latest: best.latest };
    const value = open({ kind: 'date', ...overlap, best: { ...overlap, independent: best.accounts.length } });
    const against = lost.flatMap(({ claims }) =>
      claims.map(({ id }) => ({ claimId: id, why: 'contradicts' as const })),
    );
    return { rule: 'date_best_supported', value, used: best.accounts, against };
  }
  const value: DateKnown = {
    kind: 'date',
    earliest: accounts.map(({ earliest }) => earliest).sort()[0] ?? null,
    latest:
      accounts
        .map(({ latest }) => latest)
        .sort()
        .at(-1) ?? null,
    best: best ? { earliest: best.earliest, latest: best.latest, independent: best.accounts.length } : null,
  };
  return { rule: 'date_range', value: open(value), used: accounts, against: [] };
}

function bestDays(
  accounts: readonly DateAccount[],
): { earliest: string; latest: string; accounts: readonly DateAccount[] } | null {
  const supports = accounts
    .flatMap(({ earliest, latest }) => [earliest, latest])
    .map((day) => accounts.filter((one) => one.earliest <= day && day <= one.latest));
  const most = Math.max(...supports.map(({ length }) => length));
  const top = supports.filter(({ length }) => length === most);
  const first = top[0];
  if (!first || most < 2 || top.some((other) => other.some((account) => !first.includes(account))))
    return null;
  return {
    earliest: first
      .map(({ earliest }) => earliest)
      .sort()
      .at(-1) as string,
    latest: first.map(({ latest }) => latest).sort()[0] as string,
    accounts: first,
  };
}

function decisive(best: readonly DateAccount[], all: readonly DateAccount[]): boolean {
  const others = all.filter((account) => !best.includes(account));
  if (best.some(({ firstHand }) => firstHand)) return !others.some(({ firstHand }) => firstHand);
  return best.length > others.length && !others.some(({ firstHand }) => firstHand);
}

function dateWording(
  view: View,
  property: Property,
  scope: FindingScope,
  rule: RuleName,
  value: DateKnown,
  used: readonly DateAccount[],
): Wording {
  if (rule === 'no_number')
    return [{ key: 'count.no_number', params: { property: { kind: 'property', property } }, claimIds: [] }];
  const params: Record<string, Param> = {
    property: { kind: 'property', property },
    days: { kind: 'days', earliest: value.earliest, latest: value.latest },
    who: {
      kind: 'names',
      names: [...new Set(used.flatMap(({ claims }) => (claims[0] ? [speakerName(view, claims[0])] : [])))],
    },
    k: { kind: 'number', value: used.length },
    name: { kind: 'text', text: scope.name ?? '' },
  };
  const claimIds = used.flatMap(({ claims }) => claims.map(({ id }) => id)).sort();
  const key =
    scope.part === 'leg'
      ? 'date.leg'
      : used.length === 1
        ? 'date.single'
        : rule === 'date_range'
          ? 'date.range'
          : 'date.agreed';
  return [{ key, params, claimIds }];
}
