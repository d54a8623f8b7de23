import type { DueKind } from '@safeconduct/contract/reminders.ts';
import type { Locale } from '@safeconduct/contract/shared.ts';
import ical from 'ical-generator';
import { codeOutside } from './letters.ts';
import { wordsIn } from './words/index.ts';

/** One entry: a thing that is due, a day or an instant. */
export type Entry = {
  readonly kind: DueKind;
  readonly subjectId: string;
  readonly incidentId: string;
  readonly code: string;
  /** The task's title, where its owner wants it named; else null. */
  readonly title: string | null;
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  /** When it was last changed, and how often. */
  readonly changedAt: string;
  readonly changes: number;
};

/** RFC 5545, 3.8.4.7: the same for the same thing whenever it is read. A clock is one of the incident's by its day. */
function uid(entry: Entry): string {
  const day = entry.kind === 'removal_clock' ? `-${entry.dueOn}` : '';
  return `${entry.kind.replaceAll('_', '-')}-${entry.subjectId}${day}@safeconduct`;
}

/**
 * The calendar as iCalendar (RFC 5545). Times are in UTC, so it needs no VTIMEZONE; days are days. Without METHOD,
 * DTSTAMP is when the entry was last changed (3.8.7.2), so that an unchanged calendar stays the same text.
 */
export function calendarText(entries: readonly Entry[], language: Locale, origin: string): string {
  const words = wordsIn(language);
  const calendar = ical({
    prodId: { company: 'safeconduct', product: 'reminders', language: 'EN' },
    name: words.calendar,
    ttl: 3600,
  });
  for (const entry of entries) {
    const code = codeOutside(entry.code, entry.incidentId);
    const brief = `${words.brief[entry.kind]} [${code}]`;
    const changed = new Date(entry.changedAt);
    calendar.createEvent({
      id: uid(entry),
      stamp: changed,
      lastModified: changed,
      sequence: entry.changes,
      start: new Date(entry.dueOn === null ? (entry.dueAt ?? '') : `${entry.dueOn}T00:00:00Z`),
      allDay: entry.dueOn !== null,
      summary: entry.title === null ? brief : `${entry.title} [${code}]`,
      url: `${origin}/incidents/${entry.incidentId}`,
    });
  }
  return calendar.toString();
}
