import type { Command } from 'commander';
import { run } from '../fault.ts';
import { type ServerOptions, withServer } from '../server-options.ts';
import type { Options } from '../work/import.ts';

const collect = (value: string, before: readonly string[]) => [...before, value];

/** `safeconduct import SHEETS... --case ID --server URL`: sheets into a case, all or nothing; `import-undo` takes it back. */
export function importVerb(program: Command): void {
  const command = program
    .command('import')
    .description('put sheets (CSV, TSV, XLSX) into a case on a server, all or nothing')
    .argument('<sheets...>', 'files; what each holds is known by its headers')
    .option('--reports <file>', 'one more file, that of the reports that claims stand in')
    .requiredOption('--case <id>', 'the case')
    .option('--map <file>', 'what the sheets are and which column is what, as JSON (shape in cli/README.md)')
    .option(
      '--set <field=value>',
      'a field that no column holds, such as incident_id=I-0001; repeatable',
      collect,
      [],
    )
    .option('--dry-run', 'tell what would change, and change nothing')
    .option('--json', 'as JSON (shape in cli/README.md)');
  withServer(command).action((paths: string[], options: Options) =>
    run(async () => (await import('../work/import.ts')).work(paths, options)),
  );
  const undo = program
    .command('import-undo')
    .description('take back a whole import, if nobody has built on it since')
    .argument('<id>', 'the import, as `import` told it');
  withServer(undo).action((id: string, options: ServerOptions) =>
    run(async () => (await import('../work/import.ts')).undo(id, options)),
  );
}
