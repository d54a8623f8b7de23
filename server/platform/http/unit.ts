import { type AccessMode, sql } from 'kysely';
import type { Db } from '../database/open.ts';
import type { Act, Actor, Subject, Tx, Visit } from './visit.ts';

type Entry = { act: Act; subject: Subject; detail: Readonly<Record<string, unknown>> };

/** A write that recorded nothing: a mistake of ours, so it is rolled back and answered as `internal`. */
export class Unaudited extends Error {
  override readonly name = 'Unaudited';
}

/** The three settings by which row-level security knows the actor; gone when the transaction ends. */
export async function setActor(tx: Tx, user: string, role: string, teams: readonly string[]): Promise<void> {
  await sql`select set_config('app.actor', ${user}, true), set_config('app.role', ${role}, true),
    set_config('app.teams', ${teams.join(',')}, true)`.execute(tx);
}

async function writeAudit(tx: Tx, entries: readonly Entry[]): Promise<void> {
  // Last of all, since the head of the chain stays locked from here to the commit. The trigger fills in
  // id, time, actor and both hashes, and in the order of the list.
  const rows = JSON.stringify(entries.map(({ act, subject, detail }) => ({ act, ...subject, detail })));
  await sql`insert into audit (team_id, act, subject_kind, subject_id, detail)
    select team, act, kind, e.id, detail
    from rows from (jsonb_to_recordset(${rows}::jsonb) as (team uuid, act text, kind text, id text, detail jsonb))
      with ordinality as e (team, act, kind, id, detail, place)
    order by place`.execute(tx);
}

export type UnitOptions = { readonly readOnly: boolean; readonly mustAudit: boolean };

/**
 * The one place where a transaction is opened for a request or a job: sets the actor, hands out what is
 * done inside, writes the audit entries and commits; or rolls all of it back.
 */
export async function inUnit<Result>(
  db: Db,
  actor: Actor | null,
  options: UnitOptions,
  work: (unit: Pick<Visit, 'tx' | 'audit' | 'job'>) => Promise<Result>,
): Promise<Result> {
  const mode: AccessMode = options.readOnly ? 'read only' : 'read write';
  return db
    .transaction()
    .setAccessMode(mode)
    .execute(async (tx) => {
      if (actor !== null) await setActor(tx, actor.id, actor.role, actor.teams);
      const entries: Entry[] = [];
      const result = await work({
        tx,
        audit: (act, subject, detail = {}) => {
          if (options.readOnly) throw new TypeError('a read writes no audit entry');
          entries.push({ act, subject, detail });
        },
        job: async (task, payload, key) => {
          const by = actor?.id ?? null;
          await sql`select enqueue(${task}, ${JSON.stringify({ by, payload })}::json, ${key ?? null})`.execute(
            tx,
          );
        },
      });
      if (entries.length > 0) await writeAudit(tx, entries);
      else if (options.mustAudit) throw new Unaudited('the write left no audit entry');
      return result;
    });
}
