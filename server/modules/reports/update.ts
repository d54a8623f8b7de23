import type { ReportPage, reportsUpdate } from '@safeconduct/contract/reports.ts';
import type { BodyOf } from '@safeconduct/contract/endpoint.ts';
import { sql } from 'kysely';
import { found, refuseField } from '../../platform/http/refusal.ts';
import type { Visit } from '../../platform/http/visit.ts';
import {
  changedMeanwhile,
  changes,
  checkIncident,
  dateColumns,
  indexWords,
  type Place,
  placeOf,
  precisionOf,
  reportById,
  subject,
  touchIncident,
} from '../casefile/casefile.ts';
import { reportPage } from './page.ts';
import { propose } from './proposed.ts';
import { sourceOf } from './sources.ts';
import { allSentences, takeIn } from './take-in.ts';

type Given = BodyOf<typeof reportsUpdate>;

/** Only fields given are changed; `undefined` means not given. */
const given = <T>(value: T | undefined, before: T): T => (value === undefined ? before : value);

async function checkDerivation({ tx }: Visit, place: Place, id: string, from: string | null): Promise<void> {
  if (from === null) return;
  const { rows } = await sql<{ id: string }>`
    with recursive chain (id, derives_from) as (
      select id, derives_from from reports where id = ${from} and case_id = ${place.caseId}
      union select r.id, r.derives_from from reports r join chain c on r.id = c.derives_from
    ) select id from chain`.execute(tx);
  if (rows.length === 0)
    throw refuseField('body.derivesFrom', 'not_in_case', 'There is no such report in this case.');
  if (rows.some((row) => row.id === id)) {
    throw refuseField(
      'body.derivesFrom',
      'derivation_cycle',
      'A report cannot derive from itself, even by way of others.',
    );
  }
}

/** Claims follow their report into another incident, where they stood in the one it leaves. */
async function moveClaims({ tx }: Visit, id: string, from: string | null, to: string | null): Promise<void> {
  await sql`
    update claims c set incident_id = ${to}::uuid,
      group_id = (select g.id from groups g where g.incident_id = ${to}::uuid and g.label = c.scope_lot)
    where c.report_id = ${id} and c.incident_id is not distinct from ${from}::uuid
      and c.superseded_by is null and c.withdrawn_at is null`.execute(tx);
  await touchIncident(tx, from);
  await touchIncident(tx, to);
}

/** Another date or language changes what relative dates and the grammar make of the text: it is read anew. */
async function readAgain({ tx }: Visit, place: Place, id: string, language: string | null): Promise<void> {
  const report = found(await reportById(tx, id));
  const { text } = await tx
    .selectFrom('reports')
    .select('text')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (text === null) return;
  const taken = await takeIn({
    path: null,
    text,
    fileName: '',
    mediaType: '',
    meta: {
      title: report.title,
      publisher: report.publisher,
      url: report.url,
      publishedOn: report.publishedOn,
      language,
      genre: report.genre,
    },
  });
  await tx
    .updateTable('reports')
    .set({
      sentences: JSON.stringify(allSentences(taken)),
      warnings: [...taken.warnings],
      language: language ?? taken.language,
    })
    .where('id', '=', id)
    .execute();
  await propose(tx, place, id, taken.claims);
}

/** Corrects what is known about a report, never its text. */
export async function updateReport(visit: Visit, id: string, body: Given): Promise<ReportPage> {
  const { tx, audit } = visit;
  const place = await placeOf(tx, 'reports', id, 'This report');
  const before = found(await reportById(tx, id));
  if (body.revision !== undefined && body.revision !== before.revision)
    throw await changedMeanwhile(tx, 'report', id, before);
  await checkIncident(tx, place, body.incidentId, 'body.incidentId');
  if (body.derivesFrom !== undefined) await checkDerivation(visit, place, id, body.derivesFrom);
  const publisher = given(body.publisher, before.publisher);
  const publishedOn = given(body.publishedOn, before.publishedOn);
  const published = dateColumns(publishedOn, 'body.publishedOn');
  const { source_id } = await tx
    .selectFrom('reports')
    .select('source_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const source = publisher === before.publisher ? source_id : await sourceOf(tx, place, publisher);
  if (body.reliability !== undefined) {
    await tx.updateTable('sources').set({ reliability: body.reliability }).where('id', '=', source).execute();
  }
  await tx
    .updateTable('reports')
    .set({
      source_id: source,
      incident_id: given(body.incidentId, before.incidentId),
      title: given(body.title, before.title),
      url: given(body.url, before.url),
      published_on: published.text,
      published_earliest: published.earliest,
      published_latest: published.latest,
      precision: publishedOn === before.publishedOn ? before.precision : precisionOf(publishedOn),
      language: given(body.language ?? undefined, before.language),
      genre: given(body.genre, before.genre),
      derives_from: given(body.derivesFrom, before.derivesFrom),
      secrecy: given(body.secrecy, before.secrecy),
      state: given(body.state, before.state),
      note: given(body.note, before.note),
    })
    .where('id', '=', id)
    .execute();
  if (body.incidentId !== undefined && body.incidentId !== before.incidentId) {
    await moveClaims(visit, id, before.incidentId, body.incidentId);
  }
  const otherLanguage = body.language !== undefined && body.language !== before.language;
  if (publishedOn !== before.publishedOn || otherLanguage) {
    await readAgain(visit, place, id, otherLanguage ? (body.language ?? null) : before.language);
  }
  const after = found(await reportById(tx, id));
  const { text } = await tx
    .selectFrom('reports')
    .select('text')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await indexWords(tx, place, 'report', id, [after.code, after.title, after.publisher, after.note, text]);
  await touchIncident(tx, after.incidentId);
  audit('report.changed', subject('report', id, place), { changes: changes({ ...before }, { ...after }) });
  return reportPage(tx, id);
}
