import { type PartKind, type parts as partBodies } from '@safeconduct/contract/incidents.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import { found, Refusal } from '../../platform/http/refusal.ts';
import type { Tx, Visit } from '../../platform/http/visit.ts';
import {
  changedMeanwhile,
  changes,
  type Place,
  placeOf,
  pseudonym,
  subject,
  touchIncident,
  withConstraints,
} from '../casefile/casefile.ts';
import { wasRemoved } from './part-removed.ts';
import { afterwards } from './part-after.ts';
import { checkOwner } from './part-owner.ts';
import { assignments, lockPart, partById, type PartRow } from './part-rows.ts';
import { linksTo } from './part-links.ts';
import { following } from './part-rules.ts';
import { partShapes } from './part-shapes.ts';

export type PartBody<K extends PartKind> = z.output<(typeof partBodies)[K]['body']>;

/** Draws a code that no other person of the case has. */
async function freeCode({ tx }: Visit, place: Place): Promise<string> {
  for (let tries = 0; tries < 10; tries++) {
    const code = pseudonym();
    const taken = await tx
      .selectFrom('persons')
      .select('id')
      .where('case_id', '=', place.caseId)
      .where('code', '=', code)
      .executeTakeFirst();
    if (taken === undefined) return code;
  }
  throw new Refusal('unavailable', 'No free code was found; try again.');
}

/** Puts a part into its table: the typed fields, and columns that nobody types. */
export async function insertRow(
  { tx }: Visit,
  place: Place,
  incidentId: string,
  kind: PartKind,
  body: Readonly<Record<string, unknown>>,
  untyped: readonly (readonly [column: string, value: unknown])[],
): Promise<string> {
  const given: (readonly [string, unknown])[] = [
    ['case_id', place.caseId],
    ['team_id', place.teamId],
    ['incident_id', incidentId],
    ...untyped,
    ...assignments(kind, body),
  ];
  const { rows } = await withConstraints(() =>
    sql<{ id: string }>`
      insert into ${sql.table(partShapes[kind].table)} (${sql.join(given.map(([column]) => sql.ref(column)))})
      values (${sql.join(given.map(([, value]) => value))}) returning id`.execute(tx),
  );
  return found(rows[0]).id;
}

/** Hangs a part on an incident whose place is known and locked. */
export async function insertPart<K extends PartKind>(
  visit: Visit,
  place: Place,
  incidentId: string,
  kind: K,
  body: PartBody<K>,
  code?: string,
): Promise<string> {
  const own = kind === 'persons' ? [['code', code ?? (await freeCode(visit, place))] as const] : [];
  await checkOwner(visit.tx, place, body);
  const { fields, columns } = following(visit, kind, body);
  const id = await insertRow(visit, place, incidentId, kind, fields, [
    ['recorded_by', visit.actor.id],
    ...own,
    ...columns,
  ]);
  visit.audit(`${partShapes[kind].kind}.added`, subject(partShapes[kind].kind, id, place), {
    incidentId,
    ...fields,
  });
  await afterwards(visit, kind, fields);
  return id;
}

/** Adds a part to an incident. */
export async function addPart<K extends PartKind>(
  visit: Visit,
  incidentId: string,
  kind: K,
  body: PartBody<K>,
): Promise<PartRow> {
  const place = await placeOf(visit.tx, 'incidents', incidentId, 'This incident');
  const id = await insertPart(visit, place, incidentId, kind, body);
  await touchIncident(visit.tx, incidentId);
  return found(await partById(visit.tx, kind, id));
}

/** Locks a part that is still as it was read, if it is said as which revision; what became of another is told. */
async function lockAsRead(tx: Tx, kind: PartKind, id: string, revision: number | undefined) {
  const at = await lockPart(tx, kind, id);
  const isOther = revision !== undefined && at?.revision !== revision;
  if (isOther && (at !== undefined || (await wasRemoved(tx, kind, id))))
    throw await changedMeanwhile(tx, partShapes[kind].kind, id, (await partById(tx, kind, id)) ?? null);
  return found(at);
}

/** Changes the fields that are given. */
export async function changePart<Row extends Readonly<Record<string, unknown>> = PartRow>(
  visit: Visit,
  kind: PartKind,
  id: string,
  body: Readonly<Record<string, unknown>>,
  revision?: number,
): Promise<Row> {
  const at = await lockAsRead(visit.tx, kind, id, revision);
  const before = found<PartRow>(await partById(visit.tx, kind, id));
  if (body['ownerId'] !== before['ownerId']) await checkOwner(visit.tx, at, body);
  const { fields, columns } = following(visit, kind, body, before);
  const set = [...assignments(kind, fields), ...columns];
  if (set.length > 0) {
    await withConstraints(() =>
      sql`update ${sql.table(partShapes[kind].table)} set
        ${sql.join(set.map(([column, value]) => sql`${sql.ref(column)} = ${value}`))} where id = ${id}`.execute(
        visit.tx,
      ),
    );
  }
  await touchIncident(visit.tx, at.incidentId);
  const after = found<Row>(await partById<Row>(visit.tx, kind, id));
  visit.audit(`${partShapes[kind].kind}.changed`, subject(partShapes[kind].kind, id, at), {
    incidentId: at.incidentId,
    changes: changes(before, after),
  });
  await afterwards(visit, kind, after);
  return after;
}

/**
 * Removes a part, if it is still as it was seen, where that is said; what it was, and what hung on it, stays in the history, from
 * which it can be brought back.
 */
export async function removePart(
  visit: Visit,
  kind: PartKind,
  id: string,
  revision?: number,
): Promise<{ done: true }> {
  const at = await lockAsRead(visit.tx, kind, id, revision);
  const before = found(await partById(visit.tx, kind, id));
  const links = await linksTo(visit.tx, kind, id);
  await withConstraints(() =>
    sql`delete from ${sql.table(partShapes[kind].table)} where id = ${id}`.execute(visit.tx),
  );
  await touchIncident(visit.tx, at.incidentId);
  visit.audit(`${partShapes[kind].kind}.removed`, subject(partShapes[kind].kind, id, at), {
    incidentId: at.incidentId,
    was: before,
    links,
  });
  return { done: true };
}
