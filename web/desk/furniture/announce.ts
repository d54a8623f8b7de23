import { useSyncExternalStore } from 'react';

/** What a screen reader is told after an act by keyboard: accepted, rejected, taken back. */
let words = '';
const listeners = new Set<() => void>();

export function announce(next: string): void {
  // The same words twice would not be read again; a no-break space makes them differ.
  words = next === words ? `${next}\u00a0` : next;
  for (const listener of listeners) listener();
}

export function useAnnouncement(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => words,
  );
}
