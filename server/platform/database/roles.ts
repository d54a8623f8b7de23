import pg, { type Client, type ClientBase } from 'pg';

/**
 * The role that may do what requests need. It owns nothing and cannot bypass row-level security. On the bundled
 * server it logs in itself; with DATABASE_URL a login of its own has it (external.ts).
 */
export const APP_ROLE = 'safeconduct_app';
/** The role that owns the tables of a bundled database. With DATABASE_URL that is the role in the URL. */
export const OWNER_ROLE = 'safeconduct_owner';

export async function roleExists(client: ClientBase, role: string): Promise<boolean> {
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
    if (!(await roleExists(client, role))) {
      await client.query(
        `create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${client.escapeLiteral(password)}`,
      );
    }
  }
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  if (rowCount === 0)
    await client.query(`create database ${client.escapeIdentifier(database)} owner ${OWNER_ROLE}`);
  await closeTemporary(client, database);
}

/**
 * Takes from everybody the right to make temporary tables, which stand before ours of the same name for as long as
 * the connection lives: one smuggled in by a request would be read and written by the requests after it.
 */
export async function closeTemporary(client: ClientBase, database: string): Promise<void> {
  await client.query(`revoke temporary on database ${pg.escapeIdentifier(database)} from public`);
}
