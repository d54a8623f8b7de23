import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { backupsDownload, backupsList, backupsMake } from '@safeconduct/contract/backups.ts';
import { afterEach, expect, it, vi } from 'vitest';
import type { BackupPlan } from '../../server/platform/backup/plan.ts';
import { verify } from '../../server/platform/backup/verify.ts';
import { choreGround } from '../../server/platform/chores.ts';
import { diskStore } from '../../server/platform/files/disk.ts';
import { openLog } from '../../server/platform/log.ts';
import { modulesOn } from '../../server/modules/index.ts';
import { createWorld, type Person, type World } from '../world.ts';

// Whole databases are made and filled here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

type Kept = {
  readonly world: World;
  readonly folder: string;
  readonly admin: Person;
  /** The chore, as the queue would run it. */
  readonly run: (payload?: unknown) => Promise<void>;
};

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function keep(extra: Partial<BackupPlan> = {}): Promise<Kept> {
  const top = await mkdtemp(join(tmpdir(), 'safeconduct-clock-'));
  const folder = join(top, 'backups');
  const plan = { folder, at: '02:30', keep: { daily: 2, weekly: 0, monthly: 0 }, recipients: [], ...extra };
  const modules = modulesOn(diskStore(join(top, 'originals')), false, undefined, undefined, {
    plan,
    data: top,
  });
  const world = await createWorld(modules);
  world.clock.now = new Date('2026-03-05T10:00:00Z');
  const admin = await world.addPerson('administrator');
  const chore = modules
    .flatMap((module) => Object.entries(module.chores ?? {}))
    .find(([name]) => name === 'backup')?.[1];
  open.push(async () => {
    await world.close();
    await rm(top, { recursive: true, force: true });
  });
  return {
    world,
    folder,
    admin,
    run: async (payload = {}) => {
      const means = { clock: () => world.clock.now, origin: () => '', mail: null };
      await chore?.run(choreGround(world.database, openLog('silent'), means), payload);
    },
  };
}

const acts = async ({ root }: World) =>
  (
    await root.selectFrom('audit').select('act').where('subject_kind', '=', 'backup').orderBy('id').execute()
  ).map(({ act }) => act);

it('is made when due and not before, read again, listed, and the old ones give way', async () => {
  const { world, folder, admin, run } = await keep();
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'safeconduct-20260301T023000Z.backup.1a2b3c4d.part'),
    'half of one, from a machine that died',
  );
  await writeFile(join(folder, 'notes.txt'), 'theirs');
  await run();
  await run();
  expect(await readdir(folder)).toEqual(['notes.txt', 'safeconduct-20260305T100000Z.backup']);
  expect((await stat(join(folder, 'safeconduct-20260305T100000Z.backup'))).mode & 0o777).toBe(0o600);
  for (const day of ['06', '07']) {
    world.clock.now = new Date(`2026-03-${day}T02:31:00Z`);
    await run();
  }
  const list = await admin.call(backupsList, {});
  expect(list.backups.map(({ name }) => name)).toEqual([
    'safeconduct-20260307T023100Z.backup',
    'safeconduct-20260306T023100Z.backup',
  ]);
  expect(list).toMatchObject({
    nextAt: '2026-03-08T02:30:00.000Z',
    running: null,
    failed: null,
    settings: { encrypted: false, sameDisk: true },
  });
  expect(list.backups[0]).toMatchObject({
    encrypted: false,
    by: null,
    missing: 0,
    checkedAt: expect.any(String),
  });
  expect(await acts(world)).toEqual(['backup.made', 'backup.made', 'backup.made', 'backup.removed']);
});

it('is made at once for an administrator who asks, and downloaded on record; for nobody else', async () => {
  const { world, folder, admin, run } = await keep();
  await admin.call(backupsMake, {});
  const { rows } = await world.database.ownerPool.query<{ payload: { payload: unknown } }>(
    'select payload from graphile_worker._private_jobs',
  );
  await run(rows[0]?.payload.payload);
  const { backups } = await admin.call(backupsList, {});
  const name = backups[0]?.name ?? '';
  expect(backups[0]?.by).toMatch('administrator');
  const file = await admin.call(backupsDownload, { params: { name } });
  expect(Buffer.from(file.bytes).equals(await readFile(join(folder, name)))).toBe(true);
  expect(await acts(world)).toEqual(['backup.asked', 'backup.made', 'backup.downloaded']);
  const other = await world.addPerson('caseworker');
  await expect(other.call(backupsList, {})).rejects.toMatchObject({ problem: { id: 'not-permitted' } });
  await expect(admin.call(backupsDownload, { params: { name: '../originals' } })).rejects.toMatchObject({
    problem: { id: 'not-found' },
  });
});

it('that cannot be made is told with the reason, and tried again after an hour', async () => {
  const { world, folder, admin, run } = await keep();
  await writeFile(folder, 'a file where the folder should be');
  await run();
  const failed = await admin.call(backupsList, {});
  expect(failed.failed).toMatchObject({ fault: 'folder' });
  await rm(folder);
  await run();
  expect((await admin.call(backupsList, {})).backups).toEqual([]);
  world.clock.now = new Date('2026-03-05T11:01:00Z');
  await run();
  expect(await admin.call(backupsList, {})).toMatchObject({
    failed: null,
    backups: [{ name: 'safeconduct-20260305T110100Z.backup' }],
  });
  expect(await acts(world)).toEqual(['backup.failed', 'backup.made']);
});

it('is encrypted to the recipients, and was read again all the same', async () => {
  const identity = await generateX25519Identity();
  const { folder, run } = await keep({ recipients: [await identityToRecipient(identity)] });
  await run();
  const [name = ''] = await readdir(folder);
  expect(name).toMatch(/\.backup\.age$/);
  expect((await verify(join(folder, name), { identities: [identity] })).encrypted).toBe(true);
});

it('says that there is no folder where none is set', async () => {
  const world = await createWorld();
  open.push(world.close);
  const admin = await world.addPerson('administrator');
  expect(await admin.call(backupsList, {})).toMatchObject({ settings: null, backups: [] });
  await expect(admin.call(backupsMake, {})).rejects.toMatchObject({ problem: { id: 'not-found' } });
});
