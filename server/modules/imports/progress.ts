import type { ImportWire } from '@safeconduct/contract/sheets.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';
import type { LongUnit } from '../../platform/jobs.ts';
import type { ImportRecord } from './records.ts';

export type StepName = NonNullable<ImportWire['progress']>['step'];

/** A person said to stop. */
export class Cancelled extends Error {}

/** Sets an import going: nothing done yet, and nobody has said to stop. */
export async function beginProgress(
  tx: Tx,
  { id, caseId, teamId }: Pick<ImportRecord, 'id' | 'caseId' | 'teamId'>,
  total: number,
): Promise<void> {
  await sql`
    insert into import_progress (import_id, case_id, team_id, step, total)
    values (${id}, ${caseId}, ${teamId}, 'waiting', ${total})
    on conflict (import_id) do update set step = 'waiting', read = 0, checked = 0, written = 0,
      total = excluded.total, cancel = false, beat_at = now()`.execute(tx);
}

export async function askToStop(tx: Tx, id: string): Promise<void> {
  await sql`update import_progress set cancel = true where import_id = ${id}`.execute(tx);
}

export type Count = { readonly read?: number; readonly checked?: number; readonly written?: number };

/** Says beside the job's transaction how far it is, and learns there whether to go on. */
export type Progress = {
  readonly step: (name: StepName) => Promise<void>;
  readonly add: (count: Count) => Promise<void>;
};

/** Milliseconds between two words about how far it is. */
const OFTEN = 500;

export function progressOf(aside: LongUnit, id: string): Progress {
  let step: StepName = 'waiting';
  const count = { read: 0, checked: 0, written: 0 };
  let told = 0;
  const tell = async () => {
    told = performance.now();
    const stop = await aside(async ({ tx }) => {
      const { rows } = await sql<{ cancel: boolean }>`
        update import_progress set step = ${step}, read = ${count.read}, checked = ${count.checked},
          written = ${count.written}, total = greatest(total, ${count.read}), beat_at = now()
        where import_id = ${id} returning cancel`.execute(tx);
      return rows[0]?.cancel ?? false;
    });
    if (stop) throw new Cancelled('cancelled');
  };
  return {
    step: async (name) => {
      step = name;
      await tell();
    },
    add: async ({ read = 0, checked = 0, written = 0 }) => {
      count.read += read;
      count.checked += checked;
      count.written += written;
      if (performance.now() - told > OFTEN) await tell();
    },
  };
}
