import type { Bounds, Claim } from '../model/claim.ts';
import { sameName } from '../origins/speakers.ts';
import { dayIndex } from './days.ts';
import type { AgainstClaim, AgainstReason } from './types.ts';
import { type Count, noCount } from './value.ts';
import type { View } from './view.ts';

/** What one origin says now in one scope, after its own corrections and updates. */
export interface OriginAccount {
  readonly group: string;
  /** Claims that carry the current figure. */
  readonly claims: readonly Claim[];
  readonly count: Count;
  /** The speaker did, saw or decided the thing. */
  readonly firstHand: boolean;
  readonly attributed: boolean;
  /** Claims of this origin that no longer hold, with the reason. */
  readonly dropped: readonly AgainstClaim[];
}

/**
 * The current figure of one origin. Copies never overrule what they copy; the origin's own later figure replaces
 * its earlier one; of two ways to put the same figure the weaker holds ("at least 21" over "21").
 *
 * @param claims of one origin and one scope, in the order of the view
 */
export function accountOf(view: View, claims: readonly Claim[]): OriginAccount {
  const dropped: AgainstClaim[] = [];
  const drop = (claim: Claim, why: AgainstReason) => dropped.push({ claimId: claim.id, why });
  const standing = claims.filter((claim) => {
    if (claim.supersededBy !== null) drop(claim, 'superseded');
    else if (claim.credibility === 5) drop(claim, 'graded_improbable');
    else return true;
    return false;
  });
  const numbered = standing.filter((claim) => {
    if (view.count(claim).affirms !== null) return true;
    drop(claim, 'no_number');
    return false;
  });
  const primary = numbered.filter((claim) => !isCopy(view, claim, numbered));
  const current = pickCurrent(view, primary.length > 0 ? primary : numbered);
  const figures = current.map((claim) => view.count(claim));
  const kept = new Set(current.map(({ id }) => id));
  const same: Claim[] = [];
  for (const claim of numbered) {
    if (kept.has(claim.id)) continue;
    if (current.some((other) => sameFigure(view.count(claim), view.count(other)))) same.push(claim);
    else drop(claim, whyNot(view, claim, current[0], primary));
  }
  const weakest = mergeFigures(
    figures,
    same.filter((claim) => primary.includes(claim)).map((claim) => view.count(claim)),
  );
  const holders = [...current, ...same];
  return {
    group: claims[0] ? view.group(claims[0]) : '',
    claims: holders,
    count: weakest,
    firstHand: holders.some(({ firstHand }) => firstHand === true),
    attributed: holders.some(({ speakerKind }) => speakerKind !== 'unattributed'),
    dropped,
  };
}

/** The last figures of an origin; on one day and edition all of them, unless an exact one fits the vaguer ones. */
function pickCurrent(view: View, claims: readonly Claim[]): readonly Claim[] {
  const last = claims.at(-1);
  if (!last) return [];
  const dated = claims.filter((claim) => view.exact(claim));
  const doubtful = claims.filter((claim) => !view.exact(claim));
  // A report known only by its month cannot overrule a dated one of that month, nor the other way round.
  const newest = dated.at(-1) ?? last;
  const together = claims.filter(
    (claim) =>
      (view.day(claim) === view.day(newest) && view.edition(claim) === view.edition(newest)) ||
      (doubtful.includes(claim) && view.day(claim) >= view.day(newest) && sameStretch(view, claim, newest)),
  );
  const later = doubtful.filter((claim) => view.day(claim) > view.day(newest) && !together.includes(claim));
  const pool =
    later.length > 0
      ? later.filter((claim) => view.day(claim) === view.day(later.at(-1) as Claim))
      : together;
  return sharpest(view, pool);
}

function sameStretch(view: View, a: Claim, b: Claim): boolean {
  return view.day(a).slice(0, 7) === view.day(b).slice(0, 7);
}

/** Where an exact figure lies within the vaguer ones of the same day, it is the one meant. */
function sharpest(view: View, claims: readonly Claim[]): readonly Claim[] {
  const exact = claims.filter((claim) => view.count(claim).form === 'exact');
  const figures = new Set(exact.map((claim) => view.count(claim).nominal));
  if (figures.size !== 1) return claims;
  const one = exact[0] as Claim;
  const n = view.count(one).nominal as number;
  return claims.every((claim) => near(view.count(claim), n)) ? exact : claims;
}

/** Vague figures that an exact one explains: "around 100" and 109, "over 2,000" and 1,957 (rounding up to 5 %). */
function near(count: Count, n: number): boolean {
  const { lower, upper } = count.permits;
  return n >= (lower ?? 0) * 0.95 && n <= (upper ?? Infinity) * 1.05;
}

/** A claim that only passes on: its report repeats one with the same figure, or changes the figure in its own voice. */
function isCopy(view: View, claim: Claim, claims: readonly Claim[]): boolean {
  const repeated = claims.filter((other) => other !== claim && view.repeats(claim, other));
  if (repeated.length === 0) return false;
  if (repeated.some((other) => sameFigure(view.count(claim), view.count(other)))) return true;
  const ownVoice =
    claim.speakerKind === 'reporter' || claim.speakerKind === 'self' || claim.speakerKind === 'unattributed';
  return ownVoice && !repeated.some((other) => samePublisher(view, claim, other));
}

/** Whether two claims stand in reports of one publisher. */
export function samePublisher(view: View, a: Claim, b: Claim): boolean {
  const theirs = view.publishers(b);
  return view.publishers(a).some((one) => theirs.some((other) => sameName(one, other)));
}

function sameFigure(a: Count, b: Count): boolean {
  if (a.nominal !== null && a.nominal === b.nominal) return true;
  return (
    a.nominal === null &&
    b.nominal === null &&
    a.shown.lower === b.shown.lower &&
    a.shown.upper === b.shown.upper
  );
}

function whyNot(
  view: View,
  claim: Claim,
  current: Claim | undefined,
  primary: readonly Claim[],
): AgainstReason {
  if (!current) return 'contradicts';
  if (!primary.includes(claim)) {
    const original = primary.find(
      (other) => other !== current && sameFigure(view.count(other), view.count(claim)),
    );
    return original
      ? view.day(claim) > view.day(current)
        ? 'carried_after_correction'
        : 'corrected'
      : 'changed_in_copy';
  }
  return isCorrection(view, claim, current) ? 'corrected' : 'superseded';
}

/**
 * A correction takes a figure back: another report of the same publisher within three days gives less, or is marked
 * as the later edition. A tally that grows from day to day is none.
 */
export function isCorrection(view: View, earlier: Claim, later: Claim): boolean {
  if (earlier.reportId === later.reportId || !view.exact(earlier) || !view.exact(later)) return false;
  if (!samePublisher(view, earlier, later)) return false;
  const [a, b] = [view.count(earlier), view.count(later)];
  const lowered = (b.affirms?.upper ?? 0) < (a.affirms?.lower ?? 0);
  const days = dayIndex(view.day(later)) - dayIndex(view.day(earlier));
  return days <= 3 && (lowered || view.edition(later) > view.edition(earlier));
}

/** The hull of what an origin says at one time; among the same figure the weakest form. */
function mergeFigures(figures: readonly Count[], same: readonly Count[]): Count {
  const first = figures[0];
  if (!first) return noCount;
  const weak = [...figures, ...same].find(
    (count) => (count.form === 'at_least' || count.form === 'at_most') && sameFigure(count, first),
  );
  if (figures.length === 1 || figures.every((count) => sameFigure(count, first))) return weak ?? first;
  return {
    ...noCount,
    form: 'range',
    permits: hull(figures.map(({ permits }) => permits)),
    affirms: {
      lower: Math.min(...figures.map(({ affirms }) => affirms?.lower ?? Infinity)),
      upper: Math.max(...figures.map(({ affirms }) => affirms?.upper ?? 0)),
    },
    shown: hull(figures.map(({ shown }) => shown)),
  };
}

function hull(all: readonly Bounds[]): Bounds {
  const lowers = all.map(({ lower }) => lower);
  const uppers = all.map(({ upper }) => upper);
  return {
    lower: lowers.includes(null) ? null : Math.min(...(lowers as number[])),
    upper: uppers.includes(null) ? null : Math.max(...(uppers as number[])),
  };
}
