import { found } from '../../platform/http/refusal.ts';
import type { Visit } from '../../platform/http/visit.ts';
import {
  checkIncident,
  dateColumns,
  indexWords,
  nextCode,
  placeOfCase,
  precisionOf,
  subject,
  timeOrderedId,
  touchIncident,
} from '../casefile/casefile.ts';
import type { Meta, Taken } from './ask.ts';
import { findCopies } from './near-copies.ts';
import { propose } from './proposed.ts';
import { sourceOf } from './sources.ts';
import { allSentences } from './take-in.ts';

/** The original as it came; `keep` puts it into the store. */
export type Original = {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly keep: () => Promise<unknown>;
};

export type Received = {
  readonly caseId: string;
  readonly incidentId: string | null;
  readonly channel: 'paste' | 'upload' | 'phone' | 'message';
  readonly secrecy: 'public' | 'internal';
  readonly note: string;
  readonly meta: Meta;
  readonly original: Original;
};

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, and nothing else that a document may have said. */
const asPublished = (text: string | null) =>
  text !== null && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? text : null;

/**
 * Keeps a report: its original bytes under their SHA-256, its text, what the reader proposes, and which
 * other reports of the case it resembles. The bytes go to the store first; should the transaction fail they
 * lie there unnamed and harmless.
 */
export async function insertReport(visit: Visit, received: Received, taken: Taken): Promise<string> {
  const { tx, actor, audit } = visit;
  const place = await placeOfCase(tx, received.caseId);
  await checkIncident(tx, place, received.incidentId, 'body.incidentId');
  const { sha256, size } = received.original;
  await received.original.keep();
  const id = timeOrderedId();
  const published = dateColumns(asPublished(taken.publishedOn), 'body.publishedOn');
  const publisher = taken.publisher.slice(0, 200).trim();
  const title = taken.title.slice(0, 500).trim();
  const { code } = await tx
    .insertInto('reports')
    .values({
      id,
      case_id: place.caseId,
      team_id: place.teamId,
      incident_id: received.incidentId,
      source_id: await sourceOf(tx, place, publisher),
      code: nextCode('reports', 'R', place.caseId),
      title,
      url: taken.url?.slice(0, 2000) ?? null,
      published_on: published.text,
      published_earliest: published.earliest,
      published_latest: published.latest,
      precision: precisionOf(published.text),
      language: received.meta.language ?? taken.language,
      genre: received.meta.genre,
      channel: received.channel,
      secrecy: received.secrecy,
      note: received.note,
      recorded_by: actor.id,
      text: taken.text,
      sentences: JSON.stringify(allSentences(taken)),
      warnings: [...taken.warnings],
    })
    .returning('code')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('report_files')
    .values({
      case_id: place.caseId,
      team_id: place.teamId,
      report_id: id,
      name: received.original.name,
      media_type: received.original.type || 'application/octet-stream',
      bytes: size,
      sha256,
    })
    .execute();
  await propose(tx, place, id, taken.claims);
  const copies = await findCopies(tx, place, id, taken.text);
  await indexWords(tx, place, 'report', id, [code, title, publisher, received.note, taken.text]);
  await touchIncident(tx, received.incidentId);
  audit('report.received', subject('report', id, place), {
    code,
    channel: received.channel,
    incidentId: received.incidentId,
    sha256,
    bytes: size,
    proposals: taken.claims.length,
    nearCopies: copies.length,
  });
  return found(id);
}
