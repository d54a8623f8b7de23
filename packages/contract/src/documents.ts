import { z } from 'zod';
import { DraftContent, FormId } from './documents-draft.ts';
import { endpoint } from './endpoint.ts';
import { Day, Id, Instant, Locale } from './shared.ts';

export { DraftContent, FormId } from './documents-draft.ts';

export const audiences = ['un', 'court', 'humanitarian', 'detaining_state', 'third_state', 'public'] as const;
/** The formats in which a paper is set. */
export const paperFormats = ['pdf', 'docx', 'html', 'txt'] as const;
export const PaperFormat = z.enum(paperFormats);
export const sendingChannels = ['email', 'portal', 'post', 'hand', 'messenger', 'publication'] as const;
export const exportBases = [
  'no_personal_data',
  'consent_recorded',
  'vital_interest',
  'legal_obligation',
] as const;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** SHA-256 of the bytes as they leave, one a format that was set. */
const Hashes = z
  .partialRecord(PaperFormat, Sha256)
  .refine((hashes) => Object.keys(hashes).length > 0, 'no format was set');

export const Submitter = z.object({
  organisation: z.string().max(300),
  name: z.string().max(300),
  role: z.string().max(300),
  contact: z.string().max(500),
});

/** The author's own words by field id. Who somebody is has no place here: it stays on the author's computer. */
export const Edits = z.record(z.string().regex(/^[a-z][a-z0-9_.-]{0,79}$/), z.string().max(20_000));

const asked = {
  form: FormId,
  locale: Locale,
  audience: z.enum(audiences),
  /** For forms that are one a person. */
  personId: Id.nullable(),
  addressee: z.string().trim().min(1).max(300),
  submitter: Submitter,
  edits: Edits,
  /** A door of the assessment, e.g. `WGAD`. */
  mechanism: z.string().regex(/^[A-Za-z0-9_-]{0,60}$/),
  /** What it is drafted for, in the log of interventions. */
  interventionId: Id.nullable(),
  asOf: Day.nullable(),
};
/** Strict: a field that is not asked for, an identity above all, is refused and not dropped in silence. */
export const DocumentBody = z.strictObject(asked);
export type DocumentBody = z.infer<typeof DocumentBody>;

/** What may change; `revision` is the one that was read, so that two editors are told of one another. */
export const DocumentChange = z.strictObject({
  revision: z.number().int(),
  locale: Locale.optional(),
  audience: z.enum(audiences).optional(),
  personId: Id.nullable().optional(),
  addressee: asked.addressee.optional(),
  submitter: Submitter.optional(),
  edits: Edits.optional(),
  asOf: Day.nullable().optional(),
});

export const DocumentWire = z.object({
  ...asked,
  id: Id,
  incidentId: Id,
  state: z.enum(['draft', 'released', 'sent', 'withdrawn']),
  revision: z.number().int(),
  changedAt: Instant,
  changedBy: z.string(),
  recordedAt: Instant,
  recordedBy: z.string(),
  versions: z.number().int(),
});
export type DocumentWire = z.infer<typeof DocumentWire>;

/** A frozen version without its content. */
export const VersionWire = z.object({
  id: Id,
  documentId: Id,
  number: z.number().int(),
  form: FormId,
  locale: Locale,
  audience: z.enum(audiences),
  addressee: z.string(),
  sha256: z.partialRecord(PaperFormat, z.string()),
  lawAsOf: Day.nullable(),
  names: z.array(Id),
  madeAt: Instant,
  madeBy: z.string(),
  approvals: z.array(z.object({ userId: Id, by: z.string(), at: Instant, note: z.string() })),
  /** How many must release it: two where a name stands in it. */
  needed: z.number().int(),
  sendings: z.array(
    z.object({
      id: Id,
      channel: z.enum(sendingChannels),
      recipient: z.string(),
      formats: z.array(PaperFormat),
      note: z.string(),
      sentAt: Instant,
      by: z.string(),
      /** Its entry in the log. */
      communicationId: Id.nullable(),
    }),
  ),
});
export type VersionWire = z.infer<typeof VersionWire>;

export const ExportWire = z.object({
  id: Id,
  versionId: Id.nullable(),
  format: PaperFormat,
  sha256: z.string(),
  purpose: z.string(),
  recipient: z.string(),
  madeAt: Instant,
  madeBy: z.string(),
});

export const DocumentPage = z.object({
  document: DocumentWire,
  versions: z.array(VersionWire),
  exports: z.array(ExportWire),
});
export type DocumentPage = z.infer<typeof DocumentPage>;

const id = z.object({ id: Id });

export const documentsList = endpoint({
  id: 'documents.list',
  method: 'GET',
  path: '/api/1/incidents/:id/documents',
  may: 'documents.read',
  sees: { act: 'incident.documents-seen', kind: 'incident', of: 'params.id' },
  summary: 'The papers drafted for an incident, last changed first',
  params: id,
  ok: z.object({ documents: z.array(DocumentWire) }),
});
export const documentsSource = endpoint({
  id: 'documents.source',
  method: 'GET',
  path: '/api/1/incidents/:id/paper-source',
  may: 'documents.read',
  sees: { act: 'incident.file-seen', kind: 'incident', of: 'params.id' },
  summary:
    'What a paper quotes beyond the incident page: the sentence of each claim, titles and hashes of originals',
  params: id,
  ok: z.object({
    sentences: z.record(z.string(), z.string()),
    originals: z.array(
      z.object({ reportId: Id, title: z.string().nullable(), sha256: z.string().nullable() }),
    ),
  }),
});
export const documentsCreate = endpoint({
  id: 'documents.create',
  method: 'POST',
  path: '/api/1/incidents/:id/documents',
  may: 'documents.write',
  summary: 'Begin a paper',
  params: id,
  body: DocumentBody,
  ok: DocumentWire,
  status: 201,
});
export const documentsGet = endpoint({
  id: 'documents.get',
  method: 'GET',
  path: '/api/1/documents/:id',
  may: 'documents.read',
  sees: { act: 'document.seen', kind: 'document', of: 'params.id' },
  summary: 'A paper with its versions, who released them, what was sent and which files were made',
  params: id,
  ok: DocumentPage,
});
export const documentsChange = endpoint({
  id: 'documents.change',
  method: 'PATCH',
  path: '/api/1/documents/:id',
  may: 'documents.write',
  summary: 'Change a paper; refused as a conflict where somebody changed it since it was read',
  params: id,
  body: DocumentChange,
  ok: DocumentWire,
});
export const documentsWithdraw = endpoint({
  id: 'documents.withdraw',
  method: 'POST',
  path: '/api/1/documents/:id/withdrawal',
  may: 'documents.write',
  summary: 'Withdraw a paper; its versions and what was sent stay in view',
  params: id,
  body: z.strictObject({ note: z.string().trim().min(1).max(2000) }),
  ok: DocumentWire,
});
export const documentsFreeze = endpoint({
  id: 'documents.freeze',
  method: 'POST',
  path: '/api/1/documents/:id/versions',
  may: 'documents.write',
  summary: 'Freeze a paper as a version: what it says, slots where names stand, and the hashes of its bytes',
  params: id,
  body: z.strictObject({
    revision: z.number().int(),
    content: DraftContent,
    sha256: Hashes,
    lawAsOf: Day.nullable(),
  }),
  ok: VersionWire,
  status: 201,
  maxBytes: 8 * 1024 * 1024,
});
export const versionsGet = endpoint({
  id: 'versions.get',
  method: 'GET',
  path: '/api/1/document-versions/:id',
  may: 'documents.read',
  sees: { act: 'document.version-seen', kind: 'document', of: 'answer.version.documentId' },
  summary: 'A frozen version with its content',
  params: id,
  ok: z.object({ version: VersionWire, content: DraftContent }),
});
export const versionsApprove = endpoint({
  id: 'versions.approve',
  method: 'POST',
  path: '/api/1/document-versions/:id/approvals',
  may: 'documents.release',
  summary: 'Release a version; where a name stands in it two different people must',
  params: id,
  body: z.strictObject({ note: z.string().max(2000) }),
  ok: VersionWire,
  status: 201,
});
export const versionsSend = endpoint({
  id: 'versions.send',
  method: 'POST',
  path: '/api/1/document-versions/:id/sendings',
  may: 'documents.release',
  summary:
    'Record that a released version was sent: channel, recipient, time; enters the log as a communication',
  params: id,
  body: z.strictObject({
    channel: z.enum(sendingChannels),
    recipient: z.string().trim().min(1).max(300),
    formats: z.array(PaperFormat).min(1).max(4),
    sentAt: Instant,
    note: z.string().max(2000),
  }),
  ok: VersionWire,
  status: 201,
});
export const documentsExport = endpoint({
  id: 'documents.export',
  method: 'POST',
  path: '/api/1/documents/:id/exports',
  may: 'exports.make',
  summary:
    'Record a file before it is made: format, hash, purpose, recipient, basis, whose names stand in it',
  rate: { burst: 30, perMinute: 20 },
  params: id,
  body: z.strictObject({
    /** Null for a draft, which never bears a name. */
    versionId: Id.nullable(),
    format: PaperFormat,
    sha256: Sha256,
    named: z.boolean(),
    purpose: z.string().trim().min(1).max(500),
    recipient: z.string().trim().max(300),
    basis: z.enum(exportBases),
  }),
  ok: ExportWire,
  status: 201,
});
