import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant } from './shared.ts';

/** Passkeys (Web Authentication): the JSON forms of the W3C recommendation, section 5.1, and one's own keys. */

const Base64Url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(20_000);
const attachment = z.enum(['platform', 'cross-platform']).optional();

/** Options for `navigator.credentials`, passed through to SimpleWebAuthn's browser half. */
export const PasskeyOptions = z.object({ options: z.looseObject({ challenge: Base64Url }) });

/** What the browser answers when a passkey was made. */
export const PasskeyNew = z.object({
  id: Base64Url.max(2000),
  rawId: Base64Url.max(2000),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
  clientExtensionResults: z.looseObject({}),
  authenticatorAttachment: attachment,
});
export type PasskeyNew = z.infer<typeof PasskeyNew>;

/** What the browser answers when a passkey was used. */
export const PasskeyAnswer = z.object({
  id: Base64Url.max(2000),
  rawId: Base64Url.max(2000),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
    userHandle: z.string().max(200).optional(),
  }),
  clientExtensionResults: z.looseObject({}),
  authenticatorAttachment: attachment,
});
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>;

export const PasskeyWire = z.object({
  id: z.string(),
  label: z.string(),
  createdAt: Instant,
  usedAt: Instant.nullable(),
});

export const passkeysList = endpoint({
  id: 'passkeys.list',
  method: 'GET',
  path: '/api/1/account/passkeys',
  may: 'signed-in',
  summary: 'Your passkeys',
  ok: z.object({ passkeys: z.array(PasskeyWire) }),
});

export const passkeysOptions = endpoint({
  id: 'passkeys.options',
  method: 'POST',
  path: '/api/1/account/passkeys/options',
  may: 'signed-in',
  summary: 'A challenge for making another passkey',
  readOnly: true,
  ok: PasskeyOptions,
});

export const passkeysAdd = endpoint({
  id: 'passkeys.add',
  method: 'POST',
  path: '/api/1/account/passkeys',
  may: 'signed-in',
  summary: 'Keep a passkey that was just made',
  body: z.object({ label: z.string().trim().min(1).max(100), passkey: PasskeyNew }),
  ok: PasskeyWire,
  status: 201,
});

export const passkeysRemove = endpoint({
  id: 'passkeys.remove',
  method: 'DELETE',
  path: '/api/1/account/passkeys/:id',
  may: 'signed-in',
  summary: 'Forget one of your passkeys',
  params: z.object({ id: Base64Url.max(2000) }),
});
