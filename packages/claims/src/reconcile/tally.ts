import type { Claim } from '../model/claim.ts';
import type { AgainstReason } from './types.ts';
import type { View } from './view.ts';

/** A total that one speaker let grow from report to report as further arrests became known. */
export interface Tally {
  readonly group: string;
  /** The totals in order of time, one per report. */
  readonly steps: readonly Claim[];
  /** The latest total that named lots account for, or simply the latest where the speaker names no lots. */
  readonly current: Claim;
  /** Later totals that no lots account for. */
  readonly open: readonly Claim[];
  /** From this day on accounts may include the later arrests. */
  readonly grewOn: string;
}

/** Where a tally splits the claims of a property: before it grew, the tally itself, and after. */
export interface TallySplit {
  readonly first: readonly Claim[];
  readonly tally: readonly Claim[];
  readonly later: readonly Claim[];
  readonly apart: readonly { readonly claim: Claim; readonly why: AgainstReason }[];
}

/**
 * Finds a running tally: one origin, exact figures, dated to the day, growing at least twice, or once where the
 * origin's own lots explain the growth. The most explained, then longest, tally is taken.
 *
 * @param claims totals of one scope, in the order of the view
 * @param components the claims on lots of the same incident
 */
export function findTally(view: View, claims: readonly Claim[], components: readonly Claim[]): Tally | null {
  const byGroup = Map.groupBy(claims, (claim) => view.group(claim));
  const tallies = [...byGroup].flatMap(([group, own]) => tallyOf(view, group, own, components) ?? []);
  return tallies.sort((x, y) => y.steps.length - x.steps.length || (x.group < y.group ? -1 : 1))[0] ?? null;
}

function tallyOf(
  view: View,
  group: string,
  own: readonly Claim[],
  components: readonly Claim[],
): Tally | null {
  const steps = growing(view, own);
  if (steps.length < 2) return null;
  const explained = steps.map(
    (claim, at) => at === 0 || isExplained(view, claim, steps[at - 1] as Claim, components),
  );
  const anyExplained = explained.slice(1).includes(true);
  const dated = steps.filter((claim) => view.exact(claim));
  const second = dated[1];
  if (!second || (!anyExplained && dated.length < 3)) return null;
  const last = anyExplained ? explained.lastIndexOf(true) : steps.length - 1;
  return {
    group,
    steps: steps.slice(0, last + 1),
    current: steps[last] as Claim,
    open: steps.slice(last + 1),
    grewOn: view.day(second),
  };
}

/** The highest exact total of each report, as long as totals grow. */
function growing(view: View, own: readonly Claim[]): readonly Claim[] {
  const byReport = Map.groupBy(
    own.filter((claim) => view.count(claim).form === 'exact' && claim.supersededBy === null),
    ({ reportId }) => reportId,
  );
  const highest = [...byReport.values()].map((claims) =>
    claims.reduce((x, y) => (total(view, y) > total(view, x) ? y : x)),
  );
  const steps: Claim[] = [];
  for (const claim of highest) {
    const last = steps.at(-1);
    if (!last || (total(view, claim) > total(view, last) && view.day(claim) > view.day(last)))
      steps.push(claim);
    else if (total(view, claim) < total(view, last)) return [];
  }
  return steps;
}

function total(view: View, claim: Claim): number {
  return view.count(claim).nominal ?? 0;
}

/** The lots given in the same report, by the same speaker, make up the new total or what was added to the last. */
function isExplained(view: View, claim: Claim, before: Claim, components: readonly Claim[]): boolean {
  const parts = components
    .filter(({ reportId, scope }) => reportId === claim.reportId && !scope.other)
    .map((part) => view.count(part).nominal)
    .filter((n) => n !== null);
  return sumsTo(parts, total(view, claim)) || sumsTo(parts, total(view, claim) - total(view, before));
}

/** Whether some of the figures sum to a target; at most 20 figures are tried. */
export function sumsTo(parts: readonly number[], target: number): boolean {
  let sums = new Set([0]);
  for (const part of parts.slice(0, 20))
    sums = new Set([...sums, ...[...sums].map((sum) => sum + part)].filter((sum) => sum <= target));
  return target > 0 && sums.has(target);
}

/**
 * Splits the claims of a property around a tally. Accounts dated to a day before the tally grew speak of the first
 * arrests; later ones do not say which arrests they count; undated ones cannot be placed.
 */
export function splitByTally(view: View, claims: readonly Claim[], tally: Tally): TallySplit {
  const steps = new Set([...tally.steps, ...tally.open].map(({ id }) => id));
  const isFirst = (claim: Claim) => {
    // "As of 13 February" in a later report is a word on the first arrests too.
    if (/^\d{4}-\d{2}-\d{2}$/.test(claim.asOf ?? '')) return (claim.asOf as string) < tally.grewOn;
    return view.exact(claim) && view.day(claim) < tally.grewOn;
  };
  const own = claims.filter((claim) => view.group(claim) === tally.group);
  const others = claims.filter((claim) => view.group(claim) !== tally.group);
  return {
    first: [...others.filter(isFirst), ...own.filter(isFirst)],
    tally: [tally.current],
    later: others.filter((claim) => !isFirst(claim)),
    apart: [
      ...own
        .filter((claim) => claim !== tally.current && !tally.open.includes(claim))
        .map((claim) => ({ claim, why: 'superseded' as const })),
      ...tally.open.map((claim) => ({ claim, why: 'not_accounted_for' as const })),
      ...own
        .filter((claim) => !steps.has(claim.id) && claim.supersededBy !== null)
        .map((claim) => ({ claim, why: 'superseded' as const })),
    ],
  };
}
