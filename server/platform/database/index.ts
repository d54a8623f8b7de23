import pg from 'pg';
import type { Config } from '../config.ts';
import { OperatorFault } from '../fault.ts';
import type { Log } from '../log.ts';
import { startEmbedded } from './embedded/index.ts';
import { migrate } from './migrate.ts';
import { type Db, openDb, openPool } from './open.ts';
import { APP_ROLE, ensureEmbeddedRoles, ensureExternalRoles, OWNER_ROLE } from './roles.ts';

export type { Db } from './open.ts';

/** The database as the server holds it: `app` for requests, `owner` for migrations and the job queue. */
export type Database = {
  readonly app: Db;
  /** The role of `app` on connections of its own, for single statements beside an open transaction. */
  readonly aside: Db;
  readonly owner: Db;
  readonly ownerPool: pg.Pool;
  readonly close: () => Promise<void>;
};

const NAME = 'safeconduct';

type Reached = { owner: pg.PoolConfig; app: pg.PoolConfig; stop: () => Promise<void> };

async function withClient<T>(settings: pg.ClientConfig, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(settings);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function reachEmbedded(data: string, log: Log, say: (progress: string) => void): Promise<Reached> {
  const server = await startEmbedded({ data, log, say });
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
    app: { ...place, user: APP_ROLE, password: passwords.app },
    stop: server.stop,
  };
}

async function reachExternal(url: string): Promise<Reached> {
  try {
    await withClient({ connectionString: url, connectionTimeoutMillis: 10_000 }, ensureExternalRoles);
  } catch (error) {
    if (error instanceof OperatorFault) throw error;
    // The URL holds a password, so only the driver's short reason is repeated.
    const reason = error instanceof Error ? error.message : 'unknown reason';
    throw new OperatorFault(`The database at DATABASE_URL cannot be used: ${reason}`);
  }
  return {
    owner: { connectionString: url },
    app: { connectionString: url, options: `-c role=${APP_ROLE}` },
    stop: async () => {},
  };
}

/** Opens the database the configuration names, and brings its schema up to date. */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'data'>,
  log: Log,
  say: (progress: string) => void = () => {},
): Promise<Database> {
  const reached =
    config.databaseUrl === undefined
      ? await reachEmbedded(config.data, log, say)
      : await reachExternal(config.databaseUrl);
  const ownerPool = openPool(reached.owner, log, 5);
  const owner = openDb(ownerPool);
  const app = openDb(openPool(reached.app, log, 10));
  const aside = openDb(openPool(reached.app, log, 4));
  const close = async () => {
    await app.destroy();
    await aside.destroy();
    await owner.destroy();
    await reached.stop();
  };
  try {
    const ran = await migrate(owner);
    if (ran.length > 0) log.info({ migrations: ran }, 'schema brought up to date');
  } catch (error) {
    await close();
    throw error;
  }
  return { app, aside, owner, ownerPool, close };
}
