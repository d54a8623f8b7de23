import type { Lot } from '@safeconduct/claims/reconcile/index.ts';
import type { GroupWire } from '@safeconduct/contract/domain.ts';

/** A lot of the file or of the claims, with the lots inside it. */
export interface Branch {
  readonly label: string;
  readonly title: string;
  readonly note: string;
  /** The row that the team keeps; `null` where only claims name the lot. */
  readonly group: GroupWire | null;
  /** What claims say of it; `null` where the file has the lot and no claim counts it. */
  readonly lot: Lot | null;
  readonly children: readonly Branch[];
}

/** Lots that the team keeps, in their tree, then lots that only claims name. */
export function branchesOf(lots: readonly Lot[], groups: readonly GroupWire[]): readonly Branch[] {
  const byLabel = new Map(lots.map((lot) => [lot.label, lot]));
  const under = Map.groupBy(groups, ({ parentId }) => parentId);
  const grow = (parent: string | null): readonly Branch[] =>
    (under.get(parent) ?? [])
      .toSorted((a, b) => a.label.localeCompare(b.label))
      .map((group) => ({
        label: group.label,
        title: group.title,
        note: group.note,
        group,
        lot: byLabel.get(group.label) ?? null,
        children: grow(group.id),
      }));
  const kept = new Set(groups.map(({ label }) => label));
  const rest = lots
    .filter(({ label }) => !kept.has(label))
    .map((lot): Branch => ({ label: lot.label, title: '', note: '', group: null, lot, children: [] }));
  return [...grow(null), ...rest];
}
