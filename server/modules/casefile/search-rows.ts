import { searchTokens } from '@safeconduct/claims/search/index.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';

/** The words by which one report or incident is found; replaces those it had. */
export async function indexWords(
  tx: Tx,
  at: { readonly caseId: string; readonly teamId: string },
  kind: 'report' | 'incident',
  id: string,
  texts: readonly (string | null)[],
): Promise<void> {
  const words = JSON.stringify(searchTokens(...texts.filter((text) => text !== null)));
  await sql`
    insert into search_entries (case_id, team_id, kind, subject_id, words)
    values (${at.caseId}, ${at.teamId}, ${kind}, ${id},
      array_to_tsvector(array(select jsonb_array_elements_text(${words}::jsonb))))
    on conflict (kind, subject_id) do update set words = excluded.words`.execute(tx);
}
