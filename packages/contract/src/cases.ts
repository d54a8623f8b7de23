import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id } from './shared.ts';

/** A case is what a team works on; incidents and reports belong to one. */
export const CaseWire = z.object({
  id: Id,
  teamId: Id,
  team: z.string(),
  title: z.string(),
  /** True for the removable sample. */
  sample: z.boolean(),
  incidents: z.number().int(),
  reports: z.number().int(),
});
export type CaseWire = z.infer<typeof CaseWire>;

export const casesList = endpoint({
  id: 'cases.list',
  method: 'GET',
  path: '/api/1/cases',
  may: 'incidents.read',
  summary: 'Cases of the teams of the signed-in person',
  ok: z.object({ cases: z.array(CaseWire) }),
});

export const casesCreate = endpoint({
  id: 'cases.create',
  method: 'POST',
  path: '/api/1/cases',
  may: 'incidents.write',
  summary: 'Open a case for a team',
  body: z.object({ teamId: Id, title: z.string().trim().min(1).max(200) }),
  ok: CaseWire,
});
