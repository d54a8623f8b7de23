import type { ArithmeticNote } from './arithmetic.ts';
import type { Lot } from './types.ts';
import { noDay, type View } from './view.ts';

/**
 * The lots with what each account says of them. A figure for several lots together stands under `within` of each,
 * and is split only where the report itself gives the parts.
 */
export function lotsOf(view: View, arithmetic: readonly ArithmeticNote[]): readonly Lot[] {
  const claims = view.claims.filter(
    ({ scope, supersededBy }) => scope.lot !== null && !scope.other && supersededBy === null,
  );
  const labels = [...new Set(claims.flatMap(({ scope }) => scope.lot?.split('+') ?? []))].sort();
  const accountOf = new Map(view.origins.groups.map(({ id, label }) => [id, label]));
  return labels.map((label) => {
    const mine = claims.filter(
      (claim) => view.count(claim).form !== 'unknown' && claim.scope.lot?.split('+').includes(label),
    );
    const by = mine.flatMap((claim) => {
      const { permits } = view.count(claim);
      const own = view.context(claim).lots;
      const part = own.find(({ lot }) => lot === label)?.count;
      if (own.length > 1 && typeof part !== 'number') return [];
      const day = view.day(claim);
      return [
        {
          account: accountOf.get(view.group(claim)) ?? claim.speaker,
          claimId: claim.id,
          lower: own.length > 1 ? (part ?? null) : permits.lower,
          upper: own.length > 1 ? (part ?? null) : permits.upper,
          day: day === noDay ? null : day,
        },
      ];
    });
    const within = mine
      .filter((claim) => claim.scope.lot !== label)
      .map((claim) => ({
        lots: claim.scope.lot?.split('+') ?? [],
        claimId: claim.id,
        lower: claim.bounds.lower,
        upper: claim.bounds.upper,
      }));
    const lowers = by.flatMap(({ lower }) => lower ?? []);
    const uppers = by.flatMap(({ upper }) => upper ?? []);
    const ids = new Set(mine.map(({ id }) => id));
    return {
      label,
      lower: lowers.length > 0 ? Math.min(...lowers) : null,
      upper: uppers.length > 0 ? Math.max(...uppers) : null,
      by,
      within,
      arithmetic: arithmetic.filter(({ partClaimIds }) => partClaimIds.some((id) => ids.has(id))),
    };
  });
}
