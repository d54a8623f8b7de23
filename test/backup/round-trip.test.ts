import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { verify } from '../../server/platform/backup/verify.ts';
import { openDatabase } from '../../server/platform/database/index.ts';
import { openDb, openPool } from '../../server/platform/database/open.ts';
import { dumpSchema } from '../../server/platform/database/schema-dump.ts';
import { keptKey } from '../../server/platform/key.ts';
import { diskStore } from '../../server/platform/files/disk.ts';
import { openLog } from '../../server/platform/log.ts';
import { type Filled, KEY, makeFilled, TEXT } from './filled.ts';
import { makePlace, type Place, rowsOf } from './place.ts';

// Whole databases are made and filled here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let filled: Filled;
let place: Place;
let path: string;
beforeAll(async () => {
  [filled, place] = await Promise.all([makeFilled(), makePlace()]);
  path = join(filled.folder, 'one.backup');
});
afterAll(async () => {
  await Promise.all([filled.close(), place.close()]);
});

describe('a backup restored elsewhere', () => {
  it('brings every row of every table back as it was, by a role that owns its database and no more', async () => {
    const before = await rowsOf(filled.ask);
    const made = await filled.backup(path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await verify(path, { identities: [] })).toEqual(made);
    expect(made.totals).toMatchObject({ files: 1, missing: [] });
    const restored = await place.restore(path);
    expect(restored.root).toBe(made.root);
    const after = await place.rows();
    // The restore itself is the one entry more in the trail.
    const { audit: trail = [], audit_head: _, ...rest } = after;
    const { audit: trailBefore = [], audit_head: __, ...restBefore } = before;
    expect(rest).toEqual(restBefore);
    expect(trail).toEqual(expect.arrayContaining(trailBefore));
    expect(trail).toHaveLength(trailBefore.length + 1);
    expect(Object.values(rest).filter((rows) => rows.length > 0).length).toBeGreaterThan(15);
    expect(await place.ask('select audit_first_break() as broken')).toEqual([{ broken: null }]);
  });

  it('has the key without which no second step at sign-in works', async () => {
    expect(await keptKey(join(place.originals, '..'))).toBe(KEY);
  });

  it('has the original, and the jobs that wait', async () => {
    const [file] = await place.ask<{ sha256: string }>('select sha256 from report_files');
    const bytes = await diskStore(place.originals).get(file?.sha256 ?? '');
    expect(Buffer.from(bytes ?? []).toString('utf8')).toBe(TEXT);
    const jobs = `select t.identifier, j.payload::jsonb::text as payload, j.key, j.max_attempts, j.priority, j.flags, j.run_at::text, q.queue_name
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      left join graphile_worker._private_job_queues q on q.id = j.job_queue_id order by 1`;
    expect(await place.ask(jobs)).toEqual(await filled.ask(jobs));
  });

  it('has the same indexes, triggers, keys, policies and rights as a database that was never restored', async () => {
    const pool = openPool({ connectionString: place.url }, openLog('silent'), 1);
    const restored = openDb(pool);
    try {
      expect(await dumpSchema(restored)).toBe(await dumpSchema(filled.world.owner));
    } finally {
      await restored.destroy();
    }
    const state = `select c.relname::text, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.reloptions::text,
        obj_description(c.oid, 'pg_class') as words,
        (select json_agg(json_build_array(tgname, tgenabled) order by tgname) from pg_trigger g where g.tgrelid = c.oid and not tgisinternal) as triggers,
        (select json_agg(json_build_array(conname, pg_get_constraintdef(k.oid), convalidated) order by conname) from pg_constraint k where k.conrelid = c.oid) as keys,
        (select json_agg(polname order by polname) from pg_policy p where p.polrelid = c.oid) as policies,
        (select json_build_array(pg_get_indexdef(c.oid), i.indisvalid, i.indisready, i.indisunique, i.indisprimary, i.indisclustered, i.indisreplident,
            (select json_agg(a.attstattarget order by a.attnum) from pg_attribute a where a.attrelid = c.oid))
          from pg_index i where i.indexrelid = c.oid) as index
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'i', 'S') order by c.relname collate "C"`;
    const [here, there] = [await place.ask(state), await filled.ask(state)];
    expect(here.filter(({ index }) => index !== null).length).toBeGreaterThan(50);
    expect(here).toEqual(there);
  });

  it('is a database that a server starts on, with a key of its own for the actor', async () => {
    await place.ask(`alter role ${place.name} createrole`);
    await place.ask(`grant safeconduct_app to ${place.name} with admin true, inherit false, set false`);
    const database = await openDatabase(
      { databaseUrl: place.url, databaseAppUrl: undefined, data: '/nonexistent' },
      openLog('silent'),
    );
    try {
      expect(await database.app.selectFrom('cases').selectAll().execute()).toEqual([]);
    } finally {
      await database.close();
    }
    const key = `select encode(value, 'hex') as key from secrets where name = 'actor'`;
    expect(await place.ask(key)).not.toEqual(await filled.ask(key));
  });
});
