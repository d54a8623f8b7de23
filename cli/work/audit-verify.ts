import { checkTrail, type Verdict } from '@safeconduct/documents/trail/index.ts';
import { InputFault } from '../fault.ts';
import { printJson } from '../files.ts';
import { linesOf, pieces, running, sha256 } from '../lines.ts';

export type VerifyOptions = { readonly from?: string; readonly json?: true };

async function check(path: string, noted: string | undefined): Promise<Verdict> {
  const { line, end } = checkTrail({ sha256, running, ...(noted === undefined ? {} : { noted }) });
  let whole = true;
  for await (const { bytes, ended } of linesOf(pieces(path))) {
    whole = ended;
    const fault = line(bytes);
    if (fault !== null) return fault;
  }
  return end(whole);
}

function words(verdict: Verdict): string {
  if (!verdict.ok) return `The trail does not hold. Line ${verdict.line}: ${verdict.words}.\n`;
  const { from, to, count, hidden, unproven, head } = verdict;
  const shown = hidden === 0 ? '' : ` ${hidden} of them are not shown, and stand there as hashes.`;
  const given =
    unproven === 0 ? '' : ` ${unproven} of those are of the first version, whose hash is taken as given.`;
  return `The trail holds: ${count} entries, ${from} to ${to}.${shown}${given}\nHead: ${to}:${head}\n`;
}

/** Whether an exported trail holds, with nothing but the file. */
export async function work(path: string, options: VerifyOptions): Promise<void> {
  const verdict = await check(path, options.from).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error) throw new InputFault(`${path}: ${error.message}`);
    throw error;
  });
  if (options.json) printJson({ version: 1, ...verdict });
  else (verdict.ok ? process.stdout : process.stderr).write(words(verdict));
  if (!verdict.ok) process.exitCode = 1;
}
