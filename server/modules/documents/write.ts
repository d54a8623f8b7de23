import {
  type DocumentBody,
  documentsChange,
  documentsCreate,
  documentsWithdraw,
} from '@safeconduct/contract/documents.ts';
import { asksWho } from '@safeconduct/documents/slots/identity-fields.ts';
import type { FormId } from '@safeconduct/documents/forms/model.ts';
import { sql } from 'kysely';
import { Refusal, refuseField } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import type { Tx, Visit } from '../../platform/http/visit.ts';
import {
  changedMeanwhile,
  changes,
  placeOf,
  subject,
  touchIncident,
  withConstraints,
} from '../casefile/casefile.ts';
import { changePart } from '../incidents/incidents.ts';
import { documentById, lockDocument } from './rows.ts';

/** Who somebody is stays on the computer where the paper is set; a client that sends it is told so, field by field. */
function refuseIdentities(form: FormId, edits: Readonly<Record<string, string>> | undefined): void {
  for (const field of Object.keys(edits ?? {})) {
    if (asksWho(form, field))
      throw refuseField(
        `body.edits.${field}`,
        'identity',
        'This field asks who somebody is; its answer stays on your computer.',
      );
  }
}

/** A second press, or a colleague's, must not begin the same paper again; the incident is locked by then. */
async function refuseSecond(tx: Tx, { interventionId, form, personId }: DocumentBody): Promise<void> {
  if (interventionId === null) return;
  const there = await tx
    .selectFrom('documents')
    .select('id')
    .where('intervention_id', '=', interventionId)
    .where('form', '=', form)
    .where('person_id', 'is not distinct from', personId)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst();
  if (there !== undefined)
    throw refuseField('body.interventionId', 'paper_there', 'This paper is drafted for it already.');
}

/** The intervention knows its paper, and one that was planned is being drafted. */
async function markDrafting(visit: Visit, id: string, documentId: string): Promise<void> {
  const { state } = await visit.tx
    .updateTable('interventions')
    .set({ document_id: documentId })
    .where('id', '=', id)
    .returning('state')
    .executeTakeFirstOrThrow();
  if (state === 'planned') await changePart(visit, 'interventions', id, { state: 'drafting' });
}

const create = route(documentsCreate, async (visit, { params, body }) => {
  const { tx, actor, audit } = visit;
  refuseIdentities(body.form, body.edits);
  const place = await placeOf(tx, 'incidents', params.id, 'This incident');
  await refuseSecond(tx, body);
  const { id } = await withConstraints(() =>
    tx
      .insertInto('documents')
      .values({
        case_id: place.caseId,
        team_id: place.teamId,
        incident_id: params.id,
        form: body.form,
        locale: body.locale,
        audience: body.audience,
        person_id: body.personId,
        addressee: body.addressee,
        submitter: JSON.stringify(body.submitter),
        edits: JSON.stringify(body.edits),
        mechanism: body.mechanism,
        intervention_id: body.interventionId,
        as_of: body.asOf,
        recorded_by: actor.id,
        changed_by: actor.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  if (body.interventionId !== null) await markDrafting(visit, body.interventionId, id);
  await touchIncident(tx, params.id);
  audit('document.drafted', subject('document', id, place), {
    incidentId: params.id,
    paper: body.form,
    addressee: body.addressee,
    personId: body.personId,
    interventionId: body.interventionId,
  });
  return documentById(tx, id);
});

/** Two people on one paper are told of one another: what was read must still be what stands. */
export async function checkRevision(
  tx: Tx,
  id: string,
  held: { readonly revision: number; readonly state: string },
  revision: number,
): Promise<void> {
  if (held.state === 'withdrawn') throw new Refusal('conflict', 'This paper was withdrawn.');
  if (held.revision !== revision)
    throw await changedMeanwhile(tx, 'document', id, await documentById(tx, id));
}

const change = route(documentsChange, async ({ tx, actor, audit }, { params, body }) => {
  const held = await lockDocument(tx, params.id);
  refuseIdentities(held.form as FormId, body.edits);
  await checkRevision(tx, params.id, held, body.revision);
  const before = await documentById(tx, params.id);
  await withConstraints(() =>
    tx
      .updateTable('documents')
      .set({
        ...(body.locale === undefined ? {} : { locale: body.locale }),
        ...(body.audience === undefined ? {} : { audience: body.audience }),
        ...(body.personId === undefined ? {} : { person_id: body.personId }),
        ...(body.addressee === undefined ? {} : { addressee: body.addressee }),
        ...(body.submitter === undefined ? {} : { submitter: JSON.stringify(body.submitter) }),
        ...(body.edits === undefined ? {} : { edits: JSON.stringify(body.edits) }),
        ...(body.asOf === undefined ? {} : { as_of: body.asOf }),
        // What is released or was sent is its version; the paper goes on from there as a draft.
        state: 'draft',
        revision: held.revision + 1,
        changed_at: sql`now()`,
        changed_by: actor.id,
      })
      .where('id', '=', params.id)
      .execute(),
  );
  const after = await documentById(tx, params.id);
  const { edits, ...plain } = changes(
    { addressee: before.addressee, locale: before.locale, personId: before.personId, edits: before.edits },
    { addressee: after.addressee, locale: after.locale, personId: after.personId, edits: after.edits },
  );
  audit('document.changed', subject('document', params.id, held), {
    incidentId: held.incidentId,
    changes: plain,
    // Which of the author's words changed; the words themselves stand in the versions.
    ...(edits === undefined ? {} : { fields: Object.keys(changes(before.edits, after.edits)) }),
  });
  return after;
});

const withdraw = route(documentsWithdraw, async ({ tx, actor, audit }, { params, body }) => {
  const held = await lockDocument(tx, params.id);
  if (held.state === 'withdrawn') throw new Refusal('conflict', 'This paper was withdrawn already.');
  await tx
    .updateTable('documents')
    .set({
      state: 'withdrawn',
      revision: held.revision + 1,
      changed_at: sql`now()`,
      changed_by: actor.id,
    })
    .where('id', '=', params.id)
    .execute();
  audit('document.withdrawn', subject('document', params.id, held), {
    incidentId: held.incidentId,
    note: body.note,
  });
  return documentById(tx, params.id);
});

export const writeRoutes: readonly Route[] = [create, change, withdraw];
