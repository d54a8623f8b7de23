import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';

/** Tables whose rows make up a case, as they go into a bundle. */
export const TAKEN = [
  'assessment_answers',
  'claims',
  'communications',
  'consents',
  'custody_periods',
  'decisions',
  'document_approvals',
  'document_exports',
  'document_sendings',
  'document_versions',
  'documents',
  'groups',
  'helper_requests',
  'incident_zones',
  'incidents',
  'interventions',
  'judgements',
  'near_copies',
  'outcomes',
  'persons',
  'proposals',
  'removal_legs',
  'report_files',
  'reports',
  'sources',
  'tasks',
] as const;

/** Tables with a case that stay behind: the trail goes by itself, the others are how the program works. */
export const LEFT = [
  'audit',
  'case_members',
  'closed_cases',
  'exports_under_way',
  'import_changes',
  'import_progress',
  'imports',
  'notices',
  'report_bands',
  'search_entries',
] as const;

const AT_ONCE = 500;

/** Rows of one table of a case as JSON lines, always in the same order; `signature` is worked out from the text. */
export async function* rowsOf(tx: Tx, table: (typeof TAKEN)[number], caseId: string): AsyncGenerator<Buffer> {
  await sql`declare bundle_rows no scroll cursor for
    select (to_jsonb(t) - 'signature')::text as line from ${sql.table(table)} t
    where t.case_id = ${sql.lit(caseId)} order by 1`.execute(tx);
  try {
    for (;;) {
      const { rows } = await sql<{ line: string }>`fetch ${sql.lit(AT_ONCE)} from bundle_rows`.execute(tx);
      if (rows.length === 0) return;
      yield Buffer.from(rows.map(({ line }) => `${line}\n`).join(''));
    }
  } finally {
    await sql`close bundle_rows`.execute(tx);
  }
}
