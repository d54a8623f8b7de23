import type pg from 'pg';
import type { Log } from '../log.ts';
import { openPool } from './open.ts';

/** Statements kept in mind at most, over all connections; what comes beyond is sent as it is. */
const MOST = 1000;

type Send = (config: unknown, values?: unknown, done?: unknown) => unknown;

/**
 * Statements with parameters that come again are prepared under a name, once a connection: reading a statement, adding
 * what row-level security asks of each table, and planning it cost PostgreSQL more than a row or ten. The first time a
 * text is sent it is sent as it is, since it may never come again.
 */
function preparing(pool: pg.Pool): pg.Pool {
  const seen = new Map<string, string>();

  function nameOf(text: string): string | undefined {
    const known = seen.get(text);
    if (known === undefined && seen.size < MOST) seen.set(text, `again-${seen.size}`);
    return known;
  }

  pool.on('connect', (client) => {
    const send: Send = client.query.bind(client);
    const { stream }: pg.Connection = Reflect.get(client, 'connection');
    const query: Send = (config, values, done) => {
      // What is sent in one turn goes in one write.
      stream.cork();
      process.nextTick(() => stream.uncork());
      const name =
        typeof config === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(config) : undefined;
      return name === undefined ? send(config, values, done) : send({ name, text: config, values }, done);
    };
    Object.assign(client, { query });
  });
  return pool;
}

/** Statements are sent before those ahead of them are answered (together.ts). */
const PIPELINE = { pipeline: true };

/** Connections of the role that answers requests. */
export function requestPool(settings: pg.PoolConfig, log: Log, max: number): pg.Pool {
  return preparing(openPool({ ...settings, ...PIPELINE }, log, max));
}
