import type { Claim, Report } from '@safeconduct/claims/model/index.ts';
import { reconcile } from '@safeconduct/claims/reconcile/index.ts';

/** The engine runs again and again on a server and under a slider: the first, uncompiled runs are not measured. */
const warmUps = { usual: 10, large: 2 };
const sizes = { usual: 1000, large: 10_000 };
const repeats = { usual: 15, large: 5 };

/** A size and the wall time that it took. */
export interface Speed {
  readonly claims: number;
  readonly medianMs: number;
  readonly bestMs: number;
  readonly runs: number;
}

/** How long 1,000 claims, or 10,000, of one incident take: the given claims, repeated under new ids until there are enough. */
export function measureSpeed(
  claims: readonly Claim[],
  reports: readonly Report[],
  size: 'usual' | 'large',
): Speed {
  const wanted = sizes[size];
  const rounds = Math.ceil(wanted / Math.max(1, claims.length));
  const many = Array.from({ length: rounds }, (_, round) =>
    claims.map((claim) => ({
      ...claim,
      id: `${claim.id}.${round}`,
      reportId: `${claim.reportId}.${round}`,
      incidentId: 'speed',
    })),
  )
    .flat()
    .slice(0, wanted);
  const papers = Array.from({ length: rounds }, (_, round) =>
    reports.map((report) => ({
      ...report,
      id: `${report.id}.${round}`,
      incidentId: 'speed',
      derivesFrom: report.derivesFrom === null ? null : `${report.derivesFrom}.${round}`,
    })),
  ).flat();
  for (let at = 0; at < warmUps[size]; at += 1) reconcile({ claims: many, reports: papers });
  const times = Array.from({ length: repeats[size] }, () => {
    const start = performance.now();
    reconcile({ claims: many, reports: papers });
    return performance.now() - start;
  }).sort((x, y) => x - y);
  return {
    claims: many.length,
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
    bestMs: times[0] ?? 0,
    runs: times.length,
  };
}
