import { resolve } from 'node:path';
import { z } from 'zod';
import { type HelperSettings, readHelper } from './helper.ts';
import { type BackupPlan, readPlan } from './backup/plan.ts';
import { type MailSettings, readMail } from './mail/settings.ts';

/** What the operator can set. Only this file (and main.ts) reads the environment. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4180),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_APP_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SAFECONDUCT_DATA: z.string().min(1).default('./.data'),
  SAFECONDUCT_KEY: z.string().optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  SAFECONDUCT_DESK: z.enum(['on', 'off']).default('on'),
  SAFECONDUCT_BACKUPS: z.string().optional(),
  SAFECONDUCT_BACKUP_AT: z.string().optional(),
  SAFECONDUCT_BACKUP_KEEP: z.string().optional(),
  SAFECONDUCT_BACKUP_RECIPIENTS: z.string().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().optional(),
  SAFECONDUCT_HELPER_URL: z.string().optional(),
  SAFECONDUCT_HELPER_MODEL: z.string().max(200).optional(),
  SAFECONDUCT_HELPER_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | undefined;
  /** The login that answers requests, where ours may not be made by the role in DATABASE_URL. */
  readonly databaseAppUrl: string | undefined;
  readonly data: string;
  /** 32 bytes in base64, by which codes of the second step are sealed; without it a file of the data folder. */
  readonly key: string | undefined;
  readonly publicUrl: URL | undefined;
  readonly trustProxy: boolean;
  /** False: the API alone, without the desk's pages. */
  readonly desk: boolean;
  /** The mail server; without one, reminders are shown in the desk alone. */
  readonly mail: MailSettings | undefined;
  /** A language model that may add proposals; by default there is none. */
  readonly helper: HelperSettings | undefined;
  /** Backups by the clock; null where no folder is set for them. */
  readonly backups: BackupPlan | null;
  readonly logLevel: string;
};

export type ConfigRead = { ok: true; config: Config } | { ok: false; faults: string[] };

/** Reads the settings; empty values count as unset, as container tools like to pass them. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): ConfigRead {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    return {
      ok: false,
      faults: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    };
  }
  const set = parsed.data;
  const mail = readMail(set.SMTP_URL, set.MAIL_FROM);
  if (!mail.ok) return mail;
  const helper = readHelper(
    set.SAFECONDUCT_HELPER_URL,
    set.SAFECONDUCT_HELPER_MODEL,
    set.SAFECONDUCT_HELPER_KEY,
  );
  if (!helper.ok) return helper;
  const backups = readPlan(
    set.SAFECONDUCT_BACKUPS,
    set.SAFECONDUCT_BACKUP_AT,
    set.SAFECONDUCT_BACKUP_KEEP,
    set.SAFECONDUCT_BACKUP_RECIPIENTS,
  );
  if (!backups.ok) return backups;
  return {
    ok: true,
    config: {
      port: set.PORT,
      host: set.HOST,
      databaseUrl: set.DATABASE_URL,
      databaseAppUrl: set.DATABASE_APP_URL,
      data: resolve(set.SAFECONDUCT_DATA),
      key: set.SAFECONDUCT_KEY,
      publicUrl: set.PUBLIC_URL === undefined ? undefined : new URL(set.PUBLIC_URL),
      trustProxy: set.TRUST_PROXY === '1',
      desk: set.SAFECONDUCT_DESK === 'on',
      mail: mail.mail,
      helper: helper.helper,
      backups: backups.plan,
      logLevel: set.LOG_LEVEL,
    },
  };
}
