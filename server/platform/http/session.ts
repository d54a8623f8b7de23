import { createHash } from 'node:crypto';
import { PERMISSIONS_OF, ROLES, type Role } from '@safeconduct/contract/permissions.ts';
import { sql } from 'kysely';
import type { Db } from '../database/open.ts';
import { Refusal } from './refusal.ts';
import type { Actor } from './visit.ts';

/** Bursts of this many requests per user or address, refilled at RATE a second. */
export const BURST = 300;
const RATE = 20;

/** SHA-256 of a token of ours: 256 random bits need no slow hash. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export function cookieName(https: boolean): string {
  return https ? '__Host-safeconduct' : 'safeconduct';
}

/** The session token of a request: from the cookie (browser), or from `Authorization: Bearer` (CLI). */
export function tokenOf(request: Request, https: boolean): string | null {
  const bearer = /^Bearer ([\w-]{20,100})$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) return bearer;
  const name = cookieName(https);
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && value !== undefined && /^[\w-]{20,100}$/.test(value)) return value;
  }
  return null;
}

export function sessionCookie(token: string | null, https: boolean, seconds: number): string {
  const secure = https ? '; Secure' : '';
  const age = token === null ? 0 : seconds;
  return `${cookieName(https)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${age}${secure}`;
}

export function isRole(word: string): word is Role {
  return ROLES.some((role) => role === word);
}

/** Refuses for now: a bucket that fills so fast has a token again after that long. */
export function tooMany(perMinute: number): Refusal {
  return new Refusal(
    'too-many-requests',
    undefined,
    undefined,
    undefined,
    Math.max(1, Math.ceil(60 / perMinute)),
  );
}

type OpenedRow = {
  allowed: boolean;
  session_id: string | null;
  user_id: string | null;
  login: string | null;
  name: string | null;
  role: string | null;
  teams: string[];
  must_enrol: boolean | null;
};

/** One statement: the session's user with role and teams, and a token from the rate bucket. */
export async function openVisit(db: Db, token: string | null, address: string): Promise<Actor | null> {
  const hash = token === null ? null : hashToken(token);
  const { rows } =
    await sql<OpenedRow>`select * from open_visit(${hash}, ${address}, ${BURST}, ${RATE})`.execute(db);
  const row = rows[0];
  if (row === undefined || !row.allowed) throw tooMany(RATE * 60);
  if (row.user_id === null || row.session_id === null || row.role === null || !isRole(row.role)) return null;
  return {
    id: row.user_id,
    login: row.login ?? '',
    name: row.name ?? '',
    role: row.role,
    teams: row.teams,
    permissions: PERMISSIONS_OF[row.role],
    session: row.session_id,
    mustEnrol: row.must_enrol === true,
  };
}
