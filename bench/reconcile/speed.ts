import type { Claim, Report } from '@safeconduct/claims/model/index.ts';
import { reconcile } from '@safeconduct/claims/reconcile/index.ts';

const wanted = 1000;
const runs = 15;
/** The engine runs again and again on a server and under a slider: the first, uncompiled runs are not measured. */
const warmUps = 10;

/** How long 1,000 claims of one incident take: the given claims, repeated under new ids until there are enough. */
export function measureSpeed(
  claims: readonly Claim[],
  reports: readonly Report[],
): { claims: number; medianMs: number; bestMs: number; runs: number } {
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
  for (let at = 0; at < warmUps; at += 1) reconcile({ claims: many, reports: papers });
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    reconcile({ claims: many, reports: papers });
    return performance.now() - start;
  }).sort((x, y) => x - y);
  return { claims: many.length, medianMs: times[Math.floor(runs / 2)] ?? 0, bestMs: times[0] ?? 0, runs };
}
