import { passwordChange, sessionRead, signIn, signOut } from '@safeconduct/contract/accounts.ts';
import { sql } from 'kysely';
import { Refusal, refuseField } from '../../platform/http/refusal.ts';
import { preparedRoute, type Route, route } from '../../platform/http/route.ts';
import type { Keeper } from '../../platform/key.ts';
import { checkPassword, hashPassword, passwordOf } from './password.ts';
import { tell } from './rules.ts';
import { askSecondStep } from './second-step.ts';
import { describe, openSession } from './sessions.ts';

const read = route(sessionRead, async (visit) => describe(visit.tx, visit.actor));

type Account = { user_id: string; password_hash: string | null };

const enter = (keeper: Keeper) =>
  preparedRoute(
    signIn,
    async (arrival, { body }) => {
      const { entry } = arrival;
      const login = body.login.trim().toLowerCase();
      // Two buckets: one address guessing many accounts, and many addresses guessing one.
      await entry.limit(`sign-in:address:${entry.address}`, 20, 10);
      await entry.limit(`sign-in:login:${login}`, 10, 5);
      const { rows } = await sql<Account>`select * from account_for_sign_in(${login})`.execute(entry.aside);
      const account = rows[0];
      const right = await checkPassword(body.password, account?.password_hash ?? null);
      if (!right || account === undefined) throw new Refusal('sign-in-failed');
      const { user_id: user } = account;
      return { user, step: await askSecondStep(arrival, keeper, user, body.code) };
    },
    async (visit, { prepared: { user, step } }) => {
      const session = await openSession(visit, user, step === 'none' ? 'password' : 'totp');
      if (step === 'recovery') {
        visit.audit('second-step.recovery-used', { kind: 'user', id: user, team: null });
        await tell(visit.tx, user, 'recovery_used');
      }
      return session;
    },
  );

const leave = route(signOut, async (visit) => {
  await visit.tx.deleteFrom('sessions').where('id', '=', visit.actor.session).execute();
  visit.audit('session.ended', { kind: 'session', id: visit.actor.session, team: null });
  visit.entry.setSession(null);
});

const changePassword = preparedRoute(
  passwordChange,
  async ({ actor, entry }, { body }) => {
    await entry.limit(`password:${actor.id}`, 10, 5);
    const known = await passwordOf(entry.aside, actor.login);
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
    await tell(visit.tx, id, 'password_changed');
    visit.audit('user.password-changed', { kind: 'user', id, team: null });
  },
);

export const signInRoutes = (keeper: Keeper): readonly Route[] => [
  read,
  enter(keeper),
  leave,
  changePassword,
];
