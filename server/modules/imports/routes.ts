import { createHash } from 'node:crypto';
import { columnsFor, missingFields, proposeMapping } from '@safeconduct/claims/sheets/index.ts';
import {
  importsAccept,
  importsAddFile,
  importsBegin,
  importsBlockers,
  importsCancel,
  importsCheck,
  importsFaults,
  importsGet,
  importsList,
  importsMap,
  importsRows,
  importsUndo,
  SheetMapping,
} from '@safeconduct/contract/sheets.ts';
import { sql } from 'kysely';
import type { Store } from '../../platform/files/store.ts';
import { found, Refusal } from '../../platform/http/refusal.ts';
import { preparedRoute, type Route, route } from '../../platform/http/route.ts';
import type { Tx, Visit } from '../../platform/http/visit.ts';
import { placeOfCase, subject } from '../casefile/casefile.ts';
import type { Form, Looks } from './child/shapes.ts';
import { type Foreign, foreignSheets } from './foreign.ts';
import { differenceRows, faultRows } from './pages.ts';
import { askToStop, beginProgress } from './progress.ts';
import { lookAsSheet, lookAt, UnreadableFile } from './reading.ts';
import {
  type ImportRecord,
  importsOfCase,
  importWire,
  lockImport,
  readImport,
  saveImport,
  type SheetRecord,
} from './records.ts';
import { clearStage } from './staging.ts';
import { CHECK, RUN, UNDO } from './tasks.ts';
import { blockersOf } from './undo.ts';

const about = (of: ImportRecord) => subject('import', of.id, of);

/** A sheet mapped as the one before it of the same file, worksheet and headers was, if there is one. */
function mappedAs(sheet: SheetRecord, before: readonly SheetRecord[]): SheetRecord {
  const same = before.find(
    ({ file, worksheet, headers }) =>
      file === sheet.file && worksheet === sheet.worksheet && headers.join('\n') === sheet.headers.join('\n'),
  );
  if (same === undefined) return sheet;
  const { kind, columns, constants, mappedBy } = same;
  return { ...sheet, kind, columns, constants, mappedBy };
}

/** The import in one of the states, locked; a job that works on it is not waited for. */
async function inState(tx: Tx, id: string, states: readonly ImportRecord['state'][]): Promise<ImportRecord> {
  const before = await readImport(tx, id);
  const busy = new Refusal('conflict', 'The import is not at a point where this can be done.');
  if (!states.includes(before.state)) throw busy;
  const of = await lockImport(tx, id);
  if (!states.includes(of.state)) throw busy;
  return of;
}

const headersKey = (headers: readonly string[]) =>
  createHash('sha256').update(JSON.stringify(headers)).digest('base64url');

async function remembered(tx: Tx, teamId: string, headers: readonly string[]) {
  const { rows } = await sql<{ mapping: unknown }>`
    select mapping from import_mappings where team_id = ${teamId} and headers = ${headersKey(headers)}`.execute(
    tx,
  );
  const read = SheetMapping.safeParse(rows[0]?.mapping);
  return read.success ? read.data : null;
}

/** A sheet with what follows from its mapping. */
function checked(sheet: Omit<SheetRecord, 'missing' | 'warnings'>, damaged: boolean): SheetRecord {
  const { kind, columns, constants, form } = sheet;
  const noId = kind !== null && !['incidents', 'lots'].includes(kind) && !columns.includes(idOf(kind));
  return {
    ...sheet,
    missing: kind === null ? [] : missingFields(kind, columns, constants),
    warnings: [
      ...(noId ? (['no_id'] as const) : []),
      ...(damaged ? (['damaged'] as const) : []),
      ...(form.format === 'csv' && form.guessed ? (['guessed_encoding'] as const) : []),
    ],
  };
}

const idOf = (kind: string) =>
  ({
    reports: 'id',
    claims: 'claim_id',
    custody: 'custody_id',
    legs: 'leg_id',
    communications: 'communication_id',
  })[kind] ?? '';

type Brought = {
  readonly sha256: string;
  readonly bytes: number;
  readonly form: Form;
  readonly looks: readonly Looks[];
};

async function sheetOf(
  tx: Tx,
  of: ImportRecord,
  file: string,
  brought: Brought,
  look: Looks,
  key: string,
): Promise<SheetRecord> {
  const { sha256, bytes, form } = brought;
  const { worksheet, place, headers, rows, sample, damaged } = look;
  const memory = await remembered(tx, of.teamId, headers);
  const proposed = proposeMapping(headers, worksheet ?? file);
  const mapping = memory ?? { ...proposed, columns: [...proposed.columns], constants: {} };
  return checked(
    {
      ...mapping,
      key,
      file,
      worksheet,
      place,
      form,
      bytes,
      format: form.format,
      encoding: form.format === 'csv' ? form.encoding : null,
      sha256,
      headers: [...headers],
      rows,
      sample: sample.map((cells) => [...cells]),
      mappedBy: memory === null ? 'headers' : 'memory',
    },
    damaged,
  );
}

/** What was not taken is there to be looked at, and left out. */
const left = (sheet: SheetRecord): SheetRecord =>
  checked({ ...sheet, kind: null, columns: sheet.headers.map(() => null), constants: {} }, false);

const MEANINGS: Readonly<Record<string, string>> = {
  not_a_sheet: 'This is neither CSV nor an XLSX workbook with a header line.',
  too_large: 'This is too large to be a sheet, or one of its lines is.',
  encrypted: 'This workbook is locked with a password.',
};

/** A file as it was sent, or the sheets of ours that a file of another tool became. */
type Taken = {
  readonly sha256: string;
  readonly bytes: number;
  readonly foreign: Omit<Foreign, 'sheets'> | null;
  readonly sheets: readonly (Brought & { readonly file: string; readonly leave: boolean })[];
};

async function bring(store: Store, name: string, chunks: AsyncIterable<Uint8Array>): Promise<Taken> {
  const { sha256, bytes } = await store.putStream(chunks);
  const first = await refusing(() => lookAt(store, sha256, bytes));
  const foreign = 'foreign' in first ? await foreignSheets(store, sha256, name) : null;
  if (foreign === null) {
    const looked = 'foreign' in first ? await refusing(() => lookAsSheet(store, sha256, bytes)) : first;
    return { sha256, bytes, foreign, sheets: [{ sha256, bytes, ...looked, file: name, leave: false }] };
  }
  const sheets: Taken['sheets'][number][] = [];
  for (const { sheet, ...kept } of foreign.sheets)
    sheets.push({
      ...kept,
      ...(await refusing(() => lookAsSheet(store, kept.sha256, kept.bytes))),
      file: `${name.slice(0, 200)} - ${sheet}.csv`,
      leave: sheet === 'not-taken',
    });
  const { kind, records, notTaken } = foreign;
  return { sha256, bytes, foreign: { kind, records, notTaken }, sheets };
}

/** What cannot be read is refused in words. */
async function refusing<T>(look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const message = `${MEANINGS[error.code] ?? 'This file cannot be read.'}${error.line === null ? '' : ` (line ${error.line})`}`;
    throw new Refusal('invalid', message, [{ at: 'file', code: error.code, message }]);
  }
}

const addFile = (store: Store) =>
  preparedRoute(
    importsAddFile,
    (_, { stream }) => bring(store, stream.name.slice(0, 255) || 'sheet', stream.chunks),
    async ({ tx, audit }, { params, stream, prepared }) => {
      const of = await inState(tx, params.id, ['open', 'checked']);
      const file = stream.name.slice(0, 255) || 'sheet';
      // A corrected file takes the place of the one of its name, and what was said of its columns holds on.
      const brought = new Set(prepared.sheets.map((one) => one.file));
      const sheets = of.sheets.filter((sheet) => !brought.has(sheet.file));
      let last = Math.max(0, ...of.sheets.map(({ key }) => Number(key)));
      for (const one of prepared.sheets) {
        for (const seen of one.looks) {
          last += 1;
          const sheet = await sheetOf(tx, of, one.file, one, seen, String(last));
          sheets.push(mappedAs(one.leave ? left(sheet) : sheet, of.sheets));
        }
      }
      await saveImport(tx, of.id, {
        state: 'open',
        sheets,
        checkId: null,
        tallies: null,
        faults: 0,
        trouble: null,
      });
      audit('import.file-added', about(of), {
        caseId: of.caseId,
        file,
        sha256: prepared.sha256,
        bytes: prepared.bytes,
        ...(prepared.foreign === null ? {} : { foreign: prepared.foreign }),
      });
      return importWire(tx, of.id);
    },
  );

const begin = route(importsBegin, async ({ tx, actor, audit }, { params }) => {
  const place = await placeOfCase(tx, params.id);
  const { rows } = await sql<{ id: string }>`
    insert into imports (case_id, team_id, begun_by) values (${place.caseId}, ${place.teamId}, ${actor.id}) returning id`.execute(
    tx,
  );
  const { id } = found(rows[0]);
  audit('import.begun', subject('import', id, place), { caseId: place.caseId });
  return importWire(tx, id);
});

const map = route(importsMap, async ({ tx, audit }, { params, body }) => {
  const of = await inState(tx, params.id, ['open', 'checked']);
  const sheets = of.sheets.map((sheet): SheetRecord => {
    const given = body.sheets.find(({ key }) => key === sheet.key);
    if (given === undefined) return sheet;
    const { kind, constants } = given;
    // A kind with no word about columns: those that the headers name.
    const named =
      given.columns.length === 0 && kind !== null ? columnsFor(sheet.headers, kind) : given.columns;
    const columns = sheet.headers.map((_, at) => named[at] ?? null);
    return checked(
      { ...sheet, kind, columns, constants, mappedBy: 'person' },
      sheet.warnings.includes('damaged'),
    );
  });
  await saveImport(tx, of.id, {
    state: 'open',
    sheets,
    checkId: null,
    tallies: null,
    faults: 0,
    trouble: null,
  });
  audit('import.mapped', about(of), { caseId: of.caseId, sheets: body.sheets.length });
  return importWire(tx, of.id);
});

/** Sets a job going on an import; it is begun once this transaction is committed. */
async function start(
  visit: Visit,
  of: ImportRecord,
  state: ImportRecord['state'],
  task: string,
): Promise<void> {
  const rows = of.sheets.reduce((sum, sheet) => sum + (sheet.kind === null ? 0 : sheet.rows), 0);
  await saveImport(visit.tx, of.id, { state, trouble: null });
  await beginProgress(visit.tx, of, rows);
  await visit.job(task, { importId: of.id }, `import ${of.id}`);
}

const check = route(importsCheck, async (visit, { params }) => {
  const of = await inState(visit.tx, params.id, ['open', 'checked']);
  if (!of.sheets.some(({ kind }) => kind !== null))
    throw new Refusal('invalid', 'There is no sheet to check.', [
      { at: 'sheets', code: 'no_kind', message: 'Say what one of the sheets is.' },
    ]);
  await start(visit, of, 'checking', CHECK);
  visit.audit('import.check-asked', about(of), { caseId: of.caseId });
  return importWire(visit.tx, of.id);
});

/** What the team says of these headers is proposed the next time. */
async function remember({ tx }: Visit, of: ImportRecord): Promise<void> {
  for (const { headers, kind, columns, constants } of of.sheets) {
    await sql`
      insert into import_mappings (team_id, headers, mapping)
      values (${of.teamId}, ${headersKey(headers)}, ${JSON.stringify({ kind, columns, constants })}::jsonb)
      on conflict (team_id, headers) do update set mapping = excluded.mapping, used_at = now()`.execute(tx);
  }
}

const accept = route(importsAccept, async (visit, { params, body }) => {
  const of = await inState(visit.tx, params.id, ['checked']);
  if (of.checkId !== body.check)
    throw new Refusal('conflict', 'This is not the difference that was found last. Look at it again.');
  if (of.faults > 0)
    throw new Refusal('conflict', `The sheets have ${of.faults} faults; nothing is imported of them.`);
  await remember(visit, of);
  await start(visit, of, 'running', RUN);
  visit.audit('import.accepted', about(of), { caseId: of.caseId, check: body.check, tallies: of.tallies });
  return importWire(visit.tx, of.id);
});

const cancel = route(importsCancel, async ({ tx, audit }, { params }) => {
  const of = await readImport(tx, params.id);
  if (['checking', 'running', 'undoing'].includes(of.state)) {
    await askToStop(tx, of.id);
    audit('import.stop-asked', about(of), { caseId: of.caseId });
    return importWire(tx, of.id);
  }
  const open = await inState(tx, params.id, ['open', 'checked']);
  await clearStage(tx, open.id);
  await saveImport(tx, open.id, { state: 'discarded', checkId: null });
  audit('import.discarded', about(of), { caseId: of.caseId });
  return importWire(tx, of.id);
});

const undo = route(importsUndo, async (visit, { params }) => {
  const of = await inState(visit.tx, params.id, ['done']);
  if (of.channel !== 'import') throw new Refusal('conflict', 'The sample is removed as a whole.');
  if ((await blockersOf(visit.tx, of.id)).length > 0)
    throw new Refusal('conflict', 'Somebody has built on what was imported; see what, under its blockers.');
  await start(visit, of, 'undoing', UNDO);
  visit.audit('import.undo-asked', about(of), { caseId: of.caseId });
  return importWire(visit.tx, of.id);
});

export const importRoutes = (store: Store): readonly Route[] => [
  begin,
  route(importsList, async ({ tx }, { params }) => {
    found(
      await tx.selectFrom('cases').select('id').where('id', '=', params.id).executeTakeFirst(),
      'This case',
    );
    return { imports: await importsOfCase(tx, params.id) };
  }),
  route(importsGet, ({ tx }, { params }) => importWire(tx, params.id)),
  addFile(store),
  map,
  check,
  route(importsRows, async ({ tx }, { params, query }) =>
    differenceRows(tx, (await readImport(tx, params.id)).id, query),
  ),
  route(importsFaults, async ({ tx }, { params, query }) =>
    faultRows(tx, (await readImport(tx, params.id)).id, query),
  ),
  accept,
  cancel,
  undo,
  route(importsBlockers, async ({ tx }, { params }) => ({
    blockers: await blockersOf(tx, (await readImport(tx, params.id)).id),
  })),
];
