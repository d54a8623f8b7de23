import type { QueryOf, AnswerOf } from '@safeconduct/contract/endpoint.ts';
import type {
  DifferenceRow,
  FieldValue,
  importsFaults,
  importsRows,
  SheetFaultWire,
} from '@safeconduct/contract/sheets.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';

type Staged = Omit<DifferenceRow, 'changes'> & {
  readonly data: Readonly<Record<string, FieldValue>>;
  readonly changes: Readonly<Record<string, readonly [FieldValue, FieldValue]>> | null;
};

/** What changes; of a new row, all that it says. */
function changesOf({ verdict, data, changes }: Staged): DifferenceRow['changes'] {
  if (verdict === 'changed')
    return Object.entries(changes ?? {}).map(([field, [from, to]]) => ({ field, from, to }));
  if (verdict !== 'added') return [];
  return Object.entries(data)
    .filter(([field]) => !field.startsWith('_'))
    .map(([field, to]) => ({ field, from: null, to }));
}

/** A page of the difference, in the order of the sheets. */
export async function differenceRows(
  tx: Tx,
  id: string,
  { verdict, kind, after, limit }: QueryOf<typeof importsRows>,
): Promise<AnswerOf<typeof importsRows>> {
  const { rows } = await sql<Staged>`
    select n, sheet::text, line, kind, code, verdict, data, changes from import_rows
    where import_id = ${id} and n >= ${after} ${verdict === undefined ? sql`` : sql`and verdict = ${verdict}`}
      ${kind === undefined ? sql`` : sql`and kind = ${kind}`}
    order by n limit ${limit + 1}`.execute(tx);
  return {
    rows: rows.slice(0, limit).map((row) => ({ ...row, changes: changesOf(row) })),
    next: rows[limit]?.n ?? null,
  };
}

/** A page of the faults, in the order in which they were found. */
export async function faultRows(
  tx: Tx,
  id: string,
  { after, limit }: QueryOf<typeof importsFaults>,
): Promise<AnswerOf<typeof importsFaults>> {
  const { rows } = await sql<SheetFaultWire>`
    select n, sheet, line, position as "column", header, field, code, found, expected from import_faults
    where import_id = ${id} and n >= ${after} order by n limit ${limit + 1}`.execute(tx);
  return { faults: rows.slice(0, limit), next: rows[limit]?.n ?? null };
}
