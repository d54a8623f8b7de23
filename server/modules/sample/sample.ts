import { sampleLoad, sampleRemove } from '@safeconduct/contract/exchange.ts';
import type { Store } from '../../platform/files/store.ts';
import { sql } from 'kysely';
import { found, Refusal } from '../../platform/http/refusal.ts';
import { route } from '../../platform/http/route.ts';
import type { Task } from '../../platform/jobs.ts';
import type { Module } from '../../platform/module.ts';
import { z } from 'zod';
import { loadSample } from './load.ts';

const DROP = 'sample.drop-originals';
const Dropped = z.object({ originals: z.array(z.string()) });

/** Deletes the sample with all that hangs on it, reports pasted into it included; the audit trail stays. */
const remove = route(sampleRemove, async ({ tx, audit, job }, { params }) => {
  const row = found(
    await tx
      .selectFrom('cases')
      .select(['sample', 'team_id'])
      .where('id', '=', params.caseId)
      .forUpdate()
      .executeTakeFirst(),
    'This case',
  );
  if (!row.sample) throw new Refusal('not-permitted', 'Only a sample can be removed.');
  const files = await tx
    .selectFrom('report_files')
    .select('sha256')
    .where('case_id', '=', params.caseId)
    .execute();
  await tx.deleteFrom('cases').where('id', '=', params.caseId).execute();
  audit('sample.removed', { kind: 'case', id: params.caseId, team: row.team_id, case: params.caseId });
  if (files.length > 0) await job(DROP, { originals: files.map(({ sha256 }) => sha256) });
  return { done: true as const };
});

/** Drops originals that no report has any more. A job, since the store cannot roll back with the transaction. */
const dropOriginals =
  (store: Store): Task =>
  async ({ tx }, payload) => {
    for (const sha256 of Dropped.parse(payload).originals) {
      const { rows } = await sql<{ used: boolean }>`select original_is_used(${sha256}) as used`.execute(tx);
      if (rows[0]?.used === false) await store.remove(sha256);
    }
  };

/** The sample: February-March 2012 from public claims, to try everything on and throw away. */
export const sample = (store: Store): Module => ({
  name: 'sample',
  routes: [route(sampleLoad, (visit, { body }) => loadSample(visit, body.teamId)), remove],
  tasks: { [DROP]: dropOriginals(store) },
});
