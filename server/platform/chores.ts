import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import type { Database } from './database/index.ts';
import { setActor } from './database/seal.ts';
import { auditTo } from './http/unit.ts';
import type { Tx, Visit } from './http/visit.ts';
import type { Log } from './log.ts';
import type { Mailer } from './mail/mail.ts';

/** One transaction of a chore. */
export type ChoreUnit = {
  readonly tx: Tx;
  readonly audit: Visit['audit'];
  /** Adds a chore in this transaction; with `key`, a waiting one of the same key is replaced. */
  readonly job: (chore: string, payload: Readonly<Record<string, unknown>>, key?: string) => Promise<void>;
};

/** All that a chore has. */
export type ChoreGround = {
  /** A connection as the owner for what is done to the whole database: a backup. */
  readonly whole: <Result>(work: (client: PoolClient) => Promise<Result>) => Promise<Result>;
  readonly now: Date;
  readonly log: Log;
  /** Where people reach the desk: `https://desk.example.org`. */
  readonly origin: string;
  /** Null where the operator has set no mail server. */
  readonly mail: Mailer | null;
  /**
   * A transaction as the owner, who sees accounts; and of the case file that of `team`, if one is given. What is
   * recorded in it names no person: nobody did it.
   */
  readonly unit: <Result>(team: string | null, work: (unit: ChoreUnit) => Promise<Result>) => Promise<Result>;
};

/** Work that is nobody's in particular: by the clock, or asked for by `job`. It throws to be tried again later. */
export type Chore = {
  /** When it comes by itself, as five fields of a crontab in UTC. Names of chores have no full stop, for cron. */
  readonly when?: string;
  readonly run: (ground: ChoreGround, payload: unknown) => Promise<void>;
};

/** What chores need beside the database. */
export type ChoreMeans = {
  readonly clock: () => Date;
  readonly origin: () => string;
  readonly mail: Mailer | null;
};

/** A chore gives up after this many tries: with the queue's backoff (e to the power of the try, in seconds), a day. */
const TRIES = 14;

/** The ground on which a chore runs now. */
export function choreGround(
  database: Pick<Database, 'owner' | 'ownerPool' | 'seal'>,
  log: Log,
  means: ChoreMeans,
): ChoreGround {
  return {
    now: means.clock(),
    whole: async (work) => {
      const client = await database.ownerPool.connect();
      try {
        return await work(client);
      } finally {
        client.release();
      }
    },
    log,
    origin: means.origin(),
    mail: means.mail,
    unit: (team, work) =>
      database.owner.transaction().execute(async (tx) => {
        // Case files are under row-level security for the owner too: a chore sees one team's at a time.
        if (team !== null) await setActor(tx, database.seal, { id: '', role: '', teams: [team] });
        const { audit, write } = auditTo(tx);
        const result = await work({
          tx,
          audit,
          job: async (chore, payload, key) => {
            await sql`select graphile_worker.add_job(${chore}, ${JSON.stringify(payload)}::json,
              job_key => ${key ?? null}, max_attempts => ${TRIES})`.execute(tx);
          },
        });
        await write();
        return result;
      }),
  };
}
