import type { OpenSessionWire, SessionWire } from '@safeconduct/contract/accounts.ts';
import { PERMISSIONS_OF, type Role } from '@safeconduct/contract/permissions.ts';
import { sql } from 'kysely';
import { SESSION_SECONDS } from '../../platform/http/mount.ts';
import { Refusal } from '../../platform/http/refusal.ts';
import { isRole } from '../../platform/http/session.ts';
import type { Actor, Tx, Visit } from '../../platform/http/visit.ts';
import { newToken } from './tokens.ts';

type Member = {
  id: string;
  login: string;
  name: string;
  role: Role;
  teams: readonly string[];
  mustEnrol?: boolean;
};

async function setUpOpen(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`select set_up_is_open() as open`.execute(tx);
  return rows[0]?.open === true;
}

/** The answer to "who am I"; the actor must be set in the transaction. */
export async function describe(tx: Tx, member: Member | Actor | null): Promise<SessionWire> {
  if (member === null) {
    return { user: null, permissions: [], teams: [], setUpOpen: await setUpOpen(tx), secondStepDue: false };
  }
  const teams =
    member.teams.length === 0
      ? []
      : await tx
          .selectFrom('teams')
          .select(['id', 'name'])
          .where('id', 'in', [...member.teams])
          .orderBy('name')
          .execute();
  const { id, login, name, role } = member;
  return {
    user: { id, login, name, role },
    permissions: [...PERMISSIONS_OF[role]],
    teams,
    setUpOpen: false,
    secondStepDue: member.mustEnrol === true,
  };
}

/** As `open_visit` has it from the next request on. */
async function mustEnrol(tx: Tx, { id, role }: Member, by: OpenSessionWire['method']): Promise<boolean> {
  if (by === 'passkey') return false;
  const { rows } = await sql<{ must: boolean }>`
    select ${role}::text = any (r.second_step_for)
      and not exists (select from totp t where t.user_id = ${id} and t.confirmed_at is not null) as must
    from sign_in_rules r`.execute(tx);
  return rows[0]?.must === true;
}

/** Opens a session for the user in this transaction: from here on the visit acts as that user. */
export async function openSession(
  visit: Visit<Actor | null>,
  userId: string,
  by: OpenSessionWire['method'],
): Promise<SessionWire> {
  await visit.entry.actAs(userId, 'reader', []);
  const user = await visit.tx
    .selectFrom('users')
    .select(['id', 'login', 'name', 'role'])
    .where('id', '=', userId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (user === undefined || !isRole(user.role)) throw new Refusal('sign-in-failed');
  const { rows } = await sql<{ team_id: string }>`select team_id from own_teams() as team_id`.execute(
    visit.tx,
  );
  const member = { ...user, role: user.role, teams: rows.map((row) => row.team_id) };
  await visit.entry.actAs(member.id, member.role, member.teams);
  const { token, hash } = newToken();
  const expires = new Date(visit.now.getTime() + SESSION_SECONDS * 1000);
  await visit.tx.deleteFrom('sessions').where('expires_at', '<', visit.now.toISOString()).execute();
  const session = await visit.tx
    .insertInto('sessions')
    .values({
      token_hash: hash,
      user_id: member.id,
      device: visit.entry.device,
      place: visit.entry.place,
      method: by,
      expires_at: expires,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  visit.audit('session.opened', { kind: 'session', id: session.id, team: null }, { by });
  visit.entry.setSession(token);
  return describe(visit.tx, { ...member, mustEnrol: await mustEnrol(visit.tx, member, by) });
}
