import { type AccessMode, sql } from 'kysely';
import type { Db } from '../database/open.ts';
import { beginningWith } from '../database/opening.ts';
import { actorStatement, type Seal } from '../database/seal.ts';
import type { Act, Actor, Subject, Tx, Visit } from './visit.ts';

/** Where a unit runs: connections of the role that answers requests, and the seal that names its actor. */
export type UnitGround = { readonly db: Db; readonly seal: Seal };

/** Sealed like anybody, but with an id that is none. */
const NOBODY = { id: '', role: '', teams: [] } as const;

type Entry = { act: Act; subject: Subject; detail: Readonly<Record<string, unknown>> };

/** A write that recorded nothing: a mistake of ours, so it is rolled back and answered as `internal`. */
export class Unaudited extends Error {
  override readonly name = 'Unaudited';
}

async function writeAudit(tx: Tx, entries: readonly Entry[]): Promise<void> {
  // Last of all, since the head of the chain stays locked from here to the commit. The trigger fills in
  // id, time, actor and both hashes, and in the order of the list.
  const rows = JSON.stringify(entries.map(({ act, subject, detail }) => ({ act, ...subject, detail })));
  await sql`insert into audit (team_id, case_id, act, subject_kind, subject_id, detail)
    select team, e.case, act, kind, e.id, detail
    from rows from (jsonb_to_recordset(${rows}::jsonb)
        as (team uuid, "case" uuid, act text, kind text, id text, detail jsonb))
      with ordinality as e (team, "case", act, kind, id, detail, place)
    order by place`.execute(tx);
}

/** Collects what is done in a transaction, to be written as its last statement. */
export function auditTo(tx: Tx): {
  readonly audit: Visit['audit'];
  readonly write: () => Promise<number>;
} {
  const entries: Entry[] = [];
  return {
    audit: (act, subject, detail = {}) => {
      entries.push({ act, subject, detail });
    },
    write: async () => {
      if (entries.length > 0) await writeAudit(tx, entries);
      return entries.length;
    },
  };
}

export type UnitOptions = { readonly readOnly: boolean; readonly mustAudit: boolean };

/**
 * The one place where a transaction is opened for a request or a job: sets the actor, hands out what is
 * done inside, writes the audit entries and commits; or rolls all of it back.
 */
export async function inUnit<Result>(
  { db, seal }: UnitGround,
  actor: Actor | null,
  options: UnitOptions,
  work: (unit: Pick<Visit, 'tx' | 'audit' | 'job'>) => Promise<Result>,
): Promise<Result> {
  const mode: AccessMode = options.readOnly ? 'read only' : 'read write';
  const run = async (tx: Tx): Promise<Result> => {
    const { audit, write } = auditTo(tx);
    const result = await work({
      tx,
      audit: (act, subject, detail) => {
        if (options.readOnly) throw new TypeError('a read writes no audit entry');
        audit(act, subject, detail);
      },
      job: async (task, payload, key) => {
        await sql`select enqueue(${task}, ${JSON.stringify(payload)}::json, ${key ?? null})`.execute(tx);
      },
    });
    if ((await write()) === 0 && options.mustAudit) throw new Unaudited('the write left no audit entry');
    return result;
  };
  // Nobody is set too, lest a connection remember somebody from a request before.
  return beginningWith(actorStatement(seal, actor ?? NOBODY), () =>
    db.transaction().setAccessMode(mode).execute(run),
  );
}
