import { type Command, Option } from 'commander';
import { run } from '../fault.ts';
import { day, locale } from '../options.ts';
import { withServer } from '../server-options.ts';
import { BASES, FORMATS, type Options } from '../work/file-options.ts';

/** `safeconduct file INCIDENT`: the case file, from sheets without a server, or from a server. */
export function file(program: Command): void {
  const command = program
    .command('file')
    .description('make the case file of an incident, from sheets (no server needed) or from a server')
    .argument('<incident>', 'code of the incident')
    .option('--claims <claims.csv>', 'make it from these sheets')
    .option('--reports <reports.csv>', 'the reports that the claims stand in')
    .option('--as-of <day>', 'as known on that day (YYYY-MM-DD)', day)
    .addOption(
      new Option('--format <format>', 'format of the paper; huridocs, ftm and hxl are for other systems')
        .choices(FORMATS)
        .default('md'),
    )
    .option('--out <file>', 'where to write it; standard output if left out')
    .option('--lang <locale>', 'language of the paper: en, ko or zh-Hans', locale, 'en')
    .option('--purpose <words>', 'why it leaves the server; goes on record')
    .option('--recipient <words>', 'to whom it goes; goes on record', '')
    .addOption(new Option('--basis <basis>', 'on what basis it leaves; goes on record').choices(BASES))
    .option('--json', 'tell as JSON what was written (shape in cli/README.md)');
  withServer(command).action((code: string, options: Options) =>
    run(async () => (await import('../work/file.ts')).work(code, options)),
  );
}
