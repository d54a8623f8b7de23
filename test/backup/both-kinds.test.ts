import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setUp, signIn } from '@safeconduct/contract/accounts.ts';
import { reportsFile, reportsPaste, sampleLoad } from '@safeconduct/contract/domain.ts';
import { helperAllow } from '@safeconduct/contract/helper.ts';
import { reminderSettingsPut } from '@safeconduct/contract/reminders.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startEmbedded } from '../../server/platform/database/embedded/index.ts';
import { placeOf } from '../../server/platform/files/disk.ts';
import { keptKey } from '../../server/platform/key.ts';
import { openLog } from '../../server/platform/log.ts';
import { PASSWORD, TEXT } from './filled.ts';
import { browserOn, type Machine, makeMachine } from './machine.ts';
import { makePlace, type Place, rowsOf } from './place.ts';

// Two servers and six commands are started one after the other.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 60_000 });

let machine: Machine;
let plain: Place;
beforeAll(async () => {
  [machine, plain] = await Promise.all([makeMachine(), makePlace()]);
});
afterAll(() => Promise.all([machine.close(), plain.close()]));

type Ask = Place['ask'];

const JOBS = `select t.identifier, j.payload::jsonb::text as payload, j.key, j.max_attempts, j.priority, j.flags, j.run_at::text, q.queue_name
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
  where t.identifier not in ('sweep', 'backup') order by 1`;

/** All that a database and the folder beside it hold: rows, trail, jobs, the originals' bytes, the key. */
async function holdings(ask: Ask, data: string) {
  const { audit = [], audit_head: _, ...rows } = await rowsOf(ask);
  const files = await ask<{ sha256: string }>('select sha256 from report_files order by 1');
  const originals: Record<string, string> = {};
  for (const { sha256 } of files)
    originals[sha256] = await readFile(placeOf(join(data, 'originals'), sha256), 'utf8');
  const [secrets, [trail], jobs] = [
    await ask(`select t::text from secrets t where name not in ('actor', 'request login') order by 1`),
    await ask<{ broken: string | null; ends: boolean }>(
      `select audit_first_break()::text as broken,
        (select hash from audit_head) = (select hash from audit order by id desc limit 1) as ends`,
    ),
    await ask(JOBS),
  ];
  return { rows, audit, trail, originals, key: await keptKey(data), secrets, jobs };
}

/** The bundled database of a data folder, entered as superuser while no server runs on it. */
async function inBundled<Result>(data: string, look: (ask: Ask) => Promise<Result>): Promise<Result> {
  const server = await startEmbedded({ data, log: openLog('silent') });
  try {
    const client = new pg.Client({ host: server.socket, ...server.superuser, database: 'safeconduct' });
    await client.connect();
    try {
      return await look(
        async <Row extends pg.QueryResultRow>(text: string) => (await client.query<Row>(text)).rows,
      );
    } finally {
      await client.end();
    }
  } finally {
    await server.stop();
  }
}

/** A file as an organisation has it: people, the sample, a report with its original, and what was chosen. */
async function fill(data: string): Promise<string> {
  const server = await machine.start(data, 'first');
  const mina = browserOn(server.url);
  const token = server.token ?? '';
  const { teams } = await mina(setUp, {
    body: { token, login: 'mina', name: 'Mina Seo', team: 'Seoul desk', password: PASSWORD },
  });
  const teamId = teams[0]?.id ?? '';
  const { caseId, incidentId } = await mina(sampleLoad, { body: { teamId } });
  const { report } = await mina(reportsPaste, {
    body: {
      caseId,
      incidentId,
      text: TEXT,
      title: '선양에서 체포 沈阳 🜂',
      publisher: 'Aid group',
      url: null,
      publishedOn: '2012-02-16',
      language: null,
      genre: 'NGO statement',
      secrecy: 'internal',
      note: '',
    },
  });
  await mina(reminderSettingsPut, {
    body: {
      zone: 'Asia/Seoul',
      language: 'ko',
      quiet: { from: '22:30', to: '06:15' },
      removalInQuiet: false,
      leads: [0, 90, 4320],
      digestAt: '08:10',
      titlesInMail: true,
    },
  });
  await mina(helperAllow, { params: { id: teamId }, body: { allows: 'public' } });
  await server.end();
  return report.id;
}

it('goes from the bundled database into a plain one by its address, and from there into a fresh bundled one, all of it', async () => {
  const { top, cli } = machine;
  const [home, back] = [join(top, 'home'), join(top, 'back')];
  // The plain one has a data folder too, for originals and the key.
  const there = { data: join(plain.originals, '..'), databaseUrl: plain.url };
  const [outward, homeward] = [join(top, 'outward.backup'), join(top, 'homeward.backup')];
  const report = await fill(home);
  const first = await inBundled(home, async (ask) => {
    await ask(`select graphile_worker.add_job('remind', '{"to": "a \\\\ b"}'::json, queue_name => 'post',
      run_at => now() + interval '2 days', job_key => 'later', max_attempts => 7, priority => 3, flags => array['slow'])`);
    return holdings(ask, home);
  });
  expect(Object.values(first.rows).filter((rows) => rows.length > 0).length).toBeGreaterThan(15);
  expect(first.rows['reminder_settings']).toHaveLength(1);
  expect(first.jobs.length).toBeGreaterThan(0);
  expect(Object.values(first.originals)).toEqual([TEXT]);
  expect(first.key).not.toBeNull();

  const made = JSON.parse((await cli(home, 'backup', outward, '--json')).stdout);
  const taken = JSON.parse((await cli(there, 'restore', outward, '--json')).stdout);
  expect(taken).toMatchObject({ root: made.root, rows: made.rows, files: 1, missing: [], migrated: [] });
  const second = await holdings(plain.ask, there.data);

  await cli(there, 'backup', homeward, '--json');
  const last = JSON.parse((await cli(back, 'restore', homeward, '--json')).stdout);
  // The one row more is the first restore, in the trail.
  expect(last).toMatchObject({ rows: made.rows + 1, files: 1, missing: [], migrated: [] });
  const third = await inBundled(back, (ask) => holdings(ask, back));

  for (const [place, restores] of [
    [second, 1],
    [third, 2],
  ] as const) {
    const { audit, ...rest } = place;
    const { audit: before, ...restBefore } = first;
    expect(rest).toEqual(restBefore);
    expect(rest.trail).toEqual({ broken: null, ends: true });
    // Entries with their hashes, each restore being the one more.
    expect(audit).toEqual(expect.arrayContaining(before));
    const more = audit.filter((entry) => !before.includes(entry));
    expect(more).toHaveLength(restores);
    for (const entry of more) expect(entry).toContain('backup.restored');
  }

  const server = await machine.start(back, 'again');
  expect(server.token).toBeUndefined();
  const mina = browserOn(server.url);
  await mina(signIn, { body: { login: 'mina', password: PASSWORD } });
  const { bytes } = await mina(reportsFile, { params: { id: report } });
  expect(Buffer.from(bytes).toString('utf8')).toBe(TEXT);
});
