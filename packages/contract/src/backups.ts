import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant } from './shared.ts';

/** Backups that the server makes into the operator's folder. Restoring is for the command line, with the server stopped. */

/** A backup in the folder. What is null is not known here: the file was put there by somebody else. */
export const BackupWire = z.object({
  name: z.string(),
  takenAt: Instant,
  bytes: z.number().int(),
  encrypted: z.boolean(),
  /** When it had been read to its end after it was written. */
  checkedAt: Instant.nullable(),
  rows: z.number().int().nullable(),
  files: z.number().int().nullable(),
  /** Originals that the disk had lost already. */
  missing: z.number().int().nullable(),
  /** Who asked for it; null: the clock, or nobody knows. */
  by: z.string().nullable(),
});
export type BackupWire = z.infer<typeof BackupWire>;

/** Why one could not be made. */
export const BACKUP_FAULTS = ['space', 'folder', 'read-back', 'interrupted', 'refused', 'other'] as const;

export const BackupsWire = z.object({
  /** Null where the operator has set no folder. */
  settings: z
    .object({
      folder: z.string(),
      /** Time of day in UTC, `HH:MM`. */
      at: z.string(),
      keep: z.object({ daily: z.number().int(), weekly: z.number().int(), monthly: z.number().int() }),
      encrypted: z.boolean(),
      /** The folder is on the disk that holds the data: one broken disk takes both. */
      sameDisk: z.boolean(),
      freeBytes: z.number().int().nullable(),
    })
    .nullable(),
  nextAt: Instant.nullable(),
  running: z.object({ beganAt: Instant, part: z.number(), by: z.string().nullable() }).nullable(),
  /** The last that could not be made, if none was made since. */
  failed: z.object({ at: Instant, fault: z.enum(BACKUP_FAULTS), detail: z.string() }).nullable(),
  backups: z.array(BackupWire),
});
export type BackupsWire = z.infer<typeof BackupsWire>;

export const backupsList = endpoint({
  id: 'backups.list',
  method: 'GET',
  path: '/api/1/backups',
  may: 'backups.manage',
  summary: 'Backups in the folder, what is next, and what went wrong',
  ok: BackupsWire,
});

export const backupsMake = endpoint({
  id: 'backups.make',
  method: 'POST',
  path: '/api/1/backups',
  may: 'backups.manage',
  summary: 'Ask for a backup now; it is made beside everything else',
  ok: z.object({}),
  status: 202,
});

export const backupsDownload = endpoint({
  id: 'backups.download',
  method: 'POST',
  path: '/api/1/backups/:name/file',
  may: 'backups.manage',
  summary: 'A backup as a file; that it left is recorded',
  params: z.object({ name: z.string().max(100) }),
  raw: true,
});
