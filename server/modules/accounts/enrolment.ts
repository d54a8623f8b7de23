import {
  type EnrolmentWire,
  enrolmentLook,
  invitationAccept,
  setUp,
} from '@safeconduct/contract/accounts.ts';
import type { PasskeyNew } from '@safeconduct/contract/passkeys.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '../../platform/database/index.ts';
import { Refusal } from '../../platform/http/refusal.ts';
import { type Arrival, preparedRoute, type Route, route } from '../../platform/http/route.ts';
import { hashToken } from '../../platform/http/session.ts';
import type { Actor, Subject, Tx } from '../../platform/http/visit.ts';
import type { Keeper } from '../../platform/key.ts';
import { keepPasskey, verifyNewPasskey } from './passkey.ts';
import { hashPassword, passwordOf } from './password.ts';
import { tell } from './rules.ts';
import { askSecondStep } from './second-step.ts';
import { openSession } from './sessions.ts';

export type Enrolment = { user_id: string | null; login: string | null; name: string | null };

/** What an unused link opens; refuses with `link-expired` when it opens nothing. */
export async function enrolmentOf(tx: Tx | Db, token: string): Promise<Enrolment> {
  const { rows } = await sql<Enrolment>`
    select user_id, login, name from enrolment_for(${hashToken(token)})`.execute(tx);
  if (rows[0] === undefined) throw new Refusal('link-expired');
  return rows[0];
}

const look = route(enrolmentLook, async (visit, { body }): Promise<z.infer<typeof EnrolmentWire>> => {
  await visit.entry.limit(`link:${visit.entry.address}`, 30, 10);
  const { user_id, login, name } = await enrolmentOf(visit.tx, body.token);
  return user_id === null ? { kind: 'set-up' } : { kind: 'invitation', login: login ?? '', name: name ?? '' };
});

type Chosen = {
  token: string;
  password?: string | undefined;
  passkey?: PasskeyNew | undefined;
  code?: string | undefined;
};

/** Checks link and choice before anything is written; a passkey's challenge was made for nobody yet. */
async function prepare(keeper: Keeper, arrival: Arrival<Actor | null>, { body }: { body: Chosen }) {
  const { entry } = arrival;
  await entry.limit(`link:${entry.address}`, 30, 10);
  const { user_id: user, login } = await enrolmentOf(entry.aside, body.token);
  // A link stands for a forgotten password, and not for the second step.
  if (user !== null) await askSecondStep(arrival, keeper, user, body.code);
  return {
    hash: body.password === undefined ? null : await hashPassword(body.password),
    passkey: body.passkey === undefined ? null : await verifyNewPasskey(arrival, body.passkey, null),
    /** A password of before: the link takes its place. */
    known: login !== null && (await passwordOf(entry.aside, login)) !== null,
  };
}

const begin = (keeper: Keeper) =>
  preparedRoute(
    setUp,
    (arrival, input) => prepare(keeper, arrival, input),
    async (visit, { body, prepared: { hash, passkey } }) => {
      const { rows } = await sql<{ user_id: string; team_id: string }>`
    select * from complete_set_up(
      ${hashToken(body.token)}, ${body.login}, ${body.name}, ${hash}, ${body.team})`.execute(visit.tx);
      const made = rows[0];
      if (made === undefined) throw new Refusal('link-expired');
      const user: Subject = { kind: 'user', id: made.user_id, team: null };
      await visit.entry.actAs(made.user_id, 'administrator', [made.team_id]);
      if (passkey !== null) await keepPasskey(visit.tx, made.user_id, passkey, 'Passkey');
      visit.audit('user.created', user, { role: 'administrator', by: 'set-up' });
      visit.audit(
        'team.created',
        { kind: 'team', id: made.team_id, team: made.team_id, case: null },
        { name: body.team },
      );
      return openSession(visit, made.user_id, passkey === null ? 'set-up' : 'passkey');
    },
  );

const accept = (keeper: Keeper) =>
  preparedRoute(
    invitationAccept,
    (arrival, input) => prepare(keeper, arrival, input),
    async (visit, { body, prepared: { hash, passkey, known } }) => {
      const { rows } = await sql<{ user_id: string | null }>`
    select spend_enrolment(${hashToken(body.token)}) as user_id`.execute(visit.tx);
      const user = rows[0]?.user_id;
      if (user === null || user === undefined) throw new Refusal('link-expired');
      await visit.entry.actAs(user, 'reader', []);
      if (hash !== null) {
        await visit.tx.updateTable('users').set({ password_hash: hash }).where('id', '=', user).execute();
        if (known) await tell(visit.tx, user, 'password_changed');
      }
      if (passkey !== null) await keepPasskey(visit.tx, user, passkey, 'Passkey');
      // A link is also what a person gets after losing a device, so older sessions end.
      await visit.tx.deleteFrom('sessions').where('user_id', '=', user).execute();
      visit.audit('invitation.accepted', { kind: 'user', id: user, team: null });
      return openSession(visit, user, passkey === null ? 'link' : 'passkey');
    },
  );

export const enrolmentRoutes = (keeper: Keeper): readonly Route[] => [look, begin(keeper), accept(keeper)];
