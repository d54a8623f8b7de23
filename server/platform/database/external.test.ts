import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { migrateQueue } from '../jobs.ts';
import { openLog } from '../log.ts';
import { openDatabase } from './index.ts';

/**
 * DATABASE_URL leads to the operator's own PostgreSQL: here a second set of roles and databases on the test
 * server stands for one.
 */
const made: string[] = [];
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
    await root.query(`revoke safeconduct_app from ${name}`).catch(() => {});
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

const open = (databaseUrl: string) => openDatabase({ databaseUrl, data: '/nonexistent' }, log);

test('a superuser in DATABASE_URL does not answer requests as one: row-level security holds', async () => {
  const database = await open(await url('superuser'));
  try {
    const { rows } = await sql<{ role: string; strong: boolean }>`
      select current_user as role, (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as strong`.execute(
      database.app,
    );
    expect(rows[0]).toEqual({ role: 'safeconduct_app', strong: false });
    await database.owner.insertInto('teams').values({ name: 'Seoul' }).execute();
    expect(await database.app.selectFrom('teams').selectAll().execute()).toEqual([]);
    expect(await database.owner.selectFrom('teams').select('name').execute()).toEqual([{ name: 'Seoul' }]);
  } finally {
    await database.close();
  }
});

test('a role that may not switch to the app role is told the two statements to run', async () => {
  const address = await url('');
  await expect(open(address)).rejects.toThrow(/create role safeconduct_app [^]*grant safeconduct_app to/);
  const name = new URL(address.replace('postgresql:', 'http:')).username;
  await root.query(`grant safeconduct_app to ${name} with set true, inherit false`);
  const database = await open(address);
  await database.close();
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
