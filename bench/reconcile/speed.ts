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
  /** Processor time of the thread, median: does not grow where other programs share the machine. */
  readonly cpuMs: number;
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
  const measured = Array.from({ length: repeats[size] }, () => {
    const [start, cpu] = [performance.now(), process.threadCpuUsage()];
    reconcile({ claims: many, reports: papers });
    const { user, system } = process.threadCpuUsage(cpu);
    return { wall: performance.now() - start, cpu: (user + system) / 1000 };
  });
  const walls = measured.map(({ wall }) => wall).sort((x, y) => x - y);
  const middle = Math.floor(measured.length / 2);
  return {
    claims: many.length,
    medianMs: walls[middle] ?? 0,
    bestMs: walls[0] ?? 0,
    cpuMs: measured.map(({ cpu }) => cpu).sort((x, y) => x - y)[middle] ?? 0,
    runs: measured.length,
  };
}
