import { createHash } from 'node:crypto';
import { SheetMapping } from '@safeconduct/contract/sheets.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../platform/http/visit.ts';
import type { ImportRecord } from './records.ts';

/** What the team said last of sheets with certain headers, and the form that it used last for answers to certain fields. */
const RememberedForm = z.object({
  form: z.object({ file: z.string(), sha256: z.string(), bytes: z.number() }),
});

const RememberedSheet = SheetMapping.extend({ also: z.array(SheetMapping).default([]) });

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('base64url');
const headersKey = (headers: readonly string[]) => digest(headers);

/** The fields of a file of another tool as the key that its form is remembered by; no headers have the same. */
export const keyOfFields = (fields: readonly string[]) => digest({ fields });

const rowOf = (teamId: string, key: string) => sql`team_id = ${teamId} and headers = ${key}`;

async function recalled(tx: Tx, teamId: string, key: string): Promise<unknown> {
  const { rows } = await sql<{ mapping: unknown }>`
    select mapping from import_mappings where ${rowOf(teamId, key)}`.execute(tx);
  return rows[0]?.mapping;
}

/** What a sheet with these headers was taken as, the one time or more; `null` where nothing is remembered. */
export async function remembered(
  tx: Tx,
  teamId: string,
  headers: readonly string[],
): Promise<readonly SheetMapping[] | null> {
  const read = RememberedSheet.safeParse(await recalled(tx, teamId, headersKey(headers)));
  if (!read.success) return null;
  const { also, ...first } = read.data;
  return [first, ...also];
}

export async function rememberedForm(tx: Tx, teamId: string, key: string) {
  const read = RememberedForm.safeParse(await recalled(tx, teamId, key));
  return read.success ? read.data.form : null;
}

/** What the team says of these headers is proposed the next time, and the form of answers is used again. */
export async function remember(tx: Tx, { teamId, sheets, sources }: ImportRecord): Promise<void> {
  const keep = (key: string, mapping: unknown) =>
    sql`
      insert into import_mappings (team_id, headers, mapping)
      values (${teamId}, ${key}, ${JSON.stringify(mapping)}::jsonb)
      on conflict (team_id, headers) do update set mapping = excluded.mapping, used_at = now()`.execute(tx);
  const mappingOf = ({ kind, columns, constants }: SheetMapping) => ({ kind, columns, constants });
  for (const sheet of sheets) {
    if (sheet.again !== null && sheet.again !== undefined) continue;
    const also = sheets.filter(({ again, kind }) => again === sheet.key && kind !== null).map(mappingOf);
    await keep(headersKey(sheet.headers), { ...mappingOf(sheet), also });
  }
  for (const { fieldsKey, form } of sources) {
    if (form === null) continue;
    const { file, sha256, bytes, remembered: known } = form;
    // One that came out of the memory may have been forgotten since.
    if (known)
      await sql`update import_mappings set used_at = now() where ${rowOf(teamId, fieldsKey)}`.execute(tx);
    else await keep(fieldsKey, { form: { file, sha256, bytes } });
  }
}

/** The form of answers to such fields is not used again by itself. */
export async function forgetForm(tx: Tx, teamId: string, key: string): Promise<void> {
  await sql`delete from import_mappings where ${rowOf(teamId, key)}`.execute(tx);
}
