import type { PartKind } from '@safeconduct/contract/incidents.ts';
import type { Tx } from '../../platform/http/visit.ts';
import { partShapes } from './part-shapes.ts';

/** The last entry of the trail about an object, or the last of one act. */
export async function lastEntry(tx: Tx, kind: string, id: string, act?: string) {
  return tx
    .selectFrom('audit')
    .select(['act', 'detail', 'actor_id'])
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .$if(act !== undefined, (query) => query.where('act', '=', act ?? ''))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Whether a part was there, for whoever may read the trail, and was taken away. */
export async function wasRemoved(tx: Tx, kind: PartKind, id: string): Promise<boolean> {
  const name = partShapes[kind].kind;
  return (await lastEntry(tx, name, id))?.act === `${name}.removed`;
}
