import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { restore, type Restored } from '../../server/platform/backup/restore.ts';
import { OperatorFault } from '../../server/platform/fault.ts';
import { openLog } from '../../server/platform/log.ts';
import { CONTENTS } from '../../server/modules/backups/contents.ts';

/** A database and a folder to restore into, as on an operator's own server: the role owns its database, no more. */
export type Place = {
  readonly url: string;
  readonly name: string;
  readonly originals: string;
  readonly restore: (path: string, options?: Partial<Parameters<typeof restore>[0]>) => Promise<Restored>;
  /** Asks as superuser, who sees every row. */
  readonly ask: <Row extends pg.QueryResultRow>(statement: string) => Promise<Row[]>;
  readonly rows: () => Promise<Record<string, string[]>>;
  readonly close: () => Promise<void>;
};

const refuse = () => Promise.reject(new OperatorFault('there is something already'));

/** Every row of every table as text, sorted, but for tables whose rows stay behind on purpose. */
export async function rowsOf(
  ask: <Row extends pg.QueryResultRow>(statement: string) => Promise<Row[]>,
): Promise<Record<string, string[]>> {
  const tables = await ask<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relname not like 'kysely%' order by 1`,
  );
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    if (CONTENTS.leftOut.includes(name) || name === 'secrets') continue;
    all[name] = (await ask<{ row: string }>(`select t::text as row from public.${name} t order by 1`)).map(
      ({ row }) => row,
    );
  }
  return all;
}

export async function makePlace(): Promise<Place> {
  const server = inject('postgres');
  const name = `place_${randomUUID().slice(0, 8)}`;
  const originals = join(await mkdtemp(join(tmpdir(), 'safeconduct-place-')), 'originals');
  const asRoot = async <Row extends pg.QueryResultRow>(
    database: string,
    statement: string,
  ): Promise<Row[]> => {
    const client = new pg.Client({ host: server.socket, ...server.superuser, database });
    await client.connect();
    try {
      return (await client.query<Row>(statement)).rows;
    } finally {
      await client.end();
    }
  };
  await asRoot('postgres', `create role ${name} login password 'pw'`);
  await asRoot(
    'postgres',
    `create database ${name} owner ${name} encoding 'UTF8' template template0 locale_provider libc locale 'C'`,
  );
  await asRoot('postgres', `revoke temporary on database ${name} from public`);
  const url = `postgresql://${name}:pw@localhost/${name}?host=${encodeURIComponent(server.socket)}`;
  const ask = <Row extends pg.QueryResultRow>(statement: string) => asRoot<Row>(name, statement);
  return {
    url,
    name,
    originals,
    ask,
    rows: () => rowsOf(ask),
    restore: (path, options = {}) =>
      restore({
        settings: { connectionString: url },
        data: join(originals, '..'),
        contents: CONTENTS,
        path,
        opening: { identities: [] },
        replace: refuse,
        log: openLog('silent'),
        ...options,
      }),
    close: async () => {
      // The login of requests, where a server was started on it.
      const [login] = await ask<{ name: string; is: boolean }>(
        `select 'safeconduct_app_' || oid as name, exists (select from pg_roles where rolname = 'safeconduct_app_' || d.oid) as "is"
          from pg_database d where datname = current_database()`,
      );
      await asRoot('postgres', `drop database if exists ${name} with (force)`);
      if (login?.is === true) await asRoot('postgres', `drop role ${login.name}`);
      await asRoot('postgres', `drop role ${name}`);
      await rm(join(originals, '..'), { recursive: true, force: true });
    },
  };
}
