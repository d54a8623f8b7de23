import type { Log } from './log.ts';

export type Closer = {
  readonly add: (name: string, close: () => Promise<void>) => void;
  readonly run: () => Promise<void>;
};

/**
 * Collects how to stop what was started, and stops it in the opposite order: no new requests and the open
 * ones finished, then the jobs, then the connections, then PostgreSQL. A part that fails to stop does not
 * keep the others running.
 */
export function closers(log: Log): Closer {
  const parts: { name: string; close: () => Promise<void> }[] = [];
  let running: Promise<void> | null = null;
  async function run(): Promise<void> {
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
      try {
        await part.close();
      } catch (error) {
        log.error({ err: error, part: part.name }, 'could not stop cleanly');
      }
    }
  }
  return {
    add: (name, close) => parts.push({ name, close }),
    run: () => {
      running ??= run();
      return running;
    },
  };
}
