import type { Command } from 'commander';
import { run } from '../fault.ts';
import { published } from '../options.ts';
import type { Options } from '../work/read.ts';

/** `safeconduct read FILE`: the claims that the reader proposes, without a server. */
export function read(program: Command): void {
  program
    .command('read')
    .description(
      'propose the claims in a report: text, HTML, DOCX, PDF with text, or e-mail; no server needed',
    )
    .argument('<file>', 'the report, or - for standard input')
    .option('--published <date>', 'day of publication (YYYY-MM-DD, YYYY-MM or YYYY)', published)
    .option('--publisher <name>', 'who publishes it')
    .option('--title <title>', 'its title')
    .option('--language <code>', 'its language, if it is not found rightly')
    .option('--all', 'circumstances too that another claim already carries')
    .option('--json', 'as JSON (shape in cli/README.md)')
    .action((path: string, options: Options) =>
      run(async () => (await import('../work/read.ts')).work(path, options)),
    );
}
