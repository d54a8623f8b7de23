import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import type { Postmaster } from './postmaster.ts';

/** A life shorter than this counts as one more failure in a row. */
const SHORT = 1_000;
const FIRST_WAIT = 50;
const LONGEST_WAIT = 10_000;

export type Kept = { readonly current: () => Postmaster; readonly stop: () => Promise<void> };

/**
 * Starts PostgreSQL again when it dies under us (the kernel's out-of-memory killer takes the largest process; a full
 * disk makes it end by itself). Requests fail with `unavailable` meanwhile and find it again on the same socket. It
 * never gives up, since a disk may be cleared an hour later; but what dies at once is waited for longer each time.
 */
export function keep(
  first: Postmaster,
  begin: () => Promise<Postmaster>,
  clear: () => Promise<void>,
  log: Log,
): Kept {
  let current = first;
  let since = Date.now();
  let failures = 0;
  let restarting: Promise<void> = Promise.resolve();
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;

  async function restart(): Promise<void> {
    failures = Date.now() - since < SHORT ? failures + 1 : 0;
    for (;;) {
      await pause(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures), undefined, {
        signal: stopping.signal,
      }).catch(() => {});
      if (isStopping()) return;
      try {
        await clear();
        current = await begin();
        break;
      } catch (error) {
        failures += 1;
        log.error({ err: error, failures }, 'PostgreSQL could not be started again; trying further');
      }
    }
    since = Date.now();
    log.warn({ pid: current.pid }, 'PostgreSQL was started again');
    watch(current);
  }

  function watch(postmaster: Postmaster): void {
    void postmaster.died.then(() => {
      restarting = restart();
    });
  }

  watch(first);
  return {
    current: () => current,
    stop: async () => {
      stopping.abort();
      await restarting;
      await current.stop();
    },
  };
}
