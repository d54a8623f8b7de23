import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import {
  BACKUP_FAULTS,
  type BackupsWire,
  type BackupWire,
  backupsDownload,
  backupsList,
  backupsMake,
} from '@safeconduct/contract/backups.ts';
import { freeIn } from '../../platform/backup/file.ts';
import type { BackupPlan } from '../../platform/backup/plan.ts';
import { found, Refusal } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/http/visit.ts';
import { backupsIn, type Found } from './folder.ts';
import { dueAt } from './plan.ts';

function rowsOf(tx: Tx) {
  return tx
    .selectFrom('backups as b')
    .leftJoin('users as u', 'u.id', 'b.asked_by')
    .select([
      'b.name',
      'b.state',
      'b.began_at',
      'b.ended_at',
      'b.part',
      'b.rows',
      'b.files',
      'b.missing',
      'b.fault',
      'b.detail',
      'u.name as by',
    ])
    .orderBy('b.began_at', 'desc')
    .limit(500)
    .execute();
}
type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function wireOf({ name, at, bytes }: Found, row: Row | undefined): BackupWire {
  return {
    name,
    takenAt: at.toISOString(),
    bytes,
    encrypted: name.endsWith('.age'),
    checkedAt: row?.ended_at ?? null,
    rows: row?.rows ?? null,
    files: row?.files ?? null,
    missing: row?.missing ?? null,
    by: row?.by ?? null,
  };
}

async function deviceOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ dev }) => dev,
    () => null,
  );
}

async function settingsOf(
  { folder, at, keep, recipients }: BackupPlan,
  data: string,
): Promise<BackupsWire['settings']> {
  const [there, here] = [await deviceOf(folder), await deviceOf(data)];
  return {
    folder,
    at,
    keep,
    encrypted: recipients.length > 0,
    sameDisk: there !== null && there === here,
    freeBytes: there === null ? null : await freeIn(folder),
  };
}

function failedOf(rows: readonly Row[], newest: Found | undefined): BackupsWire['failed'] {
  const failed = rows.find(({ state }) => state === 'failed');
  const fault = BACKUP_FAULTS.find((one) => one === failed?.fault);
  if (failed === undefined || fault === undefined) return null;
  if (newest !== undefined && newest.at >= new Date(failed.began_at)) return null;
  return { at: failed.ended_at ?? failed.began_at, fault, detail: failed.detail };
}

async function listOf(tx: Tx, plan: BackupPlan, data: string, now: Date): Promise<BackupsWire> {
  const rows = await rowsOf(tx);
  let all: Found[] = [];
  let unreadable: string | null = null;
  try {
    all = await backupsIn(plan.folder);
  } catch (error) {
    unreadable = error instanceof Error ? error.message : '';
  }
  const running = rows.find(({ state }) => state === 'running');
  const lastTry = rows[0] === undefined ? null : new Date(rows[0].began_at);
  return {
    settings: await settingsOf(plan, data),
    nextAt: dueAt(plan.at, now, all[0]?.at ?? null, lastTry).toISOString(),
    running: running === undefined ? null : { beganAt: running.began_at, part: running.part, by: running.by },
    failed:
      unreadable === null
        ? failedOf(rows, all[0])
        : { at: now.toISOString(), fault: 'folder', detail: unreadable },
    backups: all.map((one) =>
      wireOf(
        one,
        rows.find(({ name, state }) => name === one.name && state === 'done'),
      ),
    ),
  };
}

/** What administrators see of backups, and may ask for. */
export function backupRoutes(plan: BackupPlan | null, data: string): readonly Route[] {
  const list = route(backupsList, async ({ tx, now }) =>
    plan === null
      ? { settings: null, nextAt: null, running: null, failed: null, backups: [] }
      : listOf(tx, plan, data, now),
  );
  const make = route(backupsMake, async ({ actor, audit, job }) => {
    if (plan === null) throw new Refusal('not-found', 'The operator has set no folder for backups.');
    await job('backup', { askedBy: actor.id }, 'backup-now');
    audit('backup.asked', { kind: 'backup', id: 'now', team: null });
    return {};
  });
  const download = route(backupsDownload, async ({ audit }, { params }) => {
    const all = plan === null ? [] : await backupsIn(plan.folder);
    // Only a name that stands in the folder: none makes a path of its own.
    const { name, bytes } = found(
      all.find((one) => one.name === params.name),
      'This backup',
    );
    audit('backup.downloaded', { kind: 'backup', id: name, team: null }, { bytes });
    const file = createReadStream(join(plan?.folder ?? '', name));
    return { type: 'application/octet-stream', name, bytes: asWeb(file) };
  });
  return [list, make, download];
}

function asWeb(file: Readable): globalThis.ReadableStream<Uint8Array<ArrayBuffer>> {
  // Node's stream is the browser's by another name.
  return ReadableStream.from(file) as unknown as globalThis.ReadableStream<Uint8Array<ArrayBuffer>>;
}
