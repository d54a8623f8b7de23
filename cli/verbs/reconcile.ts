import type { Command } from 'commander';
import { run } from '../fault.ts';
import { day, locale } from '../options.ts';
import type { Options } from '../work/reconcile.ts';

/** `safeconduct reconcile CLAIMS.csv --reports REPORTS.csv`: what is known, without a server. */
export function reconcile(program: Command): void {
  program
    .command('reconcile')
    .description(
      'what is known, how many, by whose account: findings from sheets of claims; no server needed',
    )
    .argument('<claims.csv>', 'the claims')
    .requiredOption('--reports <reports.csv>', 'the reports that the claims stand in')
    .option('--incident <id>', 'one incident only')
    .option('--as-of <day>', 'what was known on that day (YYYY-MM-DD)', day)
    .option('--lang <locale>', 'language of the sentences: en, ko or zh-Hans', locale, 'en')
    .option('--json', 'as JSON (shape in cli/README.md)')
    .action((path: string, options: Options) =>
      run(async () => (await import('../work/reconcile.ts')).work(path, options)),
    );
}
