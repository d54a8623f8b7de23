import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import type { Postmaster } from './postmaster.ts';

const TRIES = 5;
const CALM = 600_000;

export type Kept = { readonly current: () => Postmaster; readonly stop: () => Promise<void> };

/**
 * Starts PostgreSQL again when it dies under us (the kernel's out-of-memory killer takes the largest
 * process). Requests fail with `unavailable` meanwhile and find it again on the same socket. After five
 * deaths within ten minutes something is wrong that starting again does not cure.
 */
export function keep(
  first: Postmaster,
  begin: () => Promise<Postmaster>,
  clear: () => Promise<void>,
  log: Log,
): Kept {
  let current = first;
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();
  const deaths: number[] = [];

  async function restart(): Promise<void> {
    deaths.push(Date.now());
    const recent = deaths.filter((time) => Date.now() - time < CALM).length;
    if (recent > TRIES) {
      log.fatal('PostgreSQL keeps stopping; it is not started again');
      return;
    }
    await pause(100 * 2 ** recent);
    if (stopping) return;
    await clear();
    current = await begin();
    log.warn({ pid: current.pid }, 'PostgreSQL was started again');
    watch(current);
  }

  function watch(postmaster: Postmaster): void {
    void postmaster.died.then(() => {
      restarting = restart().catch((error: unknown) =>
        log.fatal({ err: error }, 'PostgreSQL could not be started again'),
      );
    });
  }

  watch(first);
  return {
    current: () => current,
    stop: async () => {
      stopping = true;
      await restarting;
      await current.stop();
    },
  };
}
