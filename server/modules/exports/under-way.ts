import { exportsStop, exportsUnderWay } from '@safeconduct/contract/exchange.ts';
import { sql } from 'kysely';
import type { Store } from '../../platform/files/store.ts';
import { found, Refusal } from '../../platform/http/refusal.ts';
import { route } from '../../platform/http/route.ts';
import type { Tx, Visit } from '../../platform/http/visit.ts';
import { type Place, subject } from '../casefile/casefile.ts';

/** A whole case on its way out, as whoever makes it knows it. */
export type UnderWay = {
  /** Says how far the work is: what is done of how much. */
  readonly tell: (done: number, total: number) => void;
  /** Throws where the one who waits said to stop; asked between two pieces of the work. */
  readonly check: () => void;
};

/** What leaves and why, for the trail. */
type Leaving = Place & {
  readonly ticket: string | undefined;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** Milliseconds after which it is asked again whether to go on, also where a piece takes long. */
const OFTEN = 500;
/** Milliseconds between two words about how far it is, at least. */
const APART = 100;

const stopped = () => new Refusal('stopped');

async function begin(tx: Tx, ticket: string, { caseId, teamId }: Place): Promise<void> {
  // What a server left that was killed.
  await sql`delete from exports_under_way where beat_at < now() - interval '1 hour'`.execute(tx);
  await sql`insert into exports_under_way (asked_by, ticket, case_id, team_id)
    values (current_actor(), ${ticket}, ${caseId}, ${teamId})`.execute(tx);
}

/** Says beside the work how far it is, and learns there whether to go on. */
function watching(beside: Visit['entry']['beside'], ticket: string) {
  let at = { done: 0, total: 0 };
  let stop = false;
  let word = Promise.resolve();
  let busy = false;
  let said = 0;
  const say = async () => {
    busy = true;
    said = performance.now();
    const { rows } = await beside(({ tx }) =>
      sql<{ stop: boolean }>`
        update exports_under_way set done = ${at.done}, total = ${at.total}, beat_at = now()
        where asked_by = current_actor() and ticket = ${ticket} returning stop`.execute(tx),
    );
    stop ||= rows[0]?.stop ?? false;
  };
  const speak = () => {
    if (busy) return;
    // A word that does not come through is no harm: the next one may, and the end asks once more.
    word = say().then(
      () => void (busy = false),
      () => void (busy = false),
    );
  };
  const timer = setInterval(speak, OFTEN);
  const way: UnderWay = {
    tell: (done, total) => {
      at = { done, total };
      if (performance.now() - said > APART) speak();
    },
    check: () => {
      if (stop) throw stopped();
    },
  };
  /** Takes the row away; who asks to stop from now on is told that there is nothing to stop. */
  const end = async (): Promise<boolean> => {
    clearInterval(timer);
    await word;
    const { rows } = await beside(({ tx }) =>
      sql<{ stop: boolean }>`delete from exports_under_way
        where asked_by = current_actor() and ticket = ${ticket} returning stop`.execute(tx),
    );
    return rows[0]?.stop ?? false;
  };
  return { way, end };
}

/**
 * Makes what leaves while the one who waits for it may ask how far it is, and may stop it, by a ticket of that person's
 * own making. Stopped, it ends as a refusal, so that its transaction is given up; the trail says so by a transaction
 * beside it. Whoever was told that it stops gets no file, however late that was said: `drop` takes a made one away.
 */
export async function underWay<Made>(
  { entry }: Pick<Visit, 'entry'>,
  { ticket, detail, ...place }: Leaving,
  work: (way: UnderWay) => Promise<Made>,
  drop: (made: Made) => Promise<void> = async () => {},
): Promise<Made> {
  if (ticket === undefined) return work({ tell: () => {}, check: () => {} });
  await entry.beside(({ tx }) => begin(tx, ticket, place));
  const { way, end } = watching(entry.beside, ticket);
  try {
    let made: Made;
    try {
      made = await work(way);
    } catch (error) {
      await end().catch(() => {});
      throw error;
    }
    if (!(await end())) return made;
    await drop(made);
    throw stopped();
  } catch (error) {
    if (error instanceof Refusal && error.id === 'stopped')
      await entry.beside(async ({ audit }) =>
        audit('export.stopped', subject('case', place.caseId, place), detail),
      );
    throw error;
  }
}

async function* checked(chunks: AsyncIterable<Uint8Array>, check: () => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    check();
    yield chunk;
  }
}

/** A store in which reading and spooling end where the work was stopped. */
export function stoppable(store: Store, { check }: UnderWay): Store {
  return {
    ...store,
    spool: (chunks) => store.spool(checked(chunks, check)),
    stream: async (sha256) => {
      const chunks = await store.stream(sha256);
      return chunks === null ? null : checked(chunks, check);
    },
  };
}

/** How far a file is that somebody waits for. */
export const underWayOf = route(exportsUnderWay, async ({ tx }, { params }) => {
  const { rows } = await sql<{ done: number; total: number }>`
    select done, total from exports_under_way
    where asked_by = current_actor() and ticket = ${params.ticket}`.execute(tx);
  return rows[0] ?? { done: 0, total: 0 };
});

/** Stops the making of a file that oneself waits for. */
export const stop = route(exportsStop, async ({ tx, audit }, { params }) => {
  const { rows } = await sql<Place>`
    update exports_under_way set stop = true where asked_by = current_actor() and ticket = ${params.ticket}
    returning case_id as "caseId", team_id as "teamId"`.execute(tx);
  const place = found(rows[0], 'A file under way by this ticket');
  audit('export.stop-asked', subject('case', place.caseId, place));
  return { done: true } as const;
});
