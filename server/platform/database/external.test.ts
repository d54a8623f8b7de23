import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { migrateQueue } from '../jobs.ts';
import { OperatorFault } from '../fault.ts';
import { openLog } from '../log.ts';
import { openDatabase } from './index.ts';

/**
 * DATABASE_URL leads to the operator's own PostgreSQL: here a second set of roles and databases on the test
 * server stands for one.
 */
const made: string[] = [];
const roles: string[] = [];
let root: pg.Client;
const log = openLog('silent');

beforeAll(async () => {
  const server = inject('postgres');
  root = new pg.Client({ host: server.socket, ...server.superuser, database: 'postgres' });
  await root.connect();
});
afterAll(async () => {
  for (const name of made) {
    await root.query(`drop database if exists ${name} with (force)`);
  }
  const { rows } = await root.query<{ name: string }>(
    `select rolname as name from pg_roles where rolname ~ '^safeconduct_app_\\d+$'`,
  );
  for (const name of [...rows.map((row) => row.name), ...roles, ...made]) {
    await root.query(`drop owned by ${name} cascade`);
    await root.query(`drop role ${name}`);
  }
  await root.end();
});

async function url(attributes: string, encoding = "encoding 'UTF8'"): Promise<string> {
  const name = `ext_${randomUUID().slice(0, 8)}`;
  await root.query(`create role ${name} login password 'pw' ${attributes}`);
  await root.query(
    `create database ${name} owner ${name} ${encoding} template template0 locale_provider libc locale 'C'`,
  );
  made.push(name);
  return `postgresql://${name}:pw@localhost/${name}?host=${encodeURIComponent(inject('postgres').socket)}`;
}

const open = (databaseUrl: string, databaseAppUrl?: string) =>
  openDatabase({ databaseUrl, databaseAppUrl, data: '/nonexistent' }, log);

/** The same database, entered as somebody else. */
function as(address: string, user: string): string {
  const url = new URL(address);
  url.username = user;
  return url.href;
}

async function login(attributes: string): Promise<string> {
  const name = `req_${randomUUID().slice(0, 8)}`;
  await root.query(`create role ${name} login password 'pw' ${attributes}`);
  roles.push(name);
  return name;
}

test.each(['superuser', 'createrole'])(
  'with a %s in DATABASE_URL, requests have a login of their own, and row-level security holds',
  async (attribute) => {
    const address = await url(attribute);
    // A role that is there already belongs to its maker; on a server of the operator's it would be ours.
    if (attribute === 'createrole') {
      const { username } = new URL(address);
      await root.query(`grant safeconduct_app to ${username} with admin true, inherit false, set false`);
    }
    for (const start of ['first', 'second']) {
      const database = await open(address);
      try {
        const { rows } = await sql<{ as: string; strong: boolean }>`
          select session_user as "as", (select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = session_user) as strong`.execute(
          database.app,
        );
        expect(rows[0]).toEqual({ as: expect.stringMatching(/^safeconduct_app_\d+$/), strong: false });
        if (start === 'first') await database.owner.insertInto('teams').values({ name: 'Seoul' }).execute();
        await database.app.connection().execute(async (connection) => {
          await sql`reset role`.execute(connection);
          await sql`reset session authorization`.execute(connection);
          expect(await connection.selectFrom('teams').selectAll().execute()).toEqual([]);
          const owner = sql.id(new URL(address).username);
          await expect(sql`set role ${owner}`.execute(connection)).rejects.toMatchObject({ code: '42501' });
        });
        expect(await database.owner.selectFrom('teams').select('name').execute()).toEqual([
          { name: 'Seoul' },
        ]);
      } finally {
        await database.close();
      }
    }
  },
);

test('a role that may not make the login is told what to run, and then takes DATABASE_APP_URL', async () => {
  const address = await url('');
  await expect(open(address)).rejects.toThrow(/create role safeconduct_requests login [^]* DATABASE_APP_URL/);
  const database = await open(address, as(address, await login('in role safeconduct_app')));
  try {
    expect(await database.app.selectFrom('users').selectAll().execute()).toEqual([]);
  } finally {
    await database.close();
  }
});

test('a login in DATABASE_APP_URL that could be more than it should is refused', async () => {
  const address = await url('');
  const member = await login('in role safeconduct_app, pg_read_all_data');
  for (const [user, words] of [
    [await login('superuser'), 'is a superuser'],
    [await login('bypassrls in role safeconduct_app'), 'bypasses row-level security'],
    [await login('createrole in role safeconduct_app'), 'may make roles'],
    [await login(''), 'is not a member of safeconduct_app'],
    [member, 'is a member of pg_read_all_data'],
    [new URL(address).username, 'owns the database'],
  ] as const) {
    const failed = open(address, as(address, user));
    await expect(failed).rejects.toThrow(OperatorFault);
    await expect(failed).rejects.toThrow(words);
  }
});

test('a login that may make temporary tables is refused, with the statement that takes that away', async () => {
  const address = await url('superuser');
  await (await open(address)).close();
  const { username, pathname } = new URL(address);
  const user = await login('in role safeconduct_app');
  await root.query(`alter role ${username} nosuperuser`);
  await root.query(`alter database ${pathname.slice(1)} owner to ${inject('postgres').superuser.user}`);
  await root.query(`grant temporary on database ${pathname.slice(1)} to public`);
  await expect(open(address, as(address, user))).rejects.toThrow('revoke temporary on database');
});

test('a DATABASE_APP_URL that leads to another Safeconduct is refused', async () => {
  const [one, two] = [await url('superuser'), await url('superuser')];
  const user = await login('in role safeconduct_app');
  await (await open(two)).close();
  await expect(open(one, as(two, user))).rejects.toThrow('another database');
  await expect(open(one, 'postgresql://x:secret@localhost/x?host=/nonexistent')).rejects.toThrow(
    'The database at DATABASE_APP_URL cannot be used',
  );
});

test('two servers that start at once on an empty database both come up', async () => {
  const address = await url('superuser');
  const both = await Promise.all([open(address), open(address)]);
  try {
    await Promise.all(both.map((database) => migrateQueue(database.ownerPool, log)));
    const { rows } = await sql<{ n: number }>`select count(*) as n from kysely_migration`.execute(
      both[0].owner,
    );
    expect(rows[0]?.n).toBeGreaterThan(0);
  } finally {
    await Promise.all(both.map((database) => database.close()));
  }
});

test('another encoding than UTF8, or nobody there, is said in words without the password', async () => {
  await expect(open(await url('superuser', "encoding 'SQL_ASCII'"))).rejects.toThrow('encoding UTF8');
  const failed = open('postgresql://ana:very-secret@localhost/x?host=/nonexistent');
  await expect(failed).rejects.toThrow('The database at DATABASE_URL cannot be used');
  await expect(failed).rejects.not.toThrow('very-secret');
});
