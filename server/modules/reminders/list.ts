import {
  type ReminderWire,
  remindersList,
  remindersRead,
  remindersSnooze,
} from '@safeconduct/contract/reminders.ts';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { found } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/http/visit.ts';
import { nextTime } from './quiet.ts';
import { ownSubject } from './settings.ts';

/** Things told of and not done, the newest reminder of each; what is due first stands first. */
async function standing(tx: Tx): Promise<ReminderWire[]> {
  const { rows } = await sql<ReminderWire>`
    select * from (
      select distinct on (r.kind, r.subject_id, r.due_at) r.id, r.kind, r.subject_id as "subjectId",
        r.incident_id as "incidentId", d.incident, d.title, d.party, r.due_at as "dueAt", r.due_on as "dueOn",
        r.escalation, r.at, r.read_at is not null as read, r.snoozed_until as "snoozedUntil"
      from reminders r
      join lateral (select d.incident, d.title, d.party from dues d
        where d.kind = r.kind and d.subject_id = r.subject_id
          and (d.due_on = r.due_on or r.due_on is null and d.due_at = r.due_at) limit 1) d on true
      where r.user_id = current_actor() and r.state in ('shown', 'sent') and r.kind <> 'digest'
      order by r.kind, r.subject_id, r.due_at, r.lead_minutes, r.at desc
    ) newest order by "dueAt", id limit 500`.execute(tx);
  return rows;
}

/** Rows of the same thing as the one that is shown, older ones among them. */
const OF_SAME = sql`r.user_id = o.user_id and r.kind = o.kind and r.subject_id = o.subject_id and r.due_at = o.due_at
  and r.state in ('shown', 'sent')`;

/** When the morning begins for somebody: with the digest, or as the quiet hours end. */
async function morning(tx: Tx, user: string, now: Date): Promise<string> {
  const row = await tx
    .selectFrom('reminder_settings')
    .select(['zone', 'digest_at', 'quiet_to'])
    .where('user_id', '=', user)
    .executeTakeFirst();
  const instant = Temporal.Instant.from(now.toISOString());
  return nextTime(instant, row?.zone ?? 'UTC', row?.digest_at ?? row?.quiet_to ?? '08:00').toString();
}

/** What one was reminded of: the list, what was read, what is put off. */
export const listRoutes: readonly Route[] = [
  route(remindersList, async ({ tx, now }) => {
    const reminders = await standing(tx);
    const open = ({ read, snoozedUntil }: ReminderWire) =>
      !read && (snoozedUntil === null || Date.parse(snoozedUntil) <= now.getTime());
    return { unread: reminders.filter(open).length, reminders, asOf: now.toISOString() };
  }),
  route(remindersRead, async (visit, { body }) => {
    await sql`update reminders r set read_at = ${body.read ? visit.now : null}::timestamptz
      from reminders o where o.id = any (${body.ids}::uuid[]) and ${OF_SAME}`.execute(visit.tx);
    visit.audit('reminders.marked', ownSubject(visit), { read: body.read, count: body.ids.length });
    return { done: true as const };
  }),
  route(remindersSnooze, async (visit, { params, body }) => {
    const { tx, now, actor } = visit;
    const until = {
      now: async () => null,
      hour: async () => new Date(now.getTime() + 3_600_000).toISOString(),
      morning: () => morning(tx, actor.id, now),
    };
    const snoozedUntil = await until[body.until]();
    const { rows } = await sql<{ id: string }>`
      update reminders r set snoozed_until = ${snoozedUntil}::timestamptz, read_at = null
      from reminders o where o.id = ${params.id} and ${OF_SAME} returning r.id`.execute(tx);
    found(rows[0], 'This reminder');
    visit.audit('reminders.put-off', ownSubject(visit), { id: params.id, until: snoozedUntil });
    return { snoozedUntil };
  }),
];
