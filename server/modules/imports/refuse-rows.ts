import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';
import type { StagedFault } from './child/shapes.ts';
import type { ImportRecord } from './records.ts';
import { type Faults, MOST_KEPT, placeOfField } from './staging.ts';

/** What a comparison works on. */
export type Comparing = { readonly tx: Tx; readonly of: ImportRecord; readonly faults: Faults };

/** A staged row that turns out to be wrong. */
type Wrong = {
  readonly sheet: number | null;
  readonly line: number | null;
  readonly found: string;
  readonly all: number;
};

/**
 * Refuses the staged rows that `wrong` selects (`n`, `sheet`, `line`, `found`) for one fault in one field. However many
 * there are, only the first thousands, which are named, leave the database.
 */
export async function refuseRows(
  { tx, of, faults }: Comparing,
  wrong: RawBuilder<unknown>,
  field: string | null,
  code: string,
): Promise<void> {
  const { rows } = await sql<Wrong>`
    with wrong as materialized (${wrong}), refused as (
      update import_rows r set verdict = 'refused' from wrong w where r.import_id = ${of.id} and r.n = w.n
    )
    select w.sheet, w.line, w.found, count(*) over () as all from wrong w order by w.n limit ${MOST_KEPT}`.execute(
    tx,
  );
  const told = rows.map(
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
  await faults.add(told, rows[0]?.all ?? 0);
}
