import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id, Instant } from './shared.ts';

/**
 * The optional helper: a language model behind an OpenAI-compatible address that the operator chose. It may add
 * proposals to a report, marked as its own; it is off until an administrator allows it to a team.
 */

/** Up to which level a team's reports may be shown to the helper. */
export const HelperAllows = z.enum(['none', 'public', 'internal']);
export type HelperAllows = z.infer<typeof HelperAllows>;

export const HelperWire = z.object({
  /** Null where the operator has set none. Host and model are shown to whoever decides and asks. */
  helper: z.object({ host: z.string(), model: z.string() }).nullable(),
  teams: z.array(z.object({ teamId: Id, allows: HelperAllows })),
});
export type HelperWire = z.infer<typeof HelperWire>;

/** One time that the helper was asked about a report. */
export const HelperRequest = z.object({
  id: Id,
  state: z.enum(['waiting', 'done', 'failed']),
  by: z.string(),
  askedAt: Instant,
  model: z.string(),
  /** Proposals added, and what was not taken because it did not hold against the text. */
  added: z.number().int(),
  dropped: z.number().int(),
  /** `no_answer`, `refused`, `too_slow`, `too_large`, `not_allowed`, `broke`; null while all is well. */
  trouble: z.enum(['no_answer', 'refused', 'too_slow', 'too_large', 'not_allowed', 'broke']).nullable(),
});
export type HelperRequest = z.infer<typeof HelperRequest>;

export const helperGet = endpoint({
  id: 'helper.get',
  method: 'GET',
  path: '/api/1/helper',
  may: 'signed-in',
  summary: 'Whether there is a helper, and to which of your teams it is allowed',
  ok: HelperWire,
});

export const helperAllow = endpoint({
  id: 'helper.allow',
  method: 'PUT',
  path: '/api/1/teams/:id/helper',
  may: 'helper.manage',
  summary: 'Allow the helper to a team: not at all, for public reports, or for internal ones too',
  params: z.object({ id: Id }),
  body: z.object({ allows: HelperAllows }),
  ok: HelperWire,
});

const report = z.object({ id: Id });

export const helperAsk = endpoint({
  id: 'helper.ask',
  method: 'POST',
  path: '/api/1/reports/:id/helper',
  may: 'claims.write',
  summary: 'Ask the helper for further proposals on a report; poll `helper.requests` for what came of it',
  params: report,
  ok: HelperRequest,
  status: 202,
});

export const helperRequests = endpoint({
  id: 'helper.requests',
  method: 'GET',
  path: '/api/1/reports/:id/helper',
  may: 'reports.read',
  summary: 'The times that the helper was asked about a report, newest first',
  params: report,
  ok: z.object({
    /** Whether it may be asked now: a helper is set, and the team allows it reports of this level. */
    allowed: z.boolean(),
    requests: z.array(HelperRequest),
  }),
});
