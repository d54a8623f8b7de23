import { FORMS } from '@safeconduct/documents/forms/model.ts';
import { type Command, Option } from 'commander';
import { run } from '../fault.ts';
import { day, locale } from '../options.ts';
import { withServer } from '../server-options.ts';
import type { Options } from '../work/draft.ts';
import { BASES } from '../work/file-options.ts';

/** `safeconduct draft INCIDENT --form wgad --out FILE`: a paper for one reader, from sheets or from a server. */
export function draft(program: Command): void {
  const command = program
    .command('draft')
    .description(
      'draft a paper for one reader: appeal, form, letter, statement; says what is missing and left out',
    )
    .argument('<incident>', 'code or id of the incident, or a sheet of claims (.csv)')
    .addOption(new Option('--form <form>', 'which paper').choices(FORMS).makeOptionMandatory())
    .requiredOption('--out <file>', 'where to write it: .pdf, .docx, .html, .txt or .md')
    .option('--claims <claims.csv>', 'make it from these sheets, without a server')
    .option('--reports <reports.csv>', 'the reports that the claims stand in')
    .option('--person <code>', 'the person, for forms that are one a person')
    .option('--language, --lang <locale>', 'language of the paper: en, ko or zh-Hans', locale, 'en')
    .option('--to <addressee>', 'to whom it goes', '')
    .option('--state <state>', 'the state that holds people, where the incident does not say')
    .option('--destination <state>', 'the state to which they may be sent, where the incident does not say')
    .option(
      '--identities <file.json>',
      'names, persons, consents and who submits, as cli/README.md describes; they stay on this machine',
    )
    .option('--as-of <day>', 'as known on that day (YYYY-MM-DD)', day)
    .option('--purpose <words>', 'why it leaves the server; goes on record')
    .addOption(new Option('--basis <basis>', 'on what basis it leaves; goes on record').choices(BASES))
    .option('--json', 'tell as JSON what was written (shape in cli/README.md)');
  withServer(command).action((incident: string, options: Options) =>
    run(async () => (await import('../work/draft.ts')).work(incident, options)),
  );
}
