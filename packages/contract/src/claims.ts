import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import {
  ClaimBody,
  ClaimWire,
  CredibilityGrade,
  HistoryEntry,
  Id,
  PropertyName,
  ReportSummary,
} from './shared.ts';

export const claimsList = endpoint({
  id: 'claims.list',
  method: 'GET',
  path: '/api/1/claims',
  may: 'claims.read',
  sees: { act: 'claims.seen', kind: 'claims', count: 'answer.claims', apart: true },
  summary: 'Claims by incident, report and property, keyset-paged',
  query: z.object({
    incidentId: Id.optional(),
    reportId: Id.optional(),
    property: PropertyName.optional(),
    after: Id.optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  ok: z.object({ claims: z.array(ClaimWire), next: z.string().nullable() }),
});

/** A claim as a line of the list of a case: enough to read it and to open it. */
export const ClaimLine = ClaimBody.pick({
  property: true,
  valueStated: true,
  valueNormalised: true,
  bounds: true,
  earliest: true,
  latest: true,
  speaker: true,
  hedge: true,
}).extend({
  id: Id,
  /** Language of the report, in which `valueStated` stands. */
  language: z.string(),
  publisher: z.string(),
  publishedOn: z.string().nullable(),
  incident: z.string().nullable(),
  superseded: z.boolean(),
});
export type ClaimLine = z.infer<typeof ClaimLine>;

export const claimsLines = endpoint({
  id: 'claims.lines',
  method: 'GET',
  path: '/api/1/cases/:id/claims',
  may: 'claims.read',
  sees: { act: 'claims.seen', kind: 'claims', count: 'answer.lines', apart: true },
  summary:
    'Claims of a case as lines, newest first, by their place in the whole list: a window can jump anywhere',
  params: z.object({ id: Id }),
  query: z.object({
    from: z.coerce.number().int().min(0).max(10_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(200),
    property: PropertyName.optional(),
    incidentId: Id.optional(),
    /** Only claims that stand, or superseded ones too. */
    standing: z.enum(['only', 'all']).default('only'),
  }),
  ok: z.object({
    /** How many there are in all, counted for the window from 0 only: counting reads the whole list. */
    total: z.number().int().nullable(),
    lines: z.array(ClaimLine),
  }),
});

/** The drawer: claim -> sentence -> report -> origin. */
export const ClaimPage = z.object({
  claim: ClaimWire,
  /** The sentence and one before and after it; `null` where the file holds no text of the report. */
  sentence: z.object({ before: z.string(), words: z.string(), after: z.string() }).nullable(),
  report: ReportSummary,
  /** The chain of reports from this one to the root of its text family. */
  origin: z.array(z.object({ id: Id, publisher: z.string(), publishedOn: z.string().nullable() })),
  history: z.array(HistoryEntry),
});
export type ClaimPage = z.infer<typeof ClaimPage>;

export const claimsGet = endpoint({
  id: 'claims.get',
  method: 'GET',
  path: '/api/1/claims/:id',
  may: 'claims.read',
  sees: { act: 'claim.seen', kind: 'claim', of: 'params.id' },
  summary: 'One claim with its sentence, report, origin and history',
  params: z.object({ id: Id }),
  ok: ClaimPage,
});

export const claimsCreate = endpoint({
  id: 'claims.create',
  method: 'POST',
  path: '/api/1/claims',
  may: 'claims.write',
  summary: 'Record a claim that the reader did not propose',
  body: z.object({ reportId: Id, incidentId: Id.nullable(), claim: ClaimBody }),
  ok: ClaimWire,
  status: 201,
});

export const claimsSupersede = endpoint({
  id: 'claims.supersede',
  method: 'POST',
  path: '/api/1/claims/:id/successor',
  may: 'claims.write',
  summary: 'Replace a claim by a corrected one; both stay, the old one marked superseded',
  params: z.object({ id: Id }),
  body: z.object({ claim: ClaimBody, reason: z.string().trim().min(1).max(1000) }),
  ok: ClaimWire,
  status: 201,
});

const Grading = z
  .object({ credibility: CredibilityGrade, incidentId: Id.nullable(), groupId: Id.nullable() })
  .partial();

export const claimsGrade = endpoint({
  id: 'claims.grade',
  method: 'PATCH',
  path: '/api/1/claims/:id',
  may: 'claims.write',
  summary: 'Grade the credibility of a claim, or assign it to an incident or a lot',
  params: z.object({ id: Id }),
  /** With `read`, refused where what is to be changed is no longer as it was read. */
  body: Grading.extend({ read: Grading.optional() }),
  ok: ClaimWire,
});
