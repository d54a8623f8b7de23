import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { cellsOf, headersOf, type SheetKind } from '@safeconduct/claims/sheets/index.ts';
import { sheetsExport } from '@safeconduct/contract/sheets.ts';
import { stringify } from 'csv-stringify/sync';
import { sql } from 'kysely';
import { found } from '../../platform/http/refusal.ts';
import { route } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/http/visit.ts';
import { checkIncident, subject } from '../casefile/casefile.ts';
import { viewOf } from '../imports/imports.ts';
import { openSink, openZip, type SheetOut, type Written } from './sheet-sink.ts';
import { putXlsx } from './xlsx.ts';

const PAGE = 2000;
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** By this mark spreadsheets know that a CSV is UTF-8. */
const BOM = '\uFEFF';

type Row = {
  readonly code: string;
  readonly scope: string;
  readonly body: Readonly<Record<string, unknown>>;
};

async function sheetOut(
  tx: Tx,
  caseId: string,
  incidentId: string | null,
  kind: SheetKind,
): Promise<SheetOut> {
  const from = sql`from ${sql.table(viewOf(kind))} f where f.case_id = ${caseId}
    ${incidentId === null ? sql`` : sql`and f.incident_id = ${incidentId}`}`;
  const { rows } = await sql<{ count: number }>`select count(*) as count ${from}`.execute(tx);
  async function* pages() {
    // A cursor: the rows are sorted once, however many pages they fill.
    const cursor = sql.ref(`out_${kind}`);
    await sql`declare ${cursor} no scroll cursor for select f.code, f.scope, f.body ${from} order by f.id`.execute(
      tx,
    );
    for (;;) {
      const page = await sql<Row>`fetch ${sql.lit(PAGE)} from ${cursor}`.execute(tx);
      if (page.rows.length === 0) break;
      yield page.rows.map((row) => cellsOf(kind, row));
    }
    await sql`close ${cursor}`.execute(tx);
  }
  return { kind, count: rows[0]?.count ?? 0, headers: headersOf(kind), pages };
}

async function putCsv(sheet: SheetOut, put: (text: string) => Promise<void>): Promise<void> {
  await put(BOM + stringify([[...sheet.headers]]));
  for await (const page of sheet.pages()) await put(stringify(page.map((cells) => [...cells])));
}

async function writeSheets(
  path: string,
  sheets: readonly SheetOut[],
  format: 'csv' | 'xlsx',
): Promise<Written> {
  const sink = await openSink(path);
  const bytes = (text: string) => new TextEncoder().encode(text);
  const [only] = sheets;
  if (format === 'csv' && only !== undefined && sheets.length === 1) {
    await putCsv(only, (text) => sink.put(bytes(text)));
    return sink.close();
  }
  const zip = openZip(sink);
  if (format === 'xlsx') await putXlsx(sheets, zip);
  else {
    for (const sheet of sheets) {
      const entry = zip.entry(`${sheet.kind}.csv`);
      await putCsv(sheet, entry.put);
      await entry.end();
    }
  }
  await zip.end();
  return sink.close();
}

/** A file that is gone once it was read. */
function readAndRemove(path: string, folder: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  const stream = createReadStream(path);
  stream.once('close', () => void rm(folder, { recursive: true, force: true }));
  return Readable.toWeb(stream) as ReadableStream<Uint8Array<ArrayBuffer>>;
}

/**
 * Rows of a case as sheets. They are written to a file first, so that the trail holds the hash of what left and a slow
 * network holds no transaction; the file goes when it was read.
 */
export const exportSheets = route(sheetsExport, async ({ tx, audit, now }, { params, body }) => {
  const place = found(
    await tx
      .selectFrom('cases')
      .select(['id as caseId', 'team_id as teamId'])
      .where('id', '=', params.id)
      .executeTakeFirst(),
    'This case',
  );
  await checkIncident(tx, place, body.incidentId, 'body.incidentId');
  const sheets: SheetOut[] = [];
  for (const kind of new Set(body.kinds))
    sheets.push(await sheetOut(tx, place.caseId, body.incidentId, kind));
  const folder = await mkdtemp(join(tmpdir(), 'safeconduct-out-'));
  try {
    const path = join(folder, 'sheets');
    const written = await writeSheets(path, sheets, body.format);
    const ending = body.format === 'xlsx' ? 'xlsx' : sheets.length === 1 ? 'csv' : 'zip';
    const rows = Object.fromEntries(sheets.map(({ kind, count }) => [kind, count]));
    const about =
      body.incidentId === null
        ? subject('case', place.caseId, place)
        : subject('incident', body.incidentId, place);
    audit('export.made', about, { ...body, ...written, rows });
    const name = `${sheets.length === 1 ? (sheets[0]?.kind ?? 'sheets') : 'sheets'}-${now.toISOString().slice(0, 10)}.${ending}`;
    return { type: TYPES[ending], name, bytes: readAndRemove(path, folder) };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
});
