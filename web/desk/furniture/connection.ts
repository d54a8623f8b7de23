import { useSyncExternalStore } from 'react';

/** Whether the server answers. Nothing typed is lost while it does not: pages keep their state and try again. */
let answering = true;
let timer: ReturnType<typeof setTimeout> | null = null;
const listeners = new Set<() => void>();
const onceBack = new Set<() => void>();

function set(next: boolean): void {
  if (answering === next) return;
  answering = next;
  for (const listener of listeners) listener();
  if (next) for (const act of onceBack) act();
}

/** Asks whether the server is there again, at once and then every three seconds until it is. */
export async function knock(): Promise<void> {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  try {
    const response = await fetch('/health/live', { cache: 'no-store' });
    if (response.ok) return set(true);
  } catch {
    // No answer: knock again below.
  }
  timer = setTimeout(() => void knock(), 3000);
}

/** `fetch` that notices when nobody answers. */
export async function watchedFetch(url: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, { ...init, credentials: 'same-origin' });
    set(true);
    return response;
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) {
      set(false);
      timer ??= setTimeout(() => void knock(), 3000);
    }
    throw error;
  }
}

export function whenBack(act: () => void): void {
  onceBack.add(act);
}

export function useAnswering(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => answering,
  );
}
