import { Kysely } from 'kysely';
import pg from 'pg';
import type { Log } from '../log.ts';
import { OpeningDialect } from './opening.ts';
import type { Tables } from './tables.ts';
import { parsers } from './types.ts';

export type Db = Kysely<Tables>;

/** Connections of one role. The pool is `pg`'s, because graphile-worker takes one too. */
export type Connections = { readonly pool: pg.Pool; readonly close: () => Promise<void> };

export function openPool(settings: pg.PoolConfig, log: Log, max = 10): pg.Pool {
  const pool = new pg.Pool({
    max,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    types: parsers,
    ...settings,
  });
  // An idle connection that breaks (the database restarted) is replaced by the next request.
  pool.on('error', (error) => log.warn({ err: error }, 'a database connection broke'));
  pool.on('connect', (client) => {
    client.on('error', (error) => log.warn({ err: error }, 'a database connection broke'));
  });
  return pool;
}

export function openDb(pool: pg.Pool): Db {
  return new Kysely<Tables>({ dialect: new OpeningDialect({ pool }) });
}
