import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Fetch } from '@safeconduct/contract/client.ts';
import type { Role } from '@safeconduct/contract/permissions.ts';
import type { Hono } from 'hono';
import { sql } from 'kysely';
import pg from 'pg';
import { inject } from 'vitest';
import { newToken } from '../server/modules/accounts/tokens.ts';
import { modulesOn } from '../server/modules/index.ts';
import type { Database } from '../server/platform/database/index.ts';
import { type Db, openDb, openPool } from '../server/platform/database/open.ts';
import { requestPool } from '../server/platform/database/prepared.ts';
import { APP_ROLE, OWNER_ROLE } from '../server/platform/database/roles.ts';
import { readSeal, type Seal } from '../server/platform/database/seal.ts';
import { createApp } from '../server/platform/http/app.ts';
import { diskStore } from '../server/platform/files/disk.ts';
import { openLog } from '../server/platform/log.ts';
import type { Module } from '../server/platform/module.ts';
import { TEMPLATE } from './fresh.ts';

/** A staff account with an open session, as rows; `request` and `call` act as it. */
export type Person = {
  readonly id: string;
  readonly team: string;
  readonly role: Role;
  readonly token: string;
  readonly headers: Readonly<Record<string, string>>;
  /** `app.request` with this person's session. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  /** The typed client as this person; throws `Problem` on refusal. */
  readonly call: ReturnType<typeof createClient>;
};

/** A database of its own, and the whole app over it. */
export type World = {
  /** As the server answers requests: `safeconduct_app`, under row-level security. */
  readonly db: Db;
  /** As the owner: not subject to row-level security, except on forced tables. */
  readonly owner: Db;
  /** As superuser: sees every row; for fixtures and for looking. */
  readonly root: Db;
  readonly database: Database;
  /** Names an actor as the server does. */
  readonly seal: Seal;
  readonly app: Hono;
  /** Lines that were logged, parsed. */
  readonly logged: Record<string, unknown>[];
  /** The app's clock; move it to test expiry. */
  readonly clock: { now: Date };
  readonly addTeam: (name?: string) => Promise<string>;
  readonly addPerson: (role: Role, team?: string) => Promise<Person>;
  readonly close: () => Promise<void>;
};

/** Origin that `app.request('/path')` has; writes with a cookie must name it. */
export const ORIGIN = 'http://localhost';

/**
 * Clones the migrated template (about 50 ms) and builds the app over it.
 *
 * @example
 * const world = await createWorld();
 * const ana = await world.addPerson('caseworker');
 * const { cases } = await ana.call(casesList, {});
 * await world.close();
 */
export async function createWorld(given?: readonly Module[]): Promise<World> {
  const server = inject('postgres');
  const name = `world_${randomUUID().replaceAll('-', '')}`;
  const asRoot = { host: server.socket, ...server.superuser };
  await runAsRoot(asRoot, `create database ${name} template ${TEMPLATE} owner ${OWNER_ROLE}`);
  // A clone has the template's tables but not its rights.
  await runAsRoot(asRoot, `revoke temporary on database ${name} from public`);
  const originals = await mkdtemp(join(tmpdir(), 'safeconduct-originals-'));
  const store = diskStore(originals);
  const modules = given ?? modulesOn(store);
  const logged: Record<string, unknown>[] = [];
  const log = openLog('debug', { write: (line) => logged.push(JSON.parse(line)) });
  const place = { host: server.socket, database: name };
  const ownerPool = openPool({ ...place, user: OWNER_ROLE, password: server.ownerPassword }, log, 5);
  const owner = openDb(ownerPool);
  const login = { ...place, user: APP_ROLE, password: server.appPassword };
  const db = openDb(requestPool(login, log, 10));
  const aside = openDb(requestPool(login, log, 4));
  const root = openDb(openPool({ ...asRoot, database: name }, log, 2));
  const close = async () => {
    await Promise.all([db.destroy(), aside.destroy(), owner.destroy(), root.destroy()]);
    await rm(originals, { recursive: true, force: true });
    await runAsRoot(asRoot, `drop database ${name} with (force)`);
  };
  const seal = await readSeal(owner);
  const database: Database = { app: db, aside, owner, ownerPool, seal, close };
  const clock = { now: new Date() };
  const config = { publicUrl: undefined, trustProxy: false, host: '127.0.0.1' };
  const ground = {
    db,
    aside,
    seal,
    log,
    config,
    clock: () => clock.now,
    receive: (bytes: AsyncIterable<Uint8Array>) => store.receive(bytes),
  };
  const app = createApp(ground, modules, null);

  const addTeam = async (title = `Team ${randomUUID().slice(0, 8)}`) => {
    const row = await root
      .insertInto('teams')
      .values({ name: title })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  };
  const addPerson = async (role: Role, team?: string): Promise<Person> => {
    const teamId = team ?? (await addTeam());
    const login = `${role}-${randomUUID().slice(0, 8)}`;
    const { id } = await root
      .insertInto('users')
      .values({ login, name: login, role })
      .returning('id')
      .executeTakeFirstOrThrow();
    await root.insertInto('team_members').values({ team_id: teamId, user_id: id }).execute();
    return { id, team: teamId, role, ...(await signedIn(root, app, id)) };
  };
  return { db, owner, root, database, seal, app, logged, clock, addTeam, addPerson, close };
}

async function runAsRoot(settings: pg.ClientConfig, statement: string): Promise<void> {
  const client = new pg.Client({ ...settings, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function signedIn(
  root: Db,
  app: Hono,
  user: string,
): Promise<Pick<Person, 'token' | 'headers' | 'request' | 'call'>> {
  const { token, hash } = newToken();
  await sql`insert into sessions (token_hash, user_id, expires_at) values (${hash}, ${user}, now() + interval '1 day')`.execute(
    root,
  );
  const headers = { cookie: `safeconduct=${token}`, origin: ORIGIN };
  const request = async (path: string, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: [...new Headers(headers), ...new Headers(init.headers)] });
  return { token, headers, request, call: createClient({ fetch: appFetch(app), headers }) };
}

/** The app as the client's `fetch`. */
export function appFetch(app: Hono): Fetch {
  return async (url, { method, headers, body }) =>
    app.request(url, { method, headers, ...(body === undefined ? {} : { body }) });
}
