import { Problem } from '@safeconduct/contract/client.ts';
import { useSyncExternalStore } from 'react';
import { knock, whenBack } from './connection.ts';

/** Writes that wait until the server and its database are back. */
type Held = { readonly goOn: () => void; readonly drop: () => void };
let held: readonly Held[] = [];
const listeners = new Set<() => void>();

const askFirst = (event: BeforeUnloadEvent) => event.preventDefault();

function set(next: readonly Held[]): void {
  // What waits here goes with the page; forms are drafts and stay, decisions made in passing do not.
  if (next.length > 0 && held.length === 0) addEventListener('beforeunload', askFirst);
  if (next.length === 0) removeEventListener('beforeunload', askFirst);
  held = next;
  for (const listener of listeners) listener();
}

whenBack(() => {
  for (const one of held) one.goOn();
});

/** Settles when all is well again; rejects with what went wrong if somebody would rather not send it. */
function hold(error: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => set(held.filter((one) => one !== own));
    const own: Held = {
      goOn: () => {
        end();
        resolve();
      },
      drop: () => {
        end();
        reject(error);
      },
    };
    set([...held, own]);
  });
}

const unanswered = (error: unknown) => error instanceof TypeError && !(error instanceof Problem);
const notNow = (error: unknown) => error instanceof Problem && error.problem.id === 'unavailable';

/** A refusal for now may be one for good (no mail server is set): with all well it is asked again this often only. */
const TRIES = 2;

/**
 * Sends a write until there is an answer: while nobody answers it waits. `send` must bear being called again, which is
 * what its idempotency key is for: what was done before an answer got lost is not done twice.
 */
export async function untilAnswered<Result>(send: () => Promise<Result>): Promise<Result> {
  for (let tries = 0; ; ) {
    try {
      return await send();
    } catch (error) {
      if (!unanswered(error) && !notNow(error)) throw error;
      if (await knock()) {
        tries += 1;
        if (tries > TRIES) throw error;
        await new Promise((done) => setTimeout(done, 500));
      } else await hold(error);
    }
  }
}

export function dropHeld(): void {
  for (const one of held) one.drop();
}

/** How many writes wait. */
export function useHeld(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => held.length,
  );
}
