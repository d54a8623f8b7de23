import type { Claim } from './claim.ts';

/**
 * Claims counted in the lot to which a person assigned them. What the claim itself says of its lot stands where
 * nobody did, or where that lot is gone; the claims given are not changed.
 *
 * @param groups the lots of the incident, by id and label.
 * @example inAssignedLots([{ ...claim, groupId: 'g1' }], [{ id: 'g1', label: 'A' }])[0]?.scope.lot // 'A'
 */
export function inAssignedLots<Row extends Claim & { readonly groupId: string | null }>(
  claims: readonly Row[],
  groups: readonly { readonly id: string; readonly label: string }[],
): Row[] {
  const labels = new Map(groups.map(({ id, label }) => [id, label]));
  return claims.map((claim) => {
    const label = claim.groupId === null ? undefined : labels.get(claim.groupId);
    return label === undefined || label === claim.scope.lot
      ? claim
      : { ...claim, scope: { ...claim.scope, lot: label } };
  });
}
