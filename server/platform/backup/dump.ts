import { Readable } from 'node:stream';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { OperatorFault } from '../fault.ts';
import { Damaged, type Store } from '../files/store.ts';
import { checkAllIsSeen, readMigrations, readSequences, readTables, type Table } from './catalogue.ts';
import type { Contents } from './contents.ts';
import { MOST } from './frames.ts';
import type { Piece, Totals } from './pieces.ts';
import { pendingJobs, QUEUE } from './queue.ts';

/** How far it is: rows and bytes of originals done, of how many. */
export type Step = {
  readonly rows: number;
  readonly ofRows: number;
  readonly files: number;
  readonly ofFiles: number;
};

/** One view of the whole database, that what is written meanwhile does not change. */
export async function inSnapshot<T>(client: ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('begin isolation level repeatable read read only');
  try {
    await client.query(
      `select set_config('app.backup', 'whole', true), set_config('datestyle', 'ISO', true),
        set_config('intervalstyle', 'postgres', true), set_config('extra_float_digits', '1', true),
        set_config('bytea_output', 'hex', true), set_config('timezone', 'UTC', true),
        set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`,
    );
    return await work();
  } finally {
    await client.query('rollback').catch(() => {});
  }
}

/** Puts pieces of any size together to full ones. What it holds when the source fails is dropped. */
async function* gathered(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let have = 0;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.byteLength; ) {
      const part = chunk.subarray(from, from + MOST - have);
      held.push(part);
      have += part.byteLength;
      from += part.byteLength;
      if (have === MOST) {
        yield Buffer.concat(held, have);
        held = [];
        have = 0;
      }
    }
  }
  if (have > 0) yield Buffer.concat(held, have);
}

function selectOf(client: ClientBase, { name, columns }: Table, contents: Contents): string {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const where = contents.only[name];
  return `select ${list} from public.${client.escapeIdentifier(name)}${where === undefined ? '' : ` where ${where}`}`;
}

async function countOf(client: ClientBase, select: string): Promise<number> {
  const { rows } = await client.query<{ n: string }>(`select count(*)::text as n from (${select}) as rows_`);
  return Number(rows[0]?.n ?? 0);
}

async function headOf(
  client: ClientBase,
  contents: Contents,
  takenAt: Date,
  key: string | null,
): Promise<Piece> {
  const migrations = await readMigrations(client);
  if (migrations === null)
    throw new OperatorFault('There is nothing to back up: no Safeconduct ever started on this database.');
  const { rows } = await client.query<{ id: string; hash: Buffer; broken: string | null; postgres: string }>(
    `select id::text, hash, public.audit_first_break()::text as broken, current_setting('server_version') as postgres from public.audit_head`,
  );
  const head = rows[0];
  if (head === undefined) throw new TypeError('the trail has no head');
  return {
    kind: 'head',
    head: {
      format: 1,
      takenAt: takenAt.toISOString(),
      postgres: head.postgres,
      migrations,
      trail: {
        id: Number(head.id),
        hash: head.hash.toString('hex'),
        broken: head.broken === null ? null : Number(head.broken),
      },
      sequences: await readSequences(client),
      key,
      leftOut: [...contents.leftOut],
    },
  };
}

/** An original. One that the disk has lost must not keep the rest from being saved; it is counted and said. */
async function* originalOf(store: Store, sha256: string, totals: Totals): AsyncGenerator<Piece> {
  const chunks = await store.stream(sha256);
  if (chunks === null) {
    totals.missing.push(sha256);
    return;
  }
  yield { kind: 'file', file: { sha256 } };
  let bytes = 0;
  let whole = true;
  try {
    for await (const payload of gathered(chunks)) {
      bytes += payload.byteLength;
      yield { kind: 'bytes', payload };
    }
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    whole = false;
    totals.missing.push(sha256);
  }
  if (whole) {
    totals.files += 1;
    totals.fileBytes += bytes;
  }
  yield { kind: 'fileEnd', end: { bytes, whole } };
}

async function* queueOf(jobs: readonly string[]): AsyncGenerator<Piece> {
  yield { kind: 'table', table: { table: QUEUE, columns: ['job'] } };
  const lines = Readable.from(jobs.map((job) => Buffer.from(`${job}\n`, 'utf8')));
  for await (const payload of gathered(lines)) yield { kind: 'rows', payload };
  yield { kind: 'tableEnd', rows: jobs.length };
}

/** Everything there is, as pieces. To be called and read to its end within `inSnapshot`. */
export async function* dump(
  client: ClientBase,
  store: Store,
  contents: Contents,
  takenAt: Date,
  key: string | null,
  tell: (step: Step) => void = () => {},
): AsyncGenerator<Piece> {
  await checkAllIsSeen(client);
  yield await headOf(client, contents, takenAt, key);
  const tables = (await readTables(client)).filter(({ name }) => !contents.leftOut.includes(name));
  const jobs = await pendingJobs(client, contents.jobsLeftOut);
  const { rows: originals } = await client.query<{ sha256: string }>(contents.originals);
  const step = { rows: 0, ofRows: jobs.length, files: 0, ofFiles: originals.length };
  const todo: { table: Table; select: string }[] = [];
  for (const table of tables) {
    const select = selectOf(client, table, contents);
    step.ofRows += await countOf(client, select);
    todo.push({ table, select });
  }
  const totals: Totals = { tables: {}, files: 0, fileBytes: 0, missing: [] };
  for (const { table, select } of todo) {
    yield { kind: 'table', table: { table: table.name, columns: [...table.columns] } };
    const stream = client.query(copyTo(`copy (${select}) to stdout`));
    for await (const payload of gathered(stream)) yield { kind: 'rows', payload };
    totals.tables[table.name] = stream.rowCount;
    step.rows += stream.rowCount;
    tell(step);
    yield { kind: 'tableEnd', rows: stream.rowCount };
  }
  yield* queueOf(jobs);
  totals.tables[QUEUE] = jobs.length;
  for (const { sha256 } of originals) {
    yield* originalOf(store, sha256, totals);
    step.files += 1;
    tell(step);
  }
  yield { kind: 'end', totals };
}
