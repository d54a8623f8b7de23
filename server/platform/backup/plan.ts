import { resolve } from 'node:path';

/** What the operator wants of backups by the clock. */
export type BackupPlan = {
  readonly folder: string;
  /** Time of day in UTC, `HH:MM`. */
  readonly at: string;
  /** For how many of the last days, weeks and months that have one the newest stays. */
  readonly keep: { readonly daily: number; readonly weekly: number; readonly monthly: number };
  /** age recipients; none: backups are in clear. */
  readonly recipients: readonly string[];
};

export type PlanRead = { ok: true; plan: BackupPlan | null } | { ok: false; faults: string[] };

const KEEP = /^(\d{1,3})d,(\d{1,3})w,(\d{1,3})m$/;

/** Reads the settings for backups; all are empty where SAFECONDUCT_BACKUPS is. */
export function readPlan(
  folder: string | undefined,
  at = '02:30',
  keep = '7d,4w,12m',
  recipients = '',
): PlanRead {
  if (folder === undefined) return { ok: true, plan: null };
  const [, daily, weekly, monthly] = KEEP.exec(keep.replaceAll(' ', '')) ?? [];
  const to = recipients
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const faults = [
    ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(at)
      ? []
      : ['SAFECONDUCT_BACKUP_AT: give a time of day in UTC, such as 02:30']),
    ...(daily === undefined
      ? ['SAFECONDUCT_BACKUP_KEEP: give days, weeks and months, such as 7d,4w,12m']
      : []),
    ...(to.every((one) => /^age1[0-9a-z]{10,}$/.test(one))
      ? []
      : ['SAFECONDUCT_BACKUP_RECIPIENTS: give age recipients (age1...), with commas between']),
  ];
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    plan: {
      folder: resolve(folder),
      at,
      keep: { daily: Number(daily), weekly: Number(weekly), monthly: Number(monthly) },
      recipients: to,
    },
  };
}
