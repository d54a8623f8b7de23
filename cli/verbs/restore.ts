import type { Command } from 'commander';
import { run } from '../fault.ts';
import type { Options } from '../work/restore.ts';

/** `safeconduct restore FILE`: a backup into an empty installation, or in place of what is there. */
export function restore(program: Command): void {
  program
    .command('restore')
    .description('put a backup into an empty installation; all of it, or nothing')
    .argument('<file>', 'the backup')
    .option(
      '--replace <file>',
      'where there is something already: back that up to this file, then replace it',
    )
    .option('--yes', 'with --replace: do not ask')
    .option('--identity-file <file>', 'age identities (AGE-SECRET-KEY-...), one a line')
    .option('--passphrase-file <file>', 'the passphrase that it was encrypted with (- for standard input)')
    .option('--json', 'as JSON (shape in cli/README.md)')
    .addHelpText(
      'after',
      `
Stop the server first. Settings are read from the environment as "start" reads them; the database may be another
one than the backup was made of, bundled or your own. An older backup is brought up to this version.`,
    )
    .action((path: string, options: Options) =>
      run(async () => (await import('../work/restore.ts')).work(path, options)),
    );
}
