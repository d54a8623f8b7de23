import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { OperatorFault } from '../fault.ts';
import { readTables, type Table } from './catalogue.ts';
import { DamagedBackup } from './frames.ts';
import type { FileHead, Head, Piece, TableHead, Totals } from './pieces.ts';
import { putJobs, QUEUE } from './queue.ts';
import { applyMigrations, checkReadable, dropSchema, relations } from './schema.ts';
import type { Contents } from './contents.ts';
import type { Shelf } from './shelf.ts';

type Pieces = AsyncIterator<Piece & { readonly at: number }>;

/** What a restore did. */
export type Loaded = { readonly head: Head; readonly totals: Totals; readonly migrated: readonly string[] };

async function next(pieces: Pieces): Promise<Piece> {
  const { done, value } = await pieces.next();
  if (done === true) throw new DamagedBackup('The backup has no end: it is cut off.');
  return value;
}

/** Payloads up to the end of the table or file; `end` is given the piece that is not one of them. */
async function* payloads(
  pieces: Pieces,
  kind: 'rows' | 'bytes',
  end: (piece: Piece) => void,
): AsyncGenerator<Uint8Array> {
  for (;;) {
    const piece = await next(pieces);
    if (piece.kind !== kind) return end(piece);
    yield piece.payload;
  }
}

async function loadFile(pieces: Pieces, shelf: Pick<Shelf, 'put'>, { sha256 }: FileHead): Promise<void> {
  let whole = false;
  const bytes = payloads(pieces, 'bytes', (piece) => {
    whole = piece.kind === 'fileEnd' && piece.end.whole;
  });
  await shelf.put(sha256, bytes, () => whole);
}

type Ground = { readonly tables: ReadonlyMap<string, Table>; readonly contents: Contents };

async function loadTable(client: ClientBase, pieces: Pieces, head: TableHead, ground: Ground): Promise<void> {
  const { tables, contents } = ground;
  const table = tables.get(head.table);
  const known =
    table !== undefined &&
    !contents.leftOut.includes(head.table) &&
    head.columns.every((column) => table.columns.includes(column));
  if (!known)
    throw new OperatorFault(
      `The backup has a table or column in ${head.table} that its own version does not have.`,
    );
  const name = `public.${client.escapeIdentifier(head.table)}`;
  const columns = head.columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const only = contents.only[head.table];
  // Rows that migrations put into a new database give way to those of the backup.
  await client.query(`delete from ${name}${only === undefined ? '' : ` where ${only}`}`);
  const stream = client.query(copyFrom(`copy ${name} (${columns}) from stdin`));
  let last: Piece | undefined;
  await pipeline(
    payloads(pieces, 'rows', (piece) => {
      last = piece;
    }),
    stream,
  );
  if (last?.kind !== 'tableEnd' || last.rows !== stream.rowCount)
    throw new DamagedBackup(`The table ${head.table} has another number of rows than the backup counts.`);
}

async function loadQueue(client: ClientBase, pieces: Pieces): Promise<void> {
  const parts: Uint8Array[] = [];
  for await (const part of payloads(pieces, 'rows', () => {})) parts.push(part);
  const lines = Buffer.concat(parts)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  await putJobs(client, lines);
}

/**
 * Keys that hold tables together and indexes that no key stands on; they are made anew when all rows are in, which
 * checks every key and is many times faster than row by row. Primary and unique keys stay: views rest on them.
 */
async function takeOff(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ drop: string; add: string }>(
    `select drop, add from (
      select 1 as turn, conname as name, format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
        format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
      union all
      select 0, x.relname, format('drop index %s', x.oid::regclass), pg_get_indexdef(x.oid)
      from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
      where x.relnamespace = 'public'::regnamespace and x.relkind = 'i' and t.relkind = 'r' and not x.relispartition
        and t.relname not like 'kysely\\_%' and not i.indisreplident and not i.indisclustered
        and not exists (select from pg_constraint k where k.conindid = x.oid and k.contype <> 'f')
        and not exists (select from pg_depend d where d.refclassid = 'pg_class'::regclass and d.refobjid = x.oid)
    ) as off order by turn, name collate "C"`,
  );
  for (const { drop } of rows.toReversed()) await client.query(drop);
  return rows.map(({ add }) => add);
}

/**
 * Opens every table to the rows as they are: no trigger of ours changes or refuses them, and row-level security, under
 * which COPY does not write, stands back. The tables' owner may do so; no superuser is needed. Answers with what puts
 * all of it back.
 */
async function standBack(client: ClientBase, tables: readonly Table[]): Promise<() => Promise<void>> {
  const takenOff = await takeOff(client);
  for (const { name, forced } of tables) {
    const table = `public.${client.escapeIdentifier(name)}`;
    await client.query(`alter table ${table} disable trigger user`);
    if (forced) await client.query(`alter table ${table} no force row level security`);
  }
  return async () => {
    for (const add of takenOff) await client.query(add);
    for (const { name, forced } of tables) {
      const table = `public.${client.escapeIdentifier(name)}`;
      await client.query(`alter table ${table} enable trigger user`);
      if (forced) await client.query(`alter table ${table} force row level security`);
    }
  };
}

/** Tables that are not ours, in a database that others use too, must not go with ours. */
async function checkNothingIsLost(client: ClientBase, before: readonly string[]): Promise<void> {
  const after = await relations(client);
  const lost = before.filter((name) => !after.includes(name));
  if (lost.length > 0)
    throw new OperatorFault(
      `The database holds tables that are not Safeconduct's (${lost.join(', ')}). Nothing was changed; restore into a database of its own.`,
    );
}

async function setSequences(client: ClientBase, { sequences }: Head): Promise<void> {
  for (const { name, value, called } of sequences)
    await client.query('select setval($1::regclass, $2, $3)', [
      `public.${client.escapeIdentifier(name)}`,
      value,
      called,
    ]);
}

/** The trail must end where the backup says, and hold as it did there. */
async function checkTrail(client: ClientBase, { trail }: Head): Promise<void> {
  const { rows } = await client.query<{ id: string; hash: Buffer; broken: string | null }>(
    'select id::text, hash, public.audit_first_break()::text as broken from public.audit_head',
  );
  const found = rows[0];
  if (found === undefined || Number(found.id) !== trail.id || found.hash.toString('hex') !== trail.hash)
    throw new DamagedBackup('The audit trail in the backup does not end where the backup says.');
  // A trail that was broken when the backup was made is restored as it was: it is evidence, and the rest is needed.
  const broken = found.broken === null ? null : Number(found.broken);
  if (broken !== trail.broken)
    throw new DamagedBackup(`The audit trail in the backup is broken at entry ${String(broken)}.`);
}

/** Every table of the backup's version is in it, or is left out by name. */
function checkComplete(tables: readonly Table[], head: Head, totals: Totals): void {
  const lacking = tables.find(({ name }) => !(name in totals.tables) && !head.leftOut.includes(name));
  if (lacking !== undefined) throw new DamagedBackup(`The table ${lacking.name} is missing from the backup.`);
}

/**
 * Fills the database from the pieces: everything in the transaction that `client` is in. Commit only if it comes back;
 * it has then seen the end of the backup and found rows, files, keys and trail right.
 */
export async function load(
  client: ClientBase,
  source: AsyncIterable<Piece & { readonly at: number }>,
  shelf: Pick<Shelf, 'put'>,
  contents: Contents,
): Promise<Loaded> {
  const pieces = source[Symbol.asyncIterator]();
  const first = await next(pieces);
  if (first.kind !== 'head') throw new DamagedBackup('The backup does not begin with its head.');
  const { head } = first;
  const all = await checkReadable(head);
  await client.query(
    `select set_config('datestyle', 'ISO', true), set_config('intervalstyle', 'postgres', true),
      set_config('timezone', 'UTC', true), set_config('statement_timeout', '0', true),
      set_config('idle_in_transaction_session_timeout', '0', true), set_config('client_encoding', 'UTF8', true),
      set_config('maintenance_work_mem', '128MB', true)`,
  );
  const before = await relations(client);
  await dropSchema(client);
  await applyMigrations(client, head.migrations);
  const tables = await readTables(client);
  const putBack = await standBack(client, tables);
  const ground = { tables: new Map(tables.map((table) => [table.name, table])), contents };
  for (;;) {
    const piece = await next(pieces);
    if (piece.kind === 'table') {
      if (piece.table.table === QUEUE) await loadQueue(client, pieces);
      else await loadTable(client, pieces, piece.table, ground);
    } else if (piece.kind === 'file') {
      await loadFile(pieces, shelf, piece.file);
    } else if (piece.kind === 'end') {
      // Beyond its end there is nothing; asking makes the reader look.
      if ((await pieces.next()).done !== true) throw new DamagedBackup('The backup goes on behind its end.');
      checkComplete(tables, head, piece.totals);
      await setSequences(client, head);
      await putBack();
      await checkTrail(client, head);
      const migrated = all.slice(head.migrations.length);
      await applyMigrations(client, migrated);
      await checkNothingIsLost(client, before);
      return { head, totals: piece.totals, migrated };
    } else throw new DamagedBackup(`The backup has a piece that does not belong there: ${piece.kind}.`);
  }
}
