import { z } from 'zod';
import { Login, OpenSessionWire, PersonName, RoleName, TeamWire, UserWire } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { Id, Instant } from './shared.ts';

/** Accounts and teams as administrators keep them, and as colleagues see them. */

export const StaffWire = UserWire.extend({
  disabled: z.boolean(),
  /** False until the person has chosen a password or passkey. */
  enrolled: z.boolean(),
  /** Whether a passkey or a code is asked for beside the password. */
  secondStep: z.boolean(),
  teams: z.array(Id),
  createdAt: Instant,
});
export type StaffWire = z.infer<typeof StaffWire>;

/** The one-time link is shown once; only its hash is kept. */
export const InvitationWire = z.object({ user: StaffWire, link: z.string(), expiresAt: Instant });

export const usersList = endpoint({
  id: 'users.list',
  method: 'GET',
  path: '/api/1/users',
  may: 'signed-in',
  summary: 'Colleagues',
  ok: z.object({ users: z.array(StaffWire) }),
});

export const usersCreate = endpoint({
  id: 'users.create',
  method: 'POST',
  path: '/api/1/users',
  may: 'accounts.manage',
  summary: 'Make an account; the answer holds its invitation link',
  body: z.object({
    login: Login,
    name: PersonName,
    role: RoleName,
    teams: z.array(Id).max(50),
    /** Closed cases to name the person in; whoever invites must be named there. */
    cases: z.array(Id).max(50).default([]),
  }),
  ok: InvitationWire,
  status: 201,
});

export const usersUpdate = endpoint({
  id: 'users.update',
  method: 'PATCH',
  path: '/api/1/users/:id',
  may: 'accounts.manage',
  summary: 'Change name, role or state; disabling ends all sessions of the account',
  params: z.object({ id: Id }),
  body: z.object({ name: PersonName, role: RoleName, disabled: z.boolean() }).partial(),
  ok: StaffWire,
});

export const usersInvite = endpoint({
  id: 'users.invite',
  method: 'POST',
  path: '/api/1/users/:id/invitation',
  may: 'accounts.manage',
  summary: 'A new one-time link, for a forgotten password too; earlier links stop working',
  params: z.object({ id: Id }),
  ok: InvitationWire,
  status: 201,
});

/** An invitation that was not used yet. The link itself is known to nobody here. */
export const OpenInvitationWire = z.object({
  userId: Id,
  name: z.string(),
  login: z.string(),
  madeAt: Instant,
  expiresAt: Instant,
  by: z.string(),
});
export type OpenInvitationWire = z.infer<typeof OpenInvitationWire>;

export const invitationsList = endpoint({
  id: 'invitations.list',
  method: 'GET',
  path: '/api/1/invitations',
  may: 'accounts.manage',
  summary: 'Invitations not used yet, those that ran out lately among them',
  ok: z.object({ invitations: z.array(OpenInvitationWire) }),
});

export const invitationsRevoke = endpoint({
  id: 'invitations.revoke',
  method: 'DELETE',
  path: '/api/1/users/:id/invitation',
  may: 'accounts.manage',
  summary: 'Make the link of an invitation stop working',
  params: z.object({ id: Id }),
});

export const usersSessions = endpoint({
  id: 'users.sessions',
  method: 'GET',
  path: '/api/1/users/:id/sessions',
  may: 'accounts.manage',
  summary: 'Open sessions of an account',
  params: z.object({ id: Id }),
  ok: z.object({ sessions: z.array(OpenSessionWire) }),
});

export const usersSessionsEnd = endpoint({
  id: 'users.sessions-end',
  method: 'DELETE',
  path: '/api/1/users/:id/sessions',
  may: 'accounts.manage',
  summary: 'End all sessions of an account; the person is told',
  params: z.object({ id: Id }),
});

export const usersSessionEnd = endpoint({
  id: 'users.session-end',
  method: 'DELETE',
  path: '/api/1/users/:id/sessions/:session',
  may: 'accounts.manage',
  summary: 'End one session of an account; the person is told',
  params: z.object({ id: Id, session: Id }),
});

export const teamsList = endpoint({
  id: 'teams.list',
  method: 'GET',
  path: '/api/1/teams',
  may: 'signed-in',
  summary: 'Teams you belong to; for an administrator all of them',
  ok: z.object({ teams: z.array(TeamWire.extend({ members: z.array(Id) })) }),
});

export const teamsCreate = endpoint({
  id: 'teams.create',
  method: 'POST',
  path: '/api/1/teams',
  may: 'teams.manage',
  summary: 'Make a team; you become its first member',
  body: z.object({ name: PersonName }),
  ok: TeamWire,
  status: 201,
});

const membership = z.object({ team: Id, user: Id });

export const teamsAdd = endpoint({
  id: 'teams.add',
  method: 'PUT',
  path: '/api/1/teams/:team/members/:user',
  may: 'teams.manage',
  summary: 'Let an account see the cases of a team',
  params: membership,
});

export const teamsRemove = endpoint({
  id: 'teams.remove',
  method: 'DELETE',
  path: '/api/1/teams/:team/members/:user',
  may: 'teams.manage',
  summary: 'Take an account out of a team',
  params: membership,
});
