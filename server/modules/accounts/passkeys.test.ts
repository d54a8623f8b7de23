import {
  enrolmentPasskeyOptions,
  passkeySignIn,
  passkeySignInOptions,
  sessionRead,
  setUp,
} from '@safeconduct/contract/accounts.ts';
import { createClient, Problem } from '@safeconduct/contract/client.ts';
import {
  passkeysAdd,
  passkeysList,
  passkeysOptions,
  passkeysRemove,
} from '@safeconduct/contract/passkeys.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appFetch, createWorld, ORIGIN, type Person, type World } from '../../../test/world.ts';
import { keeperWith } from '../../platform/key.ts';
import { accounts } from './accounts.ts';
import { openSetUp } from './set-up.ts';
import { softAuthenticator } from './testing/authenticator.ts';

const keeper = keeperWith(Buffer.alloc(32, 7));
let world: World;
let ben: Person;
beforeEach(async () => {
  world = await createWorld([accounts(keeper)]);
  ben = await world.addPerson('caseworker');
});
afterEach(async () => world.close());

const anonymous = () => createClient({ fetch: appFetch(world.app) });
const challengeFor = async (person: Person) => (await person.call(passkeysOptions, {})).options.challenge;
const signInChallenge = async () => (await anonymous()(passkeySignInOptions, {})).options.challenge;
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Problem ? error.problem.id : error;
};

async function withPasskey() {
  const key = softAuthenticator(ORIGIN);
  await ben.call(passkeysAdd, { body: { label: 'Phone', passkey: key.make(await challengeFor(ben)) } });
  return key;
}

test('a passkey is made, signs in without a login, and counts its use', async () => {
  const key = await withPasskey();
  const session = await anonymous()(passkeySignIn, { body: { passkey: key.use(await signInChallenge()) } });
  expect(session.user?.id).toBe(ben.id);
  const { passkeys } = await ben.call(passkeysList, {});
  expect(passkeys).toMatchObject([{ label: 'Phone', usedAt: expect.any(String) }]);
});

test('an answer works once, and only to a challenge of ours', async () => {
  const key = await withPasskey();
  const answer = key.use(await signInChallenge());
  await anonymous()(passkeySignIn, { body: { passkey: answer } });
  expect(await refusal(anonymous()(passkeySignIn, { body: { passkey: answer } }))).toBe('sign-in-failed');
  expect(await refusal(anonymous()(passkeySignIn, { body: { passkey: key.use('bm90LW91cnM') } }))).toBe(
    'sign-in-failed',
  );
});

test('a challenge answered wrongly is spent too', async () => {
  const key = await withPasskey();
  const challenge = await signInChallenge();
  const wrong = { ...key.use(challenge), id: key.use(challenge).id };
  wrong.response.signature = softAuthenticator(ORIGIN).use(challenge).response.signature;
  expect(await refusal(anonymous()(passkeySignIn, { body: { passkey: wrong } }))).toBe('sign-in-failed');
  expect(await refusal(anonymous()(passkeySignIn, { body: { passkey: key.use(challenge) } }))).toBe(
    'sign-in-failed',
  );
});

test('another site, another key, no user verification, a copied key: all refused', async () => {
  const key = await withPasskey();
  const elsewhere = key.use(await signInChallenge(), 'https://evil.example');
  expect(await refusal(anonymous()(passkeySignIn, { body: { passkey: elsewhere } }))).toBe('sign-in-failed');
  const stranger = softAuthenticator(ORIGIN).use(await signInChallenge());
  expect(await refusal(anonymous()(passkeySignIn, { body: { passkey: stranger } }))).toBe('sign-in-failed');
  const unverified = softAuthenticator(ORIGIN, { verified: false });
  const made = ben.call(passkeysAdd, {
    body: { label: 'X', passkey: unverified.make(await challengeFor(ben)) },
  });
  expect(await refusal(made)).toBe('sign-in-failed');
  await anonymous()(passkeySignIn, { body: { passkey: key.use(await signInChallenge()) } });
  key.rewind();
  expect(
    await refusal(anonymous()(passkeySignIn, { body: { passkey: key.use(await signInChallenge()) } })),
  ).toBe('sign-in-failed');
});

test("a challenge made for one account does not add a key to another's", async () => {
  const eve = await world.addPerson('reader');
  const passkey = softAuthenticator(ORIGIN).make(await challengeFor(ben));
  expect(await refusal(eve.call(passkeysAdd, { body: { label: 'X', passkey } }))).toBe('sign-in-failed');
});

test('the only way to sign in cannot be removed; of two keys one can', async () => {
  await withPasskey();
  const [first] = (await ben.call(passkeysList, {})).passkeys;
  const params = { id: first?.id ?? '' };
  expect(await refusal(ben.call(passkeysRemove, { params }))).toBe('conflict');
  expect((await ben.call(passkeysList, {})).passkeys).toHaveLength(1);
  await withPasskey();
  await ben.call(passkeysRemove, { params });
  expect((await ben.call(passkeysList, {})).passkeys).toHaveLength(1);
  const eve = await world.addPerson('reader');
  const [left] = (await ben.call(passkeysList, {})).passkeys;
  expect(await refusal(eve.call(passkeysRemove, { params: { id: left?.id ?? '' } }))).toBe('not-found');
});

test('the set-up can be done with a passkey and no password', async () => {
  await world.root.deleteFrom('users').execute();
  const token = (await openSetUp(world.owner, new Date())) ?? '';
  const who = { token, login: 'ana', name: 'Ana' };
  const { options } = await anonymous()(enrolmentPasskeyOptions, { body: who });
  const key = softAuthenticator(ORIGIN);
  await anonymous()(setUp, { body: { ...who, team: 'Seoul', passkey: key.make(options.challenge) } });
  const session = await anonymous()(passkeySignIn, { body: { passkey: key.use(await signInChallenge()) } });
  expect(session.user).toMatchObject({ login: 'ana', role: 'administrator' });
  expect((await anonymous()(sessionRead, {})).user).toBeNull();
});
