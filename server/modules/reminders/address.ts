import {
  reminderAddressConfirm,
  reminderAddressDelete,
  reminderAddressPut,
} from '@safeconduct/contract/reminders.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Chore } from '../../platform/chores.ts';
import { Refusal } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import { hashToken } from '../../platform/http/session.ts';
import { newToken } from '../accounts/accounts.ts';
import { MailLater } from './handing.ts';
import { confirmationLetter } from './letters.ts';
import { ownSettings, ownSubject } from './settings.ts';
import { languageOf } from './words/index.ts';

const CONFIRM_HOURS = 24;

/** The mail with the link. Its token is drawn here, so that no queue ever holds it. */
const confirm: Chore = {
  run: async ({ unit, mail, now, origin, log }, payload) => {
    const { user } = z.object({ user: z.uuid() }).parse(payload);
    if (mail === null) return;
    const { token, hash } = newToken();
    const row = await unit(null, ({ tx }) =>
      tx
        .updateTable('reminder_settings')
        .set({ pending_hash: hash })
        .where('user_id', '=', user)
        .where('pending_address', 'is not', null)
        .where('pending_until', '>', now.toISOString())
        .returning(['pending_address', 'language'])
        .executeTakeFirst(),
    );
    if (row === undefined || row.pending_address === null) return;
    const { outcome, code } = await mail.send(
      confirmationLetter(
        {
          id: hash.toString('hex').slice(0, 16),
          to: row.pending_address,
          language: languageOf(row.language),
        },
        origin,
        token,
      ),
    );
    log.info({ chore: 'reminders-confirm', actor: user, outcome, code }, 'mail');
    if (outcome === 'later') throw new MailLater(code);
  },
};

/** The own address: given, confirmed by the link in its first mail, taken away. */
export const addressRoutes = (mail: boolean): readonly Route[] => [
  route(reminderAddressPut, async (visit, { body }) => {
    if (!mail) throw new Refusal('unavailable', 'No mail server is set here.');
    // Each asks for a mail to an address that may be a stranger's.
    await visit.entry.limit(`address:${visit.actor.id}`, 5, 0.1);
    const until = new Date(visit.now.getTime() + CONFIRM_HOURS * 3_600_000);
    await sql`select await_address(${body.address}, ${until}, ${body.zone}, ${body.language})`.execute(
      visit.tx,
    );
    await visit.job('reminders-confirm', { user: visit.actor.id }, `confirm:${visit.actor.id}`);
    visit.audit('address.given', ownSubject(visit));
    return ownSettings(visit, mail);
  }),
  route(reminderAddressConfirm, async (visit, { body }) => {
    await visit.entry.limit(`confirm:${visit.actor.id}`, 10, 1);
    const { rows } = await sql<{ done: boolean }>`
      select confirm_address(${hashToken(body.token)}, ${visit.now}) as done`.execute(visit.tx);
    if (rows[0]?.done !== true) throw new Refusal('link-expired');
    visit.audit('address.confirmed', ownSubject(visit));
    return ownSettings(visit, mail);
  }),
  route(reminderAddressDelete, async (visit) => {
    await sql`select forget_address()`.execute(visit.tx);
    visit.audit('address.removed', ownSubject(visit));
    return ownSettings(visit, mail);
  }),
];

export const addressChores = { 'reminders-confirm': confirm } as const;
