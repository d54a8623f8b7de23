import { randomUUID } from 'node:crypto';
import type { Tally } from '@safeconduct/contract/sheets.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Store } from '../../platform/files/store.ts';
import type { Visit } from '../../platform/http/visit.ts';
import type { LongGround, LongTask } from '../../platform/jobs.ts';
import { placeOfCase, subject } from '../casefile/casefile.ts';
import { compareAll, isStill, talliesOf } from './compare.ts';
import { Cancelled, type Progress, progressOf } from './progress.ts';
import { readSheets, UnreadableFile } from './reading.ts';
import { type ImportChange, type ImportRecord, lockImport, saveImport, type Trouble } from './records.ts';
import { clearStage, faultsOf, stageRows } from './staging.ts';
import { blockersOf, takeBack } from './undo.ts';
import { lockTargets, writeAll } from './write.ts';

const Payload = z.object({ importId: z.uuid() });

/** The case is no longer as it was when the difference was shown. */
export class Stale extends Error {}
class Blocked extends Error {}

/** What came in the way, in a word; null where it is nothing that another try would meet again. */
function troubleOf(error: unknown): Trouble | null {
  if (error instanceof Cancelled) return { code: 'cancelled', detail: '' };
  if (error instanceof Stale) return { code: 'stale', detail: '' };
  if (error instanceof Blocked) return { code: 'blocked', detail: '' };
  if (error instanceof UnreadableFile) {
    const { code, line } = error;
    const known =
      code === 'time' || code === 'memory' || code === 'broke' || code === 'too_large' ? code : 'not_a_sheet';
    return { code: known, detail: line === null ? '' : String(line) };
  }
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
    return { code: 'broke', detail: '' };
  // Somebody else took the code meanwhile; other constraints are what rows say together.
  if (error.code === '23505') return { code: 'stale', detail: '' };
  if (error.code.startsWith('23'))
    return { code: 'constraint', detail: 'constraint' in error ? String(error.constraint) : '' };
  // The connection, the server or its disk: the queue tries again.
  if (/^(08|53|57|58|E[A-Z]+)/.test(error.code)) return null;
  return { code: 'broke', detail: error.code };
}

type Step = (visit: Omit<Visit, 'entry'>, of: ImportRecord, progress: Progress) => Promise<void>;

/** Runs one step of an import as one transaction; what comes in its way is written down, and the file is as it was. */
const stepOf =
  (state: ImportRecord['state'], otherwise: ImportChange, work: Step): LongTask =>
  async ({ unit, aside, log }: LongGround, payload) => {
    const { importId } = Payload.parse(payload);
    const progress = progressOf(aside, importId);
    try {
      await unit(async (visit) => {
        const of = await lockImport(visit.tx, importId);
        // Asked for twice, or done before a crash that hid it: nothing is left to do.
        if (of.state !== state) return;
        await work(visit, of, progress);
      });
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === null) throw error;
      if (trouble.code === 'broke') log.error({ err: error, import: importId }, 'an import broke off');
      await aside(({ tx }) => saveImport(tx, importId, { ...otherwise, trouble }));
    }
  };

const files = ({ sheets }: ImportRecord) => [
  ...new Map(sheets.map(({ file, sha256 }) => [sha256, { file, sha256 }])).values(),
];

/** The dry run: reads every row, compares it with the case, and writes down the difference. */
const check = (store: Store) =>
  stepOf('checking', { state: 'open', checkId: null }, async (visit, of, progress) => {
    const { tx, audit } = visit;
    await progress.step('reading');
    await clearStage(tx, of.id);
    const faults = faultsOf(tx, of);
    const counts = await readSheets(store, of.sheets, async (batch) => {
      if (batch.rows > 0) await stageRows(tx, of, batch.json);
      await faults.add(batch.faults, batch.allFaults);
      await progress.add({ read: batch.rows, checked: batch.rows });
    });
    await progress.step('comparing');
    await compareAll({ tx, of, faults });
    const tallies = await talliesOf(tx, of.id);
    await saveImport(tx, of.id, {
      state: 'checked',
      tallies,
      faults: faults.count(),
      checkId: randomUUID(),
      trouble: null,
      sheets: of.sheets.map((sheet) => ({ ...sheet, rows: counts.get(sheet.key) ?? sheet.rows })),
    });
    audit('import.tried', subject('import', of.id, of), {
      caseId: of.caseId,
      files: files(of),
      tallies,
      faults: faults.count(),
    });
  });

/** Writes the difference that was accepted, if it still is the difference. */
export async function runStaged(
  visit: Pick<Visit, 'tx' | 'audit'>,
  of: ImportRecord,
  step: (written: number) => Promise<void>,
): Promise<void> {
  await writeAll(visit, of, step);
  await sql`update imports set state = 'done', ran_at = now(), trouble = null where id = ${of.id}`.execute(
    visit.tx,
  );
  const detail = { caseId: of.caseId, files: files(of), tallies: of.tallies };
  visit.audit('import.run', subject('import', of.id, of), detail);
}

const rowsIn = (tallies: readonly Tally[]) =>
  tallies.reduce((sum, { added, changed, same, refused }) => sum + added + changed + same + refused, 0);

const run = stepOf('running', { state: 'open', checkId: null }, async (visit, of, progress) => {
  await progress.step('comparing');
  await placeOfCase(visit.tx, of.caseId);
  // The scratch paper does not outlive a crash of the database.
  const kept = await talliesOf(visit.tx, of.id);
  if (rowsIn(kept) !== rowsIn(of.tallies ?? [])) throw new Stale('the rows that were checked are gone');
  await lockTargets(visit, of.id);
  if (!(await isStill(visit.tx, of))) throw new Stale('the case has changed');
  await progress.step('writing');
  await runStaged(visit, of, (written) => progress.add({ written }));
});

/** The scratch paper of an import that was run is of no more use. */
const runAndClear: LongTask = async (ground, payload) => {
  await run(ground, payload);
  const { importId } = Payload.parse(payload);
  await ground.unit(async ({ tx }) => {
    const of = await lockImport(tx, importId);
    if (of.state === 'done') await clearStage(tx, importId);
  });
};

const undo = stepOf('undoing', { state: 'done' }, async (visit, of, progress) => {
  await progress.step('undoing');
  await placeOfCase(visit.tx, of.caseId);
  if ((await blockersOf(visit.tx, of.id)).length > 0) throw new Blocked('something was built on it');
  await takeBack(visit, of);
  await sql`update imports set state = 'undone', undone_at = now(), trouble = null where id = ${of.id}`.execute(
    visit.tx,
  );
  visit.audit('import.undone', subject('import', of.id, of), { caseId: of.caseId, tallies: of.tallies });
});

export const CHECK = 'imports.check';
export const RUN = 'imports.run';
export const UNDO = 'imports.undo';

/** The jobs of an import. Killed half-way, they are started again and find the file as it was. */
export const importTasks = (store: Store): Readonly<Record<string, LongTask>> => ({
  [CHECK]: check(store),
  [RUN]: runAndClear,
  [UNDO]: undo,
});
