import type { Client } from 'pg';
import { OperatorFault } from '../fault.ts';

/** The role that answers requests. It owns nothing and cannot bypass row-level security. */
export const APP_ROLE = 'safeconduct_app';
/** The role that owns the tables of a bundled database. With DATABASE_URL that is the role in the URL. */
export const OWNER_ROLE = 'safeconduct_owner';

async function exists(client: Client, role: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  return rowCount === 1;
}

/** On the bundled server: makes both roles, with passwords, and the database. Safe to repeat. */
export async function ensureEmbeddedRoles(
  client: Client,
  database: string,
  passwords: { owner: string; app: string },
): Promise<void> {
  for (const [role, password] of [
    [OWNER_ROLE, passwords.owner],
    [APP_ROLE, passwords.app],
  ] as const) {
    if (!(await exists(client, role))) {
      await client.query(
        `create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${client.escapeLiteral(password)}`,
      );
    }
  }
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  if (rowCount === 0)
    await client.query(`create database ${client.escapeIdentifier(database)} owner ${OWNER_ROLE}`);
}

const OLDEST = 160_000;

async function checkVersion(client: Client): Promise<void> {
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

/**
 * On a PostgreSQL of the operator's: checks the version, and sees to it that the app role exists and that
 * we may switch to it. Where the role in DATABASE_URL may not do that, the message holds the two
 * statements that an administrator of the database runs once.
 */
export async function ensureExternalRoles(client: Client): Promise<void> {
  await checkVersion(client);
  const { rows } = await client.query<{ me: string }>('select current_user as me');
  const me = client.escapeIdentifier(rows[0]?.me ?? '');
  const create = `create role ${APP_ROLE} nologin nosuperuser nobypassrls nocreatedb nocreaterole`;
  const grant = `grant ${APP_ROLE} to ${me} with set true, inherit false`;
  try {
    if (!(await exists(client, APP_ROLE))) {
      // Two servers may start at once; the loser finds the role made.
      await client.query(
        `do $$ begin ${create}; exception when duplicate_object or unique_violation then null; end $$`,
      );
    }
    const may = await client.query<{ may: boolean }>(
      `select pg_has_role(current_user, '${APP_ROLE}', 'SET') as may`,
    );
    if (may.rows[0]?.may !== true) await client.query(grant);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '42501')) throw error;
    throw new OperatorFault(
      `The role in DATABASE_URL may not make the role that answers requests. Have an administrator of the database run:\n  ${create};\n  ${grant};`,
    );
  }
  const app = await client.query<{ strong: boolean }>(
    `select rolsuper or rolbypassrls as strong from pg_roles where rolname = '${APP_ROLE}'`,
  );
  if (app.rows[0]?.strong !== false) {
    throw new OperatorFault(
      `The role ${APP_ROLE} is a superuser or bypasses row-level security. Take that from it first.`,
    );
  }
}
