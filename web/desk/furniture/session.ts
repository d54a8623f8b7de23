import { sessionRead } from '@safeconduct/contract/accounts.ts';
import type { Permission } from '@safeconduct/contract/permissions.ts';
import { useQuery } from '@tanstack/react-query';
import { reading } from './server.ts';

export const sessionQuery = reading(sessionRead, {});

/** Who is signed in. Pages inside the frame are shown only to somebody, so `user` is there for them. */
export function useSession() {
  const { data } = useQuery(sessionQuery);
  return {
    session: data,
    may: (permission: Permission) => data?.permissions.includes(permission) ?? false,
  };
}
