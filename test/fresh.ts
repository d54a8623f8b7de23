import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../server/platform/database/embedded/index.ts';
import { migrate } from '../server/platform/database/migrate.ts';
import { type Db, openDb, openPool } from '../server/platform/database/open.ts';
import { ensureEmbeddedRoles, OWNER_ROLE } from '../server/platform/database/roles.ts';
import { migrateQueue } from '../server/platform/jobs.ts';
import { openLog } from '../server/platform/log.ts';

/** A running server of our own in a temporary folder, without durability. */
export type TestServer = {
  readonly socket: string;
  readonly superuser: { readonly user: string; readonly password: string };
  readonly ownerPassword: string;
  readonly appPassword: string;
  readonly stop: () => Promise<void>;
};

/** The template that every test file's database is cloned from. */
export const TEMPLATE = 'safeconduct_template';

/** Makes the roles and the template. */
async function prepare(server: Omit<TestServer, 'stop'>): Promise<void> {
  const client = new pg.Client({ host: server.socket, ...server.superuser, database: 'postgres' });
  await client.connect();
  await client.query(`drop database if exists ${TEMPLATE}`);
  await ensureEmbeddedRoles(client, TEMPLATE, { owner: server.ownerPassword, app: server.appPassword });
  await client.end();
  const log = openLog('warn');
  const pool = openPool(
    { host: server.socket, user: OWNER_ROLE, password: server.ownerPassword, database: TEMPLATE },
    log,
    2,
  );
  const owner = openDb(pool);
  try {
    await migrate(owner);
    await migrateQueue(pool, log);
  } finally {
    await owner.destroy();
  }
}

/**
 * A PostgreSQL of yours in place of the bundled one, to see that all holds on another version: an empty one, by a
 * superuser's URL. `SAFECONDUCT_TEST_URL='postgresql://root:pw@x/postgres?host=/socket/folder' npm test`
 */
async function givenServer(address: string): Promise<TestServer> {
  const url = new URL(address);
  const passwords = { ownerPassword: 'owner', appPassword: 'app' };
  const server = {
    socket: url.searchParams.get('host') ?? url.hostname,
    superuser: { user: url.username, password: url.password },
    ...passwords,
  };
  await prepare(server);
  return { ...server, stop: async () => {} };
}

/** Starts a bundled PostgreSQL for tests, with roles and a migrated template database. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env['SAFECONDUCT_TEST_URL'];
  if (given !== undefined && given !== '') return givenServer(given);
  const data = await mkdtemp(join(tmpdir(), 'safeconduct-test-'));
  // As root the database runs as another account, which must be able to pass.
  await chmod(data, 0o711);
  const server = await startEmbedded({ data, log: openLog('warn'), durable: false });
  const stop = async () => {
    await server.stop();
    await rm(data, { recursive: true, force: true });
  };
  try {
    await prepare(server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...server, stop };
}

/** A migrated database on a server of its own, for scripts. */
export async function freshDatabase(): Promise<{ owner: Db } & AsyncDisposable> {
  const server = await startTestServer();
  const owner = openDb(
    openPool(
      { host: server.socket, user: OWNER_ROLE, password: server.ownerPassword, database: TEMPLATE },
      openLog('warn'),
      2,
    ),
  );
  return {
    owner,
    [Symbol.asyncDispose]: async () => {
      await owner.destroy();
      await server.stop();
    },
  };
}
