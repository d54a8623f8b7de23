import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportsPaste, sampleLoad } from '@safeconduct/contract/domain.ts';
import { sql } from 'kysely';
import type pg from 'pg';
import { createWorld, type World } from '../world.ts';
import { type Making, makeBackup } from '../../server/platform/backup/make.ts';
import type { Summary } from '../../server/platform/backup/verify.ts';
import { diskStore } from '../../server/platform/files/disk.ts';
import type { Store } from '../../server/platform/files/store.ts';
import { hashPassword } from '../../server/modules/accounts/password.ts';
import { modulesOn } from '../../server/modules/index.ts';
import { CONTENTS } from '../../server/modules/backups/contents.ts';

export const PASSWORD = 'a sentence of one’s own is easier';
/** The key of the installation, as its file holds it. */
export const KEY = Buffer.alloc(32, 7).toString('base64');
export const TEXT =
  'Police took at least 24 people in Shenyang on 8 February, an aid group said. "\\N" is no null.\t\\.\n';

/** A world with a file in it: the sample, a report with its original, accounts, a trail, and jobs that wait. */
export type Filled = {
  readonly world: World;
  readonly store: Store;
  readonly folder: string;
  readonly login: string;
  readonly backup: (path: string, options?: Partial<Making>) => Promise<Summary>;
  readonly ask: <Row extends pg.QueryResultRow>(statement: string) => Promise<Row[]>;
  readonly close: () => Promise<void>;
};

export async function makeFilled(): Promise<Filled> {
  const folder = await mkdtemp(join(tmpdir(), 'safeconduct-filled-'));
  const store = diskStore(join(folder, 'originals'));
  const world = await createWorld(modulesOn(store));
  const worker = await world.addPerson('caseworker');
  const hash = await hashPassword(PASSWORD);
  await world.root.updateTable('users').set({ password_hash: hash }).where('id', '=', worker.id).execute();
  const { login } = await world.root
    .selectFrom('users')
    .select('login')
    .where('id', '=', worker.id)
    .executeTakeFirstOrThrow();
  const { caseId, incidentId } = await worker.call(sampleLoad, { body: { teamId: worker.team } });
  await worker.call(reportsPaste, {
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
  await sql`select graphile_worker.add_job('remind', '{"to": "a \\\\ b"}'::json, queue_name => 'post',
    run_at => now() + interval '2 days', job_key => 'later', max_attempts => 7, priority => 3, flags => array['slow'])`.execute(
    world.owner,
  );
  return {
    world,
    store,
    folder,
    login,
    ask: async <Row extends pg.QueryResultRow>(statement: string) =>
      (await sql.raw<Row>(statement).execute(world.root)).rows,
    backup: async (path, options = {}) => {
      const client = await world.database.ownerPool.connect();
      try {
        return await makeBackup({
          client,
          store,
          contents: CONTENTS,
          path,
          sealing: null,
          key: KEY,
          now: new Date(),
          ...options,
        });
      } finally {
        client.release();
      }
    },
    close: async () => {
      await world.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
