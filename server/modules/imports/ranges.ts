import { type SheetKind, sheetKinds } from '@safeconduct/claims/sheets/index.ts';
import { sql } from 'kysely';
import type { Tx, Visit } from '../../platform/http/visit.ts';
import type { ImportRecord } from './records.ts';

/** Rows a statement: small enough to be stopped between two, large enough to cost nothing by themselves. */
const STEP = 5000;

export type Work = Pick<Visit, 'tx' | 'audit'>;

/** Told of every so many rows written; may throw, to stop. */
export type Step = (written: number) => Promise<void>;

/** The staged rows of a kind with one verdict, a few thousand at a time. */
export async function* ranges(
  { tx }: Work,
  importId: string,
  kind: SheetKind,
  verdict: 'added' | 'changed',
): AsyncGenerator<{ from: number; to: number; rows: number }> {
  let from = -1;
  for (;;) {
    const { rows } = await sql<{ last: number | null; count: number }>`
      select max(n) as last, count(*) as count from (select n from import_rows
        where import_id = ${importId} and kind = ${kind} and verdict = ${verdict} and n > ${from}
        order by n limit ${STEP}) page`.execute(tx);
    const { last, count } = rows[0] ?? { last: null, count: 0 };
    if (last === null) return;
    yield { from, to: last, rows: count };
    from = last;
  }
}

/** The kinds of which there are rows: the sheets' own, and incidents that they name. */
export async function kindsIn(tx: Tx, importId: string): Promise<SheetKind[]> {
  const { rows } = await sql<{ kind: SheetKind }>`
    select distinct kind from import_rows where import_id = ${importId}`.execute(tx);
  return sheetKinds.filter((kind) => rows.some((row) => row.kind === kind));
}

/** The same of an import that was checked, without reading its rows. */
export const kindsOf = ({ tallies }: Pick<ImportRecord, 'tallies'>): SheetKind[] =>
  (tallies ?? []).map(({ kind }) => kind);
