import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { ROLES } from './permissions.ts';
import { Id, Instant } from './shared.ts';

/** The second step at sign-in: a code of six digits from an app (RFC 6238), or one of ten recovery codes. */

/** What somebody types: six digits or a recovery code; blanks and hyphens do not count. */
export const SecondStepCode = z.string().trim().min(6).max(40);
const password = z.string().max(500).nullable();

/** How one's own second step stands. */
export const SecondStepWire = z.object({
  on: z.boolean(),
  since: Instant.nullable(),
  /** Recovery codes not yet used. */
  recoveryLeft: z.number().int(),
  /** True where an administrator made it a must for this role. */
  required: z.boolean(),
});
export type SecondStepWire = z.infer<typeof SecondStepWire>;

/** Recovery codes, shown once: only keyed hashes of them are kept. */
export const RecoveryCodesWire = z.object({ recoveryCodes: z.array(z.string()) });

export const secondStepRead = endpoint({
  id: 'second-step.read',
  method: 'GET',
  path: '/api/1/account/second-step',
  may: 'signed-in',
  summary: 'How your second step at sign-in stands',
  ok: SecondStepWire,
});

export const secondStepBegin = endpoint({
  id: 'second-step.begin',
  method: 'POST',
  path: '/api/1/account/second-step',
  may: 'signed-in',
  summary: 'A new secret for your app; it counts once a code of it is confirmed',
  body: z.object({ password }),
  ok: z.object({ secret: z.string(), uri: z.string() }),
});

export const secondStepConfirm = endpoint({
  id: 'second-step.confirm',
  method: 'POST',
  path: '/api/1/account/second-step/confirm',
  may: 'signed-in',
  summary: 'Turn the second step on by a code; the answer holds the recovery codes',
  body: z.object({ code: SecondStepCode }),
  ok: RecoveryCodesWire,
});

export const secondStepRecovery = endpoint({
  id: 'second-step.recovery',
  method: 'POST',
  path: '/api/1/account/second-step/recovery',
  may: 'signed-in',
  summary: 'New recovery codes; the earlier ones stop working',
  body: z.object({ code: SecondStepCode }),
  ok: RecoveryCodesWire,
});

export const secondStepEnd = endpoint({
  id: 'second-step.end',
  method: 'POST',
  path: '/api/1/account/second-step/end',
  may: 'signed-in',
  summary: 'Turn your second step off, by password and a code',
  body: z.object({ password, code: SecondStepCode }),
});

export const secondStepReset = endpoint({
  id: 'second-step.reset',
  method: 'DELETE',
  path: '/api/1/users/:id/second-step',
  may: 'accounts.manage',
  summary:
    'Take the second step from an account whose device is lost; its sessions end and the person is told',
  params: z.object({ id: Id }),
});

export const SignInRulesWire = z.object({ secondStepFor: z.array(z.enum(ROLES)) });
export type SignInRulesWire = z.infer<typeof SignInRulesWire>;

export const signInRulesRead = endpoint({
  id: 'sign-in-rules.read',
  method: 'GET',
  path: '/api/1/sign-in-rules',
  may: 'accounts.manage',
  summary: 'For which roles a second step is a must',
  ok: SignInRulesWire,
});

export const signInRulesChange = endpoint({
  id: 'sign-in-rules.change',
  method: 'PUT',
  path: '/api/1/sign-in-rules',
  may: 'accounts.manage',
  summary: 'Make a second step a must for roles; a passkey is one',
  body: SignInRulesWire,
  ok: SignInRulesWire,
});

/** What somebody else did to one's own account, or to a closed case one is named in. */
export const NoticeWire = z.object({
  id: Id,
  kind: z.enum([
    'glass_broken',
    'case_named',
    'totp_reset',
    'totp_on',
    'totp_off',
    'recovery_used',
    'sessions_ended',
    'password_changed',
  ]),
  by: z.string(),
  note: z.string(),
  caseTitle: z.string().nullable(),
  at: Instant,
});
export type NoticeWire = z.infer<typeof NoticeWire>;

export const noticesList = endpoint({
  id: 'notices.list',
  method: 'GET',
  path: '/api/1/account/notices',
  may: 'signed-in',
  summary: 'What you have to know and have not put away yet',
  ok: z.object({ notices: z.array(NoticeWire) }),
});

export const noticesSeen = endpoint({
  id: 'notices.seen',
  method: 'POST',
  path: '/api/1/account/notices/seen',
  may: 'signed-in',
  summary: 'Put a notice away',
  body: z.object({ ids: z.array(Id).min(1).max(200) }),
});
