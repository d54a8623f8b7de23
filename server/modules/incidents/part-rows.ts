import type { PartKind } from '@safeconduct/contract/incidents.ts';
import { type CompiledQuery, type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';
import { dateColumns } from '../casefile/casefile.ts';
import { type PartShape, partShapes } from './part-shapes.ts';

export type PartRow = Record<string, unknown> & { id: string };

function selected(shape: PartShape): RawBuilder<unknown> {
  const fields = [
    ...Object.entries(shape.columns),
    ...Object.entries(shape.dates).map(([f, [column]]) => [f, column] as const),
  ];
  return sql.join(fields.map(([field, column]) => sql`t.${sql.ref(column)} as ${sql.ref(field)}`));
}

/** Whose it is, and whether that account is disabled: then somebody else must take it on. */
const OWNER = sql`
    coalesce((select o.name from users o where o.id = t.owner_id), '') as owner,
    exists (select from users o where o.id = t.owner_id and o.disabled_at is not null) as "ownerAway"`;

/** What some kinds carry beside the fields that are typed. */
const EXTRAS: Partial<Record<PartKind, RawBuilder<unknown>>> = {
  persons: sql`, t.code`,
  tasks: sql`, t.incident_id as "incidentId", t.done_at as "doneAt",
    ${OWNER},
    coalesce((select d.name from users d where d.id = t.done_by), '') as "doneBy"`,
  communications: sql`, t.noted_at as "notedAt"`,
  interventions: sql`, t.document_id as "documentId",
    ${OWNER}`,
};

function rowsWhere<Row>(tx: Tx, kind: PartKind, where: RawBuilder<unknown>): CompiledQuery<Row> {
  const shape = partShapes[kind];
  return sql<Row>`
    select t.id, t.revision, ${selected(shape)}${EXTRAS[kind] ?? sql``}, t.recorded_at as "recordedAt",
      coalesce(u.name, '') as "recordedBy"
    from ${sql.table(shape.table)} t left join users u on u.id = t.recorded_by
    where ${where} order by t.id`.compile(tx);
}

/** The statement for all parts of one kind of an incident, in order of recording. */
export function partRows<Row>(tx: Tx, kind: PartKind, incidentId: string): CompiledQuery<Row> {
  return rowsWhere<Row>(tx, kind, sql`t.incident_id = ${incidentId}`);
}

/** All parts of one kind of an incident, in order of recording. */
export async function partsOf<Row>(tx: Tx, kind: PartKind, incidentId: string): Promise<Row[]> {
  const { rows } = await tx.executeQuery(partRows<Row>(tx, kind, incidentId));
  return rows;
}

/** One part as it goes over the wire. */
export async function partById<Row = PartRow>(tx: Tx, kind: PartKind, id: string): Promise<Row | undefined> {
  const { rows } = await tx.executeQuery(rowsWhere<Row>(tx, kind, sql`t.id = ${id}`));
  return rows[0];
}

/** Where a part hangs, its row locked. */
export async function lockPart(tx: Tx, kind: PartKind, id: string) {
  const { rows } = await sql<{ caseId: string; teamId: string; incidentId: string; revision: number }>`
    select revision, case_id as "caseId", team_id as "teamId", incident_id as "incidentId"
    from ${sql.table(partShapes[kind].table)} where id = ${id} for update`.execute(tx);
  return rows[0];
}

/** Columns and values for the fields that are given; refuses a date that cannot be read by its field. */
export function assignments(kind: PartKind, body: Readonly<Record<string, unknown>>): [string, unknown][] {
  const { columns, dates } = partShapes[kind];
  return Object.entries(body).flatMap(([field, value]): [string, unknown][] => {
    if (value === undefined) return [];
    const date = dates[field];
    if (date !== undefined) {
      const { text, earliest, latest } = dateColumns(
        typeof value === 'string' ? value : null,
        `body.${field}`,
      );
      return [
        [date[0], text],
        [`${date[1]}_earliest`, earliest],
        [`${date[1]}_latest`, latest],
      ];
    }
    const column = columns[field];
    return column === undefined ? [] : [[column, value]];
  });
}
