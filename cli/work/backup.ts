import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { makeBackup } from '../../server/platform/backup/make.ts';
import { type Summary, verify } from '../../server/platform/backup/verify.ts';
import { type Config, readConfig } from '../../server/platform/config.ts';
import { reachWhole } from '../../server/platform/database/index.ts';
import { diskStore } from '../../server/platform/files/disk.ts';
import { keptKey } from '../../server/platform/key.ts';
import { openLog } from '../../server/platform/log.ts';
import { CONTENTS } from '../../server/modules/backups/backups.ts';
import { InputFault, WorkFault } from '../fault.ts';
import { printJson, progress } from '../files.ts';
import { type OpeningOptions, openingOf, sealingOf } from './backup-keys.ts';
import { asFault, gauge } from './backup-words.ts';

export type MakeOptions = {
  readonly recipient: string[];
  readonly passphraseFile?: string;
  readonly json?: true;
};
export type VerifyOptions = OpeningOptions & { readonly json?: true };

/** The settings by which a server would start here. */
export function settings(): Config {
  const read = readConfig();
  if (!read.ok) throw new InputFault(`the settings are not right:\n  ${read.faults.join('\n  ')}`);
  return read.config;
}

/** The JSON shape of a backup, in cli/README.md. */
export function shapeOf({ head, totals, root, bytes, encrypted }: Summary) {
  return {
    takenAt: head.takenAt,
    schema: head.migrations.at(-1) ?? null,
    root,
    bytes,
    encrypted,
    rows: Object.values(totals.tables).reduce((sum, rows) => sum + rows, 0),
    tables: totals.tables,
    files: totals.files,
    fileBytes: totals.fileBytes,
    missing: totals.missing,
    trail: head.trail,
  };
}

function tellSummary(path: string, summary: Summary): void {
  const { rows, files, bytes, missing, takenAt, root, schema, encrypted } = shapeOf(summary);
  process.stdout.write(
    `${path}: whole. ${rows} rows, ${files} originals, ${bytes} bytes${encrypted ? ', encrypted' : ''}.\nTaken ${takenAt}, schema ${schema ?? 'none'}, hash ${root}\n`,
  );
  if (!encrypted) progress('It is not encrypted: whoever gets the file reads everything. See --recipient.');
  if (missing.length > 0)
    progress(
      `${missing.length} originals were missing or damaged on the disk already, and are not in it:\n  ${missing.join('\n  ')}`,
    );
  const { broken } = summary.head.trail;
  if (broken !== null)
    progress(`The audit trail does not hold from entry ${broken} on; it is kept as it is.`);
}

/** Writes a backup. */
export async function make(path: string, options: MakeOptions): Promise<void> {
  const sealing = await sealingOf(options.recipient, options.passphraseFile);
  const config = settings();
  if (config.databaseUrl === undefined && !existsSync(config.data))
    throw new InputFault(
      `${config.data}: there is no data folder. Set SAFECONDUCT_DATA or DATABASE_URL as the server has it`,
    );
  const log = openLog('silent');
  const show = gauge();
  const summary = await asFault(async () => {
    const whole = await reachWhole(config, log, 'beside');
    try {
      const client = new pg.Client(whole.settings);
      await client.connect();
      try {
        const made = await makeBackup({
          client,
          store: diskStore(join(config.data, 'originals')),
          contents: CONTENTS,
          path: resolve(path),
          sealing,
          key: await keptKey(config.data),
          now: new Date(),
          tell: ({ rows, ofRows, files, ofFiles }) =>
            show('Writing', ofRows + ofFiles === 0 ? 1 : (rows + files) / (ofRows + ofFiles)),
        });
        await client.query(
          `insert into audit (act, subject_kind, subject_id, detail) values ('backup.made', 'backup', $1, $2)`,
          [
            made.root.slice(0, 16),
            JSON.stringify({
              takenAt: made.head.takenAt,
              root: made.root,
              by: 'command line',
              encrypted: made.encrypted,
            }),
          ],
        );
        return made;
      } finally {
        await client.end();
      }
    } finally {
      await whole.stop();
    }
  });
  if (options.json) printJson({ version: 1, path, ...shapeOf(summary) });
  else tellSummary(path, summary);
}

/** Reads a backup to its end. */
export async function check(path: string, options: VerifyOptions): Promise<void> {
  if (!existsSync(path)) throw new InputFault(`${path}: there is no such file`);
  const opening = await openingOf(options);
  const show = gauge();
  try {
    const { size } = await import('node:fs/promises').then(({ stat }) => stat(path));
    const summary = await asFault(() =>
      verify(path, opening, (read) => show('Reading', read / Math.max(1, size))),
    );
    if (options.json) printJson({ version: 1, path, ok: true, ...shapeOf(summary) });
    else tellSummary(path, summary);
  } catch (error) {
    if (options.json && error instanceof WorkFault)
      printJson({ version: 1, path, ok: false, reason: error.message });
    throw error;
  }
}
