import type { ReminderWire } from '@safeconduct/contract/reminders.ts';
import { todayIso } from '../../furniture/dates.ts';

/** What waits for an act stands first; what was put off stands last. */
export const groups = ['overdue', 'escalation', 'silence', 'promise', 'soon', 'later'] as const;
export type Group = (typeof groups)[number];

/** Whether it is over: a day is over when the reader's day is a later one. */
export function isPast({ dueAt, dueOn }: Pick<ReminderWire, 'dueAt' | 'dueOn'>, now: Date): boolean {
  return dueOn === null ? Date.parse(dueAt) < now.getTime() : dueOn < todayIso(now);
}

export function isPutOff({ snoozedUntil }: Pick<ReminderWire, 'snoozedUntil'>, now: Date): boolean {
  return snoozedUntil !== null && Date.parse(snoozedUntil) > now.getTime();
}

/** Each reminder stands in one group only. */
export function groupOf(reminder: ReminderWire, now: Date): Group {
  if (isPutOff(reminder, now)) return 'later';
  if (reminder.escalation) return 'escalation';
  if (reminder.kind === 'promise_due') return 'promise';
  if (!isPast(reminder, now)) return 'soon';
  return reminder.kind === 'answer_due' ? 'silence' : 'overdue';
}

/** Days since a day, by the reader's calendar. */
export function daysSince(day: string, now: Date): number {
  return Math.round((Date.parse(todayIso(now)) - Date.parse(day)) / 86_400_000);
}
