import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { ClientBase } from 'pg';
import { freeIn } from '../../platform/backup/file.ts';
import { DamagedBackup } from '../../platform/backup/frames.ts';
import { makeBackup } from '../../platform/backup/make.ts';
import type { Summary } from '../../platform/backup/verify.ts';
import type { Chore, ChoreGround } from '../../platform/chores.ts';
import type { BackupPlan } from '../../platform/backup/plan.ts';
import { OperatorFault } from '../../platform/fault.ts';
import type { Store } from '../../platform/files/store.ts';
import { keptKey } from '../../platform/key.ts';
import { CONTENTS } from './contents.ts';
import { backupsIn, prepare } from './folder.ts';
import { dueAt, nameAt, staying } from './plan.ts';

type Ground = {
  readonly ground: ChoreGround;
  readonly plan: BackupPlan;
  readonly store: Store;
  /** The data folder, for the key of the installation. */
  readonly data: string;
  /** The one connection that the whole backup takes: it holds the lock and then the snapshot. */
  readonly client: ClientBase;
};

/** The disk has too little room. */
class NoSpace extends OperatorFault {}

const MEGABYTE = 1024 * 1024;
const inMegabytes = (bytes: number) => Math.ceil(bytes / MEGABYTE);

/** What one will take, by the last one; of the first nothing is known but the size of the database, of which most is indexes. */
async function sizeToCome({ client, plan }: Ground): Promise<number> {
  const [last] = await backupsIn(plan.folder);
  if (last !== undefined) return last.bytes * 1.2;
  const { rows } = await client.query<{ bytes: string }>(
    `select (pg_database_size(current_database()) / 4)::bigint::text as bytes`,
  );
  return Number(rows[0]?.bytes ?? 0);
}

async function checkSpace(given: Ground): Promise<void> {
  const { folder } = given.plan;
  const needed = (await sizeToCome(given)) + 16 * MEGABYTE;
  const free = await freeIn(folder);
  if (free < needed)
    throw new NoSpace(
      `The disk that holds ${folder} has ${inMegabytes(free)} MB free; a backup needs about ${inMegabytes(needed)} MB.`,
    );
}

function faultOf(error: unknown): { fault: string; detail: string } {
  if (error instanceof NoSpace) return { fault: 'space', detail: error.message };
  if (error instanceof DamagedBackup) return { fault: 'read-back', detail: error.message };
  if (error instanceof OperatorFault)
    return { fault: /disk is full|quota/.test(error.message) ? 'space' : 'folder', detail: error.message };
  return { fault: 'other', detail: '' };
}

/** Takes away what retention does not keep; the newest always stays. */
async function clearOld({ ground, plan }: Ground): Promise<void> {
  const all = await backupsIn(plan.folder);
  const stay = staying(all, plan.keep);
  for (const { name } of all) {
    if (stay.has(name)) continue;
    await rm(join(plan.folder, name), { force: true });
    await ground.unit(null, async ({ tx, audit }) => {
      await tx
        .updateTable('backups')
        .set({ state: 'removed' })
        .where('name', '=', name)
        .where('state', '=', 'done')
        .execute();
      audit('backup.removed', { kind: 'backup', id: name, team: null });
    });
  }
}

async function finish({ ground }: Ground, id: string, name: string, made: Summary): Promise<void> {
  const { totals, root, bytes, encrypted } = made;
  const rows = Object.values(totals.tables).reduce((sum, one) => sum + one, 0);
  await ground.unit(null, async ({ tx, audit }) => {
    await tx
      .updateTable('backups')
      .set({
        state: 'done',
        ended_at: sql`now()`,
        part: 1,
        bytes,
        rows,
        files: totals.files,
        missing: totals.missing.length,
        root,
      })
      .where('id', '=', id)
      .execute();
    audit('backup.made', { kind: 'backup', id: name, team: null }, { root, bytes, encrypted });
  });
}

async function fail({ ground }: Ground, id: string, name: string, error: unknown): Promise<void> {
  const { fault, detail } = faultOf(error);
  ground.log.error({ err: error, backup: name }, 'a backup could not be made');
  await ground.unit(null, async ({ tx, audit }) => {
    await tx
      .updateTable('backups')
      .set({ state: 'failed', ended_at: sql`now()`, fault, detail: detail.slice(0, 2000) })
      .where('id', '=', id)
      .execute();
    audit('backup.failed', { kind: 'backup', id: name, team: null }, { fault });
  });
}

/** Says once a second how far it is; a word that does not come through is no harm. */
function gauge({ ground }: Ground, id: string): (part: number) => void {
  let said = 0;
  return (part) => {
    if (performance.now() - said < 1000) return;
    said = performance.now();
    void ground
      .unit(null, ({ tx }) =>
        tx.updateTable('backups').set({ part }).where('id', '=', id).where('state', '=', 'running').execute(),
      )
      .catch(() => {});
  };
}

async function makeOne(given: Ground, askedBy: string | null): Promise<void> {
  const { ground, plan, store, client, data } = given;
  const name = nameAt(ground.now, plan.recipients.length > 0);
  const { id } = await ground.unit(null, async ({ tx }) => {
    return tx
      .insertInto('backups')
      .values({ name, asked_by: askedBy, began_at: ground.now })
      .returning('id')
      .executeTakeFirstOrThrow();
  });
  try {
    await prepare(plan.folder);
    await checkSpace(given);
    const show = gauge(given, id);
    const made = await makeBackup({
      client,
      store,
      contents: CONTENTS,
      key: await keptKey(data),
      path: join(plan.folder, name),
      sealing: plan.recipients.length > 0 ? { recipients: plan.recipients } : null,
      now: ground.now,
      tell: ({ rows, ofRows, files, ofFiles }) => show((rows + files) / Math.max(1, ofRows + ofFiles)),
    });
    await finish(given, id, name, made);
    await clearOld(given);
  } catch (error) {
    await fail(given, id, name, error);
  }
}

/** One at a time, over all servers on the database; a second that comes meanwhile goes away. */
async function alone(ground: ChoreGround, work: (client: ClientBase) => Promise<void>): Promise<void> {
  const lock = `hashtextextended('safeconduct backup', 0)`;
  await ground.whole(async (client) => {
    const { rows } = await client.query<{ mine: boolean }>(`select pg_try_advisory_lock(${lock}) as mine`);
    if (rows[0]?.mine !== true) return;
    try {
      await work(client);
    } finally {
      await client.query(`select pg_advisory_unlock(${lock})`);
    }
  });
}

function askedBy(payload: unknown): string | null {
  return typeof payload === 'object' &&
    payload !== null &&
    'askedBy' in payload &&
    typeof payload.askedBy === 'string'
    ? payload.askedBy
    : null;
}

/** Every five minutes: is one due? Or asked for: now. What goes wrong is told in the desk, and tried again by the clock. */
export const backupChore = (plan: BackupPlan, store: Store, data: string): Chore => ({
  when: '*/5 * * * *',
  run: async (ground, payload) => {
    const by = askedBy(payload);
    await alone(ground, async (client) => {
      const given = { ground, plan, store, client, data };
      await closeDead(given);
      if (by === null && !(await isDue(given))) return;
      await makeOne(given, by);
    });
  },
});

/** Whoever was at one before us is gone: we hold the lock. */
async function closeDead({ ground }: Ground): Promise<void> {
  await ground.unit(null, ({ tx }) =>
    tx
      .updateTable('backups')
      .set({ state: 'failed', fault: 'interrupted', ended_at: sql`now()` })
      .where('state', '=', 'running')
      .execute(),
  );
}

async function isDue({ ground, plan }: Ground): Promise<boolean> {
  const { lastGood, lastTry } = await lastOf(ground, plan);
  return dueAt(plan.at, ground.now, lastGood, lastTry) <= ground.now;
}

async function lastOf(
  ground: ChoreGround,
  plan: BackupPlan,
): Promise<{ lastGood: Date | null; lastTry: Date | null }> {
  const [newest] = await backupsIn(plan.folder).catch(() => []);
  const row = await ground.unit(null, ({ tx }) =>
    tx.selectFrom('backups').select('began_at').orderBy('began_at', 'desc').limit(1).executeTakeFirst(),
  );
  return { lastGood: newest?.at ?? null, lastTry: row === undefined ? null : new Date(row.began_at) };
}
