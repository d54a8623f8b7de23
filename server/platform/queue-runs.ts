import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type Runner, type RunnerOptions, run, type WorkerEvents } from 'graphile-worker';
import type { Pool, PoolClient } from 'pg';
import type { Log } from './log.ts';

/** How often the locks of dead runs are looked for, and how old a lock must be to count as one. */
const LOOK = 5_000;
const PAUSE = 1_000;

/** The advisory lock by which a run of the queue shows that it lives. */
const KEY = `hashtextextended('safeconduct queue ' || $1, 0)`;

/**
 * Frees jobs locked by runs that are no more: killed, or cut off from a database that died. graphile-worker itself
 * waits four hours for them. A run lives as long as a connection holds its advisory lock, which PostgreSQL lets go of
 * by itself; so this is right for many servers on one database too.
 */
const FREE = `
  with held as (
    select distinct locked_by from graphile_worker._private_jobs
    where locked_by is not null and locked_at < now() - interval '${LOOK} milliseconds'
  ), dead as (
    select locked_by from held where not exists (
      select from pg_locks l where l.locktype = 'advisory' and l.granted
        and l.database = (select oid from pg_database where datname = current_database())
        and (l.classid::bigint << 32 | l.objid::bigint)
          = hashtextextended('safeconduct queue ' || held.locked_by, 0))
  )
  select count(*)::int as freed, graphile_worker.force_unlock_workers(array_agg(locked_by)) from dead
  having count(*) > 0`;

type Life = { readonly release: () => void };

/** Holds the advisory lock of a run for as long as it lives, on whatever connection can be had. */
function live(pool: Pool, run: string, log: Log): Life {
  let client: PoolClient | null = null;
  let ended = false;
  async function hold(): Promise<void> {
    while (!ended) {
      try {
        const held = await pool.connect();
        const broken = new Promise<void>((resolve) => {
          held.once('error', () => resolve());
          held.once('end', () => resolve());
        });
        await held.query(`select pg_advisory_lock(${KEY})`, [run]);
        client = held;
        if (ended) return held.release(true);
        await broken;
        client = null;
        held.release(true);
      } catch (error) {
        log.debug({ err: error }, 'the queue waits for the database');
      }
      if (!ended) await pause(PAUSE);
    }
  }
  void hold();
  return {
    release: () => {
      ended = true;
      client?.release(true);
    },
  };
}

/** A queue that goes on: begun again when graphile-worker gives up because its database went away. */
export type Queue = {
  readonly addJob: Runner['addJob'];
  readonly stop: () => Promise<void>;
};

/** Works off the queue until told to stop, through deaths of the database. */
export async function keepRunning(options: RunnerOptions, pool: Pool, log: Log): Promise<Queue> {
  let stopping = false;
  let current: { readonly runner: Runner; readonly ended: Promise<void> };

  async function begin(): Promise<typeof current> {
    const events: WorkerEvents = new EventEmitter();
    let life: Life | null = null;
    events.on('pool:create', ({ workerPool }) => {
      life = live(pool, workerPool.id, log);
    });
    const runner = await run({ ...options, events, pgPool: pool });
    const ended = runner.promise
      .catch((error: unknown) => log.warn({ err: error }, 'the queue stopped'))
      .finally(() => life?.release());
    return { runner, ended };
  }

  async function again(): Promise<void> {
    while (!stopping) {
      await current.ended;
      if (stopping) return;
      await pause(PAUSE);
      try {
        current = await begin();
        log.warn('the queue was started again');
        if (stopping) await current.runner.stop();
      } catch (error) {
        log.debug({ err: error }, 'the queue waits for the database');
      }
    }
  }

  current = await begin();
  const going = again();
  const free = () => {
    pool.query<{ freed: number }>(FREE).then(
      ({ rows }) => {
        if (rows[0] !== undefined) log.warn({ runs: rows[0].freed }, 'jobs of dead servers were freed');
      },
      () => {}, // No database just now; looked for again.
    );
  };
  free();
  const look = setInterval(free, LOOK);
  return {
    addJob: (...given) => current.runner.addJob(...given),
    stop: async () => {
      clearInterval(look);
      stopping = true;
      await current.runner
        .stop()
        .catch((error: unknown) => log.debug({ err: error }, 'the queue had stopped'));
      await current.ended;
      await going;
    },
  };
}
