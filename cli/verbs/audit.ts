import { type Command, InvalidArgumentError } from 'commander';
import { run } from '../fault.ts';
import { withServer } from '../server-options.ts';
import type { ExportOptions } from '../work/audit-export.ts';
import type { VerifyOptions } from '../work/audit-verify.ts';

function head(text: string): string {
  const found = /^(?:\d+:)?([0-9a-f]{64})$/i.exec(text)?.[1];
  if (found === undefined)
    throw new InvalidArgumentError('Give a head as it was printed: 64 hexadecimal digits.');
  return found.toLowerCase();
}

function entry(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('Give the number of an entry.');
  return Number(text);
}

/** `safeconduct audit export FILE` and `safeconduct audit verify FILE`: the trail, taken out and checked offline. */
export function audit(program: Command): void {
  const group = program.command('audit').description('the audit trail: take it out, check it offline');
  const taking = group
    .command('export')
    .description('write the trail of a server as JSON lines; entries you may not read as hashes alone')
    .argument('<file>', 'where to write (- for standard output)')
    .option('--after <entry>', 'begin after this entry, to go on where an earlier export ended', entry);
  withServer(taking).action((path: string, options: ExportOptions) =>
    run(async () => (await import('../work/audit-export.ts')).work(path, options)),
  );
  group
    .command('verify')
    .description('recompute every hash of an exported trail, with no server: 0 it holds, 1 it does not')
    .argument('<file>', 'the export (- for standard input)')
    .option('--from <head>', 'a head noted earlier, which must still stand in the trail', head)
    .option('--json', 'as JSON: { ok, … }')
    .action((path: string, options: VerifyOptions) =>
      run(async () => (await import('../work/audit-verify.ts')).work(path, options)),
    );
}
