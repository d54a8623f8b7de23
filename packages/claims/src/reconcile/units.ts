import type { Claim } from '../model/claim.ts';
import { kindOf } from '../model/properties.ts';
import { figure } from '../origins/groups.ts';

/** "30 families", "세 가구", "30户": units that are no persons. */
const households =
  /[\p{N}\p{L}]\s*(?:families|households|couples)\b|\b(?:families|households), not (?:persons|people)\b|[\p{N}\p{L}]\s*(?:가구|가족|세대)(?![\p{L}])|[\p{N}一二三四五六七八九十百]\s*(?:个家庭|個家庭|户|戶|家庭)/iu;
const persons = /\b(?:people|persons|comprising)\b|명|[\p{N}]\s*人/iu;

/** A claim whose words count families has them for its unit, where nobody gave it one. */
export function withUnit(claim: Claim): Claim {
  if (claim.scope.unit !== null || kindOf(claim.property) !== 'count') return claim;
  const counts = households.test(claim.valueStated) && !persons.test(claim.valueStated);
  return counts ? { ...claim, scope: { ...claim.scope, unit: 'households' } } : claim;
}

/** A copy that repeats a figure of another unit as a number of persons still counts what its original counts. */
export function copiedUnits(
  claims: readonly Claim[],
  repeats: (claim: Claim, other: Claim) => boolean,
): readonly Claim[] {
  const others = claims.filter(({ scope }) => scope.unit !== null);
  if (others.length === 0) return claims;
  return claims.map((claim) => {
    if (claim.scope.unit !== null || kindOf(claim.property) !== 'count') return claim;
    const original = others.find(
      (other) =>
        other.property === claim.property && figure(other) === figure(claim) && repeats(claim, other),
    );
    return original ? { ...claim, scope: { ...claim.scope, unit: original.scope.unit } } : claim;
  });
}
