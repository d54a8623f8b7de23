import type { Identity } from '@safeconduct/documents/forms/model.ts';
import { useSyncExternalStore } from 'react';

/**
 * Who somebody is, as typed on this computer: in the memory of this tab and nowhere else. Not in a draft, not in the
 * browser's storage, not on the server. A reload forgets it.
 */
const held = new Map<string, readonly Identity[]>();
const listeners = new Set<() => void>();
const nobody: readonly Identity[] = [];

export function putIdentity(incidentId: string, personCode: string, field: string, value: string): void {
  const all = held.get(incidentId) ?? nobody;
  const before = all.find((each) => each.personCode === personCode)?.values ?? {};
  const { [field]: _was, ...others } = before;
  const values = value === '' ? others : { ...others, [field]: value };
  const rest = all.filter((each) => each.personCode !== personCode);
  held.set(incidentId, Object.keys(values).length === 0 ? rest : [...rest, { personCode, values }]);
  for (const listener of listeners) listener();
}

export function forgetIdentities(incidentId: string): void {
  held.delete(incidentId);
  for (const listener of listeners) listener();
}

export function useIdentities(incidentId: string): readonly Identity[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => held.get(incidentId) ?? nobody,
  );
}
