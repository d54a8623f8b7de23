import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type World, createWorld } from '../../../test/world.ts';
import { OperatorFault } from '../fault.ts';
import { migrate } from './migrate.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  world = await createWorld([]);
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  // A table list of its own, so that the real migrations of the template do not count.
  await sql`drop table kysely_migration, kysely_migration_lock`.execute(world.owner);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const at = () => pathToFileURL(`${folder}/`);
const count = async () =>
  (await sql<{ n: number }>`select count(*) as n from made`.execute(world.owner)).rows[0]?.n;

test('servers that start at the same time migrate once', async () => {
  await writeFile(join(folder, '0001-made.sql'), 'create table made (at int); insert into made values (1);');
  await writeFile(join(folder, '0002-more.sql'), 'select pg_sleep(0.2); insert into made values (2);');
  const ran = await Promise.all([
    migrate(world.owner, at()),
    migrate(world.owner, at()),
    migrate(world.owner, at()),
  ]);
  expect(ran.flat()).toEqual(['0001-made', '0002-more']);
  expect(await count()).toBe(2);
});

test('a migration that fails changes nothing, not even those before it', async () => {
  await writeFile(join(folder, '0003-fine.sql'), 'insert into made values (3);');
  await writeFile(join(folder, '0004-broken.sql'), 'insert into made values (4); select 1/0;');
  await expect(migrate(world.owner, at())).rejects.toThrow('0004-broken');
  expect(await count()).toBe(2);
  await writeFile(join(folder, '0004-broken.sql'), 'insert into made values (4);');
  expect(await migrate(world.owner, at())).toEqual(['0003-fine', '0004-broken']);
});

test('a database of a newer version is left alone, and the message says so', async () => {
  await rm(join(folder, '0004-broken.sql'));
  const failed = migrate(world.owner, at());
  await expect(failed).rejects.toThrow(OperatorFault);
  await expect(failed).rejects.toThrow('newer version');
});
