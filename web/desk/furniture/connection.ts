import { useSyncExternalStore } from 'react';

/** Who is missing, and since when: the server itself, or the database behind it. Null while all is well. */
export type Away = { readonly who: 'server' | 'database'; readonly since: Date };

/** Nothing typed is lost while nobody answers: pages keep their state, writes wait, and both are tried again. */
let away: Away | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;
const listeners = new Set<() => void>();
const onceBack = new Set<() => void>();

const BETWEEN = 2000;
const PATIENCE = 5000;
/** An answer that takes longer is asked after: a frozen database refuses nothing, it just says nothing. */
const LONG = 8000;

function set(next: Away['who'] | null): void {
  if (next === (away?.who ?? null)) return;
  const wasAway = away !== null;
  away = next === null ? null : { who: next, since: away?.since ?? new Date() };
  for (const listener of listeners) listener();
  if (wasAway && away === null) for (const act of onceBack) act();
}

async function look(): Promise<Away['who'] | null> {
  try {
    const response = await fetch('/health/ready', {
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.ok) return null;
    // Our own "not ready" comes as JSON; anything else is a proxy that finds no server.
    return response.headers.get('content-type')?.startsWith('application/json') === true
      ? 'database'
      : 'server';
  } catch (error) {
    return error instanceof DOMException && error.name === 'TimeoutError' ? 'database' : 'server';
  }
}

/** Asks whether all is well again, at once and then every two seconds until it is. */
export async function knock(): Promise<boolean> {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  set(await look());
  if (away !== null) timer ??= setTimeout(() => void knock(), BETWEEN);
  return away === null;
}

/** `fetch` that notices when nobody answers, or not for long. */
export async function watchedFetch(url: string, init: RequestInit): Promise<Response> {
  const slow = setTimeout(() => void knock(), LONG);
  try {
    const response = await fetch(url, { ...init, credentials: 'same-origin' });
    if (response.status < 500) set(null);
    return response;
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) {
      set('server');
      timer ??= setTimeout(() => void knock(), BETWEEN);
    }
    throw error;
  } finally {
    clearTimeout(slow);
  }
}

/** Runs whenever all is well again; the answer takes it back. */
export function whenBack(act: () => void): () => void {
  onceBack.add(act);
  return () => void onceBack.delete(act);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useAway(): Away | null {
  return useSyncExternalStore(subscribe, () => away);
}

export function useAnswering(): boolean {
  return useAway() === null;
}
