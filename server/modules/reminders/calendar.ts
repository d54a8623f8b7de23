import { timingSafeEqual } from 'node:crypto';
import { calendarEnd, calendarMake } from '@safeconduct/contract/reminders.ts';
import { sql } from 'kysely';
import type { Feed } from '../../platform/http/feed.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { hashToken, isRole } from '../../platform/http/session.ts';
import type { Tx } from '../../platform/http/visit.ts';
import { newToken } from '../accounts/accounts.ts';
import { calendarText, type Entry } from './calendar-text.ts';
import { audience, type Due } from './plan.ts';
import { membersOf, NAMED } from './rows.ts';
import { ownSubject } from './settings.ts';
import { languageOf } from './words/index.ts';

/** What was due longer ago than this is left out; the desk has it. */
const PAST_DAYS = 30;
const MOST = 1000;

type DueRow = Entry & Pick<Due, 'personId' | 'named'> & { readonly team: string; readonly title: string };

async function duesSeen(tx: Tx, now: Date): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    select d.kind, d.subject_id as "subjectId", d.incident_id as "incidentId", d.team_id as team,
      d.incident_code as code, d.title, d.due_at as "dueAt", d.due_on as "dueOn", d.person_id as "personId", ${NAMED} as named,
      coalesce(a.at, d.recorded_at) as "changedAt", coalesce(a.changes, 0)::integer as changes
    from dues d
    left join lateral (
      select max(at) as at, count(*) as changes from audit
      where subject_id = d.subject_id::text and act in ('task.changed', 'communication.changed')
    ) a on d.kind <> 'removal_clock'
    where coalesce(d.due_at, d.due_on) > ${now}::timestamptz - make_interval(days => ${PAST_DAYS}::int)
    order by coalesce(d.due_at, d.due_on), d.subject_id limit ${MOST}`.execute(tx);
  return rows;
}

/** What is due for the one person, of all teams: the same things as that person is reminded of. */
async function entriesOf(tx: Tx, user: string, teams: readonly string[], titles: boolean, now: Date) {
  const dues = await duesSeen(tx, now);
  const entries: Entry[] = [];
  for (const team of teams) {
    const own = dues.filter((due) => due.team === team);
    const members = own.length === 0 ? [] : await membersOf(tx, team);
    for (const due of own) {
      if (!audience({ ...due, zones: [] }, members).some(({ id }) => id === user)) continue;
      entries.push({ ...due, title: titles && due.kind === 'task_due' ? due.title : null });
    }
  }
  return entries;
}

/** The calendar by its secret address. */
export const calendarFeed: Feed = {
  id: 'calendar.read',
  path: '/calendar/:secret{[A-Za-z0-9_-]{43}\\.ics}',
  type: 'text/calendar; charset=utf-8',
  answer: async ({ tx, now, origin, actAs }, secret) => {
    const hash = hashToken(secret.replace(/\.ics$/, ''));
    // Looked up by the hash, from which nobody finds the secret: the time that takes tells nothing about it.
    const { rows } = await sql<{ user_id: string; role: string; teams: string[]; token_hash: Buffer }>`
      select * from calendar_of(${hash})`.execute(tx);
    const row = rows[0];
    if (row === undefined || !isRole(row.role) || !timingSafeEqual(row.token_hash, hash)) return null;
    await actAs(row.user_id, row.role, row.teams);
    const settings = await tx
      .selectFrom('reminder_settings')
      .select(['language', 'titles_in_mail'])
      .where('user_id', '=', row.user_id)
      .executeTakeFirst();
    const entries = await entriesOf(tx, row.user_id, row.teams, settings?.titles_in_mail ?? false, now);
    return calendarText(entries, languageOf(settings?.language ?? 'en'), origin);
  },
};

/** Making the secret address, which is shown once, and ending it. */
export const calendarRoutes: readonly Route[] = [
  route(calendarMake, async (visit) => {
    const { token, hash } = newToken();
    await sql`insert into calendar_links (user_id, token_hash, made_at)
      values (${visit.actor.id}, ${hash}, ${visit.now})
      on conflict (user_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at`.execute(
      visit.tx,
    );
    visit.audit('calendar.made', ownSubject(visit));
    return { link: `${visit.entry.origin}/calendar/${token}.ics` };
  }),
  route(calendarEnd, async (visit) => {
    await visit.tx.deleteFrom('calendar_links').where('user_id', '=', visit.actor.id).execute();
    visit.audit('calendar.ended', ownSubject(visit));
    return { done: true as const };
  }),
];
