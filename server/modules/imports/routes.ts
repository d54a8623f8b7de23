import {
  importsAccept,
  importsAddFile,
  importsBegin,
  importsBlockers,
  importsCancel,
  importsCheck,
  importsFaults,
  importsForgetForm,
  importsGet,
  importsList,
  importsMap,
  importsRows,
  importsUndo,
} from '@safeconduct/contract/sheets.ts';
import { sql } from 'kysely';
import type { Store } from '../../platform/files/store.ts';
import { found, Refusal } from '../../platform/http/refusal.ts';
import { preparedRoute, type Route, route } from '../../platform/http/route.ts';
import type { Tx, Visit } from '../../platform/http/visit.ts';
import { placeOfCase, subject } from '../casefile/casefile.ts';
import { bring, type Taken, withoutForm } from './bring.ts';
import { mappedBy, withBrought } from './mapping.ts';
import { forgetForm, remember } from './memory.ts';
import { differenceRows, faultRows } from './pages.ts';
import { askToStop, beginProgress } from './progress.ts';
import {
  type ImportRecord,
  importsOfCase,
  importWire,
  lockImport,
  readImport,
  saveImport,
} from './records.ts';
import { clearStage } from './staging.ts';
import { CHECK, RUN, UNDO } from './tasks.ts';
import { blockersOf } from './undo.ts';

const about = (of: ImportRecord) => subject('import', of.id, of);

/** The import in one of the states, locked; a job that works on it is not waited for. */
async function inState(tx: Tx, id: string, states: readonly ImportRecord['state'][]): Promise<ImportRecord> {
  const before = await readImport(tx, id);
  const busy = new Refusal('conflict', 'The import is not at a point where this can be done.');
  if (!states.includes(before.state)) throw busy;
  const of = await lockImport(tx, id);
  if (!states.includes(of.state)) throw busy;
  return of;
}

const SETTLED = { state: 'open', checkId: null, tallies: null, faults: 0, trouble: null } as const;

/** What was made of the import's files holds only while they are those it was made of. */
function expectAsSeen(of: ImportRecord, seen: Taken['seen']): void {
  const same = (key: 'sources' | 'forms') =>
    seen === null || JSON.stringify(of[key]) === JSON.stringify(seen[key]);
  if (!same('sources') || !same('forms'))
    throw new Refusal('conflict', 'Another file came meanwhile. Add this one again.');
}

function withSources(of: ImportRecord, { sources }: Pick<Taken, 'sources'>) {
  const anew = new Set(sources.map(({ file }) => file));
  return [...of.sources.filter(({ file }) => !anew.has(file)), ...sources];
}

const addFile = (store: Store) =>
  preparedRoute(
    importsAddFile,
    ({ peek }, { params, query, stream }) =>
      bring(
        {
          store,
          importId: params.id,
          name: stream.name.slice(0, 255) || 'sheet',
          language: query.language,
          peek,
        },
        stream.chunks,
      ),
    async ({ tx, audit }, { params, stream, prepared }) => {
      const of = await inState(tx, params.id, ['open', 'checked']);
      const { seen, sha256, bytes, formFile } = prepared;
      expectAsSeen(of, seen);
      const file = stream.name.slice(0, 255) || 'sheet';
      await saveImport(tx, of.id, {
        ...SETTLED,
        sheets: await withBrought(tx, of, prepared),
        sources: withSources(of, prepared),
        forms:
          formFile === null
            ? of.forms
            : [...of.forms.filter((form) => form.file !== formFile.file), formFile],
      });
      audit('import.file-added', about(of), {
        caseId: of.caseId,
        file,
        sha256,
        bytes,
        ...(prepared.sources.length === 0
          ? {}
          : {
              foreign: prepared.sources.map(({ file: name, kind, records, notTaken, form }) => ({
                file: name,
                kind,
                records,
                notTaken,
                form: form?.file ?? null,
              })),
            }),
        ...(formFile === null ? {} : { questions: formFile.questions }),
      });
      return importWire(tx, of.id);
    },
  );

const forget = (store: Store) =>
  preparedRoute(
    importsForgetForm,
    ({ peek }, { params, body }) =>
      withoutForm({ store, importId: params.id, name: body.file, language: body.language, peek }),
    async ({ tx, audit }, { params, body, prepared }) => {
      const of = await inState(tx, params.id, ['open', 'checked']);
      const taken = found(prepared, 'A remembered form of these submissions');
      expectAsSeen(of, taken.seen);
      const before = found(of.sources.find(({ file }) => file === body.file));
      await forgetForm(tx, of.teamId, before.fieldsKey);
      await saveImport(tx, of.id, {
        ...SETTLED,
        sheets: await withBrought(tx, of, taken),
        sources: withSources(of, taken),
      });
      audit('import.form-forgotten', about(of), {
        caseId: of.caseId,
        file: before.file,
        form: before.form?.file ?? null,
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
  const sheets = mappedBy(of.sheets, body.sheets);
  await saveImport(tx, of.id, { ...SETTLED, sheets });
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

const accept = route(importsAccept, async (visit, { params, body }) => {
  const of = await inState(visit.tx, params.id, ['checked']);
  if (of.checkId !== body.check)
    throw new Refusal('conflict', 'This is not the difference that was found last. Look at it again.');
  if (of.faults > 0)
    throw new Refusal('conflict', `The sheets have ${of.faults} faults; nothing is imported of them.`);
  await remember(visit.tx, of);
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
  forget(store),
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
