import {
  enrolmentLook,
  invitationAccept,
  passwordChange,
  sessionRead,
  sessionsEnd,
  sessionsList,
  setUp,
  signOut,
} from '@safeconduct/contract/accounts.ts';
import { createClient, Problem } from '@safeconduct/contract/client.ts';
import {
  teamsAdd,
  teamsCreate,
  teamsList,
  usersCreate,
  usersInvite,
  usersList,
  usersUpdate,
} from '@safeconduct/contract/staff.ts';
import { noticesList } from '@safeconduct/contract/second-step.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appFetch, createWorld, ORIGIN, type World } from '../../../test/world.ts';
import { openSetUp } from './set-up.ts';
import { keeperWith } from '../../platform/key.ts';
import { accounts } from './accounts.ts';

const keeper = keeperWith(Buffer.alloc(32, 7));
let world: World;
beforeEach(async () => {
  world = await createWorld([accounts(keeper)]);
});
afterEach(async () => world.close());

const anonymous = () => createClient({ fetch: appFetch(world.app) });
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Problem ? error.problem.id : error;
};
const PASSWORD = 'correct horse battery';
const first = (token: string, login = 'ana') => ({
  token,
  login,
  name: 'Ana',
  team: 'Seoul',
  password: PASSWORD,
});

/** Signs in and gives a client with the session's cookie. */
async function enter(login: string, password: string) {
  const response = await world.app.request('/api/1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return {
    response,
    cookie,
    call: createClient({ fetch: appFetch(world.app), headers: { cookie, origin: ORIGIN } }),
  };
}

async function setUpAna() {
  const token = (await openSetUp(world.owner, new Date())) ?? '';
  await anonymous()(setUp, { body: first(token) });
  return enter('ana', PASSWORD);
}

test('the set-up link makes one administrator and one team, once', async () => {
  expect((await anonymous()(sessionRead, {})).setUpOpen).toBe(true);
  const token = (await openSetUp(world.owner, new Date())) ?? '';
  expect(await anonymous()(enrolmentLook, { body: { token } })).toEqual({ kind: 'set-up' });
  const made = await anonymous()(setUp, { body: first(token) });
  expect(made).toMatchObject({
    user: { login: 'ana', role: 'administrator' },
    teams: [{ name: 'Seoul' }],
    setUpOpen: false,
  });
  expect(await refusal(anonymous()(setUp, { body: first(token, 'eve') }))).toBe('link-expired');
  expect(await openSetUp(world.owner, new Date())).toBeNull();
  expect((await anonymous()(sessionRead, {})).setUpOpen).toBe(false);
});

test('of two set-ups at the same moment one wins', async () => {
  const token = (await openSetUp(world.owner, new Date())) ?? '';
  const both = await Promise.allSettled(
    ['ana', 'eve'].map((login) => anonymous()(setUp, { body: first(token, login) })),
  );
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await world.root.selectFrom('users').selectAll().execute()).toHaveLength(1);
});

test('a wrong, an old or an earlier set-up link opens nothing; its token is not kept', async () => {
  const old = (await openSetUp(world.owner, new Date(Date.now() - 2 * 86_400_000))) ?? '';
  expect(await refusal(anonymous()(setUp, { body: first(old) }))).toBe('link-expired');
  const replaced = (await openSetUp(world.owner, new Date())) ?? '';
  await openSetUp(world.owner, new Date());
  expect(await refusal(anonymous()(setUp, { body: first(replaced) }))).toBe('link-expired');
  expect(await refusal(anonymous()(setUp, { body: first('A'.repeat(43)) }))).toBe('link-expired');
  const kept = await world.root.selectFrom('enrolments').selectAll().execute();
  expect(JSON.stringify(kept)).not.toContain(replaced);
});

test('a password signs in, whatever the case of the login; a wrong one or an unknown login does not', async () => {
  const { response, cookie } = await setUpAna();
  expect(response.status).toBe(200);
  expect(response.headers.getSetCookie()[0]).toMatch(
    /^safeconduct=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=1209600$/,
  );
  expect(cookie).not.toBe('');
  expect((await enter('ANA', PASSWORD)).response.status).toBe(200);
  expect((await enter('ana', `${PASSWORD} `)).response.status).toBe(401);
  expect((await enter('nobody', PASSWORD)).response.status).toBe(401);
  const rows = await world.root.selectFrom('sessions').select('token_hash').execute();
  expect(rows.map((row) => row.token_hash.toString('utf8'))).not.toContain(cookie.split('=')[1]);
});

test('guessing at one account is held back after ten tries', async () => {
  await setUpAna();
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 12; attempt += 1)
    statuses.push((await enter('ana', `guess ${attempt}`)).response.status);
  expect(statuses.slice(0, 9)).toEqual(Array(9).fill(401));
  expect(statuses.at(-1)).toBe(429);
});

test('many who sign in at once wait for one another, and none fails for it', async () => {
  await setUpAna();
  const statuses = await Promise.all(
    Array.from({ length: 16 }, async (_, index) => (await enter(`nobody-${index}`, 'x')).response.status),
  );
  expect(new Set(statuses)).toEqual(new Set([401]));
});

test('sessions end: by signing out, by ending them, by age and by disuse', async () => {
  const one = await setUpAna();
  const two = await enter('ana', PASSWORD);
  const { sessions } = await two.call(sessionsList, {});
  expect(sessions).toHaveLength(3);
  expect(sessions.filter((session) => session.current)).toHaveLength(1);
  await one.call(signOut, {});
  expect((await one.call(sessionRead, {})).user).toBeNull();
  expect((await two.call(sessionsList, {})).sessions).toHaveLength(2);
  const other = (await two.call(sessionsList, {})).sessions.find((session) => !session.current);
  await two.call(sessionsEnd, { params: { id: other?.id ?? '' } });
  expect(await refusal(two.call(sessionsEnd, { params: { id: other?.id ?? '' } }))).toBe('not-found');
  await world.root
    .updateTable('sessions')
    .set({ seen_at: new Date(Date.now() - 13 * 3_600_000) })
    .execute();
  expect(await refusal(two.call(sessionsList, {}))).toBe('not-signed-in');
  await world.root.updateTable('sessions').set({ seen_at: new Date() }).execute();
  expect((await two.call(sessionRead, {})).user?.login).toBe('ana');
  await world.root
    .updateTable('sessions')
    .set({ expires_at: new Date(Date.now() - 1000) })
    .execute();
  expect((await two.call(sessionRead, {})).user).toBeNull();
});

test('a new password wants the old one, and ends the other sessions', async () => {
  const one = await setUpAna();
  const two = await enter('ana', PASSWORD);
  expect(
    await refusal(
      two.call(passwordChange, { body: { current: 'not this one', next: 'another long password' } }),
    ),
  ).toBe('invalid');
  expect(await refusal(two.call(passwordChange, { body: { current: PASSWORD, next: 'short' } }))).toBe(
    'invalid',
  );
  expect((await two.call(noticesList, {})).notices).toEqual([]);
  await two.call(passwordChange, { body: { current: PASSWORD, next: 'another long password' } });
  expect((await two.call(noticesList, {})).notices).toMatchObject([{ kind: 'password_changed', note: '' }]);
  expect((await one.call(sessionRead, {})).user).toBeNull();
  expect((await two.call(sessionRead, {})).user?.login).toBe('ana');
  expect((await enter('ana', PASSWORD)).response.status).toBe(401);
  expect((await enter('ana', 'another long password')).response.status).toBe(200);
});

test('an invited colleague chooses a password by a link that works once', async () => {
  const { call } = await setUpAna();
  const { teams } = await call(teamsList, {});
  const team = teams[0]?.id ?? '';
  const body = { login: 'Ben@example.org', name: 'Ben', role: 'reviewer' as const, teams: [team] };
  const invited = await call(usersCreate, { body });
  expect(invited.user).toMatchObject({
    login: 'ben@example.org',
    enrolled: false,
    disabled: false,
    teams: [team],
  });
  expect(await refusal(call(usersCreate, { body }))).toBe('invalid');
  const again = await call(usersInvite, { params: { id: invited.user.id } });
  const [old, token] = [invited.link, again.link].map((link) => new URL(link).hash.slice(1));
  expect(await refusal(anonymous()(enrolmentLook, { body: { token: old ?? '' } }))).toBe('link-expired');
  expect(await anonymous()(enrolmentLook, { body: { token: token ?? '' } })).toEqual({
    kind: 'invitation',
    login: 'ben@example.org',
    name: 'Ben',
  });
  const chosen = { token: token ?? '', password: 'my own long password' };
  const accepted = await anonymous()(invitationAccept, { body: chosen });
  expect(accepted).toMatchObject({ user: { role: 'reviewer' }, teams: [{ id: team }] });
  expect(await refusal(anonymous()(invitationAccept, { body: chosen }))).toBe('link-expired');
  expect((await enter('ben@example.org', 'my own long password')).response.status).toBe(200);
});

test('only an administrator keeps accounts and teams; nobody makes more of themselves', async () => {
  const { call } = await setUpAna();
  const ben = await world.addPerson('caseworker');
  expect(
    await refusal(ben.call(usersCreate, { body: { login: 'x', name: 'X', role: 'reader', teams: [] } })),
  ).toBe('not-permitted');
  expect(await refusal(ben.call(teamsCreate, { body: { name: 'Mine' } }))).toBe('not-permitted');
  const own = await call(sessionRead, {});
  expect(
    await refusal(call(usersUpdate, { params: { id: own.user?.id ?? '' }, body: { role: 'reader' } })),
  ).toBe('conflict');
  // Even if a handler were careless, the database holds.
  await expect(
    world.db.transaction().execute(async (tx) => {
      const { setActor } = await import('../../platform/database/seal.ts');
      await setActor(tx, world.seal, { id: ben.id, role: 'caseworker', teams: [] });
      await tx.updateTable('users').set({ role: 'administrator' }).where('id', '=', ben.id).execute();
    }),
  ).rejects.toMatchObject({ code: '42501' });
});

test('disabling an account ends its sessions and its sign-in at once', async () => {
  const { call } = await setUpAna();
  const ben = await world.addPerson('caseworker');
  expect((await ben.call(sessionRead, {})).user?.id).toBe(ben.id);
  const changed = await call(usersUpdate, { params: { id: ben.id }, body: { disabled: true } });
  expect(changed.disabled).toBe(true);
  expect((await ben.call(sessionRead, {})).user).toBeNull();
  expect(await world.root.selectFrom('sessions').selectAll().where('user_id', '=', ben.id).execute()).toEqual(
    [],
  );
});

test('a colleague who joins a team sees it from the next request on', async () => {
  const { call } = await setUpAna();
  const ben = await world.addPerson('reader');
  const team = await call(teamsCreate, { body: { name: 'Bangkok' } });
  expect((await ben.call(teamsList, {})).teams.map((one) => one.id)).toEqual([ben.team]);
  await call(teamsAdd, { params: { team: team.id, user: ben.id } });
  expect((await ben.call(teamsList, {})).teams.map((one) => one.id).toSorted()).toEqual(
    [ben.team, team.id].toSorted(),
  );
  expect(await refusal(call(teamsAdd, { params: { team: team.id, user: team.id } }))).toBe('not-found');
});

test('the list of colleagues holds no hash', async () => {
  const { call } = await setUpAna();
  const text = JSON.stringify(await call(usersList, {}));
  expect(text).toContain('ana');
  expect(text).not.toContain('argon2');
});

test('every act on accounts is in the audit trail with who did it', async () => {
  const { call } = await setUpAna();
  await call(teamsCreate, { body: { name: 'Bangkok' } });
  const rows = await world.root.selectFrom('audit').select(['act', 'actor_id']).orderBy('id').execute();
  expect(rows.map((row) => row.act)).toEqual([
    'user.created',
    'team.created',
    'session.opened',
    'session.opened',
    'team.created',
  ]);
  expect(new Set(rows.map((row) => row.actor_id)).size).toBe(1);
});
