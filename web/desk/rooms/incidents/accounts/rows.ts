import type { Account, AccountPoint, AgainstReason } from '@safeconduct/claims/reconcile/index.ts';

/** What one origin says in one figure: the same figure said again in copies is one row. */
export interface FigureRow {
  readonly key: string;
  readonly account: string;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The figure as stated where the bounds are only a convention ("about 25"). */
  readonly nominal: number | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly reports: number;
  /** Every claim of the row was replaced, corrected, or carried on after a correction. */
  readonly superseded: boolean;
  /** Every claim of the row counts other people, another unit or another time. */
  readonly apart: boolean;
  readonly claimIds: readonly string[];
}

const apart: ReadonlySet<AgainstReason> = new Set([
  'wider_population',
  'different_unit',
  'different_period',
  'different_lot',
]);

export type Standing = AccountPoint['standing'];
export const standings: readonly Standing[] = ['detained', 'returned', 'at_risk'];

/** Rows of one panel: totals only (lots stand in their own tree), by origin in order of its first word. */
export function rowsOf(accounts: readonly Account[], standing: Standing): readonly FigureRow[] {
  return accounts.flatMap((account) => {
    const own = account.points.filter(
      (point) =>
        point.standing === standing &&
        point.lot === null &&
        point.property !== 'count_component' &&
        (point.lower !== null || point.upper !== null),
    );
    return [...Map.groupBy(own, ({ lower, upper, nominal }) => `${lower}|${upper}|${nominal}`)]
      .map(([figure, points]) => rowOf(account, figure, points))
      .sort((a, b) => ((a.first ?? '9') < (b.first ?? '9') ? -1 : 1));
  });
}

function rowOf(account: Account, figure: string, points: readonly AccountPoint[]): FigureRow {
  const days = points
    .map(({ day }) => day)
    .filter((day) => day !== null)
    .sort();
  return {
    key: `${account.id}|${figure}`,
    account: account.label,
    lower: points[0]?.lower ?? null,
    upper: points[0]?.upper ?? null,
    nominal: points[0]?.nominal ?? null,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    reports: new Set(points.map(({ reportId }) => reportId)).size,
    superseded: points.every(({ superseded }) => superseded),
    apart: points.every(({ why }) => why !== null && apart.has(why)),
    claimIds: points.map(({ claimId }) => claimId),
  };
}

/** A round upper end of the axis and steps on it. */
export function axisOf(rows: readonly FigureRow[]): {
  readonly max: number;
  readonly ticks: readonly number[];
} {
  const highest = Math.max(
    1,
    ...rows.flatMap(({ lower, upper, nominal }) => [lower ?? 0, upper ?? 0, nominal ?? 0]),
  );
  const power = 10 ** Math.floor(Math.log10(highest));
  const step = [0.2, 0.5, 1, 2].map((part) => part * power).find((size) => highest / size <= 6) ?? power * 5;
  const whole = Math.max(1, Math.round(step));
  // Room beyond the highest figure, so that an open end has somewhere to point.
  const max = Math.ceil((highest * 1.08) / whole) * whole;
  return { max, ticks: Array.from({ length: Math.floor(max / whole) + 1 }, (_, at) => at * whole) };
}
