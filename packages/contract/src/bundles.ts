import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id, Ticket } from './shared.ts';

export const bundlesMake = endpoint({
  id: 'bundles.make',
  method: 'POST',
  path: '/api/1/cases/:id/bundle',
  may: 'exports.make',
  summary:
    'A whole case as one ZIP that anybody can check offline: originals, rows, findings, trail, a hash for each file',
  params: z.object({ id: Id }),
  body: z.object({
    purpose: z.string().trim().min(1).max(500),
    recipient: z.string().trim().max(300),
    basis: z.enum(['no_personal_data', 'consent_recorded', 'vital_interest', 'legal_obligation']),
    ticket: Ticket.optional(),
  }),
  raw: true,
});
