import { ROLES, type Role } from '@safeconduct/contract/permissions.ts';
import {
  type NoticeWire,
  noticesList,
  noticesSeen,
  secondStepReset,
  signInRulesChange,
  signInRulesRead,
} from '@safeconduct/contract/second-step.ts';
import { sql } from 'kysely';
import { found, Refusal } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import type { Tx, Visit } from '../../platform/http/visit.ts';

/** Tells somebody, in the desk, of what was done to the own account. */
export async function tell(tx: Tx, user: string, kind: NoticeWire['kind'], note = ''): Promise<void> {
  await sql`select tell(${user}, ${kind}, ${note})`.execute(tx);
}

async function rulesOf(tx: Tx): Promise<{ secondStepFor: Role[] }> {
  const { second_step_for } = await tx
    .selectFrom('sign_in_rules')
    .select('second_step_for')
    .executeTakeFirstOrThrow();
  return { secondStepFor: ROLES.filter((role) => second_step_for.includes(role)) };
}

const read = route(signInRulesRead, ({ tx }) => rulesOf(tx));

const change = route(signInRulesChange, async (visit, { body }) => {
  const before = await rulesOf(visit.tx);
  await visit.tx
    .updateTable('sign_in_rules')
    .set({ second_step_for: [...new Set(body.secondStepFor)] })
    .execute();
  visit.audit(
    'sign-in-rules.changed',
    { kind: 'sign-in-rules', id: 'all', team: null },
    { before, after: body },
  );
  return rulesOf(visit.tx);
});

async function resetFor(visit: Visit, user: string): Promise<void> {
  const { tx } = visit;
  found(await tx.selectFrom('users').select('id').where('id', '=', user).executeTakeFirst(), 'This account');
  if (user === visit.actor.id) {
    throw new Refusal('conflict', 'Turn your own second step off in your account, by a code.');
  }
  const { rows } = await sql<{ reset: boolean }>`select reset_totp(${user}) as reset`.execute(tx);
  found(rows[0]?.reset === true ? rows[0] : null, 'A second step of this account');
  await sql`select end_sessions(${user})`.execute(tx);
  await tell(tx, user, 'totp_reset');
  visit.audit('second-step.reset', { kind: 'user', id: user, team: null });
}

const reset = route(secondStepReset, (visit, { params }) => resetFor(visit, params.id));

const notices = route(noticesList, async ({ tx }) => {
  const { rows } = await sql<NoticeWire>`
    select n.id, n.kind, coalesce(u.name, '') as by, n.note, c.title as "caseTitle", n.at
    from notices n left join users u on u.id = n.by_id left join cases c on c.id = n.case_id
    where n.seen_at is null order by n.at desc, n.id limit 200`.execute(tx);
  return { notices: rows };
});

const seen = route(noticesSeen, async (visit, { body }) => {
  await visit.tx
    .updateTable('notices')
    .set({ seen_at: visit.now })
    .where('id', 'in', body.ids)
    .where('seen_at', 'is', null)
    .execute();
  visit.audit('notice.seen', { kind: 'user', id: visit.actor.id, team: null }, { ids: body.ids });
});

export const ruleRoutes: readonly Route[] = [read, change, reset, notices, seen];
