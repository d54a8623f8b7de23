import type { Meanwhile } from '@safeconduct/contract/problem.ts';
import { sql } from 'kysely';
import { Refusal } from '../../platform/http/refusal.ts';
import type { Tx } from '../../platform/http/visit.ts';

/** Acts that change what a row says; being looked at, for one, does not. */
const CHANGING = [
  'added',
  'opened',
  'changed',
  'removed',
  'restored',
  'superseded',
  'withdrawn',
  'graded',
  'accepted',
  'corrected',
  'rejected',
  'undone',
];

/** Who last changed a row, and when, as the trail has it. */
async function lastChange(tx: Tx, kind: string, id: string): Promise<Pick<Meanwhile, 'by' | 'at'>> {
  const { rows } = await sql<{ by: string; at: string }>`
    select coalesce(u.name, '') as by, a.at from audit a left join users u on u.id = a.actor_id
    where a.subject_kind = ${kind} and a.subject_id = ${id}
      and a.act = any (${CHANGING.map((verb) => `${kind}.${verb}`)})
    order by a.id desc limit 1`.execute(tx);
  return rows[0] ?? { by: '', at: null };
}

/** The refusal that tells a second editor of the first: who, when, and how the row stands now. */
export async function changedMeanwhile(
  tx: Tx,
  kind: string,
  id: string,
  current: object | null,
  now: string = id,
): Promise<Refusal> {
  const last = await lastChange(tx, kind, id);
  const who = last.by === '' ? 'Somebody' : last.by;
  const what = current === null ? 'removed' : 'changed';
  return new Refusal('changed-meanwhile', `${who} ${what} this since you read it.`, undefined, {
    ...last,
    id: now,
    current: current === null ? null : { ...current },
  });
}
