import {
  secondStepBegin,
  secondStepConfirm,
  secondStepEnd,
  secondStepRead,
  secondStepRecovery,
} from '@safeconduct/contract/second-step.ts';
import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { Refusal, refuseField } from '../../platform/http/refusal.ts';
import { type Arrival, preparedRoute, type Route, route } from '../../platform/http/route.ts';
import type { Actor, Tx, Visit } from '../../platform/http/visit.ts';
import type { Keeper } from '../../platform/key.ts';
import { newRecoveryCodes, newSecret, recoveryHash, secretWords, stepOf } from './codes.ts';
import { checkPassword, passwordOf } from './password.ts';
import { tell } from './rules.ts';

const subject = (actor: Actor) => ({ kind: 'user', id: actor.id, team: null }) as const;

async function sealedOf(db: Tx | Db, user: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ sealed: Buffer }>`select sealed from totp_for_sign_in(${user})`.execute(db);
  return rows[0]?.sealed;
}

/**
 * Asks for the second step of an account that has one: `code-needed` without a code, `code-wrong` with one that is
 * wrong or was used before. Five tries, then one a minute. Beside the transaction, so that a code that was used stays
 * used whatever becomes of the request.
 */
export async function askSecondStep(
  { entry, now }: Pick<Arrival<Actor | null>, 'entry' | 'now'>,
  keeper: Keeper,
  user: string,
  code: string | undefined,
): Promise<'none' | 'code' | 'recovery'> {
  const sealed = await sealedOf(entry.aside, user);
  if (sealed === undefined) return 'none';
  if (code === undefined) throw new Refusal('code-needed');
  await entry.limit(`second-step:${user}`, 5, 1);
  const step = stepOf(code, keeper.open(sealed, user), now);
  const hash = step === null ? recoveryHash(code, user, keeper) : null;
  const spend =
    step !== null
      ? sql<{ spent: boolean }>`select spend_totp_step(${user}, ${step}) as spent`
      : hash !== null
        ? sql<{ spent: boolean }>`select spend_recovery_code(${user}, ${hash}) as spent`
        : null;
  if (spend === null || (await spend.execute(entry.aside)).rows[0]?.spent !== true) {
    throw new Refusal('code-wrong');
  }
  return step === null ? 'recovery' : 'code';
}

/** Whoever sits down at an open session does not change how its owner signs in. */
async function askPassword({ actor, entry }: Arrival, password: string | null): Promise<void> {
  await entry.limit(`password:${actor.id}`, 10, 5);
  const known = await passwordOf(entry.aside, actor.login);
  if (known !== null && !(await checkPassword(password ?? '', known))) {
    throw refuseField('body.password', 'wrong', 'This is not your password.');
  }
}

async function freshCodes(visit: Visit, keeper: Keeper): Promise<{ recoveryCodes: string[] }> {
  const recoveryCodes = newRecoveryCodes();
  const user = visit.actor.id;
  await visit.tx.deleteFrom('recovery_codes').where('user_id', '=', user).execute();
  const hashes = recoveryCodes.flatMap((code) => recoveryHash(code, user, keeper) ?? []);
  await visit.tx
    .insertInto('recovery_codes')
    .values(hashes.map((hash) => ({ user_id: user, hash })))
    .execute();
  return { recoveryCodes };
}

async function isRequired({ tx, actor }: Pick<Visit, 'tx' | 'actor'>): Promise<boolean> {
  const { second_step_for } = await tx
    .selectFrom('sign_in_rules')
    .select('second_step_for')
    .executeTakeFirstOrThrow();
  return second_step_for.includes(actor.role);
}

const read = route(secondStepRead, async (visit) => {
  const own = await visit.tx
    .selectFrom('totp')
    .select('confirmed_at')
    .where('user_id', '=', visit.actor.id)
    .executeTakeFirst();
  const { rows } = await sql<{ left: number }>`
    select count(*)::int as left from recovery_codes where user_id = ${visit.actor.id} and used_at is null`.execute(
    visit.tx,
  );
  const since = own?.confirmed_at ?? null;
  return { on: since !== null, since, recoveryLeft: rows[0]?.left ?? 0, required: await isRequired(visit) };
});

const begin = (keeper: Keeper) =>
  preparedRoute(
    secondStepBegin,
    (arrival, { body }) => askPassword(arrival, body.password),
    async (visit) => {
      const { id, login } = visit.actor;
      const bytes = newSecret();
      const row = { sealed: keeper.seal(bytes, id), made_at: visit.now, confirmed_at: null, last_step: 0 };
      // One that is on stays on until a code of another is confirmed; so it is taken away first, by a code.
      const kept = await visit.tx
        .insertInto('totp')
        .values({ user_id: id, ...row })
        .onConflict((conflict) =>
          conflict.column('user_id').doUpdateSet(row).where('totp.confirmed_at', 'is', null),
        )
        .returning('user_id')
        .executeTakeFirst();
      if (kept === undefined) throw new Refusal('conflict', 'Your second step is on already.');
      visit.audit('second-step.begun', subject(visit.actor));
      return secretWords(bytes, login);
    },
  );

const confirm = (keeper: Keeper) =>
  preparedRoute(
    secondStepConfirm,
    ({ actor, entry }) => entry.limit(`second-step:${actor.id}`, 5, 1),
    async (visit, { body }) => {
      const { id } = visit.actor;
      const own = await visit.tx
        .selectFrom('totp')
        .select('sealed')
        .where('user_id', '=', id)
        .where('confirmed_at', 'is', null)
        .forUpdate()
        .executeTakeFirst();
      if (own === undefined) throw new Refusal('conflict', 'Begin again: there is no secret to confirm.');
      const step = stepOf(body.code, keeper.open(own.sealed, id), visit.now);
      if (step === null) throw refuseField('body.code', 'wrong', 'This is not the code of the app.');
      await visit.tx
        .updateTable('totp')
        .set({ confirmed_at: visit.now, last_step: step })
        .where('user_id', '=', id)
        .execute();
      // A session opened before, without a code, does not outlive it.
      await visit.tx
        .deleteFrom('sessions')
        .where('user_id', '=', id)
        .where('id', '<>', visit.actor.session)
        .execute();
      await tell(visit.tx, id, 'totp_on');
      visit.audit('second-step.on', subject(visit.actor));
      return freshCodes(visit, keeper);
    },
  );

const renew = (keeper: Keeper) =>
  preparedRoute(
    secondStepRecovery,
    (arrival, { body }) => askSecondStep(arrival, keeper, arrival.actor.id, body.code),
    async (visit, { prepared }) => {
      if (prepared === 'none') throw new Refusal('conflict', 'Your second step is not on.');
      visit.audit('second-step.recovery-renewed', subject(visit.actor));
      return freshCodes(visit, keeper);
    },
  );

const end = (keeper: Keeper) =>
  preparedRoute(
    secondStepEnd,
    async (arrival, { body }) => {
      await askPassword(arrival, body.password);
      return askSecondStep(arrival, keeper, arrival.actor.id, body.code);
    },
    async (visit, { prepared }) => {
      if (prepared === 'none') throw new Refusal('conflict', 'Your second step is not on.');
      const { id } = visit.actor;
      const passkey = await visit.tx.selectFrom('passkeys').select('id').limit(1).executeTakeFirst();
      if (passkey === undefined && (await isRequired(visit))) {
        throw new Refusal('conflict', 'A second step is a must for your role.');
      }
      await visit.tx.deleteFrom('recovery_codes').where('user_id', '=', id).execute();
      await visit.tx.deleteFrom('totp').where('user_id', '=', id).execute();
      await tell(visit.tx, id, 'totp_off');
      visit.audit('second-step.off', subject(visit.actor));
    },
  );

export const secondStepRoutes = (keeper: Keeper): readonly Route[] => [
  read,
  begin(keeper),
  confirm(keeper),
  renew(keeper),
  end(keeper),
];
