import type { PasskeyAnswer, PasskeyNew } from '@safeconduct/contract/passkeys.ts';
import type { WebAuthnCredential } from '@simplewebauthn/server';
import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { Refusal } from '../../platform/http/refusal.ts';
import type { Arrival } from '../../platform/http/route.ts';
import type { Actor, Tx, Visit } from '../../platform/http/visit.ts';

/** Loaded with the first passkey: with its ASN.1 it is two hundred files, which a start need not wait for. */
const webauthn = () => import('@simplewebauthn/server');

/** EdDSA, ES256 and RS256 (RFC 9053): what authenticators make today. The library would add ML-DSA, still experimental in Node. */
const ALGORITHMS = [-8, -7, -257];

type AnyVisit = Visit<Actor | null>;
type AnyArrival = Arrival<Actor | null>;

/** The relying party is the host name browsers see; a bare IP address cannot be one (WebAuthn, 5.1.2). */
function partyOf(visit: AnyArrival): { id: string; origin: string } {
  return { id: new URL(visit.entry.origin).hostname, origin: visit.entry.origin };
}

async function keepChallenge(db: Db, challenge: string, user: string | null): Promise<void> {
  await sql`select keep_challenge(${challenge}, ${user})`.execute(db);
}

async function spendChallenge(db: Db, challenge: string, user: string | null): Promise<boolean> {
  const { rows } = await sql<{
    spent: boolean;
  }>`select spend_challenge(${challenge}, ${user}) as spent`.execute(db);
  return rows[0]?.spent === true;
}

/** Options for making a passkey, for a user or (with a one-time link) for somebody who is not one yet. */
export async function newPasskeyOptions(
  visit: AnyVisit,
  who: { login: string; name: string },
  user: string | null,
  existing: readonly string[] = [],
) {
  const { generateRegistrationOptions } = await webauthn();
  const options = await generateRegistrationOptions({
    rpName: 'Safeconduct',
    rpID: partyOf(visit).id,
    userName: who.login,
    userDisplayName: who.name,
    excludeCredentials: existing.map((id) => ({ id })),
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(visit.entry.aside, options.challenge, user);
  return { ...options };
}

/** The passkey as it is kept, once the browser's answer has been verified. */
export async function verifyNewPasskey(
  visit: AnyArrival,
  made: PasskeyNew,
  user: string | null,
): Promise<WebAuthnCredential> {
  const { id, origin } = partyOf(visit);
  const { authenticatorAttachment, response, ...rest } = made;
  const { transports, ...attested } = response;
  const { verifyRegistrationResponse } = await webauthn();
  const result = await verifyRegistrationResponse({
    response: {
      ...rest,
      response: { ...attested, ...(transports === undefined ? {} : { transports }) },
      ...(authenticatorAttachment === undefined ? {} : { authenticatorAttachment }),
    },
    supportedAlgorithmIDs: ALGORITHMS,
    expectedChallenge: (challenge) => spendChallenge(visit.entry.aside, challenge, user),
    expectedOrigin: origin,
    expectedRPID: id,
  }).catch(() => null);
  if (result?.verified !== true) throw new Refusal('sign-in-failed', 'The passkey could not be verified.');
  return result.registrationInfo.credential;
}

export async function keepPasskey(tx: Tx, user: string, passkey: WebAuthnCredential, label: string) {
  return tx
    .insertInto('passkeys')
    .values({
      id: passkey.id,
      user_id: user,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: [...(passkey.transports ?? [])],
      label,
    })
    .returning(['id', 'label', 'created_at as createdAt', 'used_at as usedAt'])
    .executeTakeFirstOrThrow();
}

/** Options for signing in: no list of keys, so nothing tells which accounts exist. */
export async function signInOptions(visit: AnyVisit) {
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({
    rpID: partyOf(visit).id,
    userVerification: 'required',
  });
  await keepChallenge(visit.entry.aside, options.challenge, null);
  return { ...options };
}

type KnownKey = { user_id: string; public_key: Buffer; counter: number; transports: string[] };

/** The user whose passkey signed the challenge; refuses otherwise. A counter that runs backwards is a copied key. */
export async function verifySignIn(visit: AnyVisit, answer: PasskeyAnswer): Promise<string> {
  const { rows } = await sql<KnownKey>`select * from passkey_for_sign_in(${answer.id})`.execute(visit.tx);
  const known = rows[0];
  if (known === undefined) throw new Refusal('sign-in-failed', 'This passkey is not known here.');
  const { id, origin } = partyOf(visit);
  const { authenticatorAttachment, response, ...rest } = answer;
  const { userHandle, ...signed } = response;
  const { verifyAuthenticationResponse } = await webauthn();
  const result = await verifyAuthenticationResponse({
    response: {
      ...rest,
      response: { ...signed, ...(userHandle === undefined ? {} : { userHandle }) },
      ...(authenticatorAttachment === undefined ? {} : { authenticatorAttachment }),
    },
    expectedChallenge: (challenge) => spendChallenge(visit.entry.aside, challenge, null),
    expectedOrigin: origin,
    expectedRPID: id,
    credential: { id: answer.id, publicKey: new Uint8Array(known.public_key), counter: known.counter },
  }).catch(() => null);
  if (result?.verified !== true) throw new Refusal('sign-in-failed', 'The passkey could not be verified.');
  await visit.entry.actAs(known.user_id, 'reader', []);
  await visit.tx
    .updateTable('passkeys')
    .set({ counter: result.authenticationInfo.newCounter, used_at: visit.now })
    .where('id', '=', answer.id)
    .execute();
  return known.user_id;
}
