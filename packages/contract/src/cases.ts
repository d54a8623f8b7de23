import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { RoleName } from './accounts.ts';
import { Id, Instant } from './shared.ts';

/** A case is what a team works on; incidents and reports belong to one. */
export const CaseWire = z.object({
  id: Id,
  teamId: Id,
  team: z.string(),
  title: z.string(),
  /** True for the removable sample. */
  sample: z.boolean(),
  /** How many are named in a closed case; null where it is open to the team. */
  named: z.number().int().nullable(),
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
  body: z.object({
    teamId: Id,
    title: z.string().trim().min(1).max(200),
    /** Who alone sees it, oneself among them; nobody named leaves it open to the team. */
    named: z.array(Id).max(500).default([]),
  }),
  ok: CaseWire,
});

/** Somebody of the case's team, and whether a closed case names that person. */
export const CaseMemberWire = z.object({
  id: Id,
  name: z.string(),
  role: RoleName,
  disabled: z.boolean(),
  /** Whether this person sees the case now. */
  sees: z.boolean(),
  addedAt: Instant.nullable(),
  addedBy: z.string(),
  /** Why an administrator let himself in, whom nobody had named. */
  glassReason: z.string().nullable(),
});
export type CaseMemberWire = z.infer<typeof CaseMemberWire>;

/** Who sees a case: its team, or those named alone. */
export const CaseMembersWire = z.object({
  caseId: Id,
  title: z.string(),
  team: z.string(),
  closed: z.boolean(),
  people: z.array(CaseMemberWire),
});
export type CaseMembersWire = z.infer<typeof CaseMembersWire>;

export const caseMembers = endpoint({
  id: 'cases.members',
  method: 'GET',
  path: '/api/1/cases/:id/members',
  may: 'incidents.read',
  summary: 'Who sees this case',
  params: z.object({ id: Id }),
  ok: CaseMembersWire,
});

export const caseMembersChange = endpoint({
  id: 'cases.members-change',
  method: 'PUT',
  path: '/api/1/cases/:id/members',
  may: 'cases.manage',
  summary: 'Close a case to those named, change who they are, or open it to the team by naming nobody',
  params: z.object({ id: Id }),
  body: z.object({ named: z.array(Id).max(500) }),
  ok: z.object({ seen: z.boolean() }),
});

/** A closed case that nobody who is named can open: all that an administrator is told of it. */
export const LostCaseWire = z.object({ caseId: Id, team: z.string(), teamId: Id, closedAt: Instant });
export type LostCaseWire = z.infer<typeof LostCaseWire>;

export const casesLost = endpoint({
  id: 'cases.lost',
  method: 'GET',
  path: '/api/1/cases-nobody-opens',
  may: 'accounts.manage',
  summary: 'Closed cases whose named people are all disabled',
  ok: z.object({ cases: z.array(LostCaseWire) }),
});

export const caseGlass = endpoint({
  id: 'cases.glass',
  method: 'POST',
  path: '/api/1/cases/:id/glass',
  may: 'accounts.manage',
  summary: 'Let yourself into a closed case of your team, for a reason that all who are named in it are told',
  params: z.object({ id: Id }),
  body: z.object({ reason: z.string().trim().min(10).max(500) }),
});
