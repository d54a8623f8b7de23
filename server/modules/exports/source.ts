import type { IncidentPage } from '@safeconduct/contract/incidents.ts';
import type { IncidentSource } from '@safeconduct/documents/incident/index.ts';
import { draftSourceOf } from '@safeconduct/documents/incident/page.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';
import { incidentPage } from '../incidents/incidents.ts';

/** The sentence of each claim of an incident, cut out of its report by the offsets kept with the report. */
export async function sentencesOf(tx: Tx, incidentId: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; sentence: string }>`
    select c.id, substring(r.text from (s->>'start')::int + 1 for (s->>'end')::int - (s->>'start')::int) as sentence
    from claims c join reports r on r.id = c.report_id, jsonb_array_elements(r.sentences) s
    where c.incident_id = ${incidentId} and r.text is not null and s->>'id' = c.locator->>'sentence'`.execute(
    tx,
  );
  return new Map(rows.map(({ id, sentence }) => [id, sentence]));
}

/** Title and SHA-256 of the original of each report of an incident. */
export async function originalsOf(tx: Tx, incidentId: string) {
  const rows = await tx
    .selectFrom('reports as r')
    .leftJoin('report_files as f', 'f.report_id', 'r.id')
    .select(['r.id', 'r.title', 'f.sha256'])
    .where('r.incident_id', '=', incidentId)
    .execute();
  return new Map(rows.map(({ id, title, sha256 }) => [id, { title: title === '' ? null : title, sha256 }]));
}

const onDay = (instant: string) => instant.slice(0, 10);

/** Everything a case file is made of, as of a day: the same claims and the same rules that the desk shows. */
export async function incidentSource(
  tx: Tx,
  id: string,
  asOf: string | null,
  now: Date,
): Promise<IncidentSource> {
  return (await incidentSourceAndPage(tx, id, asOf, now)).source;
}

/** The same with the page that it was made of, for what papers do not need: persons and codes. */
export async function incidentSourceAndPage(
  tx: Tx,
  id: string,
  asOf: string | null,
  now: Date,
): Promise<{ readonly source: IncidentSource; readonly page: IncidentPage }> {
  const page = await incidentPage(tx, id);
  const recorded = <Row extends { recordedAt: string }>(row: Row) => ({
    ...row,
    recordedOn: onDay(row.recordedAt),
  });
  const codes = new Map(page.persons.map((person) => [person.id, person.code]));
  const { source } = draftSourceOf(page, {
    asOf,
    generatedOn: now.toISOString().slice(0, 10),
    originals: await originalsOf(tx, id),
    sentences: await sentencesOf(tx, id),
  });
  const whole = {
    ...source,
    communications: page.communications.map(recorded),
    interventions: page.interventions.map(recorded),
    outcomes: page.outcomes.map((row) => ({
      ...recorded(row),
      personCode: codes.get(row.personId ?? '') ?? null,
    })),
  };
  return { source: whole, page };
}
