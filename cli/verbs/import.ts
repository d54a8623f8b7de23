import type { Command } from 'commander';
import { run } from '../fault.ts';
import { withServer } from '../server-options.ts';
import type { Options } from '../work/import.ts';

/** `safeconduct import CLAIMS.csv --reports REPORTS.csv --case ID --server URL`: sheets into a case, all or nothing. */
export function importVerb(program: Command): void {
  const command = program
    .command('import')
    .description('put sheets of reports and claims into a case on a server, all or nothing')
    .argument('<claims.csv>', 'the claims')
    .requiredOption('--reports <reports.csv>', 'the reports that the claims stand in')
    .requiredOption('--case <id>', 'the case')
    .option('--dry-run', 'tell what would change, and change nothing')
    .option('--json', 'as JSON (shape in cli/README.md)');
  withServer(command).action((path: string, options: Options) =>
    run(async () => (await import('../work/import.ts')).work(path, options)),
  );
}
