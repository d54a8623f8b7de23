import {
  type DraftContent,
  documentsGet,
  documentsList,
  documentsSource,
  versionsGet,
} from '@safeconduct/contract/documents.ts';
import { found } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/http/visit.ts';
import type { Module } from '../../platform/module.ts';
import { originalsOf, sentencesOf } from '../exports/exports.ts';
import { leaveRoutes } from './leave.ts';
import { documentById, documentRows, exportRows, versionById, versionRows } from './rows.ts';
import { versionRoutes } from './versions.ts';
import { writeRoutes } from './write.ts';

async function checkSeen(tx: Tx, incidentId: string): Promise<void> {
  found(
    await tx.selectFrom('incidents').select('id').where('id', '=', incidentId).executeTakeFirst(),
    'This incident',
  );
}

const list = route(documentsList, async ({ tx }, { params }) => {
  await checkSeen(tx, params.id);
  const documents = await documentRows(tx)
    .where('d.incident_id', '=', params.id)
    .orderBy('d.changed_at', 'desc')
    .orderBy('d.id', 'desc')
    .execute();
  return { documents };
});

const source = route(documentsSource, async ({ tx }, { params }) => {
  await checkSeen(tx, params.id);
  const originals = await originalsOf(tx, params.id);
  return {
    sentences: Object.fromEntries(await sentencesOf(tx, params.id)),
    originals: [...originals].map(([reportId, { title, sha256 }]) => ({ reportId, title, sha256 })),
  };
});

const get = route(documentsGet, async ({ tx }, { params }) => ({
  document: await documentById(tx, params.id),
  versions: await versionRows(tx, { documentId: params.id }),
  exports: await exportRows(tx, params.id),
}));

const version = route(versionsGet, async ({ tx }, { params }) => {
  const row = await tx
    .selectFrom('document_versions')
    .select('content')
    .where('id', '=', params.id)
    .executeTakeFirst();
  // Encoding by the endpoint's shape holds that what was frozen is still read as what it was.
  return {
    version: await versionById(tx, params.id),
    content: found(row).content as unknown as DraftContent,
  };
});

const routes: readonly Route[] = [
  list,
  source,
  get,
  version,
  ...writeRoutes,
  ...versionRoutes,
  ...leaveRoutes,
];

/** Papers: drafts, frozen versions, who released them, what left. Names are never here, see packages/documents/slots. */
export const documents: Module = { name: 'documents', routes };
