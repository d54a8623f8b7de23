import type { IncidentBody, IncidentWire } from '@safeconduct/contract/incidents.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import { found } from '../../platform/http/refusal.ts';
import type { Visit } from '../../platform/http/visit.ts';
import {
  changedMeanwhile,
  changes,
  incidentRows,
  indexWords,
  nextCode,
  type Place,
  placeOf,
  placeOfCase,
  subject,
} from '../casefile/casefile.ts';

type Body = z.output<typeof IncidentBody>;

/** Opens an incident in a case whose place is locked. Without a code it gets the case's next, `I-0001`. */
export async function insertIncident(
  { tx, actor, audit }: Visit,
  place: Place,
  body: Body,
  code?: string,
  importId?: string,
): Promise<string> {
  const row = await tx
    .insertInto('incidents')
    .values({
      case_id: place.caseId,
      team_id: place.teamId,
      code: code ?? nextCode('incidents', 'I', place.caseId),
      title: body.title,
      returning_state: body.returningState,
      receiving_state: body.receivingState,
      summary: body.summary,
      state: body.state,
      recorded_by: actor.id,
      import_id: importId ?? null,
    })
    .returning(['id', 'code'])
    .executeTakeFirstOrThrow();
  await indexWords(tx, place, 'incident', row.id, [row.code, body.title, body.summary]);
  audit('incident.opened', subject('incident', row.id, place), { code: row.code, ...body });
  return row.id;
}

/** Opens an incident in a case. */
export async function createIncident(visit: Visit, caseId: string, body: Body): Promise<IncidentWire> {
  const place = await placeOfCase(visit.tx, caseId);
  const id = await insertIncident(visit, place, body);
  return found(await incidentRows(visit.tx).where('i.id', '=', id).executeTakeFirst());
}

/** Changes the fields that are given. */
export async function updateIncident(
  { tx, audit }: Visit,
  id: string,
  given: { readonly [F in keyof Body]?: Body[F] | undefined } & { readonly revision?: number | undefined },
): Promise<IncidentWire> {
  const place = await placeOf(tx, 'incidents', id, 'This incident');
  const row = found(await incidentRows(tx).where('i.id', '=', id).executeTakeFirst());
  if (given.revision !== undefined && given.revision !== row.revision)
    throw await changedMeanwhile(tx, 'incident', id, row);
  const { title, returningState, receivingState, summary, state } = row;
  const before: Body = { title, returningState, receivingState, summary, state };
  const after: Body = {
    title: given.title ?? title,
    returningState: given.returningState ?? returningState,
    receivingState: given.receivingState ?? receivingState,
    summary: given.summary ?? summary,
    state: given.state ?? state,
  };
  const { code } = await tx
    .updateTable('incidents')
    .set({
      title: after.title,
      returning_state: after.returningState,
      receiving_state: after.receivingState,
      summary: after.summary,
      state: after.state,
      changed_at: sql`now()`,
    })
    .where('id', '=', id)
    .returning('code')
    .executeTakeFirstOrThrow();
  await indexWords(tx, place, 'incident', id, [code, after.title, after.summary]);
  audit('incident.changed', subject('incident', id, place), { changes: changes(before, after) });
  return found(await incidentRows(tx).where('i.id', '=', id).executeTakeFirst());
}
