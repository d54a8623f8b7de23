import type { Command } from 'commander';
import { run } from '../fault.ts';
import type { MakeOptions, VerifyOptions } from '../work/backup.ts';

const collect = (one: string, before: string[]): string[] => [...before, one];

const WHERE = `
Settings are read from the environment as "start" reads them: DATABASE_URL, or SAFECONDUCT_DATA for the bundled
database. The server may go on running. Sessions, one-time links and rate limits are not in a backup.`;

/** `safeconduct backup FILE` and `safeconduct backup verify FILE`. */
export function backup(program: Command): void {
  const command = program
    .command('backup')
    .description('write everything to one file, and read it again to see that it is whole')
    .argument('<file>', 'where to; it must not be there yet')
    .option(
      '--recipient <age1...>',
      'encrypt to this age recipient; may be given more than once',
      collect,
      [],
    )
    .option('--passphrase-file <file>', 'encrypt with the passphrase in this file (- for standard input)')
    .option('--json', 'as JSON (shape in cli/README.md)')
    .addHelpText('after', WHERE)
    .action((path: string, options: MakeOptions) =>
      run(async () => (await import('../work/backup.ts')).make(path, options)),
    );
  command
    .command('verify')
    .description('read a backup to its end and say what is in it; needs no database')
    .argument('<file>', 'the backup')
    .option('--identity-file <file>', 'age identities (AGE-SECRET-KEY-...), one a line')
    .option('--passphrase-file <file>', 'the passphrase that it was encrypted with (- for standard input)')
    .option('--json', 'as JSON (shape in cli/README.md)')
    // The parent has options of the same names, and would take them.
    .action((path: string, _: unknown, verb: Command) =>
      run(async () => (await import('../work/backup.ts')).check(path, verb.optsWithGlobals<VerifyOptions>())),
    );
}
