import { type PartKind, parts } from '@safeconduct/contract/incidents.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import { found, Refusal } from '../../platform/http/refusal.ts';
import type { Tx, Visit } from '../../platform/http/visit.ts';
import { changedMeanwhile, placeOf, subject, touchIncident } from '../casefile/casefile.ts';
import { lastEntry } from './part-removed.ts';
import { linkAgain, withoutGone } from './part-links.ts';
import { partById, type PartRow } from './part-rows.ts';
import { partShapes } from './part-shapes.ts';
import { insertRow } from './part-write.ts';

const Removed = z.object({
  incidentId: z.uuid(),
  was: z.looseObject({
    recordedAt: z.string(),
    code: z.string().optional(),
    doneAt: z.string().nullish(),
    notedAt: z.string().optional(),
    revision: z.number().int().optional(),
  }),
  links: z.record(z.string(), z.array(z.uuid())),
});

/** Who marked a task done: the actor of the last entry that says so. */
async function doneBy(tx: Tx, kind: string, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('audit')
    .select('actor_id')
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .where(sql<boolean>`coalesce(detail -> 'changes' -> 'state' ->> 'to', detail ->> 'state') = 'done'`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.actor_id ?? null;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Brings a removed part back as it was: its id, its code, who recorded it when, and what hung on it. With the revision
 * that it was removed as, refused where somebody has brought it back meanwhile, or changed it before it was removed.
 */
export async function restorePart(
  visit: Visit,
  kind: PartKind,
  id: string,
  revision?: number,
): Promise<PartRow> {
  const { tx } = visit;
  const name = partShapes[kind].kind;
  const checkGone = async () => {
    const now = await partById(tx, kind, id);
    if (revision !== undefined && now !== undefined) throw await changedMeanwhile(tx, name, id, now);
  };
  await checkGone();
  const entry = found(await lastEntry(tx, name, id));
  if (entry.act !== `${name}.removed`) throw new Refusal('conflict', 'It is not removed.');
  const removed = Removed.safeParse(entry.detail);
  const body = parts[kind].body.safeParse(removed.data?.was);
  if (!removed.success || !body.success)
    throw new Refusal('conflict', 'It was removed by an earlier version that did not keep enough of it.');
  const { incidentId, was, links } = removed.data;
  if (revision !== undefined && revision !== (was.revision ?? 1))
    throw await changedMeanwhile(tx, name, id, null);
  const place = await placeOf(tx, 'incidents', incidentId, 'This incident');
  // Another may have been quicker while this one waited for the incident.
  await checkGone();
  const fields = await withoutGone(tx, incidentId, body.data);
  const added = await lastEntry(tx, name, id, `${name}.added`);
  const { doneAt, notedAt } = was;
  await insertRow(visit, place, incidentId, kind, fields, [
    ['id', id],
    // As it was is what a form read before; if something it named is gone, it is another.
    ['revision', (was.revision ?? 1) + (same(fields, body.data) ? 0 : 1)],
    ['recorded_at', was.recordedAt],
    ['recorded_by', added?.actor_id ?? visit.actor.id],
    ...(was.code === undefined ? [] : [['code', was.code] as const]),
    ...(notedAt === undefined ? [] : [['noted_at', notedAt] as const]),
    ...(typeof doneAt === 'string'
      ? ([
          ['done_at', doneAt],
          ['done_by', await doneBy(tx, name, id)],
        ] as const)
      : []),
  ]);
  await linkAgain(tx, kind, id, incidentId, links);
  await touchIncident(tx, incidentId);
  visit.audit(`${name}.restored`, subject(name, id, place), { incidentId, ...fields });
  return found(await partById(tx, kind, id));
}
