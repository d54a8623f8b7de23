import { type Command, InvalidArgumentError } from 'commander';
import { run } from '../fault.ts';
import type { CompareOptions, ParseOptions, ScreenOptions } from '../work/names.ts';

function bits(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0 || value > 60)
    throw new InvalidArgumentError('Give bits as a number from 0 to 60.');
  return value;
}

function country(text: string): string {
  if (!/^[A-Za-z]{2}$/.test(text))
    throw new InvalidArgumentError('Give a country as two letters, such as KP.');
  return text.toUpperCase();
}

const work = async () => import('../work/names.ts');

/** `safeconduct names compare|parse|screen`: one person, many spellings; no server needed. */
export function names(program: Command): void {
  const verb = program
    .command('names')
    .description('compare, read and screen names across scripts; a name alone identifies nobody');
  verb
    .command('compare')
    .description('how much two written names say for being one name, in bits, and why')
    .argument('[a]', 'a name in any script')
    .argument('[b]', 'another')
    .option(
      '--pairs <file.tsv>',
      'one pair a line, tab between; writes the bits of each, - reads standard input',
    )
    .option('--country <code>', 'where the names were written down, such as KP, KR or CN', country)
    .option('--json', 'as JSON (shape in cli/README.md)')
    .action((a: string | undefined, b: string | undefined, options: CompareOptions) =>
      run(async () => (await work()).compare(a, b, options)),
    );
  verb
    .command('parse')
    .description('what a written name may stand for: order, syllables, spelling system, Hangul forms')
    .argument('<name>', 'a name in any script')
    .option('--country <code>', 'where the name was written down', country)
    .option('--json', 'as JSON (shape in cli/README.md)')
    .action((name: string, options: ParseOptions) => run(async () => (await work()).parse(name, options)));
  verb
    .command('screen')
    .description('which names of a list a file of names may be, best first')
    .argument('<file>', 'one name a line, - reads standard input')
    .requiredOption('--in <list.csv>', 'the list: a column "name", or the first column')
    .option('--least <bits>', 'candidates from so many bits', bits, 8)
    .option('--most <n>', 'candidates for each name', (text) => Math.max(1, Math.trunc(bits(text))), 10)
    .option('--country <code>', 'where the names were written down', country)
    .option('--json', 'one JSON line a name (shape in cli/README.md)')
    .action((file: string, options: ScreenOptions) =>
      run(async () => (await work()).screenFile(file, options)),
    );
}
