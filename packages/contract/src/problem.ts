import { z } from 'zod';

/**
 * Every way the server refuses, with its HTTP status. The ids are stable: clients translate by them, and
 * they are the last part of the `type` of an `application/problem+json` answer (RFC 9457).
 */
export const PROBLEMS = {
  'not-signed-in': 401,
  'sign-in-failed': 401,
  'code-needed': 401,
  'code-wrong': 401,
  'not-permitted': 403,
  'second-step-due': 403,
  'wrong-origin': 403,
  'not-found': 404,
  conflict: 409,
  'changed-meanwhile': 409,
  stopped: 409,
  'link-expired': 410,
  'too-large': 413,
  'unsupported-type': 415,
  invalid: 422,
  'unreadable-file': 422,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
  'disk-full': 507,
} as const;

/** Stable id of a refusal, e.g. `'not-found'`. */
export type ProblemId = keyof typeof PROBLEMS;

const IDS = Object.keys(PROBLEMS).filter((id): id is ProblemId => id in PROBLEMS);

/** A field that was not accepted: where it stands (`body.title`), a stable code, and words in English. */
export const FieldFault = z.object({ at: z.string(), code: z.string(), message: z.string() });
export type FieldFault = z.infer<typeof FieldFault>;

/**
 * With `changed-meanwhile`: who changed the row since it was read, when, and how it stands now, as its own endpoint gives
 * it. `current` is null where it was removed. `id` is where a change goes now: a claim that was superseded has a
 * successor. `by` is empty and `at` null where the trail names nobody.
 */
export const Meanwhile = z.object({
  by: z.string(),
  at: z.string().nullable(),
  id: z.string(),
  current: z.record(z.string(), z.unknown()).nullable(),
});
export type Meanwhile = z.infer<typeof Meanwhile>;

/** The body of an `application/problem+json` answer. `trace` finds the entry in the server's log. */
export const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  id: z.enum(IDS),
  trace: z.string(),
  detail: z.string().optional(),
  fields: z.array(FieldFault).optional(),
  meanwhile: Meanwhile.optional(),
  /** Seconds after which it is worth another try; with `too-many-requests`. */
  retryAfter: z.number().int().optional(),
});
export type ProblemBody = z.infer<typeof ProblemBody>;

/** The `type` URI of a problem. */
export function problemType(id: ProblemId): string {
  return `urn:safeconduct:problem:${id}`;
}
