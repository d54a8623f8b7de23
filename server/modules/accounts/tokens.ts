import { randomBytes } from 'node:crypto';
import { hashToken } from '../../platform/http/session.ts';

/** A token of 256 random bits: what the bearer holds, and the hash that we keep. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}
