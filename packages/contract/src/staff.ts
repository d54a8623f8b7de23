import { z } from 'zod';
import { Login, PersonName, RoleName, TeamWire, UserWire } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { Id, Instant } from './shared.ts';

/** Accounts and teams as administrators keep them, and as colleagues see them. */

export const StaffWire = UserWire.extend({
  disabled: z.boolean(),
  /** False until the person has chosen a password or passkey. */
  enrolled: z.boolean(),
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
  body: z.object({ login: Login, name: PersonName, role: RoleName, teams: z.array(Id).max(50) }),
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
