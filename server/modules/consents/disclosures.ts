import type { Disclosure } from '@safeconduct/contract/consents.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';

/**
 * What has left with a person's name in it: what was sent, and files that were made with the name in. With a purpose,
 * only what left under that purpose.
 */
export async function disclosuresOf(tx: Tx, personId: string, purpose: string | null): Promise<Disclosure[]> {
  const asked = sql`array[${personId}::uuid] <@ v.named and (${purpose}::text is null or ${purpose} = any (v.purposes))`;
  const { rows } = await sql<Disclosure>`
    select v.document_id as "documentId", v.form, v.number as version, s.recipient, s.channel, s.sent_at as on
    from document_versions v join document_sendings s on s.version_id = v.id where ${asked}
    union all
    select v.document_id, v.form, v.number, e.recipient, 'file', e.made_at
    from document_versions v join document_exports e on e.version_id = v.id
    where ${asked} and e.named @> array[${personId}::uuid]
    order by 6`.execute(tx);
  return rows;
}
