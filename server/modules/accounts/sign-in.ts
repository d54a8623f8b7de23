import {
  passwordChange,
  sessionRead,
  sessionsEnd,
  sessionsList,
  signIn,
  signOut,
} from '@safeconduct/contract/accounts.ts';
import { sql } from 'kysely';
import { found, Refusal, refuseField } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { checkPassword, hashPassword } from './password.ts';
import { describe, openSession } from './sessions.ts';

const read = route(sessionRead, async (visit) => describe(visit.tx, visit.actor));

const enter = route(signIn, async (visit, { body }) => {
  // Two buckets: one address guessing many accounts, and many addresses guessing one.
  await visit.entry.limit(`sign-in:address:${visit.entry.address}`, 20, 10);
  await visit.entry.limit(`sign-in:login:${body.login.trim().toLowerCase()}`, 10, 5);
  const { rows } = await sql<{ user_id: string; password_hash: string | null }>`
    select * from account_for_sign_in(${body.login.trim()})`.execute(visit.tx);
  const account = rows[0];
  const right = await checkPassword(body.password, account?.password_hash ?? null);
  if (!right || account === undefined) throw new Refusal('sign-in-failed');
  return openSession(visit, account.user_id, 'password');
});

const leave = route(signOut, async (visit) => {
  await visit.tx.deleteFrom('sessions').where('id', '=', visit.actor.session).execute();
  visit.audit('session.ended', { kind: 'session', id: visit.actor.session, team: null });
  visit.entry.setSession(null);
});

const list = route(sessionsList, async (visit) => {
  const rows = await visit.tx
    .selectFrom('sessions')
    .select(['id', 'device', 'created_at as createdAt', 'seen_at as seenAt'])
    .where('user_id', '=', visit.actor.id)
    .where('expires_at', '>', visit.now.toISOString())
    .orderBy('seen_at', 'desc')
    .execute();
  return { sessions: rows.map((row) => ({ ...row, current: row.id === visit.actor.session })) };
});

const end = route(sessionsEnd, async (visit, { params }) => {
  const gone = await visit.tx
    .deleteFrom('sessions')
    .where('id', '=', params.id)
    .where('user_id', '=', visit.actor.id)
    .returning('id')
    .executeTakeFirst();
  visit.audit('session.ended', { kind: 'session', id: found(gone, 'This session').id, team: null });
  if (params.id === visit.actor.session) visit.entry.setSession(null);
});

const changePassword = route(passwordChange, async (visit, { body }) => {
  await visit.entry.limit(`password:${visit.actor.id}`, 10, 5);
  const { password_hash } = await visit.tx
    .selectFrom('users')
    .select('password_hash')
    .where('id', '=', visit.actor.id)
    .executeTakeFirstOrThrow();
  // An account with passkeys only has no password to repeat.
  if (password_hash !== null && !(await checkPassword(body.current ?? '', password_hash))) {
    throw refuseField('body.current', 'wrong', 'This is not your password.');
  }
  const hash = await hashPassword(body.next);
  await visit.tx.updateTable('users').set({ password_hash: hash }).where('id', '=', visit.actor.id).execute();
  await visit.tx
    .deleteFrom('sessions')
    .where('user_id', '=', visit.actor.id)
    .where('id', '<>', visit.actor.session)
    .execute();
  visit.audit('user.password-changed', { kind: 'user', id: visit.actor.id, team: null });
});

export const signInRoutes: readonly Route[] = [read, enter, leave, list, end, changePassword];
