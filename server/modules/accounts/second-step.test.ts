import { invitationAccept, sessionRead, sessionsList } from '@safeconduct/contract/accounts.ts';
import { createClient, Problem } from '@safeconduct/contract/client.ts';
import {
  noticesList,
  secondStepBegin,
  secondStepConfirm,
  secondStepEnd,
  secondStepRead,
  secondStepRecovery,
  secondStepReset,
  signInRulesChange,
} from '@safeconduct/contract/second-step.ts';
import { teamsList, usersInvite, usersList } from '@safeconduct/contract/staff.ts';
import { Secret, TOTP } from 'otpauth';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appFetch, createWorld, ORIGIN, type Person, type World } from '../../../test/world.ts';
import { keeperWith } from '../../platform/key.ts';
import { accounts } from './accounts.ts';
import { hashPassword } from './password.ts';

const PASSWORD = 'correct horse battery';
let world: World;
let ana: Person;
let login: string;
beforeEach(async () => {
  world = await createWorld([accounts(keeperWith(Buffer.alloc(32, 7)))]);
  ana = await world.addPerson('caseworker');
  login = `caseworker-${ana.id.slice(0, 8)}`;
  await world.root
    .updateTable('users')
    .set({ login, password_hash: await hashPassword(PASSWORD) })
    .where('id', '=', ana.id)
    .execute();
});
afterEach(() => world.close());

const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Problem ? error.problem.id : error;
};

async function enter(code?: string) {
  const response = await world.app.request('/api/1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD, ...(code === undefined ? {} : { code }) }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const body: unknown = await response.json();
  const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : null;
  const call = createClient({ fetch: appFetch(world.app), headers: { cookie, origin: ORIGIN } });
  return { status: response.status, id, call, retry: response.headers.get('retry-after') };
}

/** What the app would show now, or so many steps away. */
const codeAt = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: world.clock.now.getTime() + steps * 30_000,
  });

async function turnOn(): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = await ana.call(secondStepBegin, { body: { password: PASSWORD } });
  const { recoveryCodes } = await ana.call(secondStepConfirm, { body: { code: codeAt(secret) } });
  return { secret, recoveryCodes };
}
const wait = (seconds: number) => {
  world.clock.now = new Date(world.clock.now.getTime() + seconds * 1000);
};

test('it is on once a code of it is confirmed, and from then on asked for after the password', async () => {
  expect(await refusal(ana.call(secondStepBegin, { body: { password: 'not mine' } }))).toBe('invalid');
  const { secret, uri } = await ana.call(secondStepBegin, { body: { password: PASSWORD } });
  expect(uri).toContain(`secret=${secret}`);
  expect((await enter()).status).toBe(200);
  expect(await refusal(ana.call(secondStepConfirm, { body: { code: '000000' } }))).toBe('invalid');
  expect((await ana.call(secondStepRead, {})).on).toBe(false);
  const { recoveryCodes } = await ana.call(secondStepConfirm, { body: { code: codeAt(secret) } });
  expect(recoveryCodes).toHaveLength(10);
  expect(await ana.call(secondStepRead, {})).toMatchObject({ on: true, recoveryLeft: 10, required: false });
  // The session that knew the password alone has ended.
  expect((await ana.call(sessionsList, {})).sessions).toHaveLength(1);
  expect(await enter()).toMatchObject({ status: 401, id: 'code-needed' });
  wait(30);
  const inside = await enter(codeAt(secret));
  expect(inside.status).toBe(200);
  expect((await inside.call(sessionsList, {})).sessions.find(({ current }) => current)?.method).toBe('totp');
  expect(await refusal(ana.call(secondStepBegin, { body: { password: PASSWORD } }))).toBe('conflict');
});

test('a code works once, and so does the one before it not after it', async () => {
  const { secret } = await turnOn();
  expect(await enter(codeAt(secret))).toMatchObject({ status: 401, id: 'code-wrong' });
  wait(60);
  const code = codeAt(secret);
  expect((await enter(code)).status).toBe(200);
  expect(await enter(code)).toMatchObject({ status: 401, id: 'code-wrong' });
  expect(await enter(codeAt(secret, -1))).toMatchObject({ status: 401, id: 'code-wrong' });
});

test('of two who use one code at the same moment one comes in', async () => {
  const { secret } = await turnOn();
  wait(30);
  const both = await Promise.all([enter(codeAt(secret)), enter(codeAt(secret))]);
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
});

test('guessing codes is held back after five, and the answer says for how long', async () => {
  const { secret } = await turnOn();
  const tries: { status: number; retry: string | null }[] = [];
  for (let n = 0; n < 6; n += 1) tries.push(await enter(String(100000 + n)));
  expect(tries.map(({ status }) => status)).toEqual([401, 401, 401, 401, 429, 429]);
  expect(tries.at(-1)?.retry).toBe('60');
  // The right one is held back too, or guessing would go on.
  wait(30);
  expect((await enter(codeAt(secret))).status).toBe(429);
});

test('a recovery code stands in for it once, and the person is told', async () => {
  const { secret, recoveryCodes } = await turnOn();
  const [one = '', two = ''] = recoveryCodes;
  const inside = await enter(one.toLowerCase());
  expect(inside.status).toBe(200);
  expect((await inside.call(noticesList, {})).notices.map(({ kind }) => kind)).toEqual([
    'recovery_used',
    'totp_on',
  ]);
  expect(await enter(one)).toMatchObject({ status: 401, id: 'code-wrong' });
  wait(30);
  const fresh = await inside.call(secondStepRecovery, { body: { code: codeAt(secret) } });
  expect(fresh.recoveryCodes).not.toContain(two);
  expect(await enter(two)).toMatchObject({ status: 401, id: 'code-wrong' });
});

test('what lies in the database makes no codes', async () => {
  const { secret, recoveryCodes } = await turnOn();
  const rows = await world.root.selectFrom('totp').selectAll().execute();
  const bytes = Buffer.from(Secret.fromBase32(secret).bytes);
  expect(rows[0]?.sealed.includes(bytes)).toBe(false);
  const hashes = await world.root.selectFrom('recovery_codes').selectAll().execute();
  expect(hashes).toHaveLength(10);
  const text = JSON.stringify(await world.root.selectFrom('audit').selectAll().execute());
  for (const word of [secret, ...recoveryCodes]) expect(text).not.toContain(word);
  const logs = JSON.stringify(world.logged);
  for (const word of [secret, ...recoveryCodes]) expect(logs).not.toContain(word);
});

const toldTo = async (person: Pick<Person, 'call'>) =>
  (await person.call(noticesList, {})).notices.map(({ kind }) => kind);

test('it is turned off by password and code, and the person is told of both', async () => {
  expect(await refusal(ana.call(secondStepConfirm, { body: { code: '000000' } }))).toBe('conflict');
  expect(await toldTo(ana)).toEqual([]);
  const { secret } = await turnOn();
  expect(await toldTo(ana)).toEqual(['totp_on']);
  wait(30);
  expect(await refusal(ana.call(secondStepEnd, { body: { password: 'no', code: codeAt(secret) } }))).toBe(
    'invalid',
  );
  expect(await refusal(ana.call(secondStepEnd, { body: { password: PASSWORD, code: '123456' } }))).toBe(
    'code-wrong',
  );
  expect(await toldTo(ana)).toEqual(['totp_on']);
  await ana.call(secondStepEnd, { body: { password: PASSWORD, code: codeAt(secret) } });
  expect((await enter()).status).toBe(200);
  expect(await toldTo(ana)).toEqual(['totp_off', 'totp_on']);
  expect(await toldTo(await world.addPerson('administrator', ana.team))).toEqual([]);
});

test('where it is a must, nothing else can be done before', async () => {
  const boss = await world.addPerson('administrator');
  await boss.call(signInRulesChange, { body: { secondStepFor: ['caseworker'] } });
  expect((await ana.call(sessionRead, {})).secondStepDue).toBe(true);
  expect(await refusal(ana.call(teamsList, {}))).toBe('second-step-due');
  expect((await boss.call(sessionRead, {})).secondStepDue).toBe(false);
  const { secret } = await turnOn();
  expect((await ana.call(sessionRead, {})).secondStepDue).toBe(false);
  expect((await ana.call(teamsList, {})).teams).toHaveLength(1);
  wait(30);
  expect(await refusal(ana.call(secondStepEnd, { body: { password: PASSWORD, code: codeAt(secret) } }))).toBe(
    'conflict',
  );
});

test('an administrator takes it from one who lost the device; the person is told and signed out', async () => {
  await turnOn();
  const boss = await world.addPerson('administrator', ana.team);
  expect((await boss.call(usersList, {})).users.find(({ id }) => id === ana.id)?.secondStep).toBe(true);
  await boss.call(secondStepReset, { params: { id: ana.id } });
  expect(await refusal(boss.call(secondStepReset, { params: { id: ana.id } }))).toBe('not-found');
  expect(await refusal(boss.call(secondStepReset, { params: { id: boss.id } }))).toBe('conflict');
  expect((await ana.call(sessionRead, {})).user).toBeNull();
  const inside = await enter();
  expect(inside.status).toBe(200);
  const { notices } = await inside.call(noticesList, {});
  expect(notices).toMatchObject([{ kind: 'totp_reset', caseTitle: null }, { kind: 'totp_on' }]);
  const acts = await world.root.selectFrom('audit').select(['act', 'actor_id']).execute();
  expect(acts).toContainEqual({ act: 'second-step.reset', actor_id: boss.id });
});

test('a link for a forgotten password does not go round it', async () => {
  const { secret } = await turnOn();
  const boss = await world.addPerson('administrator');
  const { link } = await boss.call(usersInvite, { params: { id: ana.id } });
  const token = new URL(link).hash.slice(1);
  const stranger = createClient({ fetch: appFetch(world.app) });
  const body = { token, password: 'another long password' };
  expect(await refusal(stranger(invitationAccept, { body }))).toBe('code-needed');
  wait(30);
  const session = await stranger(invitationAccept, { body: { ...body, code: codeAt(secret) } });
  expect(session.user?.id).toBe(ana.id);
  const rows = await world.root.selectFrom('notices').select('kind').where('user_id', '=', ana.id).execute();
  expect(rows.map(({ kind }) => kind)).toContain('password_changed');
});
