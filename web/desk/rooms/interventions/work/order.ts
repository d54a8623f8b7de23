import type { TaskWire } from '@safeconduct/contract/domain.ts';
import { todayIso } from '../../../furniture/dates.ts';

/** When a task is due, seen from now. */
export const whens = ['overdue', 'today', 'soon', 'later', 'undated'] as const;
export type When = (typeof whens)[number];

const week = 7 * 24 * 3_600_000;

export function whenDue(dueAt: string | null, now: Date): When {
  if (dueAt === null) return 'undated';
  const due = new Date(dueAt);
  if (due < now) return 'overdue';
  if (todayIso(due) === todayIso(now)) return 'today';
  return due.getTime() - now.getTime() < week ? 'soon' : 'later';
}

type Dated = { readonly id: string; readonly dueAt: string | null };

/** Soonest first; what has no time comes last, in the order in which it was added. */
export function byDue(a: Dated, b: Dated): number {
  if (a.dueAt === b.dueAt) return a.id.localeCompare(b.id);
  if (a.dueAt === null) return 1;
  return b.dueAt === null ? -1 : a.dueAt.localeCompare(b.dueAt);
}

/** Open tasks by when they are due, then what is done with, last done first. */
export function grouped<T extends TaskWire>(tasks: readonly T[], now: Date) {
  const open = tasks.filter(({ state }) => state === 'open').sort(byDue);
  const groups = whens.flatMap((when) => {
    const own = open.filter(({ dueAt }) => whenDue(dueAt, now) === when);
    return own.length === 0 ? [] : [{ when, tasks: own }];
  });
  const over = tasks
    .filter(({ state }) => state !== 'open')
    .sort((a, b) => (b.doneAt ?? '').localeCompare(a.doneAt ?? ''));
  return { groups, open, over };
}
