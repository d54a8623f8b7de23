import { Refusal } from '../../platform/http/refusal.ts';
import type { Visit } from '../../platform/http/visit.ts';
import { type Place, subject, timeOrderedId } from '../casefile/casefile.ts';
import { importOwnSheets } from '../imports/imports.ts';
import { insertIncident, insertPart } from '../incidents/incidents.ts';
import { type SampleFiles, sampleFiles } from './files.ts';

async function addLots(visit: Visit, place: Place, incidentId: string, lots: SampleFiles['lots']) {
  const idOf = new Map<string, string>();
  for (const { label, parent, title } of lots) {
    const body = { label, title, parentId: idOf.get(parent) ?? null, note: '' };
    idOf.set(label, await insertPart(visit, place, incidentId, 'groups', body));
  }
  return idOf;
}

async function claimIds({ tx }: Visit, place: Place): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('claims')
    .select(['id', 'code'])
    .where('case_id', '=', place.caseId)
    .execute();
  return new Map(rows.map(({ id, code }) => [code ?? '', id]));
}

async function addParts(
  visit: Visit,
  place: Place,
  incidentId: string,
  { incident }: SampleFiles,
  lots: Map<string, string>,
) {
  const claims = await claimIds(visit, place);
  const groupId = (lot: string | null) => (lot === null ? null : (lots.get(lot) ?? null));
  const claimId = (code: string | null) => (code === null ? null : (claims.get(code) ?? null));
  for (const { lot, claim, ...body } of incident.custody) {
    await insertPart(visit, place, incidentId, 'custody', {
      ...body,
      personId: null,
      groupId: groupId(lot),
      claimId: claimId(claim),
    });
  }
  for (const { lot, claim, ...body } of incident.legs) {
    await insertPart(visit, place, incidentId, 'legs', {
      ...body,
      personId: null,
      groupId: groupId(lot),
      claimId: claimId(claim),
    });
  }
  for (const { claim, ...body } of incident.communications) {
    await insertPart(visit, place, incidentId, 'communications', { ...body, claimId: claimId(claim) });
  }
  for (const { lot, code, ...body } of incident.persons) {
    await insertPart(visit, place, incidentId, 'persons', { ...body, groupId: groupId(lot) }, code);
  }
  for (const body of incident.tasks)
    await insertPart(visit, place, incidentId, 'tasks', { ...body, dueAt: null });
}

/** Loads the sample into a team as a case of its own, flagged, by the same ways that real sheets come in. */
export async function loadSample(visit: Visit, teamId: string) {
  const { tx, actor, audit } = visit;
  if (!actor.teams.includes(teamId)) throw new Refusal('not-found', 'You are in no such team.');
  const there = await tx
    .selectFrom('cases')
    .select('id')
    .where('team_id', '=', teamId)
    .where('sample', '=', true)
    .executeTakeFirst();
  if (there !== undefined) throw new Refusal('conflict', 'This team has the sample already.');
  const files = await sampleFiles();
  const place: Place = { caseId: timeOrderedId(), teamId };
  const { title, code, incident } = files.incident;
  await tx
    .insertInto('cases')
    .values({ id: place.caseId, team_id: teamId, title, sample: true, created_by: actor.id })
    .execute();
  const incidentId = await insertIncident(visit, place, incident, code);
  const lots = await addLots(visit, place, incidentId, files.lots);
  const added = await importOwnSheets(visit, place, [
    { kind: 'reports', csv: files.reports, constants: { secrecy: 'public' } },
    { kind: 'claims', csv: files.claims },
  ]);
  const [reports, claims] = [added.get('reports') ?? 0, added.get('claims') ?? 0];
  await addParts(visit, place, incidentId, files, lots);
  audit('sample.loaded', subject('case', place.caseId, place), { reports, claims });
  return { caseId: place.caseId, incidentId, reports, claims };
}
