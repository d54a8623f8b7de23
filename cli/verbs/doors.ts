import type { Command } from 'commander';
import { run } from '../fault.ts';
import { day, locale } from '../options.ts';
import type { Options } from '../work/doors.ts';

/** `safeconduct doors --state CHN --to PRK --on 2012-02-08`: what binds the state, and which doors are open. */
export function doors(program: Command): void {
  program
    .command('doors')
    .description('what binds a state on a day, which procedures are open and why, and what to ask next')
    .requiredOption('--state <state>', 'the state that holds people: CHN, CN or a name')
    .option('--to <state>', 'the state to which they may be sent')
    .requiredOption('--on <day>', 'the day whose law is asked for (YYYY-MM-DD)', day)
    .option('--facts <file.json>', 'facts of the case, as cli/README.md describes')
    .option('--now <instant>', 'the moment from which clocks count, such as 2012-02-08T09:00:00Z')
    .option('--lang <locale>', 'language: en, ko or zh-Hans', locale, 'en')
    .option('--json', 'as JSON (shape in cli/README.md)')
    .action((options: Options) => run(async () => (await import('../work/doors.ts')).work(options)));
}
