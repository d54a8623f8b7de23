import type { Claim } from '../model/claim.ts';
import type { Property } from '../model/properties.ts';
import { countOrigins } from '../origins/index.ts';
import { speakerNames } from './speaker-names.ts';
import { findingId, tidy } from './counts.ts';
import { whole } from './scopes.ts';
import type { AgainstClaim, DateKnown, Finding, FindingScope, RuleName } from './types.ts';
import type { View } from './view.ts';
import type { TextKey } from './text-keys.ts';
import { countParam, type Param, type Wording } from './wording.ts';

interface DateAccount {
  readonly claims: readonly Claim[];
  /** What the words stand for: "by 20 February" stands for the 20th and allows earlier days. */
  readonly from: string;
  readonly to: string;
  readonly open: 'before' | 'after' | null;
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
  const standing = claims.filter(
    ({ supersededBy, credibility }) => supersededBy === null && credibility !== 5,
  );
  const aside = claims
    .filter((claim) => !standing.includes(claim))
    .map(({ id, supersededBy }) => ({
      claimId: id,
      why: supersededBy === null ? ('graded_improbable' as const) : ('superseded' as const),
    }));
  const dated = standing.filter(({ earliest, latest }) => earliest !== null || latest !== null);
  const accounts = [...Map.groupBy(dated, (claim) => view.group(claim)).values()].map((own) =>
    dateAccount(view, own),
  );
  const { rule, value, used, against, contrary } = combineDates(accounts);
  const undated = standing
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
    wording: dateWording(view, property, scoped, { rule, value, used, against, contrary }),
    used: usedClaims.map(({ id }) => id).sort(),
    against: tidy(
      [...accounts.flatMap(({ dropped }) => dropped), ...against, ...undated, ...aside],
      usedClaims,
    ),
    origins: countOrigins(view.origins, usedClaims),
    unconfirmedBy: [],
    openIssues: [],
  };
}

/** What one origin says: the original before its copies, then its last word; equal words together. */
function dateAccount(view: View, own: readonly Claim[]): DateAccount {
  const originals = own.filter(
    (claim) => !own.some((other) => other !== claim && view.repeats(claim, other)),
  );
  const last = (originals.at(-1) ?? own.at(-1)) as Claim;
  const same = own.filter((claim) => claim.earliest === last.earliest && claim.latest === last.latest);
  const dropped = own
    .filter((claim) => !same.includes(claim))
    .map((claim) => ({
      claimId: claim.id,
      why: view.repeats(claim, last) ? ('changed_in_copy' as const) : ('superseded' as const),
    }));
  return {
    claims: same,
    from: last.earliest ?? (last.latest as string),
    to: last.latest ?? (last.earliest as string),
    open: last.earliest === null ? 'before' : last.latest === null ? 'after' : null,
    firstHand: same.some(({ firstHand }) => firstHand === true),
    dropped,
  };
}

interface CombinedDates {
  readonly rule: RuleName;
  readonly value: DateKnown;
  readonly used: readonly DateAccount[];
  readonly against: readonly AgainstClaim[];
  /** Accounts of other days than those that hold. */
  readonly contrary: readonly DateAccount[];
}

/**
 * Where the days of all accounts overlap, the overlap holds; where most accounts overlap, and no first-hand speaker
 * is against, theirs holds; else the span from the first to the last day stated. An open side stays open.
 */
function combineDates(accounts: readonly DateAccount[]): CombinedDates {
  const [only] = accounts;
  if (!only) {
    return {
      rule: 'no_number',
      value: { kind: 'date', earliest: null, latest: null, best: null },
      used: [],
      against: [],
      contrary: [],
    };
  }
  if (accounts.length === 1)
    return {
      rule: 'single_account',
      value: spanOf(accounts, null),
      used: accounts,
      against: [],
      contrary: [],
    };
  const best = bestDays(accounts);
  if (best && (best.accounts.length === accounts.length || decisive(best.accounts, accounts))) {
    const lost = accounts.filter((account) => !best.accounts.includes(account));
    const against = lost.flatMap(({ claims }) =>
      claims.map(({ id }) => ({ claimId: id, why: 'contradicts' as const })),
    );
    const value = { ...spanOf(best.accounts, best), ...narrowed(best) };
    return { rule: 'date_best_supported', value, used: best.accounts, against, contrary: lost };
  }
  return { rule: 'date_range', value: spanOf(accounts, best), used: accounts, against: [], contrary: [] };
}

interface BestDays {
  readonly from: string;
  readonly to: string;
  readonly accounts: readonly DateAccount[];
}

/** The overlap of accounts; open on a side only where all of them are. */
function narrowed({ from, to, accounts }: BestDays): { earliest: string | null; latest: string | null } {
  return {
    earliest: accounts.every(({ open }) => open === 'before') ? null : from,
    latest: accounts.every(({ open }) => open === 'after') ? null : to,
  };
}

function spanOf(accounts: readonly DateAccount[], best: BestDays | null): DateKnown {
  const from = sorted(accounts.map((account) => account.from));
  const to = sorted(accounts.map((account) => account.to));
  return {
    kind: 'date',
    earliest: accounts.some(({ open }) => open === 'before') ? null : (from[0] ?? null),
    latest: accounts.some(({ open }) => open === 'after') ? null : (to.at(-1) ?? null),
    best: best ? { earliest: best.from, latest: best.to, independent: best.accounts.length } : null,
  };
}

function sorted(days: readonly string[]): readonly string[] {
  return days.toSorted((x, y) => (x < y ? -1 : 1));
}

function bestDays(accounts: readonly DateAccount[]): BestDays | null {
  const supports = accounts
    .flatMap(({ from, to }) => [from, to])
    .map((day) => accounts.filter((one) => one.from <= day && day <= one.to));
  const most = Math.max(...supports.map(({ length }) => length));
  const top = supports.filter(({ length }) => length === most);
  const first = top[0];
  if (!first || most < 2 || top.some((other) => other.some((account) => !first.includes(account))))
    return null;
  return {
    from: sorted(first.map(({ from }) => from)).at(-1) as string,
    to: sorted(first.map(({ to }) => to))[0] as string,
    accounts: first,
  };
}

function decisive(best: readonly DateAccount[], all: readonly DateAccount[]): boolean {
  const others = all.filter((account) => !best.includes(account));
  if (best.some(({ firstHand }) => firstHand)) return !others.some(({ firstHand }) => firstHand);
  return best.length > others.length && !others.some(({ firstHand }) => firstHand);
}

/** More days than this are not told one by one. */
const most = 3;

function dateWording(
  view: View,
  property: Property,
  scope: FindingScope,
  { rule, value, used, contrary }: CombinedDates,
): Wording {
  const shared: Record<string, Param> = { property: { kind: 'property', property } };
  if (rule === 'no_number') return [{ key: 'count.no_number', params: shared, claimIds: [] }];
  const params: Record<string, Param> = {
    ...shared,
    days: { kind: 'days', earliest: value.earliest, latest: value.latest },
    who: { kind: 'names', names: namesOf(view, used) },
    k: { kind: 'number', value: used.length },
    m: { kind: 'number', value: used.length + contrary.length },
    lot: { kind: 'text', text: scope.lot ?? '' },
    ...legParams(scope.name),
  };
  const claimIds = used.flatMap(({ claims }) => claims.map(({ id }) => id)).sort();
  const lead = { key: dateKey(scope, rule, used, contrary), params, claimIds };
  if (rule === 'date_range') return [lead, ...dayParts(view, 'date.account', used)];
  return [lead, ...dayParts(view, 'date.against', contrary)];
}

function namesOf(view: View, accounts: readonly DateAccount[]): readonly string[] {
  return speakerNames(
    view,
    accounts.flatMap(({ claims }) => claims.slice(0, 1)),
  );
}

/** `Laos > China` by its two ends, `second` as a word of the vocabulary, `8 people` as a number. */
function legParams(name: string | null): Record<string, Param> {
  const [start, end] = name?.split(' > ') ?? [];
  if (start !== undefined && end !== undefined)
    return { start: { kind: 'text', text: start }, end: { kind: 'text', text: end } };
  const persons = Number(/^\d+/.exec(name ?? '')?.[0] ?? Number.NaN);
  if (!Number.isNaN(persons)) return { n: countParam({ lower: persons, upper: persons }) };
  return name === null ? {} : { name: { kind: 'term', term: name } };
}

function dateKey(
  { part, lot, name }: FindingScope,
  rule: RuleName,
  used: readonly DateAccount[],
  contrary: readonly DateAccount[],
): TextKey {
  if (part === 'leg') {
    if (name?.includes(' > ')) return 'date.leg_path';
    return /^\d/.test(name ?? '') ? 'date.part' : 'date.leg';
  }
  if (lot !== null) return 'date.lot';
  if (rule === 'date_range') return 'date.range';
  if (contrary.length > 0) return 'date.best';
  return used.length === 1 ? 'date.single' : 'date.agreed';
}

/** The days of some accounts one by one, each with those who give it. */
function dayParts(view: View, key: TextKey, accounts: readonly DateAccount[]): Wording {
  const days = [...Map.groupBy(accounts, ({ from, to, open }) => `${from} ${to} ${open}`).values()];
  if (days.length > most) return [];
  return days
    .toSorted((x, y) => ((x[0]?.from ?? '') < (y[0]?.from ?? '') ? -1 : 1))
    .map((own) => {
      const { from, to, open } = own[0] as DateAccount;
      return {
        key,
        params: {
          days: {
            kind: 'days',
            earliest: open === 'before' ? null : from,
            latest: open === 'after' ? null : to,
          },
          who: { kind: 'names', names: namesOf(view, own) },
          k: { kind: 'number', value: own.length },
        },
        claimIds: own.flatMap(({ claims }) => claims.map(({ id }) => id)).sort(),
      };
    });
}
