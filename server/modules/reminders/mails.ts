import { DUE_KINDS } from '@safeconduct/contract/reminders.ts';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Chore, ChoreGround } from '../../platform/chores.ts';
import type { Letter } from '../../platform/mail/mail.ts';
import { MailLater } from './handing.ts';
import { digestLetter, reminderLetter } from './letters.ts';
import { afterQuiet, lastTime } from './quiet.ts';
import { languageOf } from './words/index.ts';

type Claimed = {
  readonly userId: string;
  readonly team: string | null;
  readonly kind: string;
  readonly subjectId: string;
  readonly dueAt: string;
  readonly dueOn: string | null;
  readonly escalation: boolean;
  readonly incidentId: string | null;
  readonly address: string;
  readonly zone: string;
  readonly language: string;
  readonly titles: boolean;
};

/**
 * Takes the letter for this job alone, and writes so down before the mail server is spoken to. Should this process end
 * before it hears the answer, the letter stays taken: one that may have arrived is not sent again.
 */
function claim({ unit }: ChoreGround, id: string): Promise<Claimed | undefined> {
  return unit(null, async ({ tx }) => {
    const { rows } = await sql<Claimed>`
      update reminders r set mail = 'handing' from reminder_settings s
      where r.id = ${id} and r.mail = 'waiting' and r.state = 'shown' and s.user_id = r.user_id
        and s.address is not null and exists (select from users u where u.id = r.user_id and u.disabled_at is null)
      returning r.user_id as "userId", r.team_id as team, r.kind, r.subject_id as "subjectId", r.due_at as "dueAt",
        r.due_on as "dueOn", r.escalation, r.incident_id as "incidentId", s.address, s.zone, s.language,
        s.titles_in_mail as titles`.execute(tx);
    return rows[0];
  });
}

/** Whether somebody sees the case of incident `i`, at the moment of mailing: nobody acts in a chore. */
const isSeenBy = (user: string) =>
  sql<boolean>`(not exists (select from closed_cases k where k.case_id = i.case_id)
    or exists (select from case_members m where m.case_id = i.case_id and m.user_id = ${user}))`;

/** The letter as things stand now; null where it is done meanwhile. */
async function letterOf(ground: ChoreGround, id: string, row: Claimed): Promise<Letter | null> {
  const { unit, now, origin } = ground;
  const language = languageOf(row.language);
  const to = row.address;
  if (row.kind === 'digest') {
    const overdue = await overdueOf(ground, row.userId);
    return overdue.length === 0 ? null : digestLetter({ id, to, language }, overdue, origin);
  }
  const kind = DUE_KINDS.find((one) => one === row.kind);
  if (kind === undefined || row.incidentId === null) return null;
  const due = await unit(row.team, ({ tx }) =>
    tx
      .selectFrom('dues')
      .innerJoin('incidents as i', 'i.id', 'dues.incident_id')
      .select(['incident_code as code', 'dues.title'])
      .where('kind', '=', row.kind)
      .where('subject_id', '=', row.subjectId)
      .where(isSeenBy(row.userId))
      .executeTakeFirst(),
  );
  if (due === undefined) return null;
  const past =
    row.dueOn === null ? Date.parse(row.dueAt) < now.getTime() : dayIsOver(row.dueOn, row.zone, now);
  return reminderLetter(
    {
      id,
      to,
      kind,
      tense: row.escalation ? 'others' : past ? 'past' : 'coming',
      dueAt: row.dueAt,
      dueOn: row.dueOn,
      code: due.code ?? '',
      incidentId: row.incidentId,
      title: row.titles && kind === 'task_due' ? due.title : null,
      zone: row.zone,
      language,
      now,
    },
    origin,
  );
}

function dayIsOver(day: string, zone: string, now: Date): boolean {
  return Temporal.Instant.from(now.toISOString()).toZonedDateTimeISO(zone).toPlainDate().toString() > day;
}

/** Hands one reminder to the mail server, at most once. */
export const mailing: Chore = {
  run: async (ground, payload) => {
    const { id } = z.object({ id: z.uuid() }).parse(payload);
    const { mail, unit, log } = ground;
    const row = mail === null ? undefined : await claim(ground, id);
    if (mail === null || row === undefined) return;
    const letter = await letterOf(ground, id, row);
    const { outcome, code } =
      letter === null ? ({ outcome: 'none', code: '' } as const) : await mail.send(letter);
    await unit(null, ({ tx }) =>
      tx
        .updateTable('reminders')
        .set({
          mail: outcome === 'later' ? 'waiting' : outcome,
          ...(outcome === 'sent' ? { state: 'sent' } : {}),
        })
        .where('id', '=', id)
        .where('mail', '=', 'handing')
        .execute(),
    );
    log.info({ chore: 'reminders-mail', reminder: id, outcome, code }, 'mail');
    if (outcome === 'later') throw new MailLater(code);
  },
};

/** What a person was told of, is past, and is not done: how many by incident. The person's own things alone. */
function overdueOf(
  { unit, now }: ChoreGround,
  user: string,
): Promise<readonly { readonly code: string; readonly incidentId: string; readonly count: number }[]> {
  return unit(null, async ({ tx }) => {
    const { rows } = await sql<{ team: string; incident: string; count: number }>`
      select team_id as team, incident_id as incident, count(distinct (kind, subject_id, due_at)) as count
      from reminders where user_id = ${user} and state in ('shown', 'sent') and kind <> 'digest' and due_at <= ${now}
      group by team_id, incident_id order by team_id, incident_id`.execute(tx);
    return rows;
  }).then(async (rows) => {
    const seen = rows.map(({ team, incident, count }) =>
      unit(team, async ({ tx }) => {
        const at = await tx
          .selectFrom('incidents as i')
          .select('code')
          .where('id', '=', incident)
          .where(isSeenBy(user))
          .executeTakeFirst();
        return at === undefined ? [] : [{ code: at.code, incidentId: incident, count }];
      }),
    );
    return (await Promise.all(seen)).flat();
  });
}

/** A digest whose time passed longer ago than this is left out: the server was away. */
const DIGEST_MINUTES = 120;

/** Plans the digests of those whose time it is: a row a person and morning, so that no two servers send two. */
export const digests: Chore = {
  when: '*/5 * * * *',
  run: async (ground) => {
    const { now, unit, mail } = ground;
    if (mail === null) return;
    const instant = Temporal.Instant.from(now.toISOString());
    const wanting = await unit(null, ({ tx }) =>
      tx
        .selectFrom('reminder_settings as s')
        .innerJoin('users as u', 'u.id', 's.user_id')
        .select(['s.user_id', 's.zone', 's.digest_at', 's.quiet_from', 's.quiet_to'])
        .where('s.digest_at', 'is not', null)
        .where('s.address', 'is not', null)
        .where('u.disabled_at', 'is', null)
        .execute(),
    );
    for (const one of wanting) {
      const quiet =
        one.quiet_from === null || one.quiet_to === null ? null : { from: one.quiet_from, to: one.quiet_to };
      const at = afterQuiet(lastTime(instant, one.zone, one.digest_at ?? ''), one.zone, quiet);
      const late = instant.since(at).total('minutes');
      if (late < 0 || late > DIGEST_MINUTES) continue;
      if ((await overdueOf(ground, one.user_id)).length === 0) continue;
      await unit(null, async ({ tx, job }) => {
        const { rows } = await sql<{ id: string }>`
          insert into reminders (user_id, kind, subject_id, due_at, lead_minutes, at, state, shown_at, read_at, mail)
          values (${one.user_id}, 'digest', ${one.user_id}, ${at.toString()}, 0, ${at.toString()}, 'shown', ${now}, ${now},
            'waiting')
          on conflict on constraint reminders_once do nothing returning id`.execute(tx);
        const made = rows[0];
        if (made !== undefined) await job('reminders-mail', { id: made.id }, `reminder:${made.id}`);
      });
    }
  },
};
