import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { Sees } from '@safeconduct/contract/endpoint.ts';
import { sql } from 'kysely';
import type { Db } from '../database/open.ts';
import type { Seal } from '../database/seal.ts';
import { Refusal } from './refusal.ts';
import type { Actor } from './visit.ts';

/** The parts of a request and its answer in which `sees` finds what was seen. */
export type Shown = Readonly<Record<'params' | 'query' | 'answer', unknown>>;

/** Records that the actor was shown something, and is done when that stands in the database. */
export type Sighting = (actor: Actor, sees: Sees, shown: Shown) => Promise<void>;

/** What one session sees again within this time is not recorded again; `record_sightings` has the same minutes. */
const AGAIN_MS = 10 * 60_000;
/** Sightings in one statement at most, and remembered at most. */
const MOST_AT_ONCE = 200;
const MOST_REMEMBERED = 50_000;
const NOT_RECORDED = 'What you asked for could not be recorded as seen, so it is not shown.';

type Row = {
  readonly actor: string;
  readonly role: string;
  readonly teams: string;
  readonly seal: string;
  readonly session: string;
  readonly act: string;
  readonly kind: string;
  readonly id: string;
  readonly key: string;
  readonly detail: Readonly<Record<string, unknown>>;
};
type Waiting = { readonly row: Row; readonly done: () => void; readonly fail: (error: unknown) => void };

function placeIn(shown: Shown, path: string): unknown {
  let value: unknown = shown;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, name);
  }
  return value;
}

function wordIn(shown: Shown, path: string): string {
  const value = placeIn(shown, path);
  if (typeof value !== 'string' || value === '') throw new TypeError(`nothing is seen at ${path}`);
  return value;
}

function countIn(shown: Shown, path: string): number {
  const value = placeIn(shown, path);
  if (!Array.isArray(value)) throw new TypeError(`there is no list at ${path}`);
  return value.length;
}

/**
 * Writes sightings in groups: while one statement is on its way, those that come meanwhile wait together for the next.
 * So the head of the chain is locked once for all of them, and one flush of the disk serves them all.
 */
function groups(aside: Db): (row: Row) => Promise<void> {
  const waiting: Waiting[] = [];
  let writing = false;
  const writeOn = async () => {
    if (writing) return;
    writing = true;
    while (waiting.length > 0) {
      const group = waiting.splice(0, MOST_AT_ONCE);
      try {
        const rows = JSON.stringify(group.map(({ row }) => row));
        await sql`select record_sightings(${rows}::jsonb)`.execute(aside);
        for (const { done } of group) done();
      } catch (error) {
        for (const { fail } of group) fail(error);
      }
    }
    writing = false;
  };
  return (row) =>
    new Promise((done, fail) => {
      waiting.push({ row, done, fail });
      void writeOn();
    });
}

/**
 * The recorder of who saw what. The answer waits for it: what cannot be recorded is not shown.
 *
 * @example
 * await sighting(actor, { act: 'report.seen', kind: 'report', of: 'params.id' }, { params, query, answer });
 */
export function sightingsOn(ground: {
  readonly aside: Db;
  readonly seal: Seal;
  readonly clock: () => Date;
}): Sighting {
  const write = groups(ground.aside);
  const recent = new Map<string, { readonly at: number; readonly written: Promise<void> }>();
  // Tells two searches apart without keeping their words, which may name somebody. It is gone with the process.
  const secret = createSecretKey(randomBytes(32));

  return async (actor, sees, shown) => {
    const kind = sees.kind.includes('.') ? wordIn(shown, sees.kind) : sees.kind;
    const listed = sees.of === undefined;
    const id = sees.of === undefined ? kind : wordIn(shown, sees.of);
    const apart =
      sees.apart === undefined
        ? ''
        : createHmac('sha256', secret).update(JSON.stringify(shown.query)).digest('hex').slice(0, 32);
    const key = `${kind} ${id} ${apart}`.trim();
    const now = ground.clock().getTime();
    const name = `${actor.session} ${sees.act} ${key}`;
    const before = recent.get(name);
    if (before !== undefined && now - before.at < AGAIN_MS) return before.written;
    const teams = actor.teams.join(',');
    const written = write({
      actor: actor.id,
      role: actor.role,
      teams,
      seal: ground.seal(actor.id, actor.role, actor.teams),
      session: actor.session,
      act: sees.act,
      kind: listed ? 'list' : kind,
      id,
      key,
      detail: sees.count === undefined ? {} : { count: countIn(shown, sees.count) },
    }).catch((error: unknown) => {
      recent.delete(name);
      const refusal = new Refusal('unavailable', NOT_RECORDED);
      refusal.cause = error;
      throw refusal;
    });
    if (recent.size >= MOST_REMEMBERED) recent.clear();
    recent.set(name, { at: now, written });
    return written;
  };
}
