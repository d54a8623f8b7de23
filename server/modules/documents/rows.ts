import type { DocumentWire, VersionWire, ExportWire } from '@safeconduct/contract/documents.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import { found } from '../../platform/http/refusal.ts';
import type { Tx } from '../../platform/http/visit.ts';

/** Papers as they go over the wire, to be narrowed and ordered by the caller. */
export function documentRows(tx: Tx) {
  return tx
    .selectFrom('documents as d')
    .leftJoin('users as u', 'u.id', 'd.recorded_by')
    .leftJoin('users as c', 'c.id', 'd.changed_by')
    .select([
      'd.id',
      'd.incident_id as incidentId',
      'd.form',
      'd.locale',
      'd.audience',
      'd.person_id as personId',
      'd.addressee',
      'd.submitter',
      'd.edits',
      'd.mechanism',
      'd.intervention_id as interventionId',
      'd.as_of as asOf',
      'd.state',
      'd.revision',
      'd.changed_at as changedAt',
      'd.recorded_at as recordedAt',
      sql<string>`coalesce(u.name, '')`.as('recordedBy'),
      sql<string>`coalesce(c.name, u.name, '')`.as('changedBy'),
      sql<number>`(select count(*) from document_versions v where v.document_id = d.id)::integer`.as(
        'versions',
      ),
    ])
    .$castTo<DocumentWire>();
}

export async function documentById(tx: Tx, id: string): Promise<DocumentWire> {
  return found(await documentRows(tx).where('d.id', '=', id).executeTakeFirst(), 'This paper');
}

/** Where a paper hangs and how it stands, its row locked. */
export async function lockDocument(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('documents')
    .select([
      'case_id as caseId',
      'team_id as teamId',
      'incident_id as incidentId',
      'form',
      'locale',
      'audience',
      'addressee',
      'intervention_id as interventionId',
      'state',
      'revision',
    ])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return found(row, 'This paper');
}

/** Frozen versions with who released them and where they were sent, oldest first. */
export async function versionRows(
  tx: Tx,
  where: { readonly documentId: string } | { readonly id: string },
): Promise<VersionWire[]> {
  const narrowed = 'id' in where ? sql`v.id = ${where.id}` : sql`v.document_id = ${where.documentId}`;
  const { rows } = await sql<VersionWire>`
    select v.id, v.document_id as "documentId", v.number, v.form, v.locale, v.audience, v.addressee, v.sha256,
      v.law_as_of as "lawAsOf", v.named as names, v.made_at as "madeAt", coalesce(m.name, '') as "madeBy",
      case when v.named = '{}' then 1 else 2 end as needed,
      (select coalesce(json_agg(json_build_object('userId', a.user_id, 'by', u.name,
          'at', to_char(a.approved_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'note', a.note)
          order by a.approved_at), '[]')
        from document_approvals a join users u on u.id = a.user_id where a.version_id = v.id) as approvals,
      (select coalesce(json_agg(json_build_object('id', s.id, 'channel', s.channel, 'recipient', s.recipient,
          'formats', s.formats, 'note', s.note, 'communicationId', s.communication_id, 'by', coalesce(u.name, ''),
          'sentAt', to_char(s.sent_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by s.id), '[]')
        from document_sendings s left join users u on u.id = s.recorded_by where s.version_id = v.id) as sendings
    from document_versions v left join users m on m.id = v.made_by
    where ${narrowed} order by v.number`.execute(tx);
  return rows;
}

export async function versionById(tx: Tx, id: string): Promise<VersionWire> {
  return found((await versionRows(tx, { id }))[0], 'This version');
}

/** Files that were made of a paper, newest first. */
export async function exportRows(tx: Tx, documentId: string): Promise<z.infer<typeof ExportWire>[]> {
  return tx
    .selectFrom('document_exports as e')
    .leftJoin('users as u', 'u.id', 'e.made_by')
    .select([
      'e.id',
      'e.version_id as versionId',
      'e.format',
      'e.sha256',
      'e.purpose',
      'e.recipient',
      'e.made_at as madeAt',
      sql<string>`coalesce(u.name, '')`.as('madeBy'),
    ])
    .where('e.document_id', '=', documentId)
    .orderBy('e.id', 'desc')
    .$castTo<z.infer<typeof ExportWire>>()
    .execute();
}
