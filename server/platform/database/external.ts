import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { OperatorFault } from '../fault.ts';
import { APP_ROLE, closeTemporary, roleExists } from './roles.ts';
import { scramVerifier } from './scram.ts';

/** An administrator of the operator's database may make the login by hand; then DATABASE_APP_URL names it. */
const BY_HAND = `Have an administrator of the database run:
  create role ${APP_ROLE} nologin;
  create role safeconduct_requests login password 'choose one' in role ${APP_ROLE};
and set DATABASE_APP_URL to the same database with that login.`;

const OLDEST = 160_000;

async function checkVersion(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ number: number; label: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as label`,
  );
  const version = rows[0];
  if (version === undefined || version.number < OLDEST) {
    throw new OperatorFault(
      `Safeconduct needs PostgreSQL 16 or newer; DATABASE_URL leads to ${version?.label ?? 'an unknown version'}.`,
    );
  }
  const encoding = await client.query<{ server_encoding: string }>('show server_encoding');
  if (encoding.rows[0]?.server_encoding !== 'UTF8') {
    throw new OperatorFault('The database at DATABASE_URL must have the encoding UTF8.');
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42501';
}

/** Does what servers that start at once must do one after the other. */
async function alone<Result>(client: pg.ClientBase, work: () => Promise<Result>): Promise<Result> {
  await client.query(`select pg_advisory_lock(hashtextextended('safeconduct roles', 0))`);
  try {
    return await work();
  } finally {
    await client.query(`select pg_advisory_unlock(hashtextextended('safeconduct roles', 0))`);
  }
}

/** Whether anybody may make temporary tables here; a role that may not forbid it leaves it as it is. */
async function forbidTemporary(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname::text as name from pg_database d where datname = current_database()
      and has_database_privilege('public', d.oid, 'temporary') and pg_has_role(datdba, 'usage')`,
  );
  if (rows[0] !== undefined) await closeTemporary(client, rows[0].name);
}

/** Checks the operator's PostgreSQL, and sees to it that the role exists to which the migrations grant. */
export async function prepareExternal(client: pg.ClientBase): Promise<void> {
  await checkVersion(client);
  await alone(client, async () => {
    await forbidTemporary(client);
    if (await roleExists(client, APP_ROLE)) return;
    try {
      // The lock is of this database only, and roles are of the whole server.
      await client.query(
        `do $$ begin create role ${APP_ROLE} nologin; exception when duplicate_object or unique_violation then null; end $$`,
      );
    } catch (error) {
      if (!isRefused(error)) throw error;
      throw new OperatorFault(`The role in DATABASE_URL may not make other roles. ${BY_HAND}`);
    }
  });
}

/**
 * Makes the login that answers requests, and answers with the URL to use it by. It is a login of its own, not
 * the owner's with `set role`, because SQL smuggled into a request could `reset role` again. One login per
 * database, since roles are shared by all databases of a server; its password is kept in the database, where
 * only the owner reads it, so that further servers and later starts find it.
 */
export function makeRequestLogin(client: pg.ClientBase, ownerUrl: string): Promise<string> {
  return alone(client, async () => {
    const { rows } = await client.query<{ name: string; value: Buffer }>(
      `with kept as (insert into secrets (name, value) values ('request login', $1)
        on conflict (name) do update set value = secrets.value returning value)
      select 'safeconduct_app_' || oid as name, value from kept, pg_database where datname = current_database()`,
      [randomBytes(32)],
    );
    const kept = rows[0];
    if (kept === undefined) throw new TypeError('the login of requests has no row');
    const password = kept.value.toString('base64url');
    const verb = (await roleExists(client, kept.name)) ? 'alter' : 'create';
    try {
      await client.query(`${verb} role ${kept.name} login password '${scramVerifier(password)}'`);
      await client.query(`grant ${APP_ROLE} to ${kept.name} with inherit true, set false`);
    } catch (error) {
      if (!isRefused(error)) throw error;
      throw new OperatorFault(
        `The role in DATABASE_URL may not make the login that answers requests. ${BY_HAND}`,
      );
    }
    const url = new URL(ownerUrl);
    // As parameters, which win over the URL's own user: a URL without a host can hold none before it.
    url.searchParams.set('user', kept.name);
    url.searchParams.set('password', password);
    return url.href;
  });
}

type Login = {
  who: string;
  strong: boolean;
  usable: boolean;
  owner: boolean;
  temporary: boolean;
  others: string[];
};

/**
 * Refuses a login that could be more than the role that answers requests: one that is strong itself, that owns
 * tables, or that is a member of any other role and so could switch to it.
 */
export async function checkRequestLogin(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<Login>(
    `select session_user as who,
      rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as strong,
      pg_has_role(r.oid, '${APP_ROLE}', 'usage') as usable,
      exists (select from pg_class where relowner = r.oid)
        or exists (select from pg_database where datname = current_database() and datdba = r.oid) as owner,
      has_database_privilege(r.oid, current_database(), 'temporary') as temporary,
      array(select o.rolname::text from pg_roles o where pg_has_role(r.oid, o.oid, 'member')
        and o.rolname not in (session_user, '${APP_ROLE}') order by 1) as others
    from pg_roles r where r.rolname = session_user`,
  );
  const login = rows[0];
  if (login === undefined) throw new TypeError('the session has no role');
  const { rows: here } = await client.query<{ name: string }>('select current_database()::text as name');
  const fault = login.strong
    ? 'is a superuser, bypasses row-level security, or may make roles, databases or replicas'
    : login.owner
      ? 'owns the database or tables in it'
      : !login.usable
        ? `is not a member of ${APP_ROLE}`
        : login.others.length > 0
          ? `is a member of ${login.others.join(', ')}`
          : login.temporary
            ? `may make temporary tables (run: revoke temporary on database ${pg.escapeIdentifier(here[0]?.name ?? '')} from public, ${login.who})`
            : null;
  if (fault === null) return;
  throw new OperatorFault(
    `Requests would be answered as ${login.who}, which ${fault}; so a fault in Safeconduct could open every team's cases. ${BY_HAND}`,
  );
}
