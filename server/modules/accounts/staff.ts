import { usersCreate, usersInvite, usersList, usersUpdate } from '@safeconduct/contract/staff.ts';
import { sql } from 'kysely';
import { found, Refusal, refuseField } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { isRole } from '../../platform/http/session.ts';
import type { Tx } from '../../platform/http/visit.ts';
import { nameInCases } from '../cases/cases.ts';
import { invite } from './invitations.ts';
import { kept } from './kept.ts';

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
      sql<boolean>`has_second_step(users.id)`.as('secondStep'),
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
  await nameInCases(visit, made.id, body.cases);
  const invitation = await invite(visit, made.id);
  return { user: found((await staff(visit.tx, made.id))[0]), ...invitation };
});

const update = route(usersUpdate, async (visit, { params, body }) => {
  const before = found((await staff(visit.tx, params.id))[0], 'This account');
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
    await kept(visit.tx.updateTable('users').set(changes).where('id', '=', params.id).execute());
  }
  // What was opened with other rights does not go on with these.
  if (body.disabled === true || (body.role !== undefined && body.role !== before.role)) {
    await sql`select end_sessions(${params.id})`.execute(visit.tx);
  }
  visit.audit('user.changed', { kind: 'user', id: params.id, team: null }, body);
  return found((await staff(visit.tx, params.id))[0]);
});

const reinvite = route(usersInvite, async (visit, { params }) => {
  const user = found((await staff(visit.tx, params.id))[0], 'This account');
  return { user, ...(await invite(visit, params.id)) };
});

export const staffRoutes: readonly Route[] = [list, create, update, reinvite];
