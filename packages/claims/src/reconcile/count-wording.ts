import type { Claim } from '../model/claim.ts';
import type { Property } from '../model/properties.ts';
import type { Combined } from './combine.ts';
import { accountNames, figureParts, rangeParts, stating } from './figure-wording.ts';
import type { OriginAccount } from './origin-account.ts';
import { periodParam } from './period.ts';
import { speakerName } from './speaker-names.ts';
import type { TextKey } from './text-keys.ts';
import type { FindingScope } from './types.ts';
import type { View } from './view.ts';
import { countParam, type Param, type Wording, type WordingPart } from './wording.ts';

/** The sentence of a count finding: number, hedge, scope and by whose account; then the figures that differ. */
export function countWording(
  view: View,
  property: Property,
  scope: FindingScope,
  combined: Combined,
  accounts: readonly OriginAccount[],
): Wording {
  const { value, used, rule, contrary } = combined;
  if (rule === 'no_number') return wordsOnly(view, property, accounts);
  const isPoint = rule === 'agreement' || rule === 'best_supported';
  const holders = isPoint ? stating(used, value) : used;
  const claims = holders.flatMap((account) => account.claims);
  const base: Record<string, Param> = {
    property: { kind: 'property', property },
    n: countParam(value, value.about, used.length === 1 && used[0]?.count.form === 'range'),
    who: { kind: 'names', names: accountNames(view, holders) },
    k: { kind: 'number', value: holders.length },
    m: { kind: 'number', value: used.length + contrary.length },
    days: { kind: 'days', earliest: scope.earliest, latest: scope.latest },
    lot: { kind: 'text', text: scope.lot ?? '' },
    name: periodParam(scope.name ?? ''),
    ...extras(view, claims, property),
  };
  if (scope.part === 'tally') base.to = { kind: 'days', earliest: scope.latest, latest: scope.latest };
  if (scope.part === 'later') base.from = { kind: 'days', earliest: scope.earliest, latest: scope.earliest };
  const claimIds = claims.map(({ id }) => id).toSorted();
  const added = used.length === 1 ? sumOfArrests(view, used[0]?.claims ?? []) : null;
  if (added !== null) {
    const expression: Param = { kind: 'text', text: added };
    return [{ key: 'count.two_incidents', params: { ...base, expression }, claimIds }];
  }
  const lead: WordingPart = { key: keyOf(combined, scope, base), params: base, claimIds };
  if (used.length < 2 && contrary.length === 0) return [lead];
  if (!isPoint) return [lead, ...rangeParts(view, used)];
  const others = used.filter((account) => !holders.includes(account));
  return [lead, ...figureParts(view, 'count.fits', others), ...figureParts(view, 'count.against', contrary)];
}

/** Where to people were returned, of whom they were a part, whether they come on top: as far as all say the same. */
function extras(view: View, claims: readonly Claim[], property: Property): Record<string, Param> {
  const contexts = claims.map((claim) => view.context(claim));
  const [destination, ...more] = new Set(
    property === 'count_returned' ? contexts.flatMap(({ to }) => to ?? []) : [],
  );
  const isPart = /^count_(children|women|men|elderly|dead)$/.test(property);
  const parts = new Set(isPart ? contexts.map(({ partOf }) => partOf) : []);
  const [only] = parts.size === 1 ? parts : [null];
  const of = typeof only === 'number' && isLot(view, only) ? only : null;
  return {
    ...(destination !== undefined &&
      more.length === 0 && { destination: { kind: 'text', text: destination } }),
    ...(of !== null && { of: countParam({ lower: of, upper: of }) }),
    ...(isPart && contexts.every(({ beside }) => beside) && { beside: { kind: 'text', text: '+' } }),
  };
}

/** Whether a figure is that of a lot and of no total: children "of the 313" are not among all 442. */
function isLot(view: View, n: number): boolean {
  const of = view.claims.filter((claim) => view.count(claim).nominal === n);
  const total = /^count_(detained|returned|group_total|at_risk)$/;
  return (
    of.some(({ property }) => property === 'count_component') &&
    !of.some(({ property }) => total.test(property))
  );
}

function keyOf({ rule, value, used }: Combined, scope: FindingScope, params: Record<string, Param>): TextKey {
  const holders = params.k?.kind === 'number' ? params.k.value : 0;
  if (rule === 'not_comparable') return 'count.not_comparable';
  if (scope.part === 'first') return 'count.first';
  if (scope.part === 'tally')
    return params.property?.kind === 'property' && params.property.property === 'count_detained'
      ? 'count.tally'
      : 'count.running_total';
  if (scope.part === 'later') return 'count.later';
  if (scope.part === 'period') {
    if (scope.name?.startsWith('since') === true) return 'count.period_since';
    return params.name?.kind === 'days' ? 'count.period_in' : 'count.period';
  }
  if (scope.lot !== null) return 'count.lot';
  if (params.of) return 'count.of_part';
  if (params.beside) return 'count.beside';
  if (rule === 'best_supported') return 'count.best';
  if (used.length === 1 || (rule === 'agreement' && holders === 1)) return 'count.single';
  if (rule === 'agreement') return 'count.agreed';
  return value.upper === null && value.lower === null ? 'count.no_number' : 'count.range';
}

/** The sum written out beside a figure that adds separate arrests; `null` for any other figure. */
export function sumOfArrests(view: View, claims: readonly Claim[]): string | null {
  const claim = claims.find(({ note }) => separate.test(note));
  const sum = claim ? view.context(claim).sum : null;
  return claim && sum && sum.total === view.count(claim).nominal ? sum.expression : null;
}

const separate = /\b(two|three|several|separate|different) (incidents|arrests|events|cases)\b/i;

/** Figures that are no numbers of persons (`90%`, `few`) are shown as they stand. */
function wordsOnly(view: View, property: Property, accounts: readonly OriginAccount[]): Wording {
  const claims = new Set(accounts.flatMap(({ dropped }) => dropped).map(({ claimId }) => claimId));
  const stated = view.claims.filter(
    ({ id, valueNormalised }) => claims.has(id) && valueNormalised !== 'unknown',
  );
  if (stated.length === 0) {
    return [
      {
        key: 'count.no_number',
        params: { property: { kind: 'property', property } },
        claimIds: [...claims].toSorted(),
      },
    ];
  }
  return stated.map((claim) => ({
    key: 'terms.listed',
    params: {
      property: { kind: 'property', property },
      who: { kind: 'names', names: [speakerName(view, claim)] },
      term: { kind: 'term', term: claim.valueNormalised },
    },
    claimIds: [claim.id],
  }));
}
