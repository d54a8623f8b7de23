import { sessionRead, sessionsEndOthers, sessionsList } from '@safeconduct/contract/accounts.ts';
import { Problem } from '@safeconduct/contract/client.ts';
import { noticesList, noticesSeen } from '@safeconduct/contract/second-step.ts';
import {
  invitationsList,
  invitationsRevoke,
  teamsRemove,
  usersCreate,
  usersSessionEnd,
  usersSessions,
  usersSessionsEnd,
  usersUpdate,
} from '@safeconduct/contract/staff.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addCase } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';
import { networkOf } from '../../platform/http/mount.ts';
import { newToken } from './tokens.ts';

let world: World;
let boss: Person;
let ana: Person;
beforeEach(async () => {
  world = await createWorld();
  boss = await world.addPerson('administrator');
  ana = await world.addPerson('caseworker', boss.team);
});
afterEach(() => world.close());

const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Problem ? error.problem.id : error;
};

/** Another open session of Ana's, as a row. */
async function another(place = '203.0.113.x'): Promise<string> {
  const { id } = await world.root
    .insertInto('sessions')
    .values({
      token_hash: newToken().hash,
      user_id: ana.id,
      device: 'Firefox',
      place,
      expires_at: new Date(Date.now() + 1e8),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

test('an address is kept as its network alone', () => {
  expect(
    [
      '203.0.113.77',
      '::ffff:203.0.113.77',
      '2001:db8:1:2::3',
      '2001:db8::7',
      '::1',
      '127.0.0.1',
      'unknown',
      'local',
    ].map(networkOf),
  ).toEqual(['203.0.113.x', '203.0.113.x', '2001:db8:1::x', '2001:db8::x', 'localhost', 'localhost', '', '']);
});

test('one ends all other sessions of one’s own', async () => {
  await another();
  expect((await ana.call(sessionsList, {})).sessions).toHaveLength(2);
  await ana.call(sessionsEndOthers, {});
  expect((await ana.call(sessionsList, {})).sessions.map(({ current }) => current)).toEqual([true]);
});

test('an administrator sees and ends anybody’s sessions, and the person is told', async () => {
  const id = await another();
  const { sessions } = await boss.call(usersSessions, { params: { id: ana.id } });
  expect(sessions.find((one) => one.id === id)).toMatchObject({ device: 'Firefox', place: '203.0.113.x' });
  expect(JSON.stringify(sessions)).not.toContain('token');
  await boss.call(usersSessionEnd, { params: { id: ana.id, session: id } });
  expect(await refusal(boss.call(usersSessionEnd, { params: { id: ana.id, session: id } }))).toBe(
    'not-found',
  );
  const { notices } = await ana.call(noticesList, {});
  expect(notices).toMatchObject([{ kind: 'sessions_ended' }]);
  await ana.call(noticesSeen, { body: { ids: notices.map((one) => one.id) } });
  expect((await ana.call(noticesList, {})).notices).toEqual([]);
  await boss.call(usersSessionsEnd, { params: { id: ana.id } });
  expect((await ana.call(sessionRead, {})).user).toBeNull();
  expect(await refusal(boss.call(usersSessions, { params: { id: world.clock.now ? ana.team : '' } }))).toBe(
    'not-found',
  );
});

test('a changed role ends the sessions that were opened with the old one; a changed name does not', async () => {
  await boss.call(usersUpdate, { params: { id: ana.id }, body: { name: 'Ana Kim' } });
  expect((await ana.call(sessionRead, {})).user?.name).toBe('Ana Kim');
  await boss.call(usersUpdate, { params: { id: ana.id }, body: { role: 'reader' } });
  expect((await ana.call(sessionRead, {})).user).toBeNull();
});

test('open invitations are listed with who made them and until when, and are revoked', async () => {
  const made = await boss.call(usersCreate, {
    body: { login: 'cho', name: 'Cho', role: 'reader', teams: [boss.team] },
  });
  const { invitations } = await boss.call(invitationsList, {});
  expect(invitations).toMatchObject([{ userId: made.user.id, login: 'cho', expiresAt: made.expiresAt }]);
  expect(invitations[0]?.by).not.toBe('');
  await boss.call(invitationsRevoke, { params: { id: made.user.id } });
  expect((await boss.call(invitationsList, {})).invitations).toEqual([]);
  expect(await refusal(boss.call(invitationsRevoke, { params: { id: made.user.id } }))).toBe('not-found');
});

test('the last administrator is neither disabled nor made less, though another asks', async () => {
  const second = await world.addPerson('administrator', boss.team);
  const both = await Promise.allSettled([
    boss.call(usersUpdate, { params: { id: second.id }, body: { disabled: true } }),
    second.call(usersUpdate, { params: { id: boss.id }, body: { role: 'reader' } }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const left = await world.root
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'administrator')
    .where('disabled_at', 'is', null)
    .execute();
  expect(left).toHaveLength(1);
});

test('who is the last one named in a closed case is not taken out of the team, and the refusal says so', async () => {
  const closed = await addCase(world, boss.team);
  await world.root
    .insertInto('closed_cases')
    .values({ case_id: closed.caseId, team_id: boss.team })
    .execute();
  await world.root
    .insertInto('case_members')
    .values({ case_id: closed.caseId, team_id: boss.team, user_id: ana.id })
    .execute();
  expect(await refusal(boss.call(teamsRemove, { params: { team: boss.team, user: ana.id } }))).toBe(
    'conflict',
  );
});
