import {
  enrolmentPasskeyOptions,
  passkeySignIn,
  passkeySignInOptions,
} from '@safeconduct/contract/accounts.ts';
import {
  passkeysAdd,
  passkeysList,
  passkeysOptions,
  passkeysRemove,
} from '@safeconduct/contract/passkeys.ts';
import { found, Refusal } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { enrolmentOf } from './enrolment.ts';
import { keepPasskey, newPasskeyOptions, signInOptions, verifyNewPasskey, verifySignIn } from './passkey.ts';
import { openSession } from './sessions.ts';

const challengeForSignIn = route(passkeySignInOptions, async (visit) => {
  await visit.entry.limit(`sign-in:address:${visit.entry.address}`, 20, 10);
  return { options: await signInOptions(visit) };
});

const enter = route(passkeySignIn, async (visit, { body }) => {
  await visit.entry.limit(`sign-in:address:${visit.entry.address}`, 20, 10);
  return openSession(visit, await verifySignIn(visit, body.passkey), 'passkey');
});

const challengeForLink = route(enrolmentPasskeyOptions, async (visit, { body }) => {
  await visit.entry.limit(`link:${visit.entry.address}`, 30, 10);
  const enrolment = await enrolmentOf(visit.tx, body.token);
  const who = { login: enrolment.login ?? body.login, name: enrolment.name ?? body.name };
  return { options: await newPasskeyOptions(visit, who, null) };
});

const list = route(passkeysList, async (visit) => ({
  passkeys: await visit.tx
    .selectFrom('passkeys')
    .select(['id', 'label', 'created_at as createdAt', 'used_at as usedAt'])
    .orderBy('created_at')
    .execute(),
}));

const challenge = route(passkeysOptions, async (visit) => {
  const own = await visit.tx.selectFrom('passkeys').select('id').execute();
  const existing = own.map((row) => row.id);
  return { options: await newPasskeyOptions(visit, visit.actor, visit.actor.id, existing) };
});

const add = route(passkeysAdd, async (visit, { body }) => {
  const made = await verifyNewPasskey(visit, body.passkey, visit.actor.id);
  const kept = await keepPasskey(visit.tx, visit.actor.id, made, body.label);
  visit.audit('passkey.added', { kind: 'user', id: visit.actor.id, team: null }, { label: body.label });
  return kept;
});

const remove = route(passkeysRemove, async (visit, { params }) => {
  const gone = await visit.tx
    .deleteFrom('passkeys')
    .where('id', '=', params.id)
    .returning('label')
    .executeTakeFirst();
  found(gone, 'This passkey');
  const { password_hash } = await visit.tx
    .selectFrom('users')
    .select('password_hash')
    .where('id', '=', visit.actor.id)
    .executeTakeFirstOrThrow();
  const left = await visit.tx.selectFrom('passkeys').select('id').limit(1).executeTakeFirst();
  if (password_hash === null && left === undefined) {
    throw new Refusal(
      'conflict',
      'This is your only way to sign in. Set a password or add another passkey first.',
    );
  }
  visit.audit('passkey.removed', { kind: 'user', id: visit.actor.id, team: null }, { label: gone?.label });
});

export const passkeyRoutes: readonly Route[] = [
  challengeForSignIn,
  enter,
  challengeForLink,
  list,
  challenge,
  add,
  remove,
];
