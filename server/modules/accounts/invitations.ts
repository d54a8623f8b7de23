import { invitationsList, invitationsRevoke, type OpenInvitationWire } from '@safeconduct/contract/staff.ts';
import { sql } from 'kysely';
import { found } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import type { Visit } from '../../platform/http/visit.ts';
import { newToken } from './tokens.ts';

const INVITATION_DAYS = 7;

/** A one-time link for the account; links made for it earlier stop working. */
export async function invite(visit: Visit, user: string) {
  const { token, hash } = newToken();
  const expires = new Date(visit.now.getTime() + INVITATION_DAYS * 86_400_000);
  await visit.tx.deleteFrom('enrolments').where('user_id', '=', user).execute();
  await visit.tx
    .insertInto('enrolments')
    .values({ token_hash: hash, user_id: user, expires_at: expires, created_by: visit.actor.id })
    .execute();
  visit.audit('user.invited', { kind: 'user', id: user, team: null });
  // After the hash sign, so that the token reaches no server log and no Referer header.
  return { link: `${visit.entry.origin}/welcome#${token}`, expiresAt: expires.toISOString() };
}

const list = route(invitationsList, async ({ tx }) => {
  const { rows } = await sql<OpenInvitationWire>`
    select u.id as "userId", u.name, u.login, e.created_at as "madeAt", e.expires_at as "expiresAt",
      coalesce(b.name, '') as by
    from enrolments e join users u on u.id = e.user_id left join users b on b.id = e.created_by
    where u.disabled_at is null order by e.expires_at, u.id`.execute(tx);
  return { invitations: rows };
});

const revoke = route(invitationsRevoke, async (visit, { params }) => {
  const gone = await visit.tx
    .deleteFrom('enrolments')
    .where('user_id', '=', params.id)
    .returning('user_id')
    .executeTakeFirst();
  found(gone, 'An open invitation of this account');
  visit.audit('invitation.revoked', { kind: 'user', id: params.id, team: null });
});

export const invitationRoutes: readonly Route[] = [list, revoke];
