import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type ImportWire,
  importsAccept,
  importsAddFile,
  importsBegin,
  importsCancel,
  importsCheck,
  importsFaults,
  importsGet,
  importsMap,
  importsUndo,
  SheetMapping,
  type SheetFaultWire,
} from '@safeconduct/contract/sheets.ts';
import { z } from 'zod';
import { InputFault, WorkFault } from '../fault.ts';
import { printJson, progress, readText } from '../files.ts';
import { type Call, onServer, type Server } from '../server.ts';
import type { ServerOptions } from '../server-options.ts';
import { uploadTo } from '../upload.ts';

export type Options = ServerOptions & {
  readonly reports?: string;
  readonly case: string;
  readonly map?: string;
  readonly set?: readonly string[];
  readonly dryRun?: true;
  readonly json?: true;
};

/** Faults that are shown; a sheet in the wrong format has one on every line. */
const MOST = 20;

const Mappings = z.array(
  SheetMapping.partial().extend({ file: z.string(), worksheet: z.string().nullable().optional() }),
);

/** What `--map` and `--set` say of the sheets, over what the server proposes. */
async function mapped(call: Call, now: ImportWire, { map, set = [] }: Options): Promise<ImportWire> {
  const parsed = map === undefined ? [] : Mappings.safeParse(JSON.parse(await readText(map)));
  if (!Array.isArray(parsed) && !parsed.success)
    throw new InputFault(`${map}: not a list of mappings (shape in cli/README.md)`);
  const given = Array.isArray(parsed) ? [] : parsed.data;
  const constants = Object.fromEntries(
    set.map((one) => {
      const at = one.indexOf('=');
      if (at < 1) throw new InputFault('--set takes FIELD=VALUE');
      return [one.slice(0, at), one.slice(at + 1)] as const;
    }),
  );
  if (given.length === 0 && set.length === 0) return now;
  const sheets = now.sheets.map((sheet) => {
    const own = given.find(
      ({ file, worksheet = null }) =>
        file === sheet.file && (worksheet === null || worksheet === sheet.worksheet),
    );
    const kind = own?.kind === undefined ? sheet.kind : own.kind;
    const columns = own?.columns ?? sheet.columns;
    return {
      key: sheet.key,
      kind,
      columns,
      constants: { ...sheet.constants, ...own?.constants, ...constants },
    };
  });
  return call(importsMap, { params: { id: now.id }, body: { sheets } });
}

const RESTING = new Set(['open', 'checked', 'done', 'undone', 'discarded']);

/** Waits for a job of the import, telling how far it is. */
async function rested(call: Call, id: string): Promise<ImportWire> {
  let told = '';
  for (;;) {
    const now = await call(importsGet, { params: { id } });
    if (RESTING.has(now.state)) return now;
    const { step, read, written, total } = now.progress ?? { step: 'waiting', read: 0, written: 0, total: 0 };
    const words = `${step} ${step === 'writing' ? written : read} of ${total} rows ...`;
    if (words !== told) progress(words);
    told = words;
    await pause(300);
  }
}

const TROUBLES: Readonly<Record<string, string>> = {
  stale: 'the case has changed since the sheets were checked; try again',
  constraint: 'values of a row do not go together',
  cancelled: 'somebody stopped it',
  blocked: 'somebody has built on what was imported',
};

function checkTrouble({ trouble }: ImportWire, what: string): void {
  if (trouble === null) return;
  const { code, detail } = trouble;
  throw new WorkFault(
    `${what} came to nothing: ${TROUBLES[code] ?? code}${detail === '' ? '' : ` (${detail})`}`,
  );
}

function refuse(
  now: ImportWire,
  faults: readonly SheetFaultWire[],
  paths: ReadonlyMap<string, string>,
): never {
  const fileOf = (key: string) => {
    const sheet = now.sheets.find((one) => one.key === key);
    const path = paths.get(sheet?.file ?? '') ?? sheet?.file ?? '';
    return sheet?.worksheet ? `${path}[${sheet.worksheet}]` : path;
  };
  const lines = faults
    .slice(0, MOST)
    .map(
      ({ sheet, line, header, field, code, found, expected }) =>
        `  ${fileOf(sheet)}:${line}: ${header || (field ?? 'row')}: ${code.replaceAll('_', ' ')}${found === '' ? '' : ` “${found}”`}${expected === '' ? '' : ` (${expected})`}`,
    );
  throw new InputFault(`nothing was imported; the sheets have ${now.faults} faults:\n${lines.join('\n')}`);
}

function tell(now: ImportWire, dryRun: boolean): void {
  for (const { kind, added, changed, same } of now.tallies ?? [])
    process.stdout.write(`${kind}: ${added} added, ${changed} changed, ${same} the same\n`);
  if (dryRun) process.stdout.write('This was a dry run: nothing was changed.\n');
  else process.stdout.write(`To take it back: safeconduct import-undo ${now.id}\n`);
}

async function uploaded(
  call: Call,
  server: Server,
  paths: readonly string[],
  caseId: string,
): Promise<ImportWire> {
  let now = await call(importsBegin, { params: { id: caseId } });
  for (const path of paths) {
    progress(`Sending ${path} ...`);
    now = importsAddFile.ok.parse(await uploadTo(server, importsAddFile, { id: now.id }, path));
  }
  return now;
}

export async function work(given: readonly string[], options: Options): Promise<void> {
  if (!/^[0-9a-f-]{36}$/i.test(options.case))
    throw new InputFault('--case takes the id of a case, as it stands in its address on the desk');
  const paths = [...given, ...(options.reports === undefined ? [] : [options.reports])];
  const dryRun = options.dryRun === true;
  await onServer(options, async (call, server) => {
    const sent = await mapped(call, await uploaded(call, server, paths, options.case), options);
    const { id } = sent;
    progress(dryRun ? 'Trying the import; nothing will be changed ...' : 'Checking ...');
    await call(importsCheck, { params: { id } });
    let now = await rested(call, id);
    checkTrouble(now, 'the check');
    const { faults } = await call(importsFaults, { params: { id }, query: { limit: 200 } });
    const end = dryRun || now.faults > 0;
    if (end) await call(importsCancel, { params: { id } });
    else {
      await call(importsAccept, { params: { id }, body: { check: now.check ?? '' } });
      now = await rested(call, id);
      checkTrouble(now, 'the import');
    }
    if (options.json) printJson({ version: 2, dryRun, import: id, tallies: now.tallies, faults });
    if (now.faults > 0) refuse(now, faults, new Map(paths.map((path) => [basename(path), path])));
    if (!options.json) tell(now, dryRun);
  });
}

/** Takes back a whole import. */
export async function undo(id: string, options: ServerOptions): Promise<void> {
  await onServer(options, async (call) => {
    await call(importsUndo, { params: { id } });
    checkTrouble(await rested(call, id), 'taking it back');
    process.stdout.write('The import was taken back.\n');
  });
}
