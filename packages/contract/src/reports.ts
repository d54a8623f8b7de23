import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import {
  ClaimBody,
  ClaimWire,
  Id,
  Language,
  ReliabilityGrade,
  ReportSummary,
  Revision,
  Secrecy,
} from './shared.ts';

const reportMeta = {
  title: z.string().trim().max(500),
  publisher: z.string().trim().max(200),
  /** An address is stored, never fetched. */
  url: z.url().max(2000).nullable(),
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  publishedOn: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  language: Language.nullable(),
  genre: z.string().trim().max(100),
  secrecy: Secrecy,
  note: z.string().max(4000),
};

/** One claim that the reader proposes, waiting for a person; `decided` tells what became of it. */
export const Proposal = z.object({
  id: Id,
  position: z.number().int(),
  proposed: ClaimBody.extend({ rule: z.string() }),
  state: z.enum(['open', 'accepted', 'corrected', 'rejected']),
  claimId: Id.nullable(),
  reason: z.string().nullable(),
});
export type Proposal = z.infer<typeof Proposal>;

/** A sentence of the report with its stable id and offsets into `text` (UTF-16 units). */
export const SentenceWire = z.object({
  id: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  /** Why the sentence is left out (`reader_comment`, `image_credit`, `newsletter` ...), `null` = read. */
  furniture: z.string().nullable(),
});

export const ReportPage = z.object({
  report: ReportSummary,
  text: z.string(),
  sentences: z.array(SentenceWire),
  proposals: z.array(Proposal),
  claims: z.array(ClaimWire),
  warnings: z.array(z.string()),
  /** Other reports of the case that this one repeats or that repeat it. */
  family: z.array(
    z.object({
      id: Id,
      publisher: z.string(),
      title: z.string(),
      publishedOn: z.string().nullable(),
      relation: z.enum(['derives_from', 'source_of', 'near_copy']),
      likeness: z.number().nullable(),
    }),
  ),
  file: z
    .object({ name: z.string(), mediaType: z.string(), bytes: z.number().int(), sha256: z.string() })
    .nullable(),
});
export type ReportPage = z.infer<typeof ReportPage>;

export const reportsList = endpoint({
  id: 'reports.list',
  method: 'GET',
  path: '/api/1/reports',
  may: 'reports.read',
  sees: { act: 'reports.seen', kind: 'reports', count: 'answer.reports', apart: true },
  summary: 'Reports, newest first, by case, incident and state',
  query: z.object({
    caseId: Id.optional(),
    incidentId: Id.optional(),
    state: z.enum(['new', 'read', 'set_aside']).optional(),
    after: Id.optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  ok: z.object({ reports: z.array(ReportSummary), next: z.string().nullable() }),
});

export const reportsPaste = endpoint({
  id: 'reports.paste',
  method: 'POST',
  path: '/api/1/reports',
  may: 'reports.write',
  summary: 'Take in a pasted text or a note of a call; claims are proposed at once',
  body: z.object({
    caseId: Id,
    incidentId: Id.nullable(),
    text: z.string().min(1).max(2_000_000),
    channel: z.enum(['paste', 'phone', 'message']).default('paste'),
    ...reportMeta,
  }),
  ok: ReportPage,
  status: 201,
  maxBytes: 8 * 1024 * 1024,
});

/** Multipart form: field `file`, and the meta fields as strings. */
export const reportsUpload = endpoint({
  id: 'reports.upload',
  method: 'POST',
  path: '/api/1/reports/upload',
  may: 'reports.write',
  summary: 'Take in a file (.txt, .html, .docx, .pdf with text, .eml); the original is kept with its SHA-256',
  rate: { burst: 100, perMinute: 60 },
  query: z.object({ caseId: Id, incidentId: Id.optional(), name: z.string().min(1).max(255) }),
  upload: true,
  ok: ReportPage,
  status: 201,
});

export const reportsGet = endpoint({
  id: 'reports.get',
  method: 'GET',
  path: '/api/1/reports/:id',
  may: 'reports.read',
  sees: { act: 'report.seen', kind: 'report', of: 'params.id' },
  summary: 'A report: its text, sentences, proposed and confirmed claims',
  params: z.object({ id: Id }),
  ok: ReportPage,
});

export const reportsFile = endpoint({
  id: 'reports.file',
  method: 'GET',
  path: '/api/1/reports/:id/original',
  may: 'reports.read',
  sees: { act: 'report.original-seen', kind: 'report', of: 'params.id' },
  summary: 'The original bytes as received',
  params: z.object({ id: Id }),
  raw: true,
});

export const reportsUpdate = endpoint({
  id: 'reports.update',
  method: 'PATCH',
  path: '/api/1/reports/:id',
  may: 'reports.write',
  summary:
    'Correct what is known about a report (never its text); reads it again where the date or language changed',
  params: z.object({ id: Id }),
  body: z
    .object({
      ...reportMeta,
      incidentId: Id.nullable(),
      derivesFrom: Id.nullable(),
      reliability: ReliabilityGrade,
      state: z.enum(['new', 'read', 'set_aside']),
      revision: Revision,
    })
    .partial(),
  ok: ReportPage,
});

export const proposalsDecide = endpoint({
  id: 'proposals.decide',
  method: 'POST',
  path: '/api/1/proposals/:id/decision',
  may: 'claims.write',
  summary: 'Accept a proposed claim, accept it corrected, or reject it',
  params: z.object({ id: Id }),
  body: z.discriminatedUnion('decision', [
    z.object({ decision: z.literal('accept'), incidentId: Id.nullable() }),
    z.object({ decision: z.literal('correct'), incidentId: Id.nullable(), claim: ClaimBody }),
    z.object({ decision: z.literal('reject'), reason: z.string().max(500) }),
  ]),
  ok: z.object({ proposal: Proposal, claim: ClaimWire.nullable() }),
});

export const proposalsUndo = endpoint({
  id: 'proposals.undo',
  method: 'POST',
  path: '/api/1/proposals/:id/undo',
  may: 'claims.write',
  summary: 'Take back the decision on a proposal; a claim made from it is withdrawn, its history stays',
  params: z.object({ id: Id }),
  /** The decision as it was read: another one taken meanwhile is not taken back. */
  query: z.object({ was: z.enum(['accepted', 'corrected', 'rejected']).optional() }),
  ok: z.object({ proposal: Proposal }),
});
