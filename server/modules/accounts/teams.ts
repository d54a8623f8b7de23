import { teamsAdd, teamsCreate, teamsList, teamsRemove } from '@safeconduct/contract/staff.ts';
import { sql } from 'kysely';
import { found, refuseField } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/http/visit.ts';
import { kept } from './kept.ts';

const list = route(teamsList, async (visit) => ({
  teams: await visit.tx
    .selectFrom('teams')
    .select([
      'id',
      'name',
      sql<string[]>`array(select m.user_id from team_members m where m.team_id = teams.id order by 1)`.as(
        'members',
      ),
    ])
    .orderBy('name')
    .execute(),
}));

const create = route(teamsCreate, async (visit, { body }) => {
  const team = await visit.tx
    .insertInto('teams')
    .values({ name: body.name })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning(['id', 'name'])
    .executeTakeFirst();
  if (team === undefined) throw refuseField('body.name', 'taken', 'There is a team of this name.');
  await visit.tx.insertInto('team_members').values({ team_id: team.id, user_id: visit.actor.id }).execute();
  visit.audit('team.created', { kind: 'team', id: team.id, team: team.id, case: null }, { name: team.name });
  return team;
});

async function expectBoth(tx: Tx, team: string, user: string): Promise<void> {
  found(await tx.selectFrom('teams').select('id').where('id', '=', team).executeTakeFirst(), 'This team');
  found(await tx.selectFrom('users').select('id').where('id', '=', user).executeTakeFirst(), 'This account');
}

const add = route(teamsAdd, async (visit, { params }) => {
  await expectBoth(visit.tx, params.team, params.user);
  await visit.tx
    .insertInto('team_members')
    .values({ team_id: params.team, user_id: params.user })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  visit.audit(
    'team.member-added',
    { kind: 'team', id: params.team, team: params.team, case: null },
    { user: params.user },
  );
});

const remove = route(teamsRemove, async (visit, { params }) => {
  await expectBoth(visit.tx, params.team, params.user);
  await visit.tx
    .deleteFrom('team_members')
    .where('team_id', '=', params.team)
    .where('user_id', '=', params.user)
    .execute();
  // Looked at now, so that the refusal can say why.
  await kept(sql`set constraints closed_case_keeps_a_member immediate`.execute(visit.tx));
  visit.audit(
    'team.member-removed',
    { kind: 'team', id: params.team, team: params.team, case: null },
    { user: params.user },
  );
});

export const teamRoutes: readonly Route[] = [list, create, add, remove];
