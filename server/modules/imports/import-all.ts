import { randomUUID } from 'node:crypto';
import type { AnswerOf } from '@safeconduct/contract/endpoint.ts';
import type { importsRun } from '@safeconduct/contract/exchange.ts';
import { sql } from 'kysely';
import type { Visit } from '../../platform/http/visit.ts';
import { type Place, subject } from '../casefile/casefile.ts';
import { insertIncident } from '../incidents/incidents.ts';
import { planClaims, writeClaims } from './import-claims.ts';
import { planReports, writeReports } from './import-reports.ts';
import type { Sheets } from './tables.ts';

export type Done = AnswerOf<typeof importsRun>;
type IncidentDone = Done['incidents'][number];

/** States as the codes of public incident sets begin with them, `CN-KP-2012-02`; blank where they do not. */
function statesOf(code: string): { returningState: string; receivingState: string } {
  const [, returningState = '', receivingState = ''] = /^([A-Z]{2})-([A-Z]{2})(?:-|$)/.exec(code) ?? [];
  return { returningState, receivingState };
}

async function knownIncidents({ tx }: Visit, place: Place): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('incidents')
    .select(['id', 'code'])
    .where('case_id', '=', place.caseId)
    .execute();
  return new Map(rows.map(({ id, code }) => [code, id]));
}

/**
 * Puts two sheets into a case by the stable codes of their rows. Rows new to the case are added, changed ones
 * updated (reports) or superseded (claims), all others left as they are. In a dry run nothing is written.
 * All of it is one transaction of the caller's.
 */
export async function importSheets(
  visit: Visit,
  place: Place,
  sheets: Extract<Sheets, { ok: true }>,
  how: { readonly channel: 'import' | 'sample'; readonly dryRun: boolean },
): Promise<Done> {
  const importId = randomUUID();
  const incidentOf = await knownIncidents(visit, place);
  const codes = [
    ...sheets.reports.map(({ row }) => row.incidentId),
    ...sheets.claims.map(({ row }) => row.incidentId),
  ];
  const incidents: IncidentDone[] = [];
  for (const code of new Set(codes.filter((one) => one !== null))) {
    const known = incidentOf.get(code);
    incidents.push({ id: known ?? null, code, added: known === undefined });
    if (known !== undefined || how.dryRun) continue;
    const id = await insertIncident(
      visit,
      place,
      { title: code, ...statesOf(code), summary: '', state: 'open' },
      code,
      importId,
    );
    incidentOf.set(code, id);
    incidents.splice(-1, 1, { id, code, added: true });
  }
  const reports = await planReports(visit, place, sheets.reports);
  const claims = await planClaims(visit, place, sheets.claims);
  if (!how.dryRun) {
    await writeReports(visit, { place, importId, channel: how.channel, incidentOf }, reports);
    await writeClaims(visit, { place, importId, reportOf: reports.idOf, incidentOf }, claims);
    const touched = incidents.map(({ id }) => id).filter((id) => id !== null);
    await sql`update incidents set changed_at = now() where id = any (${touched}::uuid[])`.execute(visit.tx);
    for (const { row } of reports.changed) {
      const id = reports.idOf.get(row.id) ?? '';
      visit.audit('report.changed', subject('report', id, place), { code: row.id, importId });
    }
  }
  visit.audit(how.dryRun ? 'import.tried' : 'import.run', subject('import', importId, place), {
    caseId: place.caseId,
    reports: reports.tally,
    claims: claims.tally,
  });
  return { errors: [], reports: reports.tally, claims: claims.tally, incidents };
}
