import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { CONTENTS } from '../../server/modules/backups/backups.ts';
import { readTables } from '../../server/platform/backup/catalogue.ts';
import { makeBackup } from '../../server/platform/backup/make.ts';
import { restore } from '../../server/platform/backup/restore.ts';
import { verify } from '../../server/platform/backup/verify.ts';
import { reachWhole } from '../../server/platform/database/index.ts';
import { diskStore } from '../../server/platform/files/disk.ts';
import { openLog } from '../../server/platform/log.ts';
import { readOptions } from '../data/options.ts';
import { asRoot, filledPlace } from '../data/place.ts';
import { startProduct } from '../data/product.ts';

/**
 * A backup, reading it, and restoring it, beside the bare `COPY` of the same tables to nowhere:
 * `npm run bench:backup -- [--incidents N] [--claims N] [--data FOLDER]`.
 */
const options = readOptions();
const { data } = await filledPlace(options.amount, options.data, options.say);
// Started once as a server would, so that its schema is that of this version.
await (await startProduct(data, { SAFECONDUCT_DESK: 'off' })).stop();
const log = openLog('error');
const top = await mkdtemp(join(tmpdir(), 'safeconduct-bench-backup-'));
await chmod(top, 0o711);

type Timed = { readonly what: string; readonly seconds: number; readonly processor: number };
const results: Timed[] = [];

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const used = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(used);
  results.push({ what, seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6 });
  options.say(`${what}: ${results.at(-1)?.seconds.toFixed(1)} s`);
  return result;
}

/** The same rows by COPY, and nothing done with them. */
async function bareCopy(client: pg.Client): Promise<number> {
  let bytes = 0;
  await client.query(`begin; select set_config('app.backup', 'whole', true)`);
  for (const { name, columns } of await readTables(client)) {
    if (CONTENTS.leftOut.includes(name)) continue;
    const stream = client.query(copyTo(`copy (select ${columns.join(', ')} from ${name}) to stdout`));
    for await (const chunk of stream) bytes += (chunk as Buffer).byteLength;
  }
  await client.query('rollback');
  return bytes;
}

try {
  const whole = await reachWhole({ data, databaseUrl: undefined }, log, 'alone');
  const client = new pg.Client(whole.settings);
  await client.connect();
  const identity = await generateX25519Identity();
  const recipients = [await identityToRecipient(identity)];
  const make = (path: string, sealing: { recipients: string[] } | null) =>
    makeBackup({
      client,
      store: diskStore(join(data, 'originals')),
      contents: CONTENTS,
      path,
      sealing,
      key: null,
      now: new Date(),
    });
  const plain = join(top, 'plain.backup');
  const root = await asRoot(data);
  await bareCopy(root);
  // Past row-level security, and under it as the owner whom a backup is made by.
  const raw = await timed('bare COPY to nowhere', () => bareCopy(root));
  await root.end();
  await timed('the same as the owner', () => bareCopy(client));
  const made = await timed('backup, written and read again', () => make(plain, null));
  await timed('the same, encrypted', () => make(join(top, 'sealed.age'), { recipients }));
  await client.end();
  await whole.stop();
  await timed('verify', () => verify(plain, { identities: [] }));
  const fresh = join(top, 'data');
  const other = await reachWhole({ data: fresh, databaseUrl: undefined }, log, 'alone');
  await timed('restore into a new installation', () =>
    restore({
      settings: other.settings,
      data: fresh,
      contents: CONTENTS,
      path: plain,
      opening: { identities: [] },
      replace: async () => {},
      log,
    }),
  );
  await other.stop();
  const rows = Object.values(made.totals.tables).reduce((sum, one) => sum + one, 0);
  const bare = results[0]?.seconds ?? 1;
  if (options.json)
    console.log(JSON.stringify({ version: 1, rows, raw, bytes: made.bytes, results }, null, 2));
  else {
    console.log(
      `${rows} rows, ${(raw / 1e6).toFixed(0)} MB as COPY writes them, ${(made.bytes / 1e6).toFixed(0)} MB in the file`,
    );
    for (const { what, seconds, processor } of results)
      console.log(
        `${what}: ${seconds.toFixed(1)} s, ${(raw / 1e6 / seconds).toFixed(0)} MB/s, ${Math.round(rows / seconds)} rows/s, ${(seconds / bare).toFixed(1)}x; our processor time ${processor.toFixed(1)} s`,
      );
  }
} finally {
  await rm(top, { recursive: true, force: true });
}
