import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.ts';
import type { Ledger } from './ledger.ts';
import type { Product } from './product.ts';

/** Whom `kill -9` hits: the server, PostgreSQL, one of its connections' processes, or server and PostgreSQL at once. */
export const TARGETS = ['server', 'database', 'connection', 'both'] as const;
export type Target = (typeof TARGETS)[number];

export type Kill = {
  readonly target: Target;
  /** Requests on their way in that moment, by kind. */
  readonly amid: readonly string[];
  readonly back: number;
};

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** A process of PostgreSQL that is at work for somebody; any other if none is. */
async function busyConnection(product: Product): Promise<number> {
  const rows = await product.look<{ pid: number }>(
    `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
      and usename <> 'safeconduct_root' order by state = 'idle', random() limit 1`,
  );
  return rows[0]?.pid ?? product.postmasterPid();
}

async function until(holds: () => boolean | Promise<boolean>, most: number): Promise<void> {
  for (let waited = 0; waited < most && !(await holds()); waited += 5) await pause(5);
}

/** The moment: every other time in the middle of an import, else at any. */
async function moment(chance: Chance, ledger: Ledger): Promise<void> {
  await pause(50 + chance.below(700));
  if (chance.below(2) === 0) return;
  await until(() => (ledger.onTheWay.get('import') ?? 0) > 0, 4000);
  await pause(chance.below(250));
}

/** Kills at a moment that chance chooses, and waits until all answers again. */
export async function killOnce(product: Product, chance: Chance, ledger: Ledger): Promise<Kill> {
  const target = chance.pick(TARGETS);
  await moment(chance, ledger);
  const server = await product.serverPid();
  const postmaster = await product.postmasterPid();
  const connection = target === 'connection' ? await busyConnection(product) : 0;
  const amid = [...ledger.onTheWay].filter(([, n]) => n > 0).map(([kind]) => kind);
  const began = performance.now();
  if (target === 'server' || target === 'both') kill(server);
  if (target === 'database' || target === 'both') kill(postmaster);
  if (target === 'connection') kill(connection);
  // The dead one must have been seen to be gone before "ready" means anything.
  if (target === 'server' || target === 'both')
    await until(async () => (await product.serverPid().catch(() => 0)) !== server, 60_000);
  else if (target === 'database')
    await until(async () => (await product.postmasterPid().catch(() => 0)) !== postmaster, 60_000);
  else await pause(100);
  await product.ready();
  return { target, amid, back: performance.now() - began };
}
