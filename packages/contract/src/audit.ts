import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { history } from './exchange.ts';
import { HistoryEntry, Id, Instant } from './shared.ts';

/** The trail: what was done and seen, for those who answer for it. */

/** An entry as the administrator reads it. */
export const TrailEntry = HistoryEntry.extend({
  /** What it is about, in the file's own words: `I-0001 Arrests`; null where that is not to be seen, or gone. */
  subject: z.string().nullable(),
});
export type TrailEntry = z.infer<typeof TrailEntry>;

export const auditList = endpoint({
  id: 'audit.list',
  method: 'GET',
  path: '/api/1/audit',
  may: 'audit.read',
  sees: { act: 'trail.seen', kind: 'trail', count: 'answer.entries', apart: true },
  summary: 'The audit trail, newest first: by who, act, object and time',
  query: z.object({
    who: Id.optional(),
    act: z.string().max(100).optional(),
    kind: z.string().max(60).optional(),
    subject: z.string().max(200).optional(),
    from: Instant.optional(),
    to: Instant.optional(),
    /** What was done alone, what was seen alone, or both. */
    show: z.enum(['done', 'seen', 'all']).default('done'),
    before: z.coerce.number().int().positive().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  ok: z.object({ entries: z.array(TrailEntry), next: z.number().int().nullable() }),
});

export const auditExport = endpoint({
  id: 'audit.export',
  method: 'GET',
  path: '/api/1/audit/export',
  may: 'audit.read',
  sees: { act: 'trail.export-seen', kind: 'trail' },
  summary:
    'The audit trail as JSON lines that anybody can check offline; of entries you may not read, the hashes alone',
  query: z.object({ after: z.coerce.number().int().min(0).default(0) }),
  raw: true,
});

/** Who has seen an object, and when last. */
export const Sighting = z.object({
  actor: z.string(),
  first: Instant,
  last: Instant,
  times: z.number().int(),
});
export type Sighting = z.infer<typeof Sighting>;

export const sightings = endpoint({
  id: 'sightings.get',
  method: 'GET',
  path: '/api/1/sightings/:kind/:id',
  may: 'cases.manage',
  sees: { act: 'sightings.seen', kind: 'params.kind', of: 'params.id' },
  summary: 'Who has seen an object, who last first',
  params: history.params,
  ok: z.object({ people: z.array(Sighting) }),
});
