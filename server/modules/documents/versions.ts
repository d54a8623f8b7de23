import { type DraftContent, documentsFreeze, versionsApprove } from '@safeconduct/contract/documents.ts';
import { codesIn } from '@safeconduct/documents/slots/slots.ts';
import { sql } from 'kysely';
import { found, Refusal, refuseField } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/http/visit.ts';
import { subject, withConstraints } from '../casefile/casefile.ts';
import { purposesOf, recipientsOf } from './asked.ts';
import { lockDocument, versionById } from './rows.ts';
import { checkRevision } from './write.ts';

/**
 * Whose name would be filled in: read from the slots that stand anywhere in the content, never taken from the desk's
 * list. A paper whose list leaves somebody out would pass as nameless, without a second person and without consent.
 */
function codesStanding({ names, ...said }: DraftContent): readonly string[] {
  const standing = codesIn(said);
  const listed = new Set(names);
  const differs = [...listed.symmetricDifference(new Set(standing))].toSorted((a, b) => a.localeCompare(b));
  if (differs.length > 0)
    throw refuseField(
      'body.content.names',
      'names_differ',
      `The list of persons named and the slots in the paper differ: ${differs.join(', ')}.`,
    );
  return standing;
}

/** Persons of the incident by their codes; refuses a code that stands for nobody here. */
async function personsNamed(
  tx: Tx,
  incidentId: string,
  codes: readonly string[],
): Promise<readonly string[]> {
  if (codes.length === 0) return [];
  const rows = await tx
    .selectFrom('persons')
    .select(['id', 'code'])
    .where('incident_id', '=', incidentId)
    .where('code', 'in', [...codes])
    .orderBy('id')
    .execute();
  const unknown = codes.find((code) => !rows.some((row) => row.code === code));
  if (unknown !== undefined)
    throw refuseField('body.content.names', 'person_not_in_incident', `There is no person ${unknown} here.`);
  return rows.map(({ id }) => id);
}

function claimsIn({ fields, doc }: DraftContent): string[] {
  return [
    ...new Set([...fields.flatMap(({ claimIds }) => claimIds), ...doc.notes.map(({ claimId }) => claimId)]),
  ].toSorted();
}

const freeze = route(documentsFreeze, async ({ tx, actor, audit }, { params, body }) => {
  const held = await lockDocument(tx, params.id);
  await checkRevision(tx, params.id, held, body.revision);
  const { content } = body;
  if (content.form !== held.form || content.doc.lang !== held.locale)
    throw refuseField('body.content', 'other_paper', 'The content is of another form or language.');
  const names = await personsNamed(tx, held.incidentId, codesStanding(content));
  const last = await tx
    .selectFrom('document_versions')
    .select(sql<number>`coalesce(max(number), 0)`.as('number'))
    .where('document_id', '=', params.id)
    .executeTakeFirstOrThrow();
  const number = last.number + 1;
  const claims = claimsIn(content);
  const { id } = await withConstraints(async () =>
    tx
      .insertInto('document_versions')
      .values({
        case_id: held.caseId,
        team_id: held.teamId,
        document_id: params.id,
        number,
        form: held.form,
        locale: held.locale,
        audience: held.audience,
        addressee: held.addressee,
        content: JSON.stringify(content),
        sha256: JSON.stringify(body.sha256),
        law_as_of: body.lawAsOf,
        claims,
        named: [...names],
        purposes: [...purposesOf(held)],
        recipients: [...(await recipientsOf(tx, held))],
        made_by: actor.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  // A version that nobody has released yet takes the place of one that somebody had.
  if (held.state !== 'draft')
    await tx.updateTable('documents').set({ state: 'draft' }).where('id', '=', params.id).execute();
  audit('document.frozen', subject('document', params.id, held), {
    incidentId: held.incidentId,
    version: number,
    sha256: body.sha256,
    claims: claims.length,
    named: names.length,
    lawAsOf: body.lawAsOf,
  });
  return versionById(tx, id);
});

/** Why a version may not leave today, as the tables see it; null where it may. */
async function heldBy(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ reason: string | null }>`
    select version_is_held(${id}, latest_day()) as reason`.execute(tx);
  return rows[0]?.reason ?? null;
}

const approve = route(versionsApprove, async ({ tx, actor, audit }, { params, body }) => {
  const version = await versionById(tx, params.id);
  const held = await lockDocument(tx, version.documentId);
  if (held.state === 'withdrawn') throw new Refusal('conflict', 'This paper was withdrawn.');
  const latest = await tx
    .selectFrom('document_versions')
    .select('id')
    .where('document_id', '=', version.documentId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (found(latest).id !== version.id)
    throw new Refusal('conflict', 'There is a later version; that one is to be released.');
  await withConstraints(() =>
    tx
      .insertInto('document_approvals')
      .values({
        version_id: version.id,
        user_id: actor.id,
        case_id: held.caseId,
        team_id: held.teamId,
        note: body.note,
      })
      .execute(),
  );
  const reason = await heldBy(tx, version.id);
  if (reason === 'paper_consent_missing')
    throw new Refusal('conflict', 'Somebody named in it has not agreed to this recipient.');
  audit('document.approved', subject('document', version.documentId, held), {
    incidentId: held.incidentId,
    version: version.number,
    note: body.note,
  });
  if (reason === null && held.state !== 'released') {
    await tx
      .updateTable('documents')
      .set({ state: 'released' })
      .where('id', '=', version.documentId)
      .execute();
    audit('document.released', subject('document', version.documentId, held), {
      incidentId: held.incidentId,
      version: version.number,
    });
  }
  return versionById(tx, version.id);
});

export const versionRoutes: readonly Route[] = [freeze, approve];
