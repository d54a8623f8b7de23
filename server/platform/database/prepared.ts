import type pg from 'pg';

/** Statements kept in mind at most, over all connections; what comes beyond is sent as it is. */
const MOST = 1000;

type Send = (config: unknown, values?: unknown, done?: unknown) => unknown;

/**
 * Statements with parameters that come again are prepared under a name, once a connection: reading a statement, adding
 * what row-level security asks of each table, and planning it cost PostgreSQL more than a row or ten. The first time a
 * text is sent it is sent as it is, since it may never come again.
 */
export function preparing(pool: pg.Pool): pg.Pool {
  const seen = new Map<string, string>();

  function nameOf(text: string): string | undefined {
    const known = seen.get(text);
    if (known === undefined && seen.size < MOST) seen.set(text, `again-${seen.size}`);
    return known;
  }

  pool.on('connect', (client) => {
    const send: Send = client.query.bind(client);
    const query: Send = (config, values, done) => {
      const name =
        typeof config === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(config) : undefined;
      return name === undefined ? send(config, values, done) : send({ name, text: config, values }, done);
    };
    Object.assign(client, { query });
  });
  return pool;
}
