import { exportsMake } from '@safeconduct/contract/exchange.ts';
import { caseFile } from '@safeconduct/documents/index.ts';
import { caseFileInput } from '@safeconduct/documents/incident/index.ts';
import { route } from '../../platform/http/route.ts';
import type { Module } from '../../platform/module.ts';
import { renderPaper } from '../../platform/paper-formats.ts';
import { found } from '../../platform/http/refusal.ts';
import { subject } from '../casefile/casefile.ts';
import { incidentElsewhere, isOutFormat, makeCase } from './elsewhere.ts';
import { exportSheets } from './sheets.ts';
import { incidentSource } from './source.ts';
import { stop, underWayOf } from './under-way.ts';

export { incidentSource, originalsOf, sentencesOf } from './source.ts';
export { stoppable, type UnderWay, underWay } from './under-way.ts';

/** Makes the case file and records what left: format, purpose, recipient, basis and the hash of the bytes. */
const make = route(exportsMake, async ({ tx, audit, now }, { params, body }) => {
  // Not locked: setting a paper takes a while, and nobody need wait for it.
  const place = found(
    await tx
      .selectFrom('incidents')
      .select(['case_id as caseId', 'team_id as teamId'])
      .where('id', '=', params.id)
      .executeTakeFirst(),
    'This incident',
  );
  const on = subject('incident', params.id, place);
  const { format } = body;
  if (isOutFormat(format)) {
    const { made, detail } = await incidentElsewhere(tx, params.id, { ...body, format }, now);
    audit('export.made', on, { ...body, ...detail });
    return made;
  }
  const source = await incidentSource(tx, params.id, body.asOf, now);
  const paper = await renderPaper(caseFile(caseFileInput(source, body.locale), body.locale), format);
  const name = `${source.incident.id}-${body.asOf ?? source.generatedOn}.${body.format}`;
  audit('export.made', on, {
    ...body,
    sha256: paper.sha256,
    bytes: paper.bytes.byteLength,
    claims: source.findings.claimIds.length,
    reports: source.findings.reportIds.length,
  });
  return { type: paper.type, name, bytes: paper.bytes };
});

/** Exports: what leaves, with the basis on which it left. */
export const exports: Module = {
  name: 'exports',
  routes: [make, makeCase, underWayOf, stop, exportSheets],
};
