import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { type Frame, readFrames, writeFrames } from '../../server/platform/backup/frames.ts';
import { frameOf, readPieces } from '../../server/platform/backup/pieces.ts';
import { keptKey } from '../../server/platform/key.ts';
import { placeOf } from '../../server/platform/files/disk.ts';
import { type Filled, makeFilled } from './filled.ts';
import { makePlace, type Place } from './place.ts';

// Whole databases are made and filled here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let filled: Filled;
let path: string;
const places: Place[] = [];
beforeAll(async () => {
  filled = await makeFilled();
  path = join(filled.folder, 'one.backup');
  await filled.backup(path);
});
afterEach(async () => {
  for (const place of places.splice(0)) await place.close();
});
afterAll(() => filled.close());

async function emptyPlace(): Promise<Place> {
  const place = await makePlace();
  places.push(place);
  return place;
}

const users = `select count(*)::int as n from users`;

it('killed in the middle, leaves nothing, and works when done again', async () => {
  const place = await emptyPlace();
  // An original large enough that the kill comes when all tables are in and the file is half there.
  const sha256 = await filled.store.put(randomBytes(4_000_000));
  await filled.ask(`insert into report_files (id, report_id, case_id, team_id, name, media_type, sha256, bytes)
    select gen_random_uuid(), r.id, r.case_id, r.team_id, 'big.bin', 'application/octet-stream', '${sha256}', 4000000 from reports r
    where not exists (select from report_files f where f.report_id = r.id) limit 1`);
  const big = join(filled.folder, 'big.backup');
  await filled.backup(big);
  const { size } = await stat(big);
  const of = (file: string) => JSON.stringify(new URL(`../../server/${file}`, import.meta.url).href);
  const script = `
    import { restore } from ${of('platform/backup/restore.ts')};
    import { CONTENTS } from ${of('modules/backups/contents.ts')};
    import { openLog } from ${of('platform/log.ts')};
    await restore({ settings: { connectionString: ${JSON.stringify(place.url)} }, data: ${JSON.stringify(join(place.originals, '..'))},
      contents: CONTENTS, path: ${JSON.stringify(big)}, opening: { identities: [] }, replace: async () => {}, log: openLog('silent'),
      tell: (doing, bytes) => { if (doing === 'load' && bytes > ${size - 600_000}) process.kill(process.pid, 'SIGKILL'); } });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'inherit' });
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
  expect(await place.ask(users)).toEqual([{ n: 0 }]);
  expect(existsSync(place.originals)).toBe(false);
  expect(await keptKey(join(place.originals, '..'))).toBeNull();
  await place.restore(big);
  expect(await place.ask(users)).toEqual(await filled.ask(users));
  expect((await readFile(placeOf(place.originals, sha256))).byteLength).toBe(4_000_000);
  expect(await readdir(join(place.originals, '..'))).toEqual(['keys', 'originals']);
});

it('does not touch an installation that holds something, unless what is there was saved; then all of it is replaced', async () => {
  const place = await emptyPlace();
  await place.restore(path);
  await place.ask(`insert into teams (name) values ('Busan')`);
  await expect(place.restore(path)).rejects.toThrow('there is something already');
  expect(await place.ask(`select name from teams where name = 'Busan'`)).toHaveLength(1);
  await place.restore(path, { replace: async () => {} });
  expect(await place.ask(`select name from teams where name = 'Busan'`)).toEqual([]);
});

it('is refused while somebody else is connected', async () => {
  const place = await emptyPlace();
  const waiting = place.ask('select pg_sleep(20)').catch(() => []);
  await expect(place.restore(path)).rejects.toThrow('Somebody else is using the database (1 connections)');
  await place.ask(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await waiting;
  await waiting;
});

it('leaves a database alone that holds tables of somebody else', async () => {
  const place = await emptyPlace();
  await place.ask('create table theirs (n int)');
  await place.ask('insert into theirs values (7)');
  await place.ask(`alter table theirs owner to ${place.name}`);
  await expect(place.restore(path)).rejects.toThrow('theirs');
  expect(await place.ask('select n from theirs')).toEqual([{ n: 7 }]);
});

/** The backup with its pieces changed and the chain made right again: what a version of another time would write. */
async function rewritten(change: (frame: Frame) => Frame): Promise<string> {
  async function* frames(): AsyncGenerator<Frame> {
    const bytes = await readFile(path);
    async function* source() {
      yield bytes;
    }
    for await (const piece of readPieces(readFrames(source()))) yield change(frameOf(piece));
  }
  const parts: Uint8Array[] = [];
  for await (const part of writeFrames(frames())) parts.push(part);
  const to = join(filled.folder, `${randomBytes(4).toString('hex')}.backup`);
  await writeFile(to, Buffer.concat(parts));
  return to;
}

const inJson = (from: string, to: string) => (frame: Frame) =>
  frame.kind === 'head' || frame.kind === 'table'
    ? { ...frame, payload: Buffer.from(Buffer.from(frame.payload).toString('utf8').replace(from, to)) }
    : frame;

it('of a newer version is refused, by name', async () => {
  const place = await emptyPlace();
  const newer = await rewritten(inJson('"0009-papers"', '"0009-papers","9000-of-tomorrow"'));
  await expect(place.restore(newer)).rejects.toThrow(/newer version.*9000-of-tomorrow/);
  expect(await place.ask(`select relname from pg_class where relnamespace = 'public'::regnamespace`)).toEqual(
    [],
  );
});

it('with a trail that does not end where it says, or with rows that lack what they point to, changes nothing', async () => {
  const place = await emptyPlace();
  const { hash } = (
    await filled.ask<{ hash: string }>(`select encode(hash, 'hex') as hash from audit_head`)
  )[0] ?? { hash: '' };
  const other = await rewritten(inJson(hash, '0'.repeat(64)));
  await expect(place.restore(other)).rejects.toThrow('audit trail');
  expect(await place.ask(users)).toEqual([{ n: 0 }]);
  const strange = await rewritten(
    inJson('"table":"teams","columns":["id","name"', '"table":"teams","columns":["id","nomen"'),
  );
  await expect(place.restore(strange)).rejects.toThrow('teams');
  expect(await place.ask(users)).toEqual([{ n: 0 }]);
});

it('opens for the key that it was encrypted to, and for no other', async () => {
  const place = await emptyPlace();
  const [mine, other] = [await generateX25519Identity(), await generateX25519Identity()];
  const locked = join(filled.folder, 'locked.age');
  await filled.backup(locked, { sealing: { recipients: [await identityToRecipient(mine)] } });
  await expect(place.restore(locked, { opening: { identities: [other] } })).rejects.toThrow('does not open');
  await place.restore(locked, { opening: { identities: [mine] } });
  expect(await place.ask(users)).toEqual(await filled.ask(users));
});
