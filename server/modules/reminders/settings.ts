import {
  type ReminderSettings,
  type ReminderSettingsBody,
  reminderSettingsGet,
  reminderSettingsPut,
} from '@safeconduct/contract/reminders.ts';
import { sql } from 'kysely';
import { type Route, route } from '../../platform/http/route.ts';
import type { Visit } from '../../platform/http/visit.ts';

/** What is offered until somebody chooses: a day before, two hours before, when it is due; nights are quiet. */
const UNSET: ReminderSettingsBody = {
  zone: 'UTC',
  language: 'en',
  quiet: { from: '22:00', to: '07:00' },
  removalInQuiet: false,
  leads: [1440, 120, 0],
  digestAt: null,
  titlesInMail: false,
};

/** The own settings as they go over the wire. `mail`: whether the operator has set a mail server. */
export async function ownSettings({ tx, actor }: Visit, mail: boolean): Promise<ReminderSettings> {
  const row = await tx
    .selectFrom('reminder_settings')
    .selectAll()
    .where('user_id', '=', actor.id)
    .executeTakeFirst();
  const link = await tx
    .selectFrom('calendar_links')
    .select('made_at')
    .where('user_id', '=', actor.id)
    .executeTakeFirst();
  const chosen: ReminderSettingsBody =
    row === undefined
      ? UNSET
      : {
          zone: row.zone,
          language: row.language === 'ko' || row.language === 'zh-Hans' ? row.language : 'en',
          quiet:
            row.quiet_from === null || row.quiet_to === null
              ? null
              : { from: row.quiet_from, to: row.quiet_to },
          removalInQuiet: row.removal_in_quiet,
          leads: row.leads,
          digestAt: row.digest_at,
          titlesInMail: row.titles_in_mail,
        };
  return {
    ...chosen,
    mail,
    saved: row !== undefined,
    address: row?.address ?? null,
    pendingAddress: row?.pending_address ?? null,
    pendingUntil: row?.pending_until ?? null,
    calendarMadeAt: link?.made_at ?? null,
  };
}

export const ownSubject = ({ actor }: Visit) => ({ kind: 'user', id: actor.id, team: null }) as const;

/** Reading and choosing the own settings. */
export const settingsRoutes = (mail: boolean): readonly Route[] => [
  route(reminderSettingsGet, (visit) => ownSettings(visit, mail)),
  route(reminderSettingsPut, async (visit, { body }) => {
    const leads = [...new Set(body.leads)].toSorted((a, b) => b - a);
    await sql`insert into reminder_settings
        (user_id, zone, language, quiet_from, quiet_to, removal_in_quiet, leads, digest_at, titles_in_mail,
        changed_at)
      values (${visit.actor.id}, ${body.zone}, ${body.language}, ${body.quiet?.from ?? null}, ${body.quiet?.to ?? null},
        ${body.removalInQuiet}, ${leads}, ${body.digestAt}, ${body.titlesInMail}, ${visit.now})
      on conflict (user_id) do update set zone = excluded.zone, language = excluded.language,
        quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, removal_in_quiet = excluded.removal_in_quiet,
        leads = excluded.leads, digest_at = excluded.digest_at, titles_in_mail = excluded.titles_in_mail,
        changed_at = excluded.changed_at`.execute(visit.tx);
    visit.audit('reminders.chosen', ownSubject(visit), { titlesInMail: body.titlesInMail });
    return ownSettings(visit, mail);
  }),
];
