import { createHmac, createSecretKey } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import type { Db } from './open.ts';

/** Proves to the database that the server, and not SQL smuggled into a request, named this actor. */
export type Seal = (user: string, role: string, teams: readonly string[], now?: Date) => string;

/** What is sealed, as `actor_is_sealed` in db/migrations/0004 puts it together. */
export function sealWith(key: Uint8Array): Seal {
  // A request is sealed for its transaction and for what it shows; both fall into one second as a rule.
  const kept = new Map<string, string>();
  const secret = createSecretKey(key);
  let second = 0;
  return (user, role, teams, now = new Date()) => {
    const made = Math.floor(now.getTime() / 1000);
    if (made !== second) kept.clear();
    second = made;
    const text = [made, user, role, teams.join(',')].join('|');
    const hmac = kept.get(text) ?? createHmac('sha256', secret).update(text).digest('hex');
    kept.set(text, hmac);
    return `${made}.${hmac}`;
  };
}

/** Reads the key, which the role that answers requests may not; so as the owner, once at start. */
export async function readSeal(owner: Db): Promise<Seal> {
  const { value } = await owner
    .selectFrom('secrets')
    .select('value')
    .where('name', '=', 'actor')
    .executeTakeFirstOrThrow();
  return sealWith(value);
}

type Named = { readonly id: string; readonly role: string; readonly teams: readonly string[] };

/** What `setActor` sends, as a statement without parameters, to begin a transaction with. */
export function actorStatement(seal: Seal, { id, role, teams }: Named): string {
  const settings = { actor: id, role, teams: teams.join(','), seal: seal(id, role, teams) };
  const set = Object.entries(settings).map(
    ([name, value]) => `set_config('app.${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  return `select ${set.join(', ')}`;
}

/** The settings by which row-level security knows the actor; gone when the transaction ends. */
export async function setActor(tx: Db, seal: Seal, { id, role, teams }: Named): Promise<void> {
  await sql`select set_config('app.actor', ${id}, true), set_config('app.role', ${role}, true),
    set_config('app.teams', ${teams.join(',')}, true), set_config('app.seal', ${seal(id, role, teams)}, true)`.execute(
    tx,
  );
}
