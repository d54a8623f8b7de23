import type { Command } from 'commander';
import { run } from '../fault.ts';
import { day } from '../options.ts';
import type { UpdateOptions } from '../work/law-update.ts';
import type { VerifyOptions } from '../work/law-verify.ts';

/** `safeconduct law update FILE` and `safeconduct law verify`: the data on which the law engine rests. */
export function lawData(program: Command): void {
  const law =
    program.commands.find((command) => command.name() === 'law') ??
    program.command('law').description('the law’s data: check them, bring them up to date');
  law
    .command('update')
    .description(
      'read the UN depositary’s XML of one treaty (IV-16.en.xml ...) from a file and show what differs from our data; nothing is fetched',
    )
    .argument('<file>', 'the XML as published')
    .option('--instrument <id>', 'the instrument, where neither file name nor title tells (CED, CAT ...)')
    .option('--write', 'take the differences over into data/law, where nothing is left to settle')
    .option('--as-of <day>', 'day on which the file was fetched; needed to write', day)
    .option('--data <folder>', 'the data, if not the ones that came with the program')
    .option('--json', 'as JSON')
    .action((path: string, options: UpdateOptions) =>
      run(async () => (await import('../work/law-update.ts')).work(path, options)),
    );
  law
    .command('verify')
    .description('check that the law’s data hang together: sources, dates, party counts, forms, contacts')
    .option('--on <day>', 'day by which contacts are judged; today unless given', day)
    .option('--data <folder>', 'the data, if not the ones that came with the program')
    .option('--json', 'as JSON')
    .action((options: VerifyOptions) =>
      run(async () => (await import('../work/law-verify.ts')).work(options)),
    );
}
