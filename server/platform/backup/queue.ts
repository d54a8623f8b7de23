import type { ClientBase } from 'pg';
import { DamagedBackup } from './frames.ts';

/** Waiting jobs stand in a backup as a table of this name, a JSON object a line: the queue's own tables are its own. */
export const QUEUE = 'queue_jobs';

/** A job as `add_job` takes it. How often it was tried does not go along: after a restore it is tried anew. */
const JOBS = `select json_build_object('task', t.identifier, 'queue', q.queue_name, 'payload', j.payload, 'at', j.run_at,
    'most', j.max_attempts, 'key', j.key, 'priority', j.priority,
    'flags', (select json_agg(f) from jsonb_object_keys(j.flags) as f)) as job
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
  where j.attempts < j.max_attempts and not t.identifier = any ($1) order by j.id`;

/** Jobs that wait or run, but for those of the tasks named. */
export async function pendingJobs(client: ClientBase, without: readonly string[]): Promise<string[]> {
  const { rows: there } = await client.query<{ is: boolean }>(
    `select to_regclass('graphile_worker._private_jobs') is not null as "is"`,
  );
  if (there[0]?.is !== true) return [];
  const { rows } = await client.query<{ job: unknown }>(JOBS, [without]);
  return rows.map(({ job }) => JSON.stringify(job));
}

/** Puts the jobs in place of those that are there. */
export async function putJobs(client: ClientBase, lines: readonly string[]): Promise<void> {
  await client.query('delete from graphile_worker._private_jobs');
  const list = lines.map((line): unknown => JSON.parse(line));
  const { rowCount } = await client.query(
    `select graphile_worker.add_job(task, payload, queue_name => queue, run_at => at, max_attempts => most,
      job_key => key, priority => priority, flags => flags)
    from json_to_recordset($1::json) as j (task text, payload json, queue text, at timestamptz, most integer,
      key text, priority integer, flags text[])`,
    [JSON.stringify(list)],
  );
  if (rowCount !== lines.length) throw new DamagedBackup('The waiting jobs in the backup cannot be read.');
}
