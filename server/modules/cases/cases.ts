import { type CaseWire, casesCreate, casesList } from '@safeconduct/contract/cases.ts';
import { sql } from 'kysely';
import { found, Refusal } from '../../platform/http/refusal.ts';
import { route } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/http/visit.ts';
import type { Module } from '../../platform/module.ts';
import { memberRoutes, nameMembers } from './members.ts';

export { nameInCases } from './members.ts';

function caseRows(tx: Tx) {
  return tx
    .selectFrom('cases as k')
    .innerJoin('teams as t', 't.id', 'k.team_id')
    .select([
      'k.id',
      'k.team_id as teamId',
      't.name as team',
      'k.title',
      'k.sample',
      sql<number | null>`(select nullif(count(*), 0)::int from case_members m where m.case_id = k.id)`.as(
        'named',
      ),
      sql<number>`(select count(*) from incidents i where i.case_id = k.id)`.as('incidents'),
      sql<number>`(select count(*) from reports r where r.case_id = k.id)`.as('reports'),
    ])
    .$castTo<CaseWire>();
}

const list = route(casesList, async ({ tx }) => ({
  cases: await caseRows(tx).orderBy('k.sample').orderBy('k.id', 'desc').execute(),
}));

const create = route(casesCreate, async ({ tx, actor, audit }, { body }) => {
  if (!actor.teams.includes(body.teamId)) throw new Refusal('not-found', 'You are in no such team.');
  const { id } = await tx
    .insertInto('cases')
    .values({ team_id: body.teamId, title: body.title, created_by: actor.id })
    .returning('id')
    .executeTakeFirstOrThrow();
  audit('case.opened', { kind: 'case', id, team: body.teamId, case: id }, { title: body.title });
  if (body.named.length > 0) {
    await nameMembers(tx, id, body.named);
    audit(
      'case.restricted',
      { kind: 'case', id, team: body.teamId, case: id },
      { added: body.named, removed: [] },
    );
  }
  return found(await caseRows(tx).where('k.id', '=', id).executeTakeFirst());
});

/** Cases: what a team works on. */
export const cases: Module = { name: 'cases', routes: [list, create, ...memberRoutes] };
