import { caseFile } from '@safeconduct/documents/index.ts';
import { README, README_TEXT, TRAIL } from '@safeconduct/documents/bundle/index.ts';
import { caseFileInput } from '@safeconduct/documents/incident/index.ts';
import { sql } from 'kysely';
import { Damaged, type Store } from '../../platform/files/store.ts';
import { Refusal } from '../../platform/http/refusal.ts';
import type { Tx } from '../../platform/http/visit.ts';
import { renderPaper } from '../../platform/paper-formats.ts';
import { closed, type Link, trailLines } from '../audit/audit.ts';
import { incidentSource } from '../exports/exports.ts';
import { type Part, partOf, tapped } from './pack.ts';
import { rowsOf, TAKEN } from './tables.ts';

const LOCALES = ['en', 'ko', 'zh-Hans'] as const;

/** Letters that mean the same in every file system. */
const plain = (words: string) => words.replaceAll(/[^A-Za-z0-9-]+/g, '_').slice(0, 40);

/** Written out first, since a ZIP wants to know a file's hash before its bytes; gone when nobody wants more of it. */
async function* spooled(store: Store, path: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
  const tap = tapped(chunks);
  const { bytes, sha256, stream, drop } = await store.spool(tap.chunks);
  try {
    yield { path, bytes, sha256, crc: tap.crc(), chunks: () => stream() };
  } finally {
    await drop();
  }
}

/** Reads an original through once; the store looks whether it is still the one that was received. */
async function crcOf(name: string, content: AsyncIterable<Uint8Array>): Promise<number> {
  const tap = tapped(content);
  try {
    for await (const _ of tap.chunks);
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    throw new Refusal('unreadable-file', `The original ${name} is damaged on the server: ${error.message}.`);
  }
  return tap.crc();
}

/** Each original once, however many reports came in it. */
async function* originals(tx: Tx, store: Store, caseId: string): AsyncGenerator<Part> {
  const { rows } = await sql<{ sha256: string; name: string; bytes: number }>`
    select distinct on (f.sha256) f.sha256, f.name, f.bytes from report_files f
    where f.case_id = ${caseId} order by f.sha256, f.id`.execute(tx);
  for (const { sha256, name, bytes } of rows) {
    const content = await store.stream(sha256);
    if (content === null)
      throw new Refusal('unreadable-file', `The original ${name} (${sha256}) is missing on the server.`);
    const crc = await crcOf(name, content);
    const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? 'bin';
    yield {
      path: `originals/${sha256}.${ending}`,
      bytes,
      sha256,
      crc,
      chunks: async function* () {
        yield* (await store.stream(sha256)) ?? [];
      },
    };
  }
}

/** What the file holds to be known of each incident, in three languages, to read and to compute with. */
async function* findings(tx: Tx, caseId: string, now: Date): AsyncGenerator<Part> {
  const incidents = await tx
    .selectFrom('incidents')
    .select(['id', 'code'])
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute();
  for (const { id, code } of incidents) {
    const source = await incidentSource(tx, id, null, now);
    for (const locale of LOCALES) {
      const paper = caseFile(caseFileInput(source, locale), locale);
      for (const format of ['json', 'txt'] as const) {
        const { bytes } = await renderPaper(paper, format);
        yield partOf(`findings/${plain(code)}-${id.slice(0, 8)}.${locale}.${format}`, bytes);
      }
    }
  }
}

/** The trail from the first entry of the case on: its entries whole, of all others the hashes. */
async function* trail(tx: Tx, store: Store, caseId: string, now: Date, last: Link): AsyncGenerator<Part> {
  const { rows } = await sql<{ first: number | null }>`
    select min(a.id) as first from audit a where a.case_id = ${caseId}`.execute(tx);
  const after = Math.max(0, (rows[0]?.first ?? 1) - 1);
  yield* spooled(store, TRAIL, closed(trailLines(tx, { after, caseId, last }, now)));
}

/** Papers of each incident: three languages, two formats. */
const FINDINGS = LOCALES.length * 2;

/** How many files `partsOf` gives: those of each incident, each original, and one of each table, trail and words. */
export async function partsCount(tx: Tx, caseId: string): Promise<number> {
  const { rows } = await sql<{ incidents: number; originals: number }>`
    select (select count(*)::int from incidents where case_id = ${caseId}) as incidents,
      (select count(distinct sha256)::int from report_files where case_id = ${caseId}) as originals`.execute(
    tx,
  );
  const [of] = rows;
  return of === undefined ? 0 : of.incidents * FINDINGS + of.originals + TAKEN.length + 2;
}

/** All files of a bundle but its lists. */
export async function* partsOf(
  tx: Tx,
  store: Store,
  caseId: string,
  now: Date,
  last: Link,
): AsyncGenerator<Part> {
  yield partOf(README, README_TEXT);
  for (const table of TAKEN) yield* spooled(store, `tables/${table}.jsonl`, rowsOf(tx, table, caseId));
  yield* originals(tx, store, caseId);
  yield* findings(tx, caseId, now);
  yield* trail(tx, store, caseId, now, last);
}
