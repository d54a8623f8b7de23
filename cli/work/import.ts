import { importsRun } from '@safeconduct/contract/exchange.ts';
import { InputFault } from '../fault.ts';
import { printJson, progress, readText } from '../files.ts';
import { onServer } from '../server.ts';
import type { ServerOptions } from '../server-options.ts';

export type Options = ServerOptions & {
  readonly reports: string;
  readonly case: string;
  readonly dryRun?: true;
  readonly json?: true;
};

export async function work(claimsPath: string, options: Options): Promise<void> {
  if (!/^[0-9a-f-]{36}$/i.test(options.case))
    throw new InputFault('--case takes the id of a case, as it stands in its address on the desk');
  const body = {
    caseId: options.case,
    reports: await readText(options.reports),
    claims: await readText(claimsPath),
    dryRun: options.dryRun === true,
  };
  progress(options.dryRun ? 'Trying the import; nothing will be changed ...' : 'Importing ...');
  const done = await onServer(options, (call) => call(importsRun, { body }));
  if (options.json) printJson({ version: 1, dryRun: body.dryRun, ...done });
  if (done.errors.length > 0) {
    const paths = { reports: options.reports, claims: claimsPath };
    const lines = done.errors
      .slice(0, 20)
      .map(({ sheet, line, column, message }) => `  ${paths[sheet]}:${line}: ${column}: ${message}`);
    throw new InputFault(
      `nothing was imported; the sheets have ${done.errors.length} faults:\n${lines.join('\n')}`,
    );
  }
  if (options.json) return;
  const tell = (what: string, { added, changed, same }: typeof done.claims) =>
    `${what}: ${added} added, ${changed} changed, ${same} the same`;
  const added = done.incidents.filter((incident) => incident.added).map(({ code }) => code);
  process.stdout.write(`${tell('reports', done.reports)}\n${tell('claims', done.claims)}\n`);
  process.stdout.write(
    `incidents: ${done.incidents.length}${added.length > 0 ? `, new: ${added.join(', ')}` : ''}\n`,
  );
  if (body.dryRun) process.stdout.write('This was a dry run: nothing was changed.\n');
}
