import { type Command, InvalidArgumentError } from 'commander';
import { run } from '../fault.ts';
import { withServer } from '../server-options.ts';
import type { MakeOptions } from '../work/bundle.ts';
import type { VerifyOptions } from '../work/bundle-verify.ts';

function root(text: string): string {
  if (!/^[0-9a-f]{64}$/i.test(text))
    throw new InvalidArgumentError('Give a root hash: 64 hexadecimal digits.');
  return text.toLowerCase();
}

/** `safeconduct bundle CASE -o FILE` and `safeconduct bundle verify FILE`: a whole case, taken out and checked offline. */
export function bundle(program: Command): void {
  const making = program
    .command('bundle')
    .description('a whole case as one ZIP that anybody can check offline')
    // Not required by commander: it would ask for them before `bundle verify` too.
    .argument('<case>', 'the id of the case, as it stands in its address on the desk')
    .option('-o, --out <file>', 'where to write (- for standard output)')
    .option('--purpose <words>', 'what it is for; it is recorded')
    .option('--recipient <words>', 'who gets it; it is recorded', '')
    .option(
      '--basis <basis>',
      'no_personal_data, consent_recorded, vital_interest or legal_obligation; it is recorded',
    );
  withServer(making).action((of: string, options: MakeOptions) =>
    run(async () => (await import('../work/bundle.ts')).work(of, options)),
  );
  making
    .command('verify')
    .description('check a bundle with nothing but the file: 0 it holds, 1 it does not')
    .argument('<file>', 'the ZIP')
    .option('--root <hash>', 'the root hash that you were told by another way', root)
    .option('--json', 'as JSON: { ok, … }')
    .action((path: string, options: VerifyOptions) =>
      run(async () => (await import('../work/bundle-verify.ts')).work(path, options)),
    );
}
