import { flushCompileCache } from 'node:module';
import type { Command } from 'commander';
import { OperatorFault } from '../../server/platform/fault.ts';

/** Milliseconds after the start, when nobody waits for us. */
const KEEP_AFTER = 3000;

/** `safeconduct start`: runs the server until a signal. Exit code 2: something outside must be put right first. */
export function start(program: Command): void {
  program
    .command('start')
    .description('run the server; settings are read from the environment')
    .addHelpText(
      'after',
      `
Environment:
  PORT              port to listen on (4180)
  HOST              address to listen on (127.0.0.1)
  PUBLIC_URL        address of the desk as browsers see it, behind a proxy
  TRUST_PROXY       1 if a proxy of yours sets X-Forwarded-For
  DATABASE_URL      a PostgreSQL of your own, 16 or newer; unset: the bundled one
  DATABASE_APP_URL  the same by a login for requests only; unset: made at start
  SAFECONDUCT_DATA  where the bundled database and files are kept (./.data)
  SAFECONDUCT_DESK  off: serve the API alone, without the desk (on)
  SAFECONDUCT_BACKUPS            folder for a backup a day (none)
  SAFECONDUCT_BACKUP_AT          time of day in UTC (02:30)
  SAFECONDUCT_BACKUP_KEEP        how many days, weeks, months (7d,4w,12m)
  SAFECONDUCT_BACKUP_RECIPIENTS  age recipients, with commas between (in clear)
  LOG_LEVEL         fatal, error, warn, info, debug or silent (info)`,
    )
    .action(async () => {
      try {
        const { main } = await import('../../server/main.ts');
        await main();
        // Also for a server that will be killed: else only an end in order keeps what was compiled.
        setTimeout(flushCompileCache, KEEP_AFTER).unref();
      } catch (error) {
        if (!(error instanceof OperatorFault)) throw error;
        process.stderr.write(`${error.message}\n`);
        process.exit(2);
      }
    });
}
