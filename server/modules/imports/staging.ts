import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';
import type { StagedFault } from './child/shapes.ts';
import type { ImportRecord, SheetRecord } from './records.ts';

/** Faults that are kept to be read; the others are counted. */
export const MOST_KEPT = 10_000;

/** Empties the scratch paper of an import. */
export async function clearStage(tx: Tx, importId: string): Promise<void> {
  await sql`delete from import_rows where import_id = ${importId}`.execute(tx);
  await sql`delete from import_faults where import_id = ${importId}`.execute(tx);
}

/** Puts a batch of rows on the scratch paper: `json` is an array of `StagedRow`, which only PostgreSQL reads. */
export async function stageRows(
  tx: Tx,
  { id, teamId }: Pick<ImportRecord, 'id' | 'teamId'>,
  json: string,
): Promise<void> {
  await sql`
    insert into import_rows (import_id, team_id, n, sheet, line, kind, code, scope, hash, data, words, verdict)
    select ${id}::uuid, ${teamId}::uuid, r.* from jsonb_to_recordset(${json}::jsonb) as r (
      n integer, sheet smallint, line integer, kind text, code text, scope text, hash text, data jsonb, words text[],
      verdict text)`.execute(tx);
}

/** Writes down what is wrong, up to a bound, and counts it all. */
export type Faults = {
  readonly add: (faults: readonly StagedFault[], all?: number) => Promise<void>;
  readonly count: () => number;
};

export function faultsOf(tx: Tx, { id, teamId }: Pick<ImportRecord, 'id' | 'teamId'>): Faults {
  let kept = 0;
  let count = 0;
  return {
    add: async (faults, all = faults.length) => {
      count += all;
      const some = faults.slice(0, MOST_KEPT - kept).map((fault, at) => ({ ...fault, n: kept + at + 1 }));
      if (some.length === 0) return;
      kept += some.length;
      await sql`
        insert into import_faults (import_id, team_id, n, sheet, line, position, header, field, code, found, expected)
        select ${id}::uuid, ${teamId}::uuid, r.n, r.sheet::text, r.line, r.position, r.header, r.field, r.code, r.found,
          r.expected
        from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as r (n integer, sheet integer, line integer,
          position integer, header text, field text, code text, found text, expected text)`.execute(tx);
    },
    count: () => count,
  };
}

/** Which column of a sheet a field comes from, for a fault that shows only once all rows are there. */
export function placeOfField(sheets: readonly SheetRecord[], sheet: number | null, field: string) {
  const { columns = [], headers = [] } = sheets.find(({ key }) => key === String(sheet)) ?? {};
  const at = columns.indexOf(field);
  return { position: at === -1 ? null : at + 1, header: at === -1 ? '' : (headers[at] ?? '') };
}
