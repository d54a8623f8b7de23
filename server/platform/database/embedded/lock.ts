import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { OperatorFault } from '../../fault.ts';
import { isAlive, pidSpace, startOf } from './process.ts';

const HEARTBEAT = 5_000;
const SILENCE = 30_000;

type Held = { pid: number; start: string; space: string; host: string };

function read(path: string): Held | null {
  try {
    const [pid = '', start = '', space = '', host = ''] = readFileSync(path, 'utf8').split('\n');
    return { pid: Number(pid), start, space, host };
  } catch {
    return null;
  }
}

/**
 * Whether the holder may still be at work. In our own pid space that is certain; a holder in another
 * container or on another machine (a shared volume) is told by its heartbeat.
 */
function isHeld(path: string, held: Held): boolean {
  if (held.space === pidSpace() && held.host === hostname()) {
    return isAlive(held.pid) && startOf(held.pid) === held.start;
  }
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs < SILENCE;
}

/** Whether somebody who is alive holds the lock. */
export function isLocked(path: string): boolean {
  const held = read(path);
  return held !== null && isHeld(path, held);
}

/** Takes a dead holder's lock away, unless somebody else did so first and now holds it. */
function clearStale(path: string, dead: Held | null, own: string): void {
  const aside = `${own}.stale`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const taken = read(aside);
  if (dead !== null && taken !== null && (taken.pid !== dead.pid || taken.start !== dead.start)) {
    linkSync(aside, path);
  }
  rmSync(aside, { force: true });
}

/** Takes the lock on a data folder for this process; the answer gives it back. */
export function takeLock(path: string): () => void {
  const own = `${path}.${randomUUID()}`;
  writeFileSync(own, [process.pid, startOf(process.pid), pidSpace(), hostname(), ''].join('\n'), {
    mode: 0o600,
  });
  try {
    for (let attempt = 0; ; attempt += 1) {
      try {
        // A link appears whole or not at all, so nobody ever reads half a lock.
        linkSync(own, path);
        break;
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST') || attempt > 3)
          throw error;
      }
      const held = read(path);
      if (held !== null && isHeld(path, held)) {
        const where =
          held.host === hostname() ? `process ${held.pid}` : `process ${held.pid} on ${held.host}`;
        throw new OperatorFault(
          `Another Safeconduct (${where}) is using this data folder. Stop it first, or set SAFECONDUCT_DATA to another folder. The lock is ${path}.`,
        );
      }
      clearStale(path, held, own);
    }
  } finally {
    rmSync(own, { force: true });
  }
  const beat = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(path, now, now);
    } catch {
      // The folder was taken away under us; PostgreSQL will say so itself.
    }
  }, HEARTBEAT);
  beat.unref();
  return () => {
    clearInterval(beat);
    if (read(path)?.pid === process.pid) rmSync(path, { force: true });
  };
}
