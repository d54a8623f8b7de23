import type { DueKind } from '@safeconduct/contract/reminders.ts';

/** Whether it is to come, is past, or is another's and past. */
export type Tense = 'coming' | 'past' | 'others';

/** What the mails and the calendar say in one language. Nothing here may tell a case from another. */
export type Words = {
  /** `at 14:00 (Seoul)`; `on 27 Nov at 14:00 (Seoul)` where the day is not the reader's today. */
  readonly moment: (day: string | null, time: string, place: string) => string;
  readonly onDay: (day: string) => string;
  readonly due: Readonly<Record<DueKind, Readonly<Record<Tense, (when: string) => string>>>>;
  /** A few words for a subject line or a calendar entry. */
  readonly brief: Readonly<Record<DueKind, string>>;
  readonly subject: (brief: string, when: string, code: string) => string;
  readonly incident: (code: string) => string;
  readonly task: (title: string) => string;
  readonly open: (link: string) => string;
  readonly stop: (link: string) => string;
  readonly confirm: { readonly subject: string; readonly lead: string; readonly ignore: string };
  readonly digest: {
    readonly subject: (count: number) => string;
    readonly lead: (count: number) => string;
  };
  readonly calendar: string;
};
