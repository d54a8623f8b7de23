import type { PlaybookDue } from './model.ts';

const HOUR = 3_600_000;

/**
 * The moment by which a step is due, as an ISO instant: so many hours after the start, drawn forward where the removal
 * comes first, but never before the start: what comes too late is due at once.
 *
 * @param startAt ISO instant at which the playbook is started.
 * @param removalAt ISO instant of the removal as announced or feared; `null` where none is known.
 *
 * @example
 * dueAt({ after: 24, before: 48 }, '2012-02-17T08:00:00Z', '2012-02-20T00:00:00Z') // '2012-02-18T00:00:00.000Z'
 */
export function dueAt({ after, before }: PlaybookDue, startAt: string, removalAt: string | null): string {
  const start = Date.parse(startAt);
  const planned = start + after * HOUR;
  const last = removalAt === null || before === null ? planned : Date.parse(removalAt) - before * HOUR;
  return new Date(Math.max(start, Math.min(planned, last))).toISOString();
}
