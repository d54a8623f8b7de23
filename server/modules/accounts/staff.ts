import { usersCreate, usersInvite, usersList, usersUpdate } from '@safeconduct/contract/staff.ts';
import { sql } from 'kysely';
import { found, Refusal, refuseField } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { isRole } from '../../platform/http/session.ts';
import type { Tx, Visit } from '../../platform/http/visit.ts';
import { newToken } from './tokens.ts';

const INVITATION_DAYS = 7;

async function staff(tx: Tx, id?: string) {
  const rows = await tx
    .selectFrom('users')
    .select((eb) => [
      'users.id',
      'login',
      'name',
      'role',
      'created_at as createdAt',
      eb('disabled_at', 'is not', null).$castTo<boolean>().as('disabled'),
      sql<boolean>`is_enrolled(users.id)`.as('enrolled'),
      sql<string[]>`array(select m.team_id from team_members m where m.user_id = users.id order by 1)`.as(
        'teams',
      ),
    ])
    .$if(id !== undefined, (query) => query.where('users.id', '=', id ?? ''))
    .orderBy('name')
    .orderBy('login')
    .execute();
  return rows.flatMap((row) => (isRole(row.role) ? [{ ...row, role: row.role }] : []));
}

/** A one-time link for the account; links made for it earlier stop working. */
async function invite(visit: Visit, user: string) {
  const { token, hash } = newToken();
  const expires = new Date(visit.now.getTime() + INVITATION_DAYS * 86_400_000);
  await visit.tx.deleteFrom('enrolments').where('user_id', '=', user).execute();
  await visit.tx
    .insertInto('enrolments')
    .values({ token_hash: hash, user_id: user, expires_at: expires })
    .execute();
  visit.audit('user.invited', { kind: 'user', id: user, team: null });
  // After the hash sign, so that the token reaches no server log and no Referer header.
  return { link: `${visit.entry.origin}/welcome#${token}`, expiresAt: expires.toISOString() };
}

const list = route(usersList, async (visit) => ({ users: await staff(visit.tx) }));

const create = route(usersCreate, async (visit, { body }) => {
  const made = await visit.tx
    .insertInto('users')
    .values({ login: body.login, name: body.name, role: body.role })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made === undefined) throw refuseField('body.login', 'taken', 'Somebody has this login already.');
  if (body.teams.length > 0) {
    const known = await visit.tx.selectFrom('teams').select('id').where('id', 'in', body.teams).execute();
    if (known.length !== new Set(body.teams).size)
      throw refuseField('body.teams', 'unknown', 'A team does not exist.');
    await visit.tx
      .insertInto('team_members')
      .values(known.map((team) => ({ team_id: team.id, user_id: made.id })))
      .execute();
  }
  visit.audit(
    'user.created',
    { kind: 'user', id: made.id, team: null },
    { role: body.role, teams: body.teams },
  );
  const invitation = await invite(visit, made.id);
  return { user: found((await staff(visit.tx, made.id))[0]), ...invitation };
});

const update = route(usersUpdate, async (visit, { params, body }) => {
  found((await staff(visit.tx, params.id))[0], 'This account');
  if (
    params.id === visit.actor.id &&
    (body.disabled === true || (body.role !== undefined && body.role !== 'administrator'))
  ) {
    throw new Refusal('conflict', 'You cannot take the administrator role from yourself.');
  }
  const changes = {
    ...(body.name === undefined ? {} : { name: body.name }),
    ...(body.role === undefined ? {} : { role: body.role }),
    ...(body.disabled === undefined ? {} : { disabled_at: body.disabled ? visit.now : null }),
  };
  if (Object.keys(changes).length > 0) {
    await visit.tx.updateTable('users').set(changes).where('id', '=', params.id).execute();
  }
  if (body.disabled === true) await sql`select end_sessions(${params.id})`.execute(visit.tx);
  visit.audit('user.changed', { kind: 'user', id: params.id, team: null }, body);
  return found((await staff(visit.tx, params.id))[0]);
});

const reinvite = route(usersInvite, async (visit, { params }) => {
  const user = found((await staff(visit.tx, params.id))[0], 'This account');
  return { user, ...(await invite(visit, params.id)) };
});

export const staffRoutes: readonly Route[] = [list, create, update, reinvite];
