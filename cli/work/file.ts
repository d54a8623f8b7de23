import { createHash } from 'node:crypto';
import { reconcile } from '@safeconduct/claims/reconcile/index.ts';
import { exportsMake } from '@safeconduct/contract/exchange.ts';
import { incidentsList } from '@safeconduct/contract/incidents.ts';
import { makeFor } from '@safeconduct/documents/elsewhere/make.ts';
import { caseFileInput } from '@safeconduct/documents/incident/index.ts';
import { caseFile } from '@safeconduct/documents/index.ts';
import { renderPaper } from '../../server/platform/paper-formats.ts';
import { InputFault } from '../fault.ts';
import { printJson, progress, writeOutput } from '../files.ts';
import { onServer } from '../server.ts';
import { incidentsOf, readSheets } from '../sheets.ts';
import { type Format, isBinary, isElsewhere, type Options } from './file-options.ts';

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');

/** States as the codes of incidents begin with them, `CN-KP-2012-02`; blank where they do not. */
function statesOf(code: string) {
  const [, returningState = '', receivingState = ''] = /^([A-Z]{2})-([A-Z]{2})(?:-|$)/.exec(code) ?? [];
  return { returningState, receivingState };
}

async function fromSheets(code: string, options: Options, format: Format): Promise<Uint8Array> {
  const { claims: claimsPath, reports: reportsPath, lang } = options;
  if (claimsPath === undefined || reportsPath === undefined)
    throw new InputFault('--claims and --reports go together');
  const [incident] = incidentsOf(await readSheets(claimsPath, reportsPath), code);
  if (incident === undefined) throw new InputFault(`there is no incident ${code} in the sheets`);
  const { claims, reports } = incident;
  const findings = reconcile({ claims, reports, asOf: options.asOf ?? null });
  const source = {
    incident: { id: code, title: code, ...statesOf(code) },
    generatedOn: new Date().toISOString().slice(0, 10),
    claims,
    reports,
    findings,
  };
  if (isElsewhere(format)) {
    const out = { source, persons: [], codes: new Map<string, string>(), space: '' };
    return makeFor(format, [out], { locale: lang, name: code, day: source.generatedOn, sha1 }).bytes;
  }
  return (await renderPaper(caseFile(caseFileInput(source, lang), lang), format)).bytes;
}

function fromServer(code: string, options: Options, format: Format): Promise<Uint8Array> {
  const { purpose, recipient, basis, lang, asOf } = options;
  if (purpose === undefined || basis === undefined) {
    throw new InputFault('nothing leaves a server without --purpose WORDS and --basis BASIS on record');
  }
  return onServer(options, async (call) => {
    const { incidents } = await call(incidentsList, { query: { limit: 500 } });
    const incident = incidents.find((one) => one.code === code || one.id === code);
    if (incident === undefined) throw new InputFault(`there is no incident ${code} that you may see`);
    const body = { format, locale: lang, asOf: asOf ?? null, purpose, recipient, basis };
    return (await call(exportsMake, { params: { id: incident.id }, body })).bytes;
  });
}

export async function work(code: string, options: Options): Promise<void> {
  const { format } = options;
  if (options.out === undefined && options.json)
    throw new InputFault('--json tells about a file; give --out FILE');
  if (options.out === undefined && process.stdout.isTTY && isBinary(format)) {
    throw new InputFault(`a ${format} is no text; give --out FILE`);
  }
  progress(`Making the case file of ${code} ...`);
  const sheets = options.claims !== undefined || options.reports !== undefined;
  const bytes = await (sheets ? fromSheets(code, options, format) : fromServer(code, options, format));
  await writeOutput(options.out ?? '-', bytes);
  if (options.json)
    printJson({
      version: 1,
      incident: code,
      asOf: options.asOf ?? null,
      format,
      out: options.out,
      bytes: bytes.byteLength,
    });
}
