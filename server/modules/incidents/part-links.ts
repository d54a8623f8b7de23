import type { PartKind } from '@safeconduct/contract/incidents.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';

type Link = readonly [table: string, column: string];

/** Columns that name a row of a kind; the tables set them to null when it is removed. */
const LINKS: Partial<Record<PartKind, readonly Link[]>> = {
  groups: [
    ['groups', 'parent_id'],
    ['persons', 'group_id'],
    ['custody_periods', 'group_id'],
    ['removal_legs', 'group_id'],
    ['claims', 'group_id'],
    ['interventions', 'group_id'],
    ['outcomes', 'group_id'],
  ],
  persons: [
    ['custody_periods', 'person_id'],
    ['removal_legs', 'person_id'],
    ['interventions', 'person_id'],
    ['outcomes', 'person_id'],
  ],
  interventions: [
    ['tasks', 'intervention_id'],
    ['communications', 'intervention_id'],
  ],
  communications: [['communications', 'answers_id']],
};

/** Ids of the rows that name a part, by `table.column`, so that a removal can be taken back whole. */
export type Links = Readonly<Record<string, readonly string[]>>;

/** What hangs on a part whose row is locked. */
export async function linksTo(tx: Tx, kind: PartKind, id: string): Promise<Links> {
  const links: Record<string, readonly string[]> = {};
  for (const [table, column] of LINKS[kind] ?? []) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} where ${sql.ref(column)} = ${id} order by id`.execute(tx);
    if (rows.length > 0) links[`${table}.${column}`] = rows.map((row) => row.id);
  }
  return links;
}

/** Hangs on a part again what hung on it, as far as it hangs on nothing else meanwhile. */
export async function linkAgain(tx: Tx, kind: PartKind, id: string, incidentId: string, links: Links) {
  for (const [table, column] of LINKS[kind] ?? []) {
    const ids = links[`${table}.${column}`] ?? [];
    if (ids.length === 0) continue;
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${id}
      where id = any (${ids}::uuid[]) and incident_id = ${incidentId} and ${sql.ref(column)} is null`.execute(
      tx,
    );
  }
}

type Named = 'groups' | 'persons' | 'interventions' | 'communications';
const NAMED: readonly (readonly [field: string, table: Named])[] = [
  ['parentId', 'groups'],
  ['groupId', 'groups'],
  ['personId', 'persons'],
  ['interventionId', 'interventions'],
  ['answersId', 'communications'],
];

/** The fields of a part without those that name a part removed meanwhile, or an owner who left the team. */
export async function withoutGone(
  tx: Tx,
  incidentId: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const kept: Record<string, unknown> = { ...body };
  for (const [field, table] of NAMED) {
    const id = kept[field];
    if (typeof id !== 'string') continue;
    const row = await tx
      .selectFrom(table)
      .select('id')
      .where('id', '=', id)
      .where('incident_id', '=', incidentId)
      .executeTakeFirst();
    if (row === undefined) kept[field] = null;
  }
  const owner = kept['ownerId'];
  if (typeof owner === 'string') {
    const member = await tx
      .selectFrom('team_members as m')
      .innerJoin('incidents as i', 'i.team_id', 'm.team_id')
      .select('m.user_id')
      .where('i.id', '=', incidentId)
      .where('m.user_id', '=', owner)
      .executeTakeFirst();
    if (member === undefined) kept['ownerId'] = null;
  }
  return kept;
}
