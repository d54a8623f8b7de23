import { inMonth, inYear } from '@safeconduct/dates';
import type { Claim } from '../model/claim.ts';
import type { Property } from '../model/properties.ts';
import type { Combined } from './combine.ts';
import type { OriginAccount } from './origin-account.ts';
import type { FindingScope } from './types.ts';
import type { TextKey } from './text-keys.ts';
import type { View } from './view.ts';
import { countParam, type Param, type Wording, type WordingPart } from './wording.ts';

/** The sentence of a count finding: number, hedge, scope and by whose account. */
export function countWording(
  view: View,
  property: Property,
  scope: FindingScope,
  combined: Combined,
  accounts: readonly OriginAccount[],
): Wording {
  const { value, used, rule } = combined;
  if (rule === 'no_number') return wordsOnly(view, property, accounts);
  const claimIds = used.flatMap(({ claims }) => claims.map(({ id }) => id)).sort();
  const base: Record<string, Param> = {
    property: { kind: 'property', property },
    n: countParam(value, value.about),
    who: { kind: 'names', names: speakersOf(view, used) },
    k: { kind: 'number', value: rule === 'best_supported' ? (value.best?.independent ?? 0) : used.length },
    m: { kind: 'number', value: accounts.filter(({ count }) => count.affirms !== null).length },
    days: { kind: 'days', earliest: scope.earliest, latest: scope.latest },
    lot: { kind: 'text', text: scope.lot ?? '' },
    name: periodParam(scope.name ?? ''),
  };
  if (value.best) {
    base.best = countParam(value.best, value.best.about);
    base.best_k = { kind: 'number', value: value.best.independent };
  }
  if (scope.part === 'tally') base.to = { kind: 'days', earliest: scope.latest, latest: scope.latest };
  if (scope.part === 'later') base.from = { kind: 'days', earliest: scope.earliest, latest: scope.earliest };
  const added = used.length === 1 ? sumOfArrests(view, used[0]?.claims ?? []) : null;
  if (added !== null) {
    return [
      {
        key: 'count.two_incidents',
        params: { ...base, expression: { kind: 'text', text: added } },
        claimIds,
      },
    ];
  }
  const lead: WordingPart = { key: keyOf(combined, scope), params: base, claimIds };
  return [lead, ...topOfOne(view, combined)];
}

/** The start of a total "since ...", as a date where it names one, so that other languages can write it. */
function periodParam(name: string): Param {
  const since = /^since (?:(\p{L}{3})\p{L}*\.? )?(\d{4})$/u.exec(name);
  const month = months.indexOf((since?.[1] ?? '').toLowerCase()) + 1;
  const year = Number(since?.[2]);
  if (!since || (since[1] !== undefined && month === 0))
    return { kind: 'text', text: name.replace(/^since /, '') };
  const date = month > 0 ? inMonth(year, month) : inYear(year);
  return { kind: 'days', earliest: date.earliest, latest: date.latest };
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function keyOf({ rule, value, used }: Combined, scope: FindingScope): TextKey {
  if (rule === 'not_comparable') return 'count.not_comparable';
  if (scope.part === 'first') return 'count.first';
  if (scope.part === 'tally') return 'count.tally';
  if (scope.part === 'later') return 'count.later';
  if (scope.part === 'period')
    return scope.name?.startsWith('since') === true ? 'count.period_since' : 'count.period';
  if (scope.lot !== null) return 'count.lot';
  if (used.length === 1) return 'count.single';
  if (rule === 'agreement') return 'count.agreed';
  if (rule === 'best_supported') return 'count.best';
  return value.best ? 'count.range_best' : 'count.range';
}

/** Where the highest figure of a range rests on one account alone, that account is named. */
function topOfOne(view: View, { rule, value, used }: Combined): Wording {
  if (rule === 'agreement' || rule === 'best_supported' || value.lower === value.upper) return [];
  const figure = ({ count }: OriginAccount) => count.shown.upper ?? count.shown.lower ?? 0;
  const upper = Math.max(...used.map(figure));
  if (used.length < 2 || value.lower === null || value.lower >= upper) return [];
  const tops = used.filter((account) => figure(account) === upper);
  const [only] = tops;
  if (!only || tops.length > 1) return [];
  const label = view.origins.groups.find(({ id }) => id === only.group)?.label;
  const speakers = speakerNames(view, only.claims);
  const names = speakers.length === 1 || label === undefined ? speakers : [label];
  return [
    {
      key: 'count.top',
      params: {
        n: countParam({ lower: upper, upper: only.count.shown.upper }, only.count.form === 'about'),
        who: { kind: 'names', names },
      },
      claimIds: only.claims.map(({ id }) => id).toSorted((x, y) => (x < y ? -1 : 1)),
    },
  ];
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
  const claims = accounts.flatMap(({ dropped }) => dropped).map(({ claimId }) => claimId);
  const stated = view.claims.filter(
    ({ id, valueNormalised }) => claims.includes(id) && valueNormalised !== 'unknown',
  );
  if (stated.length === 0) {
    return [
      { key: 'count.no_number', params: { property: { kind: 'property', property } }, claimIds: claims },
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

/** Who stands behind some accounts: the first speaker of each, as named in the report. */
export function speakersOf(view: View, accounts: readonly OriginAccount[]): readonly string[] {
  return speakerNames(
    view,
    accounts.flatMap(({ claims }) => claims.slice(0, 1)),
  );
}

/**
 * A claim's speaker as shown: the publisher where the report speaks for itself, and beside a voice that is not
 * named. What a publisher's name has in brackets ("forum copy") is left out.
 */
export function speakerName(view: View, claim: Claim): string {
  const publisher = view.report(claim)?.publisher.replace(/\s*\([^)]*\)\s*$/, '');
  const { own, named, channel, label } = view.voice(claim);
  if (publisher === undefined || publisher === '') return label;
  if (own) return publisher;
  return named.length > 0 || channel.length > 0 || label.includes(publisher)
    ? label
    : `${label} (${publisher})`;
}

/** The speakers of some claims, one name for each voice. */
export function speakerNames(view: View, claims: readonly Claim[]): readonly string[] {
  const byVoice = new Map<string, string>();
  for (const claim of claims) {
    const name = speakerName(view, claim);
    const key = view.voice(claim).named[0] ?? name.toLowerCase();
    if (!byVoice.has(key)) byVoice.set(key, name);
  }
  return [...new Set(byVoice.values())];
}
