import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { PERMISSIONS, ROLES } from './permissions.ts';
import { PasskeyAnswer, PasskeyNew, PasskeyOptions } from './passkeys.ts';
import { SecondStepCode } from './second-step.ts';
import { Id, Instant } from './shared.ts';

/** Signing in and out, the first set-up, accounts and teams. */

/** A login is a short name or an e-mail address; kept in lower case. */
export const Login = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(200)
  .regex(/^[^\s\p{C}]+$/u, 'no spaces');
export const PersonName = z.string().trim().min(1).max(200);
/** NIST SP 800-63B: length counts, composition rules do not; 15 characters where a password stands alone. */
export const NewPassword = z.string().min(12).max(500);
/** A one-time token from a link: 32 random bytes in base64url. */
export const LinkToken = z.string().regex(/^[\w-]{43}$/);
export const RoleName = z.enum(ROLES);

export const TeamWire = z.object({ id: Id, name: z.string() });
export type TeamWire = z.infer<typeof TeamWire>;

export const UserWire = z.object({ id: Id, login: z.string(), name: z.string(), role: RoleName });
export type UserWire = z.infer<typeof UserWire>;

/** Who is signed in, and what that account may do; `user` is null when nobody is. */
export const SessionWire = z.object({
  user: UserWire.nullable(),
  permissions: z.array(z.enum(PERMISSIONS)),
  teams: z.array(TeamWire),
  /** True while no account exists: the desk then asks for the set-up link. */
  setUpOpen: z.boolean(),
  /** True while nothing else may be done: a second step is a must for this role, and there is none yet. */
  secondStepDue: z.boolean(),
});
export type SessionWire = z.infer<typeof SessionWire>;

export const sessionRead = endpoint({
  id: 'session.read',
  method: 'GET',
  path: '/api/1/session',
  may: 'anyone',
  summary: 'Who is signed in',
  ok: SessionWire,
});

export const signIn = endpoint({
  id: 'session.sign-in',
  method: 'POST',
  path: '/api/1/session',
  may: 'anyone',
  summary: 'Sign in with a password, and a code where the account has a second step; sets the session cookie',
  body: z.object({
    login: z.string().min(1).max(200),
    password: z.string().min(1).max(500),
    /** Left out first; `code-needed` asks for it. */
    code: SecondStepCode.optional(),
  }),
  ok: SessionWire,
});

export const passkeySignInOptions = endpoint({
  id: 'session.passkey-options',
  method: 'POST',
  path: '/api/1/session/passkey-options',
  may: 'anyone',
  summary: 'A challenge for signing in with a passkey',
  readOnly: true,
  ok: PasskeyOptions,
});

export const passkeySignIn = endpoint({
  id: 'session.passkey-sign-in',
  method: 'POST',
  path: '/api/1/session/passkey',
  may: 'anyone',
  summary: 'Sign in with a passkey; sets the session cookie',
  body: z.object({ passkey: PasskeyAnswer }),
  ok: SessionWire,
});

export const signOut = endpoint({
  id: 'session.sign-out',
  method: 'DELETE',
  path: '/api/1/session',
  may: 'signed-in',
  summary: 'End this session',
});

export const OpenSessionWire = z.object({
  id: Id,
  /** The browser's own words for itself. */
  device: z.string(),
  /** About where from: a network, never a whole address. Empty where unknown. */
  place: z.string(),
  method: z.enum(['password', 'totp', 'passkey', 'link', 'set-up']),
  createdAt: Instant,
  seenAt: Instant,
  current: z.boolean(),
});
export type OpenSessionWire = z.infer<typeof OpenSessionWire>;

export const sessionsList = endpoint({
  id: 'sessions.list',
  method: 'GET',
  path: '/api/1/account/sessions',
  may: 'signed-in',
  summary: 'Your open sessions',
  ok: z.object({ sessions: z.array(OpenSessionWire) }),
});

export const sessionsEndOthers = endpoint({
  id: 'sessions.end-others',
  method: 'DELETE',
  path: '/api/1/account/sessions',
  may: 'signed-in',
  summary: 'End every session of yours but this one',
});

export const sessionsEnd = endpoint({
  id: 'sessions.end',
  method: 'DELETE',
  path: '/api/1/account/sessions/:id',
  may: 'signed-in',
  summary: 'End one of your sessions',
  params: z.object({ id: Id }),
});

export const passwordChange = endpoint({
  id: 'account.password',
  method: 'PUT',
  path: '/api/1/account/password',
  may: 'signed-in',
  summary: 'Set a new password; every other session of yours ends',
  body: z.object({ current: z.string().max(500).nullable(), next: NewPassword }),
});

/** What a one-time link opens: the first set-up, or an invitation for the named account. */
export const EnrolmentWire = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set-up') }),
  z.object({ kind: z.literal('invitation'), login: z.string(), name: z.string() }),
]);

export const enrolmentLook = endpoint({
  id: 'enrolment.look',
  method: 'POST',
  path: '/api/1/enrolment/look',
  may: 'anyone',
  summary: 'What a one-time link opens, without using it up',
  readOnly: true,
  body: z.object({ token: LinkToken }),
  ok: EnrolmentWire,
});

export const enrolmentPasskeyOptions = endpoint({
  id: 'enrolment.passkey-options',
  method: 'POST',
  path: '/api/1/enrolment/passkey-options',
  may: 'anyone',
  summary: 'A challenge for making a passkey with a one-time link',
  readOnly: true,
  body: z.object({ token: LinkToken, login: Login, name: PersonName }),
  ok: PasskeyOptions,
});

/** A password, a passkey, or both. */
const credentials = { password: NewPassword.optional(), passkey: PasskeyNew.optional() };
const oneOfThem = (given: { password?: string | undefined; passkey?: unknown }) =>
  given.password !== undefined || given.passkey !== undefined;
const choose = { message: 'choose a password or a passkey', path: ['password'] };

export const setUp = endpoint({
  id: 'set-up.complete',
  method: 'POST',
  path: '/api/1/set-up',
  may: 'anyone',
  summary: 'Make the first administrator and the first team, and sign in',
  body: z
    .object({ token: LinkToken, login: Login, name: PersonName, team: PersonName, ...credentials })
    .refine(oneOfThem, choose),
  ok: SessionWire,
  status: 201,
});

export const invitationAccept = endpoint({
  id: 'invitation.accept',
  method: 'POST',
  path: '/api/1/invitation',
  may: 'anyone',
  summary:
    'Choose a password or passkey by an invitation link, with a code where the account has a second step; sign in',
  body: z
    .object({ token: LinkToken, ...credentials, code: SecondStepCode.optional() })
    .refine(oneOfThem, choose),
  ok: SessionWire,
});
