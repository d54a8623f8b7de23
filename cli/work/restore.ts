import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import pg from 'pg';
import { makeBackup } from '../../server/platform/backup/make.ts';
import { restore } from '../../server/platform/backup/restore.ts';
import type { Config } from '../../server/platform/config.ts';
import { reachWhole } from '../../server/platform/database/index.ts';
import { OperatorFault } from '../../server/platform/fault.ts';
import { diskStore } from '../../server/platform/files/disk.ts';
import { keptKey } from '../../server/platform/key.ts';
import { openLog } from '../../server/platform/log.ts';
import { CONTENTS } from '../../server/modules/backups/backups.ts';
import { InputFault } from '../fault.ts';
import { printJson, progress } from '../files.ts';
import { settings } from './backup.ts';
import { type OpeningOptions, openingOf } from './backup-keys.ts';
import { asFault, gauge } from './backup-words.ts';

export type Options = OpeningOptions & {
  readonly replace?: string;
  readonly yes?: true;
  readonly json?: true;
};

const WORD = 'replace';

/** What is there is replaced only after it was saved, and after somebody typed that it be. */
async function makeWay(config: Config, owner: pg.ClientConfig, { replace, yes }: Options): Promise<void> {
  if (replace === undefined)
    throw new OperatorFault(
      'There is a file already in this installation. Restore into an empty one, or give --replace FILE: what is there is then saved to FILE first.',
    );
  if (yes !== true) {
    if (!process.stdin.isTTY)
      throw new OperatorFault('What is there would be replaced. Give --yes where nobody can be asked.');
    const ask = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await ask.question(
      `Everything in this installation will be replaced. Type "${WORD}" to go on: `,
    );
    ask.close();
    if (answer.trim() !== WORD) throw new OperatorFault('Nothing was changed.');
  }
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const store = diskStore(join(config.data, 'originals'));
    await makeBackup({
      client,
      store,
      contents: CONTENTS,
      path: resolve(replace),
      sealing: null,
      key: await keptKey(config.data),
      now: new Date(),
    });
  } finally {
    await client.end();
  }
  progress(`What was there is saved in ${replace}. It is not encrypted.`);
}

export async function work(path: string, options: Options): Promise<void> {
  if (!existsSync(path)) throw new InputFault(`${path}: there is no such file`);
  const opening = await openingOf(options);
  const config = settings();
  const { size } = await stat(path);
  const show = gauge();
  const words = { verify: 'Checking', load: 'Restoring' } as const;
  const restored = await asFault(async () => {
    const whole = await reachWhole(config, openLog('silent'), 'alone');
    try {
      return await restore({
        settings: whole.settings,
        data: config.data,
        contents: CONTENTS,
        path,
        opening,
        replace: () => makeWay(config, whole.settings, options),
        log: openLog('silent'),
        tell: (doing, bytes) => show(words[doing], bytes / Math.max(1, size)),
      });
    } finally {
      await whole.stop();
    }
  });
  const { head, totals, migrated, root } = restored;
  const rows = Object.values(totals.tables).reduce((sum, one) => sum + one, 0);
  if (options.json) {
    printJson({
      version: 1,
      path,
      takenAt: head.takenAt,
      root,
      rows,
      tables: totals.tables,
      files: totals.files,
      missing: totals.missing,
      migrated,
    });
    return;
  }
  process.stdout.write(
    `Restored ${rows} rows and ${totals.files} originals, as of ${head.takenAt}. The audit trail holds.\n`,
  );
  if (migrated.length > 0)
    process.stdout.write(`Brought up to this version by ${migrated.length} migrations.\n`);
  if (totals.missing.length > 0)
    progress(`${totals.missing.length} originals were not in the backup:\n  ${totals.missing.join('\n  ')}`);
  progress('Everybody signs in anew; invitations that were open must be made again.');
}
