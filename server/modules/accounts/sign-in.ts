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
import { preparedRoute, type Route, route } from '../../platform/http/route.ts';
import { checkPassword, hashPassword } from './password.ts';
import { describe, openSession } from './sessions.ts';

const read = route(sessionRead, async (visit) => describe(visit.tx, visit.actor));

type Account = { user_id: string; password_hash: string | null };

const enter = preparedRoute(
  signIn,
  async ({ entry }, { body }) => {
    const login = body.login.trim().toLowerCase();
    // Two buckets: one address guessing many accounts, and many addresses guessing one.
    await entry.limit(`sign-in:address:${entry.address}`, 20, 10);
    await entry.limit(`sign-in:login:${login}`, 10, 5);
    const { rows } = await sql<Account>`select * from account_for_sign_in(${login})`.execute(entry.aside);
    const account = rows[0];
    const right = await checkPassword(body.password, account?.password_hash ?? null);
    if (!right || account === undefined) throw new Refusal('sign-in-failed');
    return account.user_id;
  },
  async (visit, { prepared }) => openSession(visit, prepared, 'password'),
);

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

const changePassword = preparedRoute(
  passwordChange,
  async ({ actor, entry }, { body }) => {
    await entry.limit(`password:${actor.id}`, 10, 5);
    const { rows } = await sql<Account>`select * from account_for_sign_in(${actor.login})`.execute(
      entry.aside,
    );
    const known = rows[0]?.password_hash ?? null;
    // An account with passkeys only has no password to repeat.
    if (known !== null && !(await checkPassword(body.current ?? '', known))) {
      throw refuseField('body.current', 'wrong', 'This is not your password.');
    }
    return hashPassword(body.next);
  },
  async (visit, { prepared }) => {
    const { id, session } = visit.actor;
    await visit.tx.updateTable('users').set({ password_hash: prepared }).where('id', '=', id).execute();
    await visit.tx.deleteFrom('sessions').where('user_id', '=', id).where('id', '<>', session).execute();
    visit.audit('user.password-changed', { kind: 'user', id, team: null });
  },
);

export const signInRoutes: readonly Route[] = [read, enter, leave, list, end, changePassword];
