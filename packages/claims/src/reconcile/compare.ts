import type { Bounds, Claim } from '../model/claim.ts';
import { kindOf } from '../model/properties.ts';
import { contextOf } from './context.ts';
import { countOf } from './value.ts';

/** How two claims stand to each other. Only like is compared with like. */
export type Comparison =
  | { readonly comparable: true; readonly relation: 'agrees' | 'narrower' | 'wider' | 'contradicts' }
  | {
      readonly comparable: false;
      readonly reason:
        | 'different property'
        | 'different incident'
        | 'different status'
        | 'different lot'
        | 'different unit'
        | 'different period'
        | 'different leg'
        | 'different as-of'
        | 'wider population'
        | 'no value';
    };

/** Properties that count the same people in another state: held is not returned. */
const statuses = /^count_(detained|returned|at_risk|remaining|released|resettled|dead)$/;

/**
 * Compares two claims, where they speak of the same lot, unit, status, period and day; otherwise tells what differs.
 * `narrower`: `a` says more exactly what `b` allows.
 *
 * @example compareClaims(atLeast21, exactly24) // { comparable: true, relation: 'wider' }
 */
export function compareClaims(a: Claim, b: Claim): Comparison {
  const reason = difference(a, b);
  if (reason) return { comparable: false, reason };
  const [x, y] = [rangeOf(a), rangeOf(b)];
  if (!x || !y) {
    if (a.valueNormalised === '' || b.valueNormalised === '')
      return { comparable: false, reason: 'no value' };
    if (kindOf(a.property) === 'count' || kindOf(a.property) === 'date')
      return { comparable: false, reason: 'no value' };
    const agrees = a.valueNormalised.toLowerCase() === b.valueNormalised.toLowerCase();
    return { comparable: true, relation: agrees ? 'agrees' : 'contradicts' };
  }
  return { comparable: true, relation: relate(x, y) };
}

type Reason = Extract<Comparison, { comparable: false }>['reason'];

function difference(a: Claim, b: Claim): Reason | null {
  if (a.incidentId !== b.incidentId) return 'different incident';
  if (a.property !== b.property)
    return statuses.test(a.property) && statuses.test(b.property) ? 'different status' : 'different property';
  if (a.scope.other !== b.scope.other || (a.scope.other && a.note !== b.note)) return 'wider population';
  if (a.scope.lot !== b.scope.lot) return 'different lot';
  if (a.scope.unit !== b.scope.unit) return 'different unit';
  const [x, y] = [contextOf(a, undefined), contextOf(b, undefined)];
  if (x.leg !== y.leg) return 'different leg';
  if (x.period?.name !== y.period?.name) return 'different period';
  return a.asOf !== null && b.asOf !== null && a.asOf !== b.asOf ? 'different as-of' : null;
}

/** The bounds of a count, or of a date as comparable numbers. */
function rangeOf(claim: Claim): Bounds | null {
  if (kindOf(claim.property) === 'date') {
    if (claim.earliest === null && claim.latest === null) return null;
    return { lower: asNumber(claim.earliest), upper: asNumber(claim.latest) };
  }
  const { permits, form } = countOf(claim);
  return form === 'unknown' ? null : permits;
}

function asNumber(day: string | null): number | null {
  return day === null ? null : Number(day.replaceAll('-', ''));
}

function relate(x: Bounds, y: Bounds): Extract<Comparison, { comparable: true }>['relation'] {
  const [a, b] = [closed(x), closed(y)];
  if (a.lower === b.lower && a.upper === b.upper) return 'agrees';
  if (a.lower >= b.lower && a.upper <= b.upper) return 'narrower';
  if (b.lower >= a.lower && b.upper <= a.upper) return 'wider';
  return a.lower <= b.upper && b.lower <= a.upper ? 'agrees' : 'contradicts';
}

function closed({ lower, upper }: Bounds): { lower: number; upper: number } {
  return { lower: lower ?? -Infinity, upper: upper ?? Infinity };
}
