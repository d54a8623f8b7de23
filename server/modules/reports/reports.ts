import { createHash } from 'node:crypto';
import {
  proposalsDecide,
  proposalsUndo,
  reportsFile,
  reportsGet,
  reportsList,
  reportsPaste,
  reportsUpdate,
  reportsUpload,
} from '@safeconduct/contract/reports.ts';
import { paragraphsOf } from '@safeconduct/claims/intake/tidy.ts';
import type { Store } from '../../platform/files/store.ts';
import { found, refuseField } from '../../platform/http/refusal.ts';
import { route } from '../../platform/http/route.ts';
import type { Module } from '../../platform/module.ts';
import type { Meta } from './ask.ts';
import { insertReport } from './insert.ts';
import { listReports, reportPage } from './page.ts';
import { decide, undo } from './proposals.ts';
import { takeIn } from './take-in.ts';
import { updateReport } from './update.ts';

export { withinLimits } from './proposed.ts';
export { sourceOf } from './sources.ts';

const NOTHING_KNOWN: Meta = {
  title: '',
  publisher: '',
  url: null,
  publishedOn: null,
  language: null,
  genre: '',
};

const paste = (store: Store) =>
  route(reportsPaste, async (visit, { body }) => {
    const { caseId, incidentId, channel, secrecy, note, text, ...meta } = body;
    const bytes = new TextEncoder().encode(text);
    const tidy = paragraphsOf(text);
    if (tidy === '') throw refuseField('body.text', 'empty', 'There is no text in it.');
    const taken = await takeIn({ path: null, text: tidy, fileName: '', mediaType: 'text/plain', meta });
    const original = {
      name: 'pasted.txt',
      type: 'text/plain; charset=utf-8',
      size: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      keep: () => store.put(bytes),
    };
    const id = await insertReport(
      visit,
      { caseId, incidentId, channel, secrecy, note, meta, original },
      taken,
    );
    return reportPage(visit.tx, id);
  });

const upload = route(reportsUpload, async (visit, { query, files }) => {
  const file = files[0];
  if (file === undefined || files.length > 1) throw refuseField('file', 'one_file', 'Send exactly one file.');
  const meta = NOTHING_KNOWN;
  const taken = await takeIn({ path: file.path, fileName: query.name, mediaType: file.type, meta });
  const received = {
    caseId: query.caseId,
    incidentId: query.incidentId ?? null,
    channel: 'upload' as const,
    secrecy: 'internal' as const,
    note: '',
    meta,
    original: { ...file, name: query.name },
  };
  return reportPage(visit.tx, await insertReport(visit, received, taken));
});

const original = (store: Store) =>
  route(reportsFile, async ({ tx }, { params }) => {
    const file = found(
      await tx
        .selectFrom('report_files')
        .select(['name', 'media_type', 'sha256'])
        .where('report_id', '=', params.id)
        .executeTakeFirst(),
      'The original of this report',
    );
    return {
      type: file.media_type,
      name: file.name,
      bytes: found(await store.get(file.sha256), 'The original of this report'),
    };
  });

/** Reports: what was received, kept as it came, with what the reader proposes. */
export const reports = (store: Store): Module => ({
  name: 'reports',
  routes: [
    route(reportsList, ({ tx }, { query }) => listReports(tx, query)),
    paste(store),
    upload,
    route(reportsGet, ({ tx }, { params }) => reportPage(tx, params.id)),
    original(store),
    route(reportsUpdate, (visit, { params, body }) => updateReport(visit, params.id, body)),
    route(proposalsDecide, (visit, { params, body }) => decide(visit, params.id, body)),
    route(proposalsUndo, (visit, { params, query }) => undo(visit, params.id, query)),
  ],
});
