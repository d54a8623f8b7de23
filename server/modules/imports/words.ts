import { type SheetKind, wordsOf } from '@safeconduct/claims/sheets/index.ts';
import { searchTokens } from '@safeconduct/claims/search/index.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';
import type { ImportRecord } from './records.ts';

/** Reports a statement: each may bring its whole text. */
const FEW = 50;

/** Replaces the words by which subjects are found. */
export async function putWords(
  tx: Tx,
  { caseId, teamId }: Pick<ImportRecord, 'caseId' | 'teamId'>,
  kind: 'incident' | 'report' | 'claim',
  words: readonly { readonly id: string; readonly words: readonly string[] }[],
): Promise<void> {
  if (words.length === 0) return;
  await sql`
    insert into search_entries (case_id, team_id, kind, subject_id, words)
    select ${caseId}::uuid, ${teamId}::uuid, ${kind}, r.id, array_to_tsvector(r.words)
    from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as r (id uuid, words text[])
    on conflict (kind, subject_id) do update set words = excluded.words`.execute(tx);
}

/** The words of changed reports and incidents: made of what the row says now, a report's text included. */
export async function wordsOfChanged(tx: Tx, of: ImportRecord, kind: SheetKind): Promise<void> {
  if (kind !== 'reports' && kind !== 'incidents') return;
  for (let after = -1; ; ) {
    const { rows } = await (kind === 'reports'
      ? sql<{ n: number; id: string; texts: string[] }>`
          select r.n, t.id, array[t.code, t.title, s.publisher, t.note, coalesce(t.text, '')] as texts
          from import_rows r join reports t on t.id = r.target join sources s on s.id = t.source_id
          where r.import_id = ${of.id} and r.kind = 'reports' and r.verdict = 'changed' and r.n > ${after}
          order by r.n limit ${FEW}`
      : sql<{ n: number; id: string; texts: string[] }>`
          select r.n, t.id, array[t.code, t.title, t.summary] as texts
          from import_rows r join incidents t on t.id = r.target
          where r.import_id = ${of.id} and r.kind = 'incidents' and r.verdict = 'changed' and r.n > ${after}
          order by r.n limit ${FEW}`
    ).execute(tx);
    if (rows.length === 0) return;
    after = rows.at(-1)?.n ?? after;
    const words = rows.map(({ id, texts }) => ({ id, words: searchTokens(...texts) }));
    await putWords(tx, of, kind === 'reports' ? 'report' : 'incident', words);
  }
}

/** The words of claims as they stand in a sheet's form. */
export function wordsOfClaims(rows: readonly { id: string; code: string; body: Record<string, unknown> }[]) {
  return rows.map(({ id, code, body }) => ({ id, words: wordsOf('claims', code, body) }));
}
