import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { ClaimBody, Day, Done, HistoryEntry, Id, Locale, Ticket } from './shared.ts';

/** What comes in and goes out: search, history, sample, import, export. */

export const SearchHit = z.object({
  kind: z.enum(['report', 'claim', 'incident']),
  id: Id,
  reportId: Id.nullable(),
  incidentId: Id.nullable(),
  title: z.string(),
  /** Words around the hit; the found parts stand between U+0002 and U+0003. */
  excerpt: z.string(),
  on: z.string().nullable(),
  /** What a claim that was found says and of what; the title is then who says it. */
  claim: ClaimBody.pick({
    property: true,
    valueNormalised: true,
    bounds: true,
    earliest: true,
    latest: true,
  }).nullable(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const search = endpoint({
  id: 'search',
  method: 'GET',
  path: '/api/1/search',
  may: 'search.read',
  sees: { act: 'search.seen', kind: 'search', count: 'answer.hits', apart: true },
  summary: 'Search reports, claims and incidents; Korean and Chinese words of two characters too',
  rate: { burst: 60, perMinute: 240 },
  query: z.object({
    q: z.string().trim().min(1).max(200),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  ok: z.object({
    hits: z.array(SearchHit),
    /** Kinds of which more was found than is shown. Nobody counted how many: that would be to read them all. */
    more: z.array(SearchHit.shape.kind),
  }),
});

export const history = endpoint({
  id: 'history.get',
  method: 'GET',
  path: '/api/1/history/:kind/:id',
  may: 'history.read',
  sees: { act: 'history.seen', kind: 'params.kind', of: 'params.id' },
  summary: 'Who did what to an object, newest first',
  params: z.object({
    kind: z.enum([
      'case',
      'incident',
      'report',
      'claim',
      'group',
      'person',
      'custody',
      'leg',
      'communication',
      'task',
      'intervention',
      'outcome',
      'decision',
      'answer',
      'judgement',
      'proposal',
      'consent',
      'document',
    ]),
    id: Id,
  }),
  ok: z.object({ entries: z.array(HistoryEntry) }),
});

export const sampleLoad = endpoint({
  id: 'sample.load',
  method: 'POST',
  path: '/api/1/sample',
  may: 'sample.manage',
  summary: 'Load the sample of February-March 2012 (public facts and addresses only) into a team',
  body: z.object({ teamId: Id }),
  ok: z.object({ caseId: Id, incidentId: Id, reports: z.number().int(), claims: z.number().int() }),
  status: 201,
});

export const sampleRemove = endpoint({
  id: 'sample.remove',
  method: 'DELETE',
  path: '/api/1/sample/:caseId',
  may: 'sample.manage',
  summary: 'Remove the sample with all that hangs on it',
  params: z.object({ caseId: Id }),
  ok: Done,
});

/** Formats of other systems. */
export const outFormats = ['huridocs', 'ftm', 'hxl'] as const;
export type OutFormat = (typeof outFormats)[number];

/** Nothing leaves without a recorded basis. */
const Leaving = z.object({
  locale: Locale,
  asOf: Day.nullable(),
  purpose: z.string().trim().min(1).max(500),
  recipient: z.string().trim().max(300),
  basis: z.enum(['no_personal_data', 'consent_recorded', 'vital_interest', 'legal_obligation']),
});

export const exportsMake = endpoint({
  id: 'exports.make',
  method: 'POST',
  path: '/api/1/incidents/:id/export',
  may: 'exports.make',
  summary:
    'The case file as PDF, DOCX, Markdown, HTML, text or JSON, every statement footnoted to its claims; or the incident in a format of another system (HURIDOCS, FollowTheMoney, HXL)',
  rate: { burst: 20, perMinute: 10 },
  params: z.object({ id: Id }),
  body: Leaving.extend({ format: z.enum(['pdf', 'docx', 'md', 'html', 'txt', 'json', ...outFormats]) }),
  raw: true,
});

export const exportsMakeCase = endpoint({
  id: 'exports.make-case',
  method: 'POST',
  path: '/api/1/cases/:id/export',
  may: 'exports.make',
  summary: 'All incidents of a case in one file of another system (HURIDOCS, FollowTheMoney, HXL)',
  params: z.object({ id: Id }),
  body: Leaving.extend({ format: z.enum(outFormats), ticket: Ticket.optional() }),
  raw: true,
});

export const exportsUnderWay = endpoint({
  id: 'exports.under-way',
  method: 'GET',
  path: '/api/1/exports/under-way/:ticket',
  may: 'exports.make',
  summary:
    'How far a file is that one is waiting for, by the ticket sent with it; `total` is 0 where that is not known',
  params: z.object({ ticket: Ticket }),
  ok: z.object({ done: z.number().int(), total: z.number().int() }),
});

export const exportsStop = endpoint({
  id: 'exports.stop',
  method: 'POST',
  path: '/api/1/exports/under-way/:ticket/stop',
  may: 'exports.make',
  summary: 'Stop a file that one is waiting for, by its ticket: its own request is then refused as `stopped`',
  params: z.object({ ticket: Ticket }),
  ok: Done,
});
