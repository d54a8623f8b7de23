import type { Claim } from '../model/claim.ts';
import type { Property } from '../model/properties.ts';
import type { ArithmeticNote } from './arithmetic.ts';
import { contextOf } from './context.ts';
import { countOf } from './value.ts';

const totals: ReadonlySet<Property> = new Set<Property>([
  'count_detained',
  'count_returned',
  'count_at_risk',
  'count_group_total',
]);
const takenOff: ReadonlySet<Property> = new Set<Property>(['informants_in_group', 'count_helpers']);
const most = 20;

/**
 * Checks sums inside one report: the lots against the total, with informants and helpers taken off where that makes
 * it fit (12 + 18 + 5 = 35, minus 2 informants = 33), and sums written out in notes. What does not add up is
 * reported as such; no figure is changed.
 *
 * @param claims of one incident
 * @returns notes sorted by report and total
 * @example checkArithmetic(claims).filter(({ adds }) => !adds)
 */
export function checkArithmetic(claims: readonly Claim[]): readonly ArithmeticNote[] {
  const standing = claims.filter(({ supersededBy }) => supersededBy === null);
  const byReport = Map.groupBy(standing, ({ reportId }) => reportId);
  const helpers = [
    ...Map.groupBy(
      terms(standing, ({ property }) => takenOff.has(property)),
      ({ claim }) => claim.reportId,
    ).values(),
  ].slice(0, most);
  const inside = [...byReport.values()].flatMap((own) => [
    ...sumsInReport(own, helpers),
    ...statedSums(own),
    ...withoutHelpers(own),
    ...menAndWomen(own),
  ]);
  return [...inside, ...sumsAcross(standing), ...sumsOfPeriods(standing)].sort((x, y) =>
    key(x) < key(y) ? -1 : 1,
  );
}

function key({ reportId, totalClaimId, kind }: ArithmeticNote): string {
  return `${reportId} ${totalClaimId} ${kind}`;
}

interface Term {
  readonly claim: Claim;
  readonly n: number;
}

function terms(claims: readonly Claim[], wanted: (claim: Claim) => boolean): readonly Term[] {
  return claims
    .filter((claim) => wanted(claim) && !claim.scope.other)
    .flatMap((claim) => {
      const count = countOf(claim);
      return count.nominal === null || count.form === 'about' || count.form === 'at_most'
        ? []
        : [{ claim, n: count.nominal }];
    })
    .sort((x, y) => (x.claim.id < y.claim.id ? -1 : 1));
}

/** Lots of one report against each of its totals. All lots must be used, as many as possible otherwise. */
function sumsInReport(own: readonly Claim[], helpers: readonly (readonly Term[])[]): ArithmeticNote[] {
  const parts = terms(own, ({ property }) => property === 'count_component').slice(0, most);
  const told = terms(own, ({ property }) => takenOff.has(property));
  // Copies and translations often leave out the sentence on informants: then those of one other report.
  const sets = (told.length > 0 || helpers.length === 0 ? [told] : helpers).map((set) => set.slice(0, 4));
  if (parts.length < 2) return [];
  return terms(own, ({ property }) => totals.has(property)).map((total) => {
    const fit = sets.map((less) => bestFit(parts, less, total.n)).find((found) => found !== null);
    const used = fit ?? { parts, less: [] };
    const sum = add(used.parts) - add(used.less);
    return noteOf(total, used.parts, used.less, sum, 'sum');
  });
}

function add(all: readonly Term[]): number {
  return all.reduce((sum, { n }) => sum + n, 0);
}

/** The largest set of parts that, with or without what is taken off, gives the total; all parts first. */
function bestFit(
  parts: readonly Term[],
  less: readonly Term[],
  total: number,
): { parts: readonly Term[]; less: readonly Term[] } | null {
  for (const off of [[], less]) if (add(parts) - add(off) === total) return { parts, less: off };
  for (const off of [[], less]) {
    const subset = subsetSum(parts, total + add(off));
    if (subset && subset.length >= 2) return { parts: subset, less: off };
  }
  return null;
}

/** A largest subset of at most 20 figures with a given sum; `null` where there is none. Sums are bounded by the target. */
export function subsetSum<T extends { readonly n: number }>(
  parts: readonly T[],
  target: number,
): readonly T[] | null {
  let best = new Map<number, readonly T[]>([[0, []]]);
  for (const part of parts.slice(0, most)) {
    const next = new Map(best);
    for (const [sum, chosen] of best) {
      const longer = [...chosen, part];
      const at = sum + part.n;
      if (at <= target && longer.length > (next.get(at)?.length ?? 0)) next.set(at, longer);
    }
    best = next;
  }
  const found = best.get(target);
  return found && found.length > 0 ? found : null;
}

function noteOf(
  total: Term,
  parts: readonly Term[],
  less: readonly Term[],
  sum: number,
  kind: ArithmeticNote['kind'],
): ArithmeticNote {
  return {
    kind,
    totalClaimId: total.claim.id,
    partClaimIds: parts.map(({ claim }) => claim.id),
    lessClaimIds: less.map(({ claim }) => claim.id),
    reportId: total.claim.reportId,
    by: less[0]?.claim.speaker.replaceAll('(', '[').replaceAll(')', ']') ?? null,
    expression: parts.map(({ n }) => n).join(' + ') + less.map(({ n }) => ` − ${n}`).join(''),
    sum,
    total: total.n,
    adds: sum === total.n,
  };
}

/** A sum written out beside a figure and fitting it: `12-2+9+7+5 = 31`. Other sums in notes are of other things. */
function statedSums(own: readonly Claim[]): ArithmeticNote[] {
  return terms(own, ({ property }) => totals.has(property) || property === 'count_component').flatMap(
    (total) => {
      const { sum } = contextOf(total.claim, undefined);
      const { lower, upper } = countOf(total.claim).permits;
      if (!sum || sum.total < (lower ?? 0) || sum.total > (upper ?? Infinity)) return [];
      return [{ ...noteOf(total, [], [], sum.total, 'stated_sum'), expression: sum.expression, adds: true }];
    },
  );
}

/** "Of the 13 arrested, two were guides": helpers told to be among a total of the same report. */
function withoutHelpers(own: readonly Claim[]): ArithmeticNote[] {
  return terms(own, ({ property }) => takenOff.has(property)).flatMap((off) => {
    const words = `${off.claim.valueStated} ${off.claim.note}`;
    const told = new Set(
      [...words.matchAll(/\b(?:of (?:the|these|those) |minus |so \d+[^;,:]*: )(\d+)/gi)].map(([, n]) =>
        Number(n),
      ),
    );
    return terms(own, ({ property }) => totals.has(property))
      .filter(({ n }) => told.has(n) && n > off.n)
      .map((total) => ({
        ...noteOf(total, [], [off], total.n - off.n, 'less'),
        expression: `${total.n} − ${off.n}`,
        adds: true,
      }));
  });
}

/** Men and women told by the speaker who tells the total; children are mostly counted among them. */
function menAndWomen(own: readonly Claim[]): ArithmeticNote[] {
  const sexes = terms(own, ({ property }) => property === 'count_women' || property === 'count_men');
  return terms(own, ({ property }) => totals.has(property)).flatMap((total) => {
    const told = sexes.filter(({ claim }) => claim.speaker === total.claim.speaker);
    if (told.length !== 2 || told[0]?.claim.property === told[1]?.claim.property) return [];
    return add(told) >= total.n ? [noteOf(total, told, [], add(told), 'sum')] : [];
  });
}

/** Parts given in one other report that sum to a total for which its own report gives no parts. */
function sumsAcross(claims: readonly Claim[]): ArithmeticNote[] {
  const parts = Map.groupBy(
    terms(claims, ({ property, scope }) => property === 'count_component' && scope.lot === null),
    ({ claim }) => claim.reportId,
  );
  const withParts = new Set(parts.keys());
  return terms(claims, ({ property, reportId }) => totals.has(property) && !withParts.has(reportId)).flatMap(
    (total) =>
      [...parts.values()]
        .filter((own) => own.length >= 2 && add(own) === total.n)
        .map((own) => noteOf(total, own, [], total.n, 'sum')),
  );
}

/** How far separate counts may exceed an "at least" total and still be said to fit it. */
const periodTolerance = 1.1;

/**
 * Counts of single returns, told in different reports by different speakers, against a total "since ..." that says
 * "at least": 15 + 24 + 31 = 70 fits at least 68. Reported where they do, never where they do not.
 */
function sumsOfPeriods(claims: readonly Claim[]): ArithmeticNote[] {
  const returns = terms(claims, ({ property, scope }) => property === 'count_returned' && scope.lot === null);
  const isTotal = ({ claim }: Term) => contextOf(claim, undefined).period?.cumulative === true;
  const largest = returns.filter(isTotal).toSorted((x, y) => y.n - x.n)[0];
  if (!largest || countOf(largest.claim).form !== 'at_least') return [];
  const single = returns.filter((term) => !isTotal(term) && countOf(term.claim).form === 'exact');
  const distinct = [...new Map(single.map((term) => [term.n, term])).values()];
  const sum = add(distinct);
  if (distinct.length < 2 || sum < largest.n || sum > largest.n * periodTolerance) return [];
  return [{ ...noteOf(largest, distinct, [], sum, 'periods'), adds: true }];
}
