import type { Db } from '../../platform/database/index.ts';
import { newToken } from './tokens.ts';

const SET_UP_DAYS = 1;

/**
 * Makes the one-time set-up token while no account exists, replacing the one of an earlier start; null once
 * there is an account. Run as the owner: nobody acts yet.
 */
export async function openSetUp(owner: Db, now: Date): Promise<string | null> {
  return owner.transaction().execute(async (tx) => {
    const someone = await tx.selectFrom('users').select('id').limit(1).executeTakeFirst();
    await tx.deleteFrom('enrolments').where('user_id', 'is', null).execute();
    if (someone !== undefined) return null;
    const { token, hash } = newToken();
    const expires = new Date(now.getTime() + SET_UP_DAYS * 86_400_000);
    await tx
      .insertInto('enrolments')
      .values({ token_hash: hash, user_id: null, expires_at: expires })
      .execute();
    return token;
  });
}
