import { z } from 'zod';
import { LinkToken } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { Day, Done, Id, Instant, Locale } from './shared.ts';

/** What somebody is reminded of, how and when; and the secret address of the calendar of it. */

/** True for a zone of the IANA list that this machine knows, e.g. `'Asia/Seoul'`. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    // Offsets such as `+09:00` are taken by `Intl` too, but know no summer time.
    return /^(UTC|[A-Za-z]+\/[\w+/-]+)$/.test(zone);
  } catch {
    return false;
  }
}

/** What can fall due. `removal_clock`: a day by which people are to be returned. */
export const DUE_KINDS = ['task_due', 'promise_due', 'answer_due', 'removal_clock'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** A time of day, `HH:MM`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** RFC 5321 allows stranger ones; these are what people have. */
export const MailAddress = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@<>,;:"()\\]+@[^\s@<>,;:"()\\]+$/);

/** How long before something is due one wants to hear of it, in minutes; 0 is when it is due. At most 14 days. */
export const Leads = z.array(z.int().min(0).max(20_160)).min(1).max(6);

const Zone = z.string().max(64).refine(isZone, 'unknown time zone');

const choices = {
  zone: Zone,
  language: Locale,
  /** Nothing is told between these times of the own zone; null for no quiet hours. */
  quiet: z
    .object({ from: ClockTime, to: ClockTime })
    .refine(({ from, to }) => from !== to, 'quiet hours need two times')
    .nullable(),
  /** A removal that is a day away or less is told in quiet hours too. */
  removalInQuiet: z.boolean(),
  leads: Leads,
  /** When a mail lists how much is overdue; null for none. */
  digestAt: ClockTime.nullable(),
  /** Mails and calendar name the task. Whoever reads the mailbox then reads it. */
  titlesInMail: z.boolean(),
};

export const ReminderSettingsBody = z.object(choices);
export type ReminderSettingsBody = z.infer<typeof ReminderSettingsBody>;

export const ReminderSettings = ReminderSettingsBody.extend({
  /** False where the operator has set no mail server: reminders are then in the desk alone. */
  mail: z.boolean(),
  /** False until they are saved once: the zone is then a guess to be made by the reader's browser. */
  saved: z.boolean(),
  address: z.string().nullable(),
  pendingAddress: z.string().nullable(),
  pendingUntil: Instant.nullable(),
  calendarMadeAt: Instant.nullable(),
});
export type ReminderSettings = z.infer<typeof ReminderSettings>;

export const reminderSettingsGet = endpoint({
  id: 'reminder-settings.get',
  method: 'GET',
  path: '/api/1/account/reminders',
  may: 'signed-in',
  summary: 'How you are reminded',
  ok: ReminderSettings,
});

export const reminderSettingsPut = endpoint({
  id: 'reminder-settings.put',
  method: 'PUT',
  path: '/api/1/account/reminders',
  may: 'signed-in',
  summary: 'Choose how you are reminded',
  body: ReminderSettingsBody,
  ok: ReminderSettings,
});

export const reminderAddressPut = endpoint({
  id: 'reminder-address.put',
  method: 'PUT',
  path: '/api/1/account/reminders/address',
  may: 'signed-in',
  summary: 'Give an e-mail address; nothing else is sent there until the link in its first mail was opened',
  body: z.object({ address: MailAddress, zone: Zone, language: Locale }),
  ok: ReminderSettings,
});

export const reminderAddressDelete = endpoint({
  id: 'reminder-address.delete',
  method: 'DELETE',
  path: '/api/1/account/reminders/address',
  may: 'signed-in',
  summary: 'Take your e-mail address away; no mail is sent any more',
  ok: ReminderSettings,
});

export const reminderAddressConfirm = endpoint({
  id: 'reminder-address.confirm',
  method: 'POST',
  path: '/api/1/account/reminders/address/confirmation',
  may: 'signed-in',
  summary: 'Confirm your e-mail address by the token of the mail that went there',
  body: z.object({ token: LinkToken }),
  ok: ReminderSettings,
});

export const calendarMake = endpoint({
  id: 'calendar.make',
  method: 'POST',
  path: '/api/1/account/calendar',
  may: 'signed-in',
  summary: 'A secret address of your calendar, shown only now; an earlier one ends',
  ok: z.object({ link: z.url() }),
  status: 201,
});

export const calendarEnd = endpoint({
  id: 'calendar.end',
  method: 'DELETE',
  path: '/api/1/account/calendar',
  may: 'signed-in',
  summary: 'End the secret address of your calendar',
  ok: Done,
});

/** One thing that somebody was reminded of. */
export const ReminderWire = z.object({
  /** The newest reminder of it. */
  id: Id,
  kind: z.enum(DUE_KINDS),
  /** The task, the communication or the incident. */
  subjectId: Id,
  incidentId: Id,
  incident: z.string(),
  /** What is to be done; what was promised; whom an answer is awaited from. */
  title: z.string(),
  party: z.string(),
  dueAt: Instant,
  /** The day that is meant, where no time of day is. */
  dueOn: Day.nullable(),
  /** It is another’s, and nobody acted on it. */
  escalation: z.boolean(),
  at: Instant,
  read: z.boolean(),
  snoozedUntil: Instant.nullable(),
});
export type ReminderWire = z.infer<typeof ReminderWire>;

export const remindersList = endpoint({
  id: 'reminders.list',
  method: 'GET',
  path: '/api/1/reminders',
  may: 'tasks.read',
  summary: 'What you were reminded of and is not done',
  ok: z.object({ unread: z.int(), reminders: z.array(ReminderWire), asOf: Instant }),
});

export const remindersRead = endpoint({
  id: 'reminders.read',
  method: 'POST',
  path: '/api/1/reminders/reading',
  may: 'tasks.read',
  summary: 'Mark reminders of yours as read, or as not read',
  body: z.object({ ids: z.array(Id).min(1).max(500), read: z.boolean() }),
  ok: Done,
});

export const remindersSnooze = endpoint({
  id: 'reminders.snooze',
  method: 'POST',
  path: '/api/1/reminders/:id/snooze',
  may: 'tasks.read',
  summary: 'Put a reminder of yours off for an hour or until the morning, or take that back',
  params: z.object({ id: Id }),
  body: z.object({ until: z.enum(['hour', 'morning', 'now']) }),
  ok: z.object({ snoozedUntil: Instant.nullable() }),
});
