import type { Command } from 'commander';
import { run } from '../fault.ts';
import type { Options } from '../work/law-check.ts';

/** `safeconduct law …`: the law data and the engine, tried against files. */
export function law(program: Command): void {
  const group = program.command('law').description('the law data and the engine, tried against files');
  group
    .command('check')
    .description('door tests and decided cases beside what the engine says, row by row')
    .option('--tests <file.csv>', 'door tests: id, detaining, destination, date, person, expect_…')
    .option(
      '--cases <file.csv>',
      'decided cases: id, body, number, date, respondent, facts, provisions, expect_…',
    )
    .option('--json', 'as JSON: { doors: { agree, of }, cases: { agree, of }, … }')
    .action((options: Options) => run(async () => (await import('../work/law-check.ts')).work(options)));
}
