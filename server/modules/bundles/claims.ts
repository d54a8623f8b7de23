import { standsInText } from '@safeconduct/documents/bundle/claims.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';

const AT_ONCE = 50;

type Row = {
  readonly id: string;
  readonly text: string | null;
  readonly sentences: unknown;
  readonly claims: readonly { readonly id: string; readonly locator: unknown }[];
};

/** Claims whose words do not stand in the text of their report, or whose report has none, by id. */
export async function unplacedClaims(tx: Tx, caseId: string): Promise<string[]> {
  const unplaced: string[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await sql<Row>`
      select r.id, r.text, r.sentences, coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'locator', c.locator))
        from claims c where c.report_id = r.id), '[]') as claims
      from reports r where r.case_id = ${caseId} and r.id > ${after} order by r.id limit ${AT_ONCE}`.execute(
      tx,
    );
    const last = rows.at(-1);
    if (last === undefined) return unplaced.sort();
    for (const report of rows)
      for (const { id, locator } of report.claims) if (!standsInText(locator, report)) unplaced.push(id);
    after = last.id;
  }
}
