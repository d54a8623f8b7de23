import { useEffect, useState } from 'react';

/**
 * State of a form that outlives a reload or a lost session, in this tab only (`sessionStorage`). Never for
 * identities: sealed text has its own, encrypted drafts.
 */
export function useDraft<Value>(place: string, empty: Value) {
  const key = `safeconduct.draft.${place}`;
  const [value, set] = useState<Value>(() => {
    const kept = sessionStorage.getItem(key);
    if (kept === null) return empty;
    try {
      return { ...empty, ...(JSON.parse(kept) as Partial<Value>) };
    } catch {
      return empty; // Written by an older desk.
    }
  });
  useEffect(() => {
    if (value === empty) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  }, [key, value, empty]);
  const clear = () => {
    sessionStorage.removeItem(key);
    set(empty);
  };
  return { value, set, clear };
}
