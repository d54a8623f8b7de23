import {
  type CaseMemberWire,
  caseGlass,
  caseMembers,
  caseMembersChange,
  casesLost,
  type LostCaseWire,
} from '@safeconduct/contract/cases.ts';
import { sql } from 'kysely';
import { found, Refusal, refuseField } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import type { Tx, Visit } from '../../platform/http/visit.ts';

/** What the tables refuse (0011), in words of the field. */
const REFUSED: Readonly<Record<string, readonly [code: string, message: string]>> = {
  closing_names_oneself: ['without_oneself', 'Whoever closes a case is named in it.'],
  case_members_team_id_user_id_fkey: ['not_in_team', 'Only members of the team can be named.'],
};

function constraintOf(error: unknown): string {
  return error instanceof Error && 'constraint' in error ? String(error.constraint) : '';
}

/** Closes, changes or opens; false where the actor does not see the case. */
export async function nameMembers(tx: Tx, id: string, named: readonly string[]): Promise<boolean> {
  try {
    const { rows } = await sql<{ done: boolean }>`
      select name_case_members(${id}, ${named}::uuid[]) as done`.execute(tx);
    return rows[0]?.done === true;
  } catch (error) {
    const [code, message] = REFUSED[constraintOf(error)] ?? [];
    if (code === undefined || message === undefined) throw error;
    throw refuseField('body.named', code, message);
  }
}

type CaseRow = { team_id: string; title: string; team: string; closed: boolean };

async function caseOf(tx: Tx, id: string): Promise<CaseRow> {
  const { rows } = await sql<CaseRow>`
    select c.team_id, c.title, t.name as team, exists (select from closed_cases k where k.case_id = c.id) as closed
    from cases c join teams t on t.id = c.team_id where c.id = ${id}`.execute(tx);
  return found(rows[0], 'This case');
}

async function peopleOf(tx: Tx, id: string): Promise<CaseMemberWire[]> {
  const { rows } = await sql<CaseMemberWire>`
    select u.id, u.name, u.role, u.disabled_at is not null as disabled,
      k.case_id is null or n.user_id is not null as sees, n.added_at as "addedAt", coalesce(a.name, '') as "addedBy",
      n.glass_reason as "glassReason"
    from cases c join team_members m on m.team_id = c.team_id join users u on u.id = m.user_id
      left join closed_cases k on k.case_id = c.id
      left join case_members n on n.case_id = c.id and n.user_id = u.id
      left join users a on a.id = n.added_by
    where c.id = ${id} order by u.disabled_at is not null, u.name, u.id`.execute(tx);
  return rows;
}

const read = route(caseMembers, async ({ tx }, { params }) => {
  const { title, team, closed } = await caseOf(tx, params.id);
  return { caseId: params.id, title, team, closed, people: await peopleOf(tx, params.id) };
});

const seenBy = (people: readonly CaseMemberWire[]) =>
  people.flatMap(({ id, sees }) => (sees ? [id] : [])).toSorted();

const change = route(caseMembersChange, async (visit, { params, body }) => {
  const { tx, actor } = visit;
  const before = await caseOf(tx, params.id);
  const named = [...new Set(body.named)];
  const was = seenBy(await peopleOf(tx, params.id));
  if (!(await nameMembers(tx, params.id, named))) found(null, 'This case');
  const act =
    named.length === 0 ? 'case.unrestricted' : before.closed ? 'case.members-changed' : 'case.restricted';
  const detail = {
    ...(named.length === 0 ? {} : { added: named.filter((id) => !was.includes(id) || !before.closed) }),
    ...(named.length === 0 ? {} : { removed: was.filter((id) => !named.includes(id)) }),
  };
  visit.audit(act, { kind: 'case', id: params.id, team: before.team_id, case: params.id }, detail);
  return { seen: named.length === 0 || named.includes(actor.id) };
});

const lost = route(casesLost, async ({ tx }) => {
  const { rows } = await sql<LostCaseWire>`
    select l.case_id as "caseId", l.team_id as "teamId", t.name as team, l.closed_at as "closedAt"
    from cases_nobody_opens() l join teams t on t.id = l.team_id`.execute(tx);
  return { cases: rows };
});

const glass = route(caseGlass, async (visit, { params, body }) => {
  const { rows } = await sql<{ team: string | null }>`
    select break_glass(${params.id}, ${body.reason}) as team`.execute(visit.tx);
  const team = found(rows[0]?.team, 'A closed case of a team of yours');
  visit.audit(
    'case.glass-broken',
    { kind: 'case', id: params.id, team, case: params.id },
    { reason: body.reason },
  );
});

/** Names somebody who is new in closed cases that the actor sees. */
export async function nameInCases(visit: Visit, user: string, cases: readonly string[]): Promise<void> {
  for (const id of new Set(cases)) {
    const { team_id, closed } = await caseOf(visit.tx, id);
    if (!closed) throw new Refusal('conflict', 'This case is open to its team; nobody needs to be named.');
    const named = seenBy(await peopleOf(visit.tx, id));
    await nameMembers(visit.tx, id, [...named, user]);
    visit.audit(
      'case.members-changed',
      { kind: 'case', id, team: team_id, case: id },
      { added: [user], removed: [] },
    );
  }
}

export const memberRoutes: readonly Route[] = [read, change, lost, glass];
