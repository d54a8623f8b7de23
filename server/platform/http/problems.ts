import { PROBLEMS, type ProblemBody, type ProblemId, problemType } from '@safeconduct/contract/problem.ts';
import type { z } from 'zod';
import { Refusal } from './refusal.ts';

const TITLES: Readonly<Record<ProblemId, string>> = {
  'not-signed-in': 'Sign in first',
  'sign-in-failed': 'Login or password is wrong',
  'code-needed': 'A code is asked for beside the password',
  'code-wrong': 'The code is wrong, or was used already',
  'not-permitted': 'Your account may not do this',
  'second-step-due': 'Set up a second step at sign-in first',
  'wrong-origin': 'The request came from another site',
  'not-found': 'Not found',
  conflict: 'This was changed meanwhile',
  'changed-meanwhile': 'Somebody changed this since you read it',
  stopped: 'You stopped this; nothing was changed',
  'link-expired': 'This link was used already, or is too old',
  'too-large': 'Too large',
  'unsupported-type': 'This type is not accepted here',
  invalid: 'Some fields are not right',
  'unreadable-file': 'The file cannot be read',
  'too-many-requests': 'Too many requests; wait a minute',
  internal: 'Something went wrong on the server',
  unavailable: 'The server cannot answer just now; try again',
  'disk-full': 'The disk of the server is full; nothing was changed',
};

/** The `application/problem+json` answer for a refusal. */
export function problemResponse(refusal: Refusal, trace: string): Response {
  const status = PROBLEMS[refusal.id];
  const body: ProblemBody = {
    type: problemType(refusal.id),
    title: TITLES[refusal.id],
    status,
    id: refusal.id,
    trace,
    ...(refusal.detail === undefined ? {} : { detail: refusal.detail }),
    ...(refusal.fields === undefined ? {} : { fields: [...refusal.fields] }),
    ...(refusal.meanwhile === undefined ? {} : { meanwhile: refusal.meanwhile }),
    ...(refusal.retryAfter === undefined ? {} : { retryAfter: refusal.retryAfter }),
  };
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  };
  if (refusal.id === 'too-many-requests') headers['retry-after'] = String(refusal.retryAfter ?? 30);
  if (refusal.id === 'unavailable') headers['retry-after'] = '2';
  return new Response(JSON.stringify(body), { status, headers });
}

/** zod's issues as our field faults: `body.claims.0.property`. */
export function invalid(part: 'params' | 'query' | 'body', issues: readonly z.core.$ZodIssue[]): Refusal {
  const fields = issues.slice(0, 50).map((issue) => ({
    at: [part, ...issue.path.map(String)].join('.'),
    code: issue.code,
    message: issue.message,
  }));
  return new Refusal('invalid', undefined, fields);
}

/** SQLSTATEs and system errors that mean: the database is gone, starting or busy. */
const BUSY = new Set([
  '40001',
  '40P01',
  '53200',
  '53300',
  '57014',
  '57P01',
  '57P02',
  '57P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
]);

/** No room left: PostgreSQL's disk_full, and what the system says of our own files (errno(3)). */
const FULL = new Set(['53100', 'ENOSPC', 'EDQUOT']);

/** What `pg` says, without a code, when a connection breaks under it or none is to be had. */
const BROKEN =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect)/;

/**
 * What a failed handler amounts to. Row-level security answers 42501 when a row is written that its actor
 * may not have; a dead or overloaded database is not a fault of the request; the rest is ours: `internal`.
 */
export function refusalFor(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '42501') return new Refusal('not-permitted');
  if (FULL.has(code)) return new Refusal('disk-full');
  if (BUSY.has(code) || code.startsWith('08')) return new Refusal('unavailable');
  if (error instanceof Error && BROKEN.test(error.message)) return new Refusal('unavailable');
  return new Refusal('internal');
}
