import { Logger, runMigrations } from 'graphile-worker';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { PERMISSIONS_OF } from '@safeconduct/contract/permissions.ts';
import { type ChoreMeans, choreGround } from './chores.ts';
import type { Database } from './database/index.ts';
import { isRole } from './http/session.ts';
import { inUnit } from './http/unit.ts';
import type { Actor, Visit } from './http/visit.ts';
import type { Log } from './log.ts';
import type { Module } from './module.ts';
import { keepRunning, type Queue } from './queue-runs.ts';

/** A job runs as the user who caused it, in one transaction, with that user's rights as they are now. */
export type Task = (visit: Omit<Visit, 'entry'>, payload: unknown) => Promise<void>;

/**
 * A job that works in transactions of its own making, so that it can be long: what it says beside (`aside`) is seen
 * while its work is not yet committed.
 */
export type LongTask = (ground: LongGround, payload: unknown) => Promise<void>;

/** One transaction of a long job, as the person who caused it. */
export type LongUnit = <Result>(work: (visit: Omit<Visit, 'entry'>) => Promise<Result>) => Promise<Result>;

export type LongGround = {
  readonly actor: Actor;
  readonly log: Log;
  readonly unit: LongUnit;
  /** The same on connections for short statements. */
  readonly aside: LongUnit;
};

type Envelope = { by: string | null; payload: unknown };

function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && 'by' in value && 'payload' in value;
}

/** The user as actor, or null if the account is gone or disabled; read by the owner, since nobody acts yet. */
async function actorById(database: Database, id: string): Promise<Actor | null> {
  const { rows } = await sql<{ login: string; name: string; role: string; teams: string[] }>`
    select u.login, u.name, u.role,
      coalesce(array_agg(m.team_id) filter (where m.team_id is not null), '{}') as teams
    from users u left join team_members m on m.user_id = u.id
    where u.id = ${id} and u.disabled_at is null group by u.id`.execute(database.owner);
  const row = rows[0];
  if (row === undefined || !isRole(row.role)) return null;
  return {
    id,
    login: row.login,
    name: row.name,
    role: row.role,
    teams: row.teams,
    permissions: PERMISSIONS_OF[row.role],
    session: '',
  };
}

/** graphile-worker's log, without its `meta`: that holds payloads. */
function workerLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error({ worker: message }, 'jobs');
    else if (level === 'warning') log.warn({ worker: message }, 'jobs');
    else log.debug({ worker: message }, 'jobs');
  });
}

/** Makes or updates the queue's own schema. Safe when several servers start at once. */
export async function migrateQueue(ownerPool: Pool, log: Log): Promise<void> {
  await runMigrations({ pgPool: ownerPool, logger: workerLogger(log) });
}

/** Takes away what has run out. As the owner: it is nobody's data in particular. */
async function sweep(database: Database): Promise<void> {
  await sql`delete from sessions where expires_at < now()`.execute(database.owner);
  await sql`delete from enrolments where expires_at < now()`.execute(database.owner);
  await sql`delete from passkey_challenges where expires_at < now()`.execute(database.owner);
  await sql`delete from write_answers where made_at < now() - interval '1 day'`.execute(database.owner);
  await sql`delete from sightings where at < now() - interval '1 hour'`.execute(database.owner);
  await sql`delete from rate_buckets where filled_at < now() - interval '1 hour'`.execute(database.owner);
}

/** The ground of a job of that name, as this person. */
export function longGround(
  database: Pick<Database, 'app' | 'aside' | 'seal'>,
  actor: Actor,
  log: Log,
  name: string,
): LongGround {
  const unitOn =
    (db: Database['app']): LongUnit =>
    (work) =>
      inUnit({ db, seal: database.seal }, actor, { readOnly: false, mustAudit: false }, (unit) =>
        work({ ...unit, actor, now: new Date(), trace: `job ${name}` }),
      );
  return { actor, log, unit: unitOn(database.app), aside: unitOn(database.aside) };
}

const PLAIN: ChoreMeans = { clock: () => new Date(), origin: () => '', mail: null };

/** Starts working off jobs. `stop` on the result lets running jobs finish. */
export async function startJobs(
  database: Database,
  modules: readonly Module[],
  log: Log,
  means: ChoreMeans = PLAIN,
): Promise<Queue> {
  const short = modules.flatMap((module) =>
    Object.entries(module.tasks ?? {}).map(([name, task]): readonly [string, LongTask] => [
      name,
      ({ unit }, payload) => unit((visit) => task(visit, payload)),
    ]),
  );
  const long = modules.flatMap((module) => Object.entries(module.longTasks ?? {}));
  const taskList = Object.fromEntries(
    [...short, ...long].map(([name, task]) => [
      name,
      async (envelope: unknown) => {
        if (!isEnvelope(envelope) || envelope.by === null) throw new TypeError(`job ${name} names no user`);
        const actor = await actorById(database, envelope.by);
        if (actor === null) {
          log.warn(
            { task: name, actor: envelope.by },
            'job dropped: the account that caused it is gone or disabled',
          );
          return;
        }
        await task(longGround(database, actor, log, name), envelope.payload);
      },
    ]),
  );
  const chores = modules.flatMap((module) => Object.entries(module.chores ?? {}));
  const choreList = Object.fromEntries(
    chores.map(([name, chore]) => [
      name,
      // Asked for by a request it comes in the envelope that names who asked.
      (given: unknown) =>
        chore.run(choreGround(database, log, means), isEnvelope(given) ? given.payload : given),
    ]),
  );
  const times = chores.flatMap(([name, { when }]) => (when === undefined ? [] : [`${when} ${name}`]));
  return keepRunning(
    {
      taskList: { ...taskList, ...choreList, sweep: () => sweep(database) },
      concurrency: 2,
      noHandleSignals: true,
      logger: workerLogger(log),
      crontab: ['17 * * * * sweep', ...times].join('\n'),
    },
    database.ownerPool,
    log,
  );
}
