import { checkLaw, loadLaw } from '@safeconduct/law/index.ts';
import { WorkFault } from '../fault.ts';
import { printJson } from '../files.ts';
import { lawFolder, withLawFiles } from './law-folder.ts';

export type VerifyOptions = { readonly on?: string; readonly data?: string; readonly json?: true };

export async function work(options: VerifyOptions): Promise<void> {
  const law = withLawFiles(lawFolder(options.data), loadLaw);
  const on = options.on ?? new Date().toISOString().slice(0, 10);
  const issues = checkLaw(law, on);
  const failed = issues.filter(({ level }) => level === 'fail').length;
  if (options.json) {
    printJson({
      version: 1,
      on,
      asOf: law.asOf,
      status: law.status.size,
      procedures: law.procedures.size,
      failed,
      issues,
    });
  } else {
    for (const { level, file, record, what } of issues) {
      process.stdout.write(`${level === 'fail' ? 'Wrong' : 'Look'}: ${file}, ${record}: ${what}\n`);
    }
    process.stdout.write(
      `${law.states.size} states, ${law.status.size} statuses, ${law.procedures.size} acceptances; ${failed} wrong, ${issues.length - failed} to look at.\n`,
    );
  }
  if (failed > 0) throw new WorkFault('the law’s data do not hold together');
}
