import { backupsList, type BackupsWire } from '@safeconduct/contract/backups.ts';
import { useQuery } from '@tanstack/react-query';
import { reading } from '../../furniture/server.ts';

const SOON = 1500;
const CALM = 60_000;

/** Backups as they stand; looked at often while one is being made, or was asked for. */
export function useBackups(options: { readonly asked?: boolean; readonly enabled?: boolean } = {}) {
  return useQuery({
    ...reading(backupsList, {}),
    enabled: options.enabled ?? true,
    refetchInterval: ({ state }: { state: { data: BackupsWire | undefined } }) =>
      options.asked === true || (state.data?.running ?? null) !== null ? SOON : CALM,
  });
}
