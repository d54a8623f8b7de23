import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { newToken } from './tokens.ts';

const SET_UP_DAYS = 1;

/**
 * Makes the one-time set-up token while no account exists, replacing the one of an earlier start; null once
 * there is an account. Run as the owner: nobody acts yet.
 */
export async function openSetUp(owner: Db, now: Date): Promise<string | null> {
  const { token, hash } = newToken();
  const expires = new Date(now.getTime() + SET_UP_DAYS * 86_400_000);
  const { rows } = await sql`
    insert into enrolments (token_hash, expires_at)
    select ${hash}, ${expires} where not exists (select from users)
    on conflict ((user_id is null)) where user_id is null
    do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at, created_at = now()
    returning 1`.execute(owner);
  return rows.length === 0 ? null : token;
}
