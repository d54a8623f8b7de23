import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';
import type { StagedFault } from './child/shapes.ts';
import type { ImportRecord } from './records.ts';
import { type Faults, placeOfField } from './staging.ts';

/** What a comparison works on. */
export type Comparing = { readonly tx: Tx; readonly of: ImportRecord; readonly faults: Faults };

/** A staged row that turns out to be wrong. */
export type Wrong = {
  readonly n: number;
  readonly sheet: number | null;
  readonly line: number | null;
  readonly found: string;
};

/** Rows that are told of one fault in one field; all of them are refused, the first thousands are named. */
export async function refuseRows(
  { tx, of, faults }: Comparing,
  rows: readonly Wrong[],
  field: string | null,
  code: string,
): Promise<void> {
  if (rows.length === 0) return;
  await sql`update import_rows set verdict = 'refused'
    where import_id = ${of.id} and n = any (${rows.map(({ n }) => n)}::int[])`.execute(tx);
  const told = rows.slice(0, 10_000).map(
    ({ sheet, line, found }): StagedFault => ({
      sheet: sheet ?? 0,
      line: line ?? 0,
      ...(field === null ? { position: null, header: '' } : placeOfField(of.sheets, sheet, field)),
      field,
      code,
      found,
      expected: '',
    }),
  );
  await faults.add(told, rows.length);
}
