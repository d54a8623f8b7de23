import { createHash } from 'node:crypto';
import { rowReader, type SheetKind, wordsOf } from '@safeconduct/claims/sheets/index.ts';
import { readTable } from '@safeconduct/claims/table/index.ts';
import { sql } from 'kysely';
import { found } from '../../platform/http/refusal.ts';
import type { Visit } from '../../platform/http/visit.ts';
import type { Place } from '../casefile/casefile.ts';
import { compareAll, talliesOf } from './compare.ts';
import { lockImport, saveImport } from './records.ts';
import { clearStage, faultsOf, stageRows } from './staging.ts';
import { runStaged } from './tasks.ts';

/** A sheet of this installation's own, whose headers are those of our exports. */
export type OwnSheet = {
  readonly kind: SheetKind;
  readonly csv: string;
  readonly constants?: Readonly<Record<string, string>>;
};

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

/**
 * Puts our own sheets into a case at once, in the caller's transaction: the same way as those of a person, without a
 * child to read them, since they are ours. A fault in them is a fault of this installation.
 */
export async function importOwnSheets(
  visit: Pick<Visit, 'tx' | 'audit' | 'actor'>,
  place: Place,
  sheets: readonly OwnSheet[],
): Promise<ReadonlyMap<SheetKind, number>> {
  const { tx, actor } = visit;
  const { rows } = await sql<{ id: string }>`
    insert into imports (case_id, team_id, channel, begun_by)
    values (${place.caseId}, ${place.teamId}, 'sample', ${actor.id}) returning id`.execute(tx);
  const { id } = found(rows[0]);
  const of = await lockImport(tx, id);
  const faults = faultsOf(tx, of);
  let n = 0;
  for (const [at, { kind, csv, constants = {} }] of sheets.entries()) {
    const table = readTable(csv, []);
    if (!table.ok) throw new Error(`our own sheet of ${kind} cannot be read`);
    const columns = Object.keys(table.rows[0]?.cells ?? {});
    const read = rowReader({ kind, columns, constants }, digest);
    const staged = table.rows.map(({ line, cells }) => {
      const { code, scope, data, faults: wrong } = read(columns.map((column) => cells[column] ?? ''));
      if (wrong.length > 0)
        throw new Error(`our own sheet of ${kind}, line ${line}: ${JSON.stringify(wrong[0])}`);
      const words = wordsOf(kind, code, data);
      return {
        n: n++,
        sheet: at + 1,
        line,
        kind,
        code,
        scope,
        hash: digest(JSON.stringify(data)),
        data,
        words,
        verdict: 'added',
      };
    });
    await stageRows(tx, of, JSON.stringify(staged));
  }
  await compareAll({ tx, of, faults });
  if (faults.count() > 0) throw new Error('our own sheets do not fit together');
  const tallies = await talliesOf(tx, id);
  await saveImport(tx, id, { tallies });
  await runStaged(visit, { ...of, tallies }, async () => {});
  await clearStage(tx, id);
  return new Map(tallies.map(({ kind, added }) => [kind, added]));
}
