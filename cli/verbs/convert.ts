import type { Command } from 'commander';
import { run } from '../fault.ts';
import type { Options } from '../work/convert.ts';

/** `safeconduct convert FILE --out FOLDER`: a file of Uwazi, ODK or Kobo as our sheets, without a server. */
export function convert(program: Command): void {
  program
    .command('convert')
    .description(
      'a file of Uwazi, ODK Central or KoboToolbox (CSV, ZIP, JSON, XML, XLSX) as our sheets; no server needed',
    )
    .argument('<file>', 'the file, or - for standard input')
    .requiredOption('--out <folder>', 'where to write the sheets, and not-taken.csv')
    .option('--incident <code>', 'incident that the rows belong to, where the file names none')
    .option('--publisher <name>', 'who published, where the file does not say')
    .option('--language <code>', 'language of the answers')
    .option('--form <file>', 'the form (XLSForm) of submissions: questions and choices by its labels')
    .option('--labels <code>', 'language of the labels that are wanted: en, ko, zh-Hans ...', 'en')
    .option(
      '--field <field=what>',
      'what a field is: count_detained, place_held ..., title, publication_date, or nothing for text only; again for more',
      (given: string, all: readonly string[]) => [...all, given],
      [] as readonly string[],
    )
    .option('--json', 'tell as JSON what was written (shape in cli/README.md)')
    .action((path: string, options: Options) =>
      run(async () => (await import('../work/convert.ts')).work(path, options)),
    );
}
