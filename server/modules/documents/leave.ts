import { documentsExport, type VersionWire, versionsSend } from '@safeconduct/contract/documents.ts';
import { filled } from '@safeconduct/documents/slots/slots.ts';
import { sql } from 'kysely';
import { found, Refusal, refuseField } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import type { Tx, Visit } from '../../platform/http/visit.ts';
import { subject, touchIncident, withConstraints } from '../casefile/casefile.ts';
import { insertPart } from '../incidents/incidents.ts';
import { lockDocument, versionById } from './rows.ts';

/** Channels as the log calls them. */
const MEDIUM = {
  email: 'email',
  portal: 'portal',
  post: 'letter',
  hand: 'letter',
  messenger: 'messenger',
  publication: 'other',
} as const;

/** Title and sender as the log tells them; a slot in a title is told by its code. */
async function spokenOf(tx: Tx, version: VersionWire) {
  const row = await tx
    .selectFrom('document_versions as v')
    .innerJoin('documents as d', 'd.id', 'v.document_id')
    .select([
      sql<string>`v.content #>> '{doc,title}'`.as('title'),
      sql<string>`d.submitter ->> 'organisation'`.as('organisation'),
    ])
    .where('v.id', '=', version.id)
    .executeTakeFirstOrThrow();
  return { title: filled(row.title, [], (code) => code), organisation: row.organisation };
}

/** The consents on which names leave: those that speak for what was asked, standing on the day. */
async function consentsBehind(tx: Tx, version: VersionWire): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from document_versions v join consents c on c.person_id = any (v.named) and c.purpose = any (v.purposes)
    where v.id = ${version.id} and c.given = 'yes' and c.withdrawn_at is null
      and (c.expires_on is null or c.expires_on >= latest_day())
      and (c.recipient = '*' or lower(c.recipient) = any (select lower(r) from unnest(v.recipients) r))
    order by c.id`.execute(tx);
  return rows.map(({ id }) => id);
}

const send = route(versionsSend, async (visit, { params, body }) => {
  const { tx, actor, audit, now } = visit;
  const version = await versionById(tx, params.id);
  const held = await lockDocument(tx, version.documentId);
  if (held.state === 'withdrawn') throw new Refusal('conflict', 'This paper was withdrawn.');
  const unset = body.formats.find((format) => version.sha256[format] === undefined);
  if (unset !== undefined)
    throw refuseField('body.formats', 'not_frozen', `This version was not frozen as ${unset}.`);
  if (Date.parse(body.sentAt) > now.getTime() + 24 * 3600 * 1000)
    throw refuseField('body.sentAt', 'in_the_future', 'Nothing was sent at a time that is still to come.');
  const communication = await logged(visit, version, held, body);
  await withConstraints(async () =>
    tx
      .insertInto('document_sendings')
      .values({
        case_id: held.caseId,
        team_id: held.teamId,
        version_id: version.id,
        channel: body.channel,
        recipient: body.recipient,
        formats: body.formats,
        consent_ids: await consentsBehind(tx, version),
        communication_id: communication,
        note: body.note,
        sent_at: body.sentAt,
        recorded_by: actor.id,
      })
      .execute(),
  );
  // An older version may be sent again; the paper is sent once its latest is.
  await sql`update documents set state = 'sent' where id = ${version.documentId} and state = 'released'
    and ${version.number} = (select max(v.number) from document_versions v where v.document_id = ${version.documentId})`.execute(
    tx,
  );
  await touchIncident(tx, held.incidentId);
  audit('document.sent', subject('document', version.documentId, held), {
    incidentId: held.incidentId,
    version: version.number,
    channel: body.channel,
    recipient: body.recipient,
    sha256: Object.fromEntries(body.formats.map((format) => [format, version.sha256[format]])),
    named: version.names.length,
    note: body.note,
  });
  return versionById(tx, version.id);
});

/** The entry in the log of who told whom what: ours, outward, in writing. By it the intervention is sent. */
async function logged(
  visit: Visit,
  version: VersionWire,
  held: Awaited<ReturnType<typeof lockDocument>>,
  body: { readonly channel: keyof typeof MEDIUM; readonly recipient: string; readonly sentAt: string },
): Promise<string> {
  const { title, organisation } = await spokenOf(visit.tx, version);
  const hash = Object.values(version.sha256)[0] ?? '';
  return insertPart(visit, held, held.incidentId, 'communications', {
    fromParty: organisation.trim() === '' ? visit.actor.name : organisation,
    toParty: body.recipient,
    direction: 'out',
    media: [MEDIUM[body.channel]],
    verbal: false,
    written: true,
    on: body.sentAt.slice(0, 10),
    at: body.sentAt,
    interventionId: held.interventionId,
    answersId: null,
    answerDueOn: null,
    promise: '',
    promiseDueOn: null,
    promiseKept: null,
    notedBy: visit.actor.name,
    summary: `${title} · ${version.number} · SHA-256 ${hash.slice(0, 16)}…`.slice(0, 2000),
    claimId: null,
  });
}

const make = route(documentsExport, async ({ tx, actor, audit }, { params, body }) => {
  const held = await lockDocument(tx, params.id);
  const version = body.versionId === null ? null : await versionById(tx, body.versionId);
  if (version !== null && version.documentId !== params.id)
    throw refuseField('body.versionId', 'other_paper', 'The version is of another paper.');
  if (body.named && version === null)
    throw refuseField(
      'body.named',
      'draft_with_name',
      'A draft leaves without names; freeze and release it first.',
    );
  const released = version?.sha256[body.format];
  const asReleased = version !== null && (body.named || version.names.length === 0);
  if (asReleased && released !== undefined && released !== body.sha256)
    throw refuseField('body.sha256', 'other_bytes', 'These are not the bytes that were frozen.');
  if (body.named && released === undefined)
    throw refuseField('body.format', 'not_frozen', 'With names only what was frozen may leave.');
  const names = body.named && version !== null ? version.names : [];
  const { id } = await withConstraints(() =>
    tx
      .insertInto('document_exports')
      .values({
        case_id: held.caseId,
        team_id: held.teamId,
        document_id: params.id,
        version_id: body.versionId,
        format: body.format,
        sha256: body.sha256,
        purpose: body.purpose,
        recipient: body.recipient,
        basis: body.basis,
        named: names,
        made_by: actor.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  audit('document.exported', subject('document', params.id, held), {
    incidentId: held.incidentId,
    version: version?.number ?? null,
    format: body.format,
    sha256: body.sha256,
    purpose: body.purpose,
    recipient: body.recipient,
    basis: body.basis,
    named: names.length,
  });
  const row = await tx
    .selectFrom('document_exports')
    .select(['made_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  const { named: _named, basis: _basis, ...kept } = body;
  return { ...kept, id, madeAt: found(row).made_at, madeBy: actor.name };
});

export const leaveRoutes: readonly Route[] = [send, make];
