import {
  type OpenSessionWire,
  sessionsEnd,
  sessionsEndOthers,
  sessionsList,
} from '@safeconduct/contract/accounts.ts';
import { usersSessionEnd, usersSessions, usersSessionsEnd } from '@safeconduct/contract/staff.ts';
import { sql } from 'kysely';
import { found } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import type { Tx, Visit } from '../../platform/http/visit.ts';
import { tell } from './rules.ts';

async function sessionsOf({ tx, actor }: Pick<Visit, 'tx' | 'actor'>, user: string) {
  const { rows } = await sql<OpenSessionWire>`
    select id, device, place, method, created_at as "createdAt", seen_at as "seenAt", id = ${actor.session} as current
    from sessions_of(${user})`.execute(tx);
  return { sessions: rows };
}

async function expectAccount(tx: Tx, id: string): Promise<void> {
  found(await tx.selectFrom('users').select('id').where('id', '=', id).executeTakeFirst(), 'This account');
}

const list = route(sessionsList, (visit) => sessionsOf(visit, visit.actor.id));

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

const endOthers = route(sessionsEndOthers, async (visit) => {
  const { id, session } = visit.actor;
  const gone = await visit.tx
    .deleteFrom('sessions')
    .where('user_id', '=', id)
    .where('id', '<>', session)
    .returning('id')
    .execute();
  visit.audit('session.others-ended', { kind: 'user', id, team: null }, { count: gone.length });
});

const listOf = route(usersSessions, async (visit, { params }) => {
  await expectAccount(visit.tx, params.id);
  return sessionsOf(visit, params.id);
});

const endAllOf = route(usersSessionsEnd, async (visit, { params }) => {
  await expectAccount(visit.tx, params.id);
  await sql`select end_sessions(${params.id})`.execute(visit.tx);
  if (params.id === visit.actor.id) visit.entry.setSession(null);
  else await tell(visit.tx, params.id, 'sessions_ended');
  visit.audit('user.sessions-ended', { kind: 'user', id: params.id, team: null });
});

const endOneOf = route(usersSessionEnd, async (visit, { params }) => {
  const { rows } = await sql<{ ended: boolean }>`
    select end_session(${params.id}, ${params.session}) as ended`.execute(visit.tx);
  found(rows[0]?.ended === true ? rows[0] : null, 'This session');
  if (params.session === visit.actor.session) visit.entry.setSession(null);
  else await tell(visit.tx, params.id, 'sessions_ended');
  visit.audit('session.ended', { kind: 'session', id: params.session, team: null }, { of: params.id });
});

/** Sessions seen and ended: one's own, and by an administrator anybody's. */
export const sessionRoutes: readonly Route[] = [list, end, endOthers, listOf, endAllOf, endOneOf];
