import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { migrate } from '../../server/platform/database/migrate.ts';
import { placeOf } from '../../server/platform/files/disk.ts';
import { makeBackup } from '../../server/platform/backup/make.ts';
import { CONTENTS } from '../../server/modules/backups/contents.ts';
import { createWorld } from '../world.ts';
import { type Filled, makeFilled } from './filled.ts';
import { makePlace, type Place } from './place.ts';

// Whole databases are made and filled here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let filled: Filled;
let place: Place;
beforeAll(async () => {
  [filled, place] = await Promise.all([makeFilled(), makePlace()]);
});
afterAll(async () => {
  await Promise.all([filled.close(), place.close()]);
});

it('is of one moment while others write', async () => {
  let writing = true;
  let n = 0;
  const writer = (async () => {
    while (writing) {
      n += 1;
      // Both or none, and in the trail: a view of two moments would have one without the other.
      await sql`with a as (insert into teams (name) values (${`a ${n}`})), b as (insert into sign_in_rules default values on conflict do nothing)
        insert into audit (act, subject_kind, subject_id) values ('team.added', 'team', ${`b ${n}`})`.execute(
        filled.world.root,
      );
    }
  })();
  const path = join(filled.folder, 'busy.backup');
  while (n < 5) await new Promise((resolve) => setTimeout(resolve, 20));
  const before = n;
  await filled.backup(path);
  writing = false;
  await writer;
  expect(n).toBeGreaterThan(before);
  await place.restore(path);
  const [both] = await place.ask<{ a: number; b: number; broken: string | null }>(
    `select (select count(*)::int from teams where name like 'a %') as a,
      (select count(*)::int from audit where act = 'team.added' and subject_id like 'b %') as b, audit_first_break()::text as broken`,
  );
  expect(both?.broken).toBeNull();
  expect(both?.a).toBe(both?.b);
  expect(both?.a).toBeGreaterThanOrEqual(before - 1);
  expect(both?.a).toBeLessThan(n);
});

it('counts originals that the disk has lost, and saves the rest', async () => {
  const [file] = await filled.ask<{ sha256: string }>('select sha256 from report_files limit 1');
  const at = placeOf(join(filled.folder, 'originals'), file?.sha256 ?? '');
  await writeFile(at, 'something else');
  const damaged = await filled.backup(join(filled.folder, 'damaged.backup'));
  expect(damaged.totals).toMatchObject({ files: 0, missing: [file?.sha256] });
  await rm(at);
  const missing = await filled.backup(join(filled.folder, 'missing.backup'));
  expect(missing.totals).toMatchObject({ files: 0, missing: [file?.sha256] });
  const again = await makePlace();
  try {
    await again.restore(join(filled.folder, 'damaged.backup'));
    expect(await again.ask('select count(*)::int as n from report_files')).toEqual([{ n: 1 }]);
    expect(await readdir(join(again.originals, '..'))).toEqual(['keys']);
  } finally {
    await again.close();
  }
});

it('of an older schema is restored as it was and then brought up to this version', async () => {
  const old = await createWorld([]);
  const folder = await mkdtemp(join(tmpdir(), 'older-'));
  const to = await makePlace();
  try {
    await sql`drop schema public cascade`.execute(old.root);
    await sql`create schema public authorization safeconduct_owner`.execute(old.root);
    const real = fileURLToPath(new URL('../../db/migrations/', import.meta.url));
    for (const name of (await readdir(real)).filter((one) => one.slice(0, 4) <= '0006'))
      await copyFile(join(real, name), join(folder, name));
    await migrate(old.owner, pathToFileURL(`${folder}/`));
    const ids = ['1', '2', '3'].map((n) => `00000000-0000-7000-8000-00000000000${n}`);
    await sql`insert into teams (id, name) values (${ids[0]}, 'Old')`.execute(old.root);
    await sql`insert into cases (id, team_id, title) values (${ids[1]}, ${ids[0]}, 'Old')`.execute(old.root);
    await sql`insert into incidents (id, case_id, team_id, code, title, returning_state, receiving_state)
      values (${ids[2]}, ${ids[1]}, ${ids[0]}, 'I-0001', 'Old', 'CN', 'KP')`.execute(old.root);
    await sql`insert into communications (case_id, team_id, incident_id, from_party, to_party, verbal, written)
      values (${ids[1]}, ${ids[0]}, ${ids[2]}, 'UNHCR', 'China', true, true)`.execute(old.root);
    const path = join(folder, 'old.backup');
    // As superuser: a version of that time had its own policies, and this one cannot have made them there.
    await old.root.connection().execute(async () => {
      const pg = await import('pg');
      const { inject } = await import('vitest');
      const server = inject('postgres');
      const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(old.root);
      const client = new pg.default.Client({
        host: server.socket,
        ...server.superuser,
        database: rows[0]?.name ?? '',
      });
      await client.connect();
      await makeBackup({
        client,
        store: filled.store,
        contents: { ...CONTENTS, originals: 'select sha256 from report_files' },
        path,
        sealing: null,
        key: null,
        now: new Date(),
      });
      await client.end();
    });
    const { migrated, head } = await to.restore(path);
    expect(head.migrations.at(-1)).toBe('0006-assessments');
    expect(migrated[0]).toBe('0007-interventions');
    expect(await to.ask('select direction, verbal, written from communications')).toEqual([
      { direction: 'others', verbal: true, written: true },
    ]);
    expect(await to.ask('select audit_first_break() as broken')).toEqual([{ broken: null }]);
  } finally {
    await Promise.all([old.close(), to.close(), rm(folder, { recursive: true, force: true })]);
  }
});
