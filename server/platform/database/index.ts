import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import type { Config } from '../config.ts';
import { OperatorFault } from '../fault.ts';
import type { Log } from '../log.ts';
import { type Embedded, startEmbedded } from './embedded/index.ts';
import { findRunning } from './embedded/running.ts';
import { checkRequestLogin, makeRequestLogin, prepareExternal } from './external.ts';
import { migrate } from './migrate.ts';
import { type Db, openDb, openPool } from './open.ts';
import { requestPool } from './prepared.ts';
import { APP_ROLE, ensureEmbeddedRoles, OWNER_ROLE } from './roles.ts';
import { readSeal, type Seal, setActor } from './seal.ts';

export type { Db } from './open.ts';

/** The database as the server holds it: `app` for requests, `owner` for migrations and the job queue. */
export type Database = {
  readonly app: Db;
  /** The role of `app` on connections of its own, for single statements beside an open transaction. */
  readonly aside: Db;
  readonly owner: Db;
  readonly ownerPool: pg.Pool;
  /** Names the actor in a way that only the server can. */
  readonly seal: Seal;
  readonly close: () => Promise<void>;
};

const NAME = 'safeconduct';

type Reached = {
  owner: pg.PoolConfig;
  /** Asked for when the schema is there. */
  app: () => Promise<pg.PoolConfig>;
  stop: () => Promise<void>;
};

async function withClient<T>(settings: pg.ClientConfig, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(settings);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function reachEmbedded(server: Embedded): Promise<Reached> {
  const passwords = { owner: server.ownerPassword, app: server.appPassword };
  try {
    await withClient({ host: server.socket, ...server.superuser, database: 'postgres' }, (client) =>
      ensureEmbeddedRoles(client, NAME, passwords),
    );
  } catch (error) {
    await server.stop();
    throw error;
  }
  const place = { host: server.socket, database: NAME };
  return {
    owner: { ...place, user: OWNER_ROLE, password: passwords.owner },
    app: async () => ({ ...place, user: APP_ROLE, password: passwords.app }),
    stop: server.stop,
  };
}

/** What the driver says may hold the address, but never the URL, which holds a password. */
function unusable(name: string, error: unknown): Error {
  if (error instanceof OperatorFault) return error;
  const reason = error instanceof Error ? error.message : 'unknown reason';
  return new OperatorFault(`The database at ${name} cannot be used: ${reason}`);
}

async function reachExternal(url: string, appUrl: string | undefined): Promise<Reached> {
  const owner = { connectionString: url, connectionTimeoutMillis: 10_000 };
  await withClient(owner, prepareExternal).catch((error: unknown) => {
    throw unusable('DATABASE_URL', error);
  });
  return {
    owner: { connectionString: url },
    app: async () => {
      const made = appUrl ?? (await withClient(owner, (client) => makeRequestLogin(client, url)));
      const app = { connectionString: made };
      await withClient({ ...app, connectionTimeoutMillis: 10_000 }, checkRequestLogin).catch(
        (error: unknown) => {
          throw unusable(
            appUrl === undefined ? 'DATABASE_URL, with the login made for requests,' : 'DATABASE_APP_URL',
            error,
          );
        },
      );
      return app;
    },
    stop: async () => {},
  };
}

/** The database by the role that owns it, for what is done to the whole of it. */
export type Whole = { readonly settings: pg.PoolConfig; readonly stop: () => Promise<void> };

/**
 * Reaches the whole database from beside the server. `alone`: a server that runs on the bundled database is refused;
 * else its PostgreSQL is entered where it runs, and started for the while where it does not.
 */
export async function reachWhole(
  config: Pick<Config, 'databaseUrl' | 'data'>,
  log: Log,
  who: 'alone' | 'beside',
): Promise<Whole> {
  if (config.databaseUrl !== undefined) {
    const { owner, stop } = await reachExternal(config.databaseUrl, undefined);
    return { settings: owner, stop };
  }
  const running = who === 'beside' ? await findRunning(config.data) : null;
  if (running !== null) {
    const { socket, ownerPassword } = running;
    const settings = { host: socket, database: NAME, user: OWNER_ROLE, password: ownerPassword };
    return { settings, stop: async () => {} };
  }
  const { owner, stop } = await reachEmbedded(await startEmbedded({ data: config.data, log }));
  return { settings: owner, stop };
}

/** A login that leads to another database would find no actor there, so nobody would see anything. */
async function checkSameDatabase(app: Db, seal: Seal): Promise<void> {
  const holds = await app
    .transaction()
    .execute(async (tx) => {
      await setActor(tx, seal, { id: randomUUID(), role: 'reader', teams: [] });
      return sql<{ holds: boolean }>`select actor_is_sealed() as holds`.execute(tx);
    })
    .catch((error: unknown) => {
      throw unusable('DATABASE_APP_URL', error);
    });
  if (holds.rows[0]?.holds !== true)
    throw new OperatorFault('DATABASE_APP_URL leads to another database than DATABASE_URL.');
}

/**
 * Opens the database the configuration names, and brings its schema up to date. `starting` is the bundled one where its
 * start has begun already.
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'databaseAppUrl' | 'data'>,
  log: Log,
  say: (progress: string) => void = () => {},
  starting: Promise<Embedded> | null = null,
): Promise<Database> {
  const reached =
    config.databaseUrl === undefined
      ? await reachEmbedded(await (starting ?? startEmbedded({ data: config.data, log, say })))
      : await reachExternal(config.databaseUrl, config.databaseAppUrl);
  const ownerPool = openPool(reached.owner, log, 6);
  const owner = openDb(ownerPool);
  const open: Db[] = [owner];
  const close = async () => {
    for (const db of open.toReversed()) await db.destroy();
    await reached.stop();
  };
  try {
    const ran = await migrate(owner);
    if (ran.length > 0) log.info({ migrations: ran }, 'schema brought up to date');
    const settings = await reached.app();
    const app = openDb(requestPool(settings, log, 10));
    const aside = openDb(requestPool(settings, log, 4));
    open.push(app, aside);
    const seal = await readSeal(owner);
    await checkSameDatabase(app, seal);
    return { app, aside, owner, ownerPool, seal, close };
  } catch (error) {
    await close();
    throw error;
  }
}
