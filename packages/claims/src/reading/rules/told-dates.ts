import type { ProposedClaim } from '../../model/claim.ts';
import { placeByName } from '../../places/index.ts';

function days(claim: ProposedClaim): [first: string, last: string] | null {
  return claim.earliest !== null && claim.latest !== null ? [claim.earliest, claim.latest] : null;
}

/**
 * Whether a day is told by another claim of the report: the same day again ("on Wednesday", then "yesterday"), or a
 * month or week within which another claim names the day.
 *
 * @param earlier claims that stand before it in the report; `all`: those of the whole report.
 */
export function dayTold(
  claim: ProposedClaim,
  earlier: readonly ProposedClaim[],
  all: readonly ProposedClaim[],
): boolean {
  const own = days(claim);
  if (own === null || !/^date_(?:detained|return|released|death)$/.test(claim.property)) return false;
  const same = (other: ProposedClaim) => other.property === claim.property && other !== claim;
  const [first, last] = own;
  if (earlier.some((other) => same(other) && other.earliest === first && other.latest === last)) return true;
  // "between February and July", "over the past two weeks" tell more than the one day in them.
  if (
    !/^(?:(?:early |late |mid-)?(?:last|this) (?:week|month|year)|the weekend|(?:(?:early|late|mid) |mid-)?\p{Lu}\p{Ll}+|(?:19|20)\d\d)$/u.test(
      claim.valueStated,
    )
  )
    return false;
  return all.some((other) => {
    const theirs = same(other) ? days(other) : null;
    return (
      theirs !== null &&
      theirs[0] >= first &&
      theirs[1] <= last &&
      (theirs[0] !== first || theirs[1] !== last)
    );
  });
}

/** "Yunnan, Jilin": places of several arrests, and not one place within another. */
function isList(value: string): boolean {
  const places = value.split(/[,;]\s*/);
  return places.length > 1 && places.every((one) => placeByName(one) !== null);
}

/**
 * Whether where people were taken is told by another claim: the same ground again whoever says it, or a town or region
 * that another claim names with the place in it ("in Manila", then "at Manila airport").
 */
export function placeTold(
  claim: ProposedClaim,
  earlier: readonly ProposedClaim[],
  all: readonly ProposedClaim[],
): boolean {
  if (claim.property !== 'place_detained') return false;
  const own = claim.valueNormalised.toLowerCase();
  if (/[,;]/.test(own)) return false;
  const parts = (other: ProposedClaim) => other.valueNormalised.toLowerCase();
  const same = (other: ProposedClaim) => other.property === claim.property && other !== claim;
  return (
    earlier.some((other) => same(other) && parts(other) === own) ||
    all.some(
      (other) =>
        same(other) &&
        !isList(other.valueNormalised) &&
        parts(other) !== own &&
        ` ${parts(other).replace(/[,;]/g, ' ')} `.includes(` ${own} `),
    )
  );
}
