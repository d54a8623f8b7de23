import { randomBytes } from 'node:crypto';
import { HOTP, Secret, TOTP } from 'otpauth';
import type { Keeper } from '../../platform/key.ts';

/** Codes of the second step: RFC 6238 with SHA-1, six digits and thirty seconds, which every app knows. */
const PERIOD = 30;
const SHAPE = { algorithm: 'SHA1', digits: 6, period: PERIOD } as const;
/** A code of the step before and of the one after is taken too: clocks differ. */
const WINDOW = 1;

/** RFC 4226 asks for 160 bits. */
export const newSecret = (): Buffer => randomBytes(20);

const secretOf = (bytes: Uint8Array) => new Secret({ buffer: new Uint8Array(bytes).buffer });

/** The secret as people type it, and as an address that apps read from the picture. */
export function secretWords(bytes: Uint8Array, login: string): { secret: string; uri: string } {
  const secret = secretOf(bytes);
  const uri = new TOTP({ ...SHAPE, secret, issuer: 'Safeconduct', label: login }).toString();
  return { secret: secret.base32, uri };
}

/** The step (30 seconds since 1970) whose code this is, or null. All three are compared, in constant time each. */
export function stepOf(code: string, bytes: Uint8Array, now: Date): number | null {
  const token = code.replace(/[\s-]/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const counter = Math.floor(now.getTime() / 1000 / PERIOD);
  const delta = HOTP.validate({
    token,
    secret: secretOf(bytes),
    algorithm: SHAPE.algorithm,
    digits: SHAPE.digits,
    counter,
    window: WINDOW,
  });
  return delta === null ? null : counter + delta;
}

/** Crockford's letters: none that is taken for another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RECOVERY_CODES = 10;

/** Ten codes of fifty random bits: `K7M2Q-9XW4T`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const letters = [...randomBytes(10)].map((byte) => LETTERS[byte & 31]).join('');
    return `${letters.slice(0, 5)}-${letters.slice(5)}`;
  });
}

/** The keyed hash of a recovery code as typed, or null where it cannot be one. */
export function recoveryHash(code: string, user: string, keeper: Keeper): Buffer | null {
  const plain = code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(plain) ? keeper.hash(`${user} ${plain}`) : null;
}
